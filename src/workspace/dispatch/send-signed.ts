import { createHmac } from 'node:crypto';
import type { Faults } from '../faults.ts';
import type { WorkspaceState } from '../state/state.ts';
import type { TrafficLog } from '../traffic.ts';

/** A request as it went to the app: enough to send the very same bytes again. */
export interface SentRequest {
  readonly kind: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back from the app. */
export interface Delivery {
  readonly request: SentRequest;
  /** Null when no answer came. */
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Milliseconds until the answer, or until Slack gave up. */
  readonly ackMs: number;
  readonly timedOut: boolean;
}

/** What a dispatch needs. */
export interface DispatchDeps {
  readonly state: WorkspaceState;
  readonly traffic: TrafficLog;
  readonly faults: Faults;
  readonly signingSecret: string;
  readonly appUrl: () => string;
  /** How long Slack waits for an answer, in milliseconds. */
  readonly ackTimeoutMs: number;
  /** Events that the app subscribed to, as the manifest names them; null for all. */
  readonly subscriptions: readonly string[] | null;
  /** Waits before the three repeated deliveries of a failed event, in milliseconds. */
  readonly eventRetryDelaysMs: readonly number[];
}

/** Slack's signature over the exact bytes of a body. */
export function signature(input: {
  readonly signingSecret: string;
  readonly timestamp: string;
  readonly body: string;
}): string {
  const base = `v0:${input.timestamp}:${input.body}`;
  return `v0=${createHmac('sha256', input.signingSecret).update(base).digest('hex')}`;
}

/** Signs a body as of now and sends it to the app. */
export async function sendSigned(
  deps: DispatchDeps,
  request: {
    readonly kind: string;
    readonly contentType: 'application/json' | 'application/x-www-form-urlencoded';
    readonly body: string;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<Delivery> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': request.contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature({ signingSecret: deps.signingSecret, timestamp, body: request.body }),
    ...request.headers,
  };
  const sent = { kind: request.kind, headers, body: request.body };
  if (!deps.faults.takeSendTwice()) return sendAgain(deps, sent);
  const [first] = await Promise.all([sendAgain(deps, sent), sendAgain(deps, sent)]);
  return first;
}

/** Sends the very same bytes and headers to the app. */
export async function sendAgain(deps: DispatchDeps, request: SentRequest): Promise<Delivery> {
  const url = deps.appUrl();
  const started = performance.now();
  const at = deps.state.now();
  const answer = await post(url, request, deps.ackTimeoutMs);
  const ms = performance.now() - started;
  deps.traffic.add({
    direction: 'to_app',
    kind: request.kind,
    at,
    ms,
    request: { method: 'POST', url, headers: request.headers, body: request.body },
    response: answer.status === null ? null : { status: answer.status, body: answer.text },
    error: answer.error,
  });
  return {
    request,
    status: answer.status,
    headers: answer.headers,
    text: answer.text,
    ackMs: ms,
    timedOut: answer.timedOut,
  };
}

interface Answer {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly timedOut: boolean;
  readonly error: string | null;
}

async function post(url: string, request: SentRequest, timeoutMs: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: request.headers,
      body: request.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    const headers = Object.fromEntries(response.headers);
    return { status: response.status, headers, text, timedOut: false, error: null };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return { status: null, headers: {}, text: '', timedOut, error: timedOut ? 'timed out' : describe(error) };
  }
}

function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
