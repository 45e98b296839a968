import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const MAIN = resolve(import.meta.dirname, '../../src/main.ts');
const TSX = import.meta.resolve('tsx');

/** Dealwire as a process of its own, as an operator starts it. */
export interface DealwireProcess {
  /** Where it listens once it does. */
  readonly url: string;
  /** Standard output and standard error so far. */
  output(): string;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** Ctrl-C in a terminal: it reaches what the process started in its group as well. */
  interrupt(): void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** A page of it, as status and text; null while it does not answer. */
  page(path: string): Promise<{ readonly status: number; readonly text: string } | null>;
}

/**
 * Starts `npm start` (or another mode) with these settings and no others, in a folder without an `.env`. Killed when
 * the test ends.
 */
export async function startProcess(
  settings: Readonly<Record<string, string>>,
  { mode = 'start', user }: { readonly mode?: string; readonly user?: { uid: number; gid: number } } = {},
): Promise<DealwireProcess> {
  const port = settings.PORT ?? String(await freePort());
  const child = spawn(process.execPath, ['--import', TSX, MAIN, mode], {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', PORT: port, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a shell gives it.
    detached: true,
    ...user,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) =>
    child.once('close', (code, signal) => done({ code, signal })),
  );
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    output: () => text,
    kill: (signal) => void child.kill(signal),
    interrupt: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    },
    ended,
    async page(path) {
      const answer = await fetch(`${url}${path}`).catch(() => null);
      return answer && { status: answer.status, text: await answer.text() };
    },
  };
}

/** Waits until `/readyz` of a process has this status. */
export async function untilReadiness(dealwire: DealwireProcess, status: number): Promise<string> {
  for (;;) {
    const page = await dealwire.page('/readyz');
    if (page?.status === status) return page.text;
    const end = await Promise.race([dealwire.ended, sleep(20)]);
    if (end) throw new Error(`the process ended:\n${dealwire.output()}`);
  }
}

/** A folder that is removed when the test ends, after the processes that use it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dealwire-process-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
