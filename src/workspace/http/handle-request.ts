import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiArguments, type Grant } from '../api/api-call.ts';
import { RateLimitedError } from '../api/message-rate.ts';
import { apiMethods, UNAUTHENTICATED_METHODS } from '../api/methods.ts';
import { missingScope } from '../api/scopes.ts';
import { postToResponseUrl } from '../dispatch/response-urls.ts';
import type { Fault, Faults } from '../faults.ts';
import { SlackError } from '../state/errors.ts';
import { receiveUpload } from '../state/files.ts';
import type { Json } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';
import type { TrafficLog } from '../traffic.ts';
import { readArguments, readBody, readUpload } from './read-body.ts';

export interface HttpDeps {
  readonly state: WorkspaceState;
  readonly faults: Faults;
  readonly traffic: TrafficLog;
  readonly grant: Grant;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** Answers everything that the app asks of Slack: Web API, response URLs, uploads and downloads. */
export async function handleRequest(
  deps: HttpDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const at = deps.state.now();
  const started = performance.now();
  const url = new URL(request.url ?? '/', deps.state.baseUrl);
  const body = await readBody(request);
  const route = routeOf(deps, url, { request, body });
  if (!route) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    return;
  }
  const fault = deps.faults.take(route.kind, route.channel);
  const answer = await answerWith(fault, route.answer);
  if (fault?.kind === 'slow') await sleep(fault.delayMs ?? 5000);
  deps.traffic.add({
    direction: 'from_app',
    kind: route.kind,
    at,
    ms: performance.now() - started,
    request: {
      method: request.method ?? '',
      url: url.href,
      headers: textHeaders(request),
      body: route.kind === 'upload' ? `(${body.length} bytes)` : body.toString('utf8'),
    },
    response: answer === null ? null : { status: answer.status, body: readable(answer.body) },
    error: fault === null ? null : `fault: ${fault.kind}`,
  });
  if (answer === null) {
    request.socket.destroy();
    return;
  }
  response.writeHead(answer.status, answer.headers).end(answer.body);
}

/** The answer as a fault leaves it; null drops the connection. */
async function answerWith(fault: Fault | null, work: () => Promise<Answer>): Promise<Answer | null> {
  switch (fault?.kind) {
    case '500':
      return { status: 500, headers: { 'content-type': 'text/plain' }, body: 'Internal Server Error' };
    case '429':
      return rateLimited(fault.retryAfter ?? 1);
    case 'reset_before':
      return null;
    case 'reset_after_write':
      await work();
      return null;
    case 'ok_false':
      return jsonAnswer(200, { ok: false, error: fault.error ?? 'internal_error' });
    default:
      return work();
  }
}

interface Route {
  readonly kind: string;
  readonly channel: string | null;
  readonly answer: () => Promise<Answer>;
}

function routeOf(
  deps: HttpDeps,
  url: URL,
  input: { readonly request: IncomingMessage; readonly body: Buffer },
): Route | null {
  const [, area, name = ''] = url.pathname.split('/');
  const contentType = input.request.headers['content-type'] ?? '';
  const args = readArguments({ contentType, body: input.body, query: url.searchParams });
  switch (area) {
    case 'api': {
      const channel = args?.channel ?? args?.channel_id;
      return {
        kind: name,
        channel: typeof channel === 'string' ? channel : null,
        answer: async () => callMethod(deps, { method: name, args, token: tokenOf(input.request, args) }),
      };
    }
    case 'response':
      return {
        kind: 'response_url',
        channel: deps.state.responseUrls.get(name)?.channel ?? null,
        answer: async () => answerResponseUrl(deps.state, name, responseBody(args)),
      };
    case 'upload':
      return {
        kind: 'upload',
        channel: null,
        answer: async () => answerUpload(deps.state, name, await readUpload(contentType, input.body)),
      };
    case 'files':
      return {
        kind: 'download',
        channel: null,
        answer: async () => answerDownload(deps, name, input.request),
      };
    default:
      return null;
  }
}

function callMethod(
  deps: HttpDeps,
  call: { readonly method: string; readonly args: Json | null; readonly token: string | null },
): Answer {
  const method = apiMethods[call.method];
  try {
    if (!method) throw new SlackError('unknown_method', { req_method: call.method });
    if (call.args === null) throw new SlackError('invalid_json');
    if (!UNAUTHENTICATED_METHODS.has(call.method)) assertAllowed(deps, call.method, call.token);
    const result = method({
      state: deps.state,
      faults: deps.faults,
      args: new ApiArguments(call.args),
      grant: deps.grant,
    });
    return jsonAnswer(200, { ok: true, ...result });
  } catch (error) {
    if (error instanceof RateLimitedError) return rateLimited(error.retryAfter);
    if (error instanceof SlackError) return jsonAnswer(200, { ok: false, error: error.code, ...error.extra });
    throw error;
  }
}

function assertAllowed(deps: HttpDeps, method: string, token: string | null): void {
  if (token === null) throw new SlackError('not_authed');
  if (token !== deps.grant.botToken) throw new SlackError('invalid_auth');
  if (deps.faults.isTokenRevoked) throw new SlackError('token_revoked');
  const needed = deps.grant.scopes === null ? null : missingScope(method, deps.grant.scopes);
  if (needed !== null)
    throw new SlackError('missing_scope', { needed, provided: deps.grant.scopes?.join(',') });
}

function answerResponseUrl(state: WorkspaceState, id: string, body: unknown): Answer {
  try {
    postToResponseUrl(state, id, body);
    return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    const isGone = ['no_such_url', 'expired_url', 'used_url'].includes(error.code);
    return jsonAnswer(isGone ? 404 : 400, { ok: false, error: error.code, ...error.extra });
  }
}

/** A response URL takes JSON, or a form with the JSON in its field `payload`. */
function responseBody(args: Json | null): unknown {
  if (typeof args?.payload !== 'string') return args;
  try {
    return JSON.parse(args.payload);
  } catch {
    return null;
  }
}

function answerUpload(state: WorkspaceState, id: string, content: Buffer): Answer {
  if (!receiveUpload(state, id, content)) return { status: 404, body: 'Not found' };
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: `OK - ${content.length}` };
}

function answerDownload(deps: HttpDeps, id: string, request: IncomingMessage): Answer {
  const file = deps.state.files.get(id);
  if (tokenOf(request, null) !== deps.grant.botToken || !file?.isComplete)
    return { status: 404, body: 'Not found' };
  return { status: 200, headers: { 'content-type': file.mimeType }, body: file.content };
}

function tokenOf(request: IncomingMessage, args: Json | null): string | null {
  const bearer = request.headers.authorization?.match(/^Bearer (.+)$/)?.[1];
  return bearer ?? (typeof args?.token === 'string' ? args.token : null);
}

function rateLimited(retryAfter: number): Answer {
  const answer = jsonAnswer(429, { ok: false, error: 'ratelimited' });
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

function jsonAnswer(status: number, body: Json): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

/** What the log keeps of an answer: not the content of files. */
function readable(body: string | Buffer): string {
  return typeof body === 'string' ? body : `(${body.length} bytes)`;
}

function textHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : `${value}`,
    ]),
  );
}
