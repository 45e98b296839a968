import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SECRETS } from './stage.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const READY_LIMIT_MS = 60_000;

/** A program of its own that answers Slack's requests at `url`. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the start of the process until it was ready. */
  readonly startedInMs: number;
  stop(): Promise<void>;
}

/** Dealwire as `npm start` runs it, against a stand-in for Slack; settings beyond that by their variables. */
export async function startDealwire(
  settings: Readonly<Record<string, string>> & { readonly SLACK_API_URL: string },
): Promise<Running> {
  const port = await freePort();
  return start(['src/main.ts', 'start'], `http://127.0.0.1:${port}`, '/readyz', {
    SLACK_BOT_TOKEN: SECRETS.botToken,
    SLACK_SIGNING_SECRET: SECRETS.signingSecret,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'silent',
    ...settings,
  });
}

/** Dealwire as `npm start` runs it without Slack, at the address of its workspace. */
export async function startLocalProcess(settings: Readonly<Record<string, string>>): Promise<Running> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const running = await start(['src/main.ts', 'start'], base, '/', {
    PORT: String(port),
    LOG_LEVEL: 'silent',
    ...settings,
  });
  return { ...running, url: base };
}

/** The least that a Bolt app can do with a command: acknowledge it, and one INSERT where a database is given. */
export async function startBareBolt(apiUrl: string, databaseUrl: string | null): Promise<Running> {
  const port = await freePort();
  const { botToken, signingSecret } = SECRETS;
  const args = JSON.stringify({ port, botToken, signingSecret, apiUrl, databaseUrl });
  return start(['bench/bare-bolt.ts', args], `http://127.0.0.1:${port}`, '/', {});
}

async function start(
  args: readonly string[],
  base: string,
  readyPath: string,
  settings: Readonly<Record<string, string>>,
): Promise<Running> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: ROOT,
    env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  // A measurement that is given up leaves no program behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  await untilReady(child, `${base}${readyPath}`, startedAt);
  return {
    url: `${base}/slack/events`,
    pid: child.pid ?? 0,
    startedInMs: performance.now() - startedAt,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilReady(child: ChildProcess, url: string, startedAt: number): Promise<void> {
  while (child.exitCode === null) {
    const isReady = await fetch(url).then(
      (answer) => answer.status !== 503,
      () => false,
    );
    if (isReady) return;
    if (performance.now() - startedAt > READY_LIMIT_MS) break;
    await sleep(10);
  }
  child.kill('SIGKILL');
  throw new Error(`${url} did not become ready`);
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
