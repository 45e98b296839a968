import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signature } from '../../src/workspace/dispatch/send-signed.ts';
import { ANNOUNCE_CHANNEL, SECRETS } from './stage.ts';
import { wallClock } from './statistics.ts';

/** Types commands as Slack sends them, and takes the private replies at their response URLs. */
export interface Sender {
  /** Sends a command and resolves when it is acknowledged. */
  send(url: string, text: string, command?: string): Promise<Sent>;
  close(): Promise<void>;
}

export interface Sent {
  readonly ackMs: number;
  /** Resolves with the reply's text once it has come. */
  readonly reply: Promise<string>;
}

export async function openSender(): Promise<Sender> {
  // Shorter than the five seconds after which Node's servers close an idle connection.
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 2000 });
  const waiting = new Map<string, (text: string) => void>();
  const sink = createServer((incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    incoming.on('end', () => {
      response.end('ok');
      waiting.get(incoming.url ?? '')?.(body);
      waiting.delete(incoming.url ?? '');
    });
  });
  await new Promise<void>((done) => sink.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;
  let last = 0;
  return {
    async send(url, text, command = '/deal') {
      last += 1;
      const path = `/reply/${last}`;
      const reply = new Promise<string>((done) => waiting.set(path, done));
      const ackMs = await post(
        url,
        agent,
        commandForm({ command, text, responseUrl: `${base}${path}`, number: last }),
      );
      return { ackMs, reply };
    },
    close: () =>
      new Promise((done) => {
        agent.destroy();
        sink.close(() => done());
        sink.closeAllConnections();
      }),
  };
}

function commandForm({
  command,
  text,
  responseUrl,
  number,
}: {
  readonly command: string;
  readonly text: string;
  readonly responseUrl: string;
  readonly number: number;
}): string {
  return new URLSearchParams({
    team_id: 'T0BENCH',
    team_domain: 'bench',
    channel_id: ANNOUNCE_CHANNEL,
    channel_name: 'deals',
    user_id: 'U0DENIZ',
    user_name: 'deniz',
    command,
    text,
    api_app_id: 'A0BENCH',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: `${wallClock()}.${number}`,
  }).toString();
}

function post(url: string, agent: Agent, body: string): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature({ signingSecret: SECRETS.signingSecret, timestamp, body }),
  };
  return new Promise((done, fail) => {
    const startedAt = performance.now();
    const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) done(performance.now() - startedAt);
        else fail(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    outgoing.on('error', fail).end(body);
  });
}
