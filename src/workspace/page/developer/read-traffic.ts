import type { TrafficEntry } from '../../traffic.ts';

/** A body as it can be read: JSON laid out, forms as their fields, JSON inside fields too. */
export function readableBody(body: string): string {
  const json = parseJson(body);
  if (json !== undefined) return JSON.stringify(json, null, 2);
  if (!/^[\w.~%+-]+=/.test(body)) return body;
  const fields = [...new URLSearchParams(body)].map(([name, value]) => [name, parseJson(value) ?? value]);
  return JSON.stringify(Object.fromEntries(fields), null, 2);
}

function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The request as a command line that sends it again. A signature is good for five minutes. */
export function asCurl({ request }: TrafficEntry): string {
  const skipped = ['host', 'connection', 'content-length', 'accept-encoding'];
  const headers = Object.entries(request.headers).filter(([name]) => !skipped.includes(name));
  const lines = [
    `curl -X ${request.method} ${quoted(request.url)}`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(request.body === '' ? [] : [`--data-raw ${quoted(request.body)}`]),
  ];
  return lines.join(' \\\n  ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** What is to be seen at a glance: the answer's status, Slack's error code, or why none came. */
export function outcomeOf({ response, error }: TrafficEntry): {
  readonly text: string;
  readonly isBad: boolean;
} {
  if (response === null) return { text: error ?? 'no answer', isBad: true };
  const refusal = /"ok":false,"error":"(\w+)"/.exec(response.body)?.[1];
  if (refusal) return { text: refusal, isBad: true };
  return { text: String(response.status), isBad: response.status >= 400 };
}

/** Whether an exchange has the searched words in its kind, address or bodies. */
export function matches(entry: TrafficEntry, words: string): boolean {
  const text = `${entry.kind} ${entry.request.url} ${entry.request.body} ${entry.response?.body ?? ''} ${entry.error ?? ''}`;
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));
}
