import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ChatCompletionRequest, LLMock } from '@copilotkit/aimock';
import { afterAll } from 'vitest';

/** What goes wrong with every request until it is taken back. */
export type Fault = 'none' | 'reset' | 'hang' | 'refusal' | 'broken body' | 'no responses route';

/** An OpenAI-compatible service on loopback that says what a test wants and keeps what it was sent, to the byte. */
export interface ModelService {
  readonly baseUrl: string;
  /** Every request: route, name of the schema, and the whole body as sent. */
  readonly received: readonly { readonly path: string; readonly name: string; readonly body: string }[];
  /** From now on replies to asks of a name: an object as JSON, a text as it stands, or either made from the input. */
  replies(name: string, reply: Said | ((input: string) => Said), more?: { finishReason?: string }): void;
  fails(fault: Fault): void;
  /** The next request is answered with an error. */
  nextError(status: number, more?: { readonly code?: string }): void;
  reset(): void;
}

type Said = object | string;

export async function startModelService(): Promise<ModelService> {
  const mock = new LLMock({ port: 0, strict: true });
  const upstream = await mock.start();
  const received: { path: string; name: string; body: string }[] = [];
  let fault: Fault = 'none';
  const errors: { status: number; code?: string }[] = [];

  // In front of the mock: it keeps the bytes, breaks connections, and tells the mock which schema is asked for.
  const front = createServer((request, response) => {
    void handle(request, response);
  });
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '';
    const name = schemaName(body);
    received.push({ path, name, body });
    const error = errors.shift();
    if (fault === 'reset') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (fault === 'broken body') return send(response, 200, '{"id":"resp_1","output":[{"type":"mess');
    if (fault === 'no responses route' && path.endsWith('/responses'))
      return send(response, 404, '{"error":{"message":"Not Found"}}');
    if (fault === 'refusal') return send(response, 200, JSON.stringify(REFUSAL));
    if (error !== undefined)
      return send(response, error.status, JSON.stringify({ error: { message: 'no', code: error.code } }));
    const answer = await fetch(`${upstream}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-aimock-context': name },
      body,
    });
    send(response, answer.status, await answer.text());
  }
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  afterAll(async () => {
    front.closeAllConnections();
    front.close();
    await mock.stop();
  });
  return {
    baseUrl: `http://127.0.0.1:${(front.address() as AddressInfo).port}/v1`,
    received,
    replies(name, reply, more = {}) {
      const said = (request: ChatCompletionRequest) => {
        const value = typeof reply === 'function' ? reply(inputOf(request)) : reply;
        return { content: typeof value === 'string' ? value : JSON.stringify(value), ...more };
      };
      mock.prependFixture({ match: { context: name }, response: said });
    },
    fails(next) {
      fault = next;
    },
    nextError(status, more = {}) {
      errors.push({ status, ...more });
    },
    reset() {
      fault = 'none';
      errors.length = 0;
      received.length = 0;
      mock.clearFixtures();
    },
  };
}

const REFUSAL = {
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  output: [
    {
      type: 'message',
      role: 'assistant',
      content: [{ type: 'refusal', refusal: 'I cannot help with that.' }],
    },
  ],
  usage: { input_tokens: 10, output_tokens: 5 },
};

function schemaName(body: string): string {
  const sent = JSON.parse(body) as {
    text?: { format?: { name?: string } };
    response_format?: { json_schema?: { name?: string } };
  };
  return sent.text?.format?.name ?? sent.response_format?.json_schema?.name ?? '';
}

function inputOf({ messages }: ChatCompletionRequest): string {
  const content = messages.findLast(({ role }) => role === 'user')?.content ?? '';
  return typeof content === 'string' ? content : JSON.stringify(content);
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}
