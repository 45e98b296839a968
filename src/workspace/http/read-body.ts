import type { IncomingMessage } from 'node:http';
import { isJson } from '../elements/find-elements.ts';
import type { Json } from '../state/model.ts';

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The arguments of a call, from a JSON body or a form, with the query as a base; null for broken JSON. */
export function readArguments(input: {
  readonly contentType: string;
  readonly body: Buffer;
  readonly query: URLSearchParams;
}): Json | null {
  const query = Object.fromEntries(input.query);
  const text = input.body.toString('utf8');
  if (!input.contentType.startsWith('application/json')) {
    return { ...query, ...Object.fromEntries(new URLSearchParams(text)) };
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return isJson(parsed) ? { ...query, ...parsed } : null;
  } catch {
    return null;
  }
}

/** The content of an uploaded file: the body itself, or its form part `body`, `file` or `filename`. */
export async function readUpload(contentType: string, body: Buffer): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const part = form.get('body') ?? form.get('file') ?? form.get('filename');
  if (part === null) return Buffer.alloc(0);
  return typeof part === 'string' ? Buffer.from(part) : Buffer.from(await part.arrayBuffer());
}
