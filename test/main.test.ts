import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '../src/workspace/workspace.ts';
import { emptyCopy } from './support/database.ts';
import { freePort, startProcess, temporaryFolder, untilReadiness } from './support/process.ts';
import { BOT_TOKEN, CHANNELS, PEOPLE, SIGNING_SECRET, startSlack } from './support/slack.ts';

let slack: Workspace;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.close());

const SLACK = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, HOST: '127.0.0.1' };
const withSlack = () => ({ ...SLACK, SLACK_API_URL: slack.apiUrl });

/** What Deniz is told in private after typing a command. */
async function typed(dealwire: { readonly url: string }, command: string, text: string): Promise<string> {
  slack.connectApp(`${dealwire.url}/slack/events`);
  const told = () =>
    slack.visibleTo(PEOPLE.deniz, CHANNELS.sales).filter(({ ephemeralTo }) => ephemeralTo !== null);
  const before = told().length;
  await slack.command({ user: PEOPLE.deniz, channel: CHANNELS.sales, command, text });
  return slack.toPlainText(await slack.until('a private reply', () => told()[before]));
}

describe('a start that cannot go on', () => {
  test('for a wrong value is one line without a stack, and the process ends with 1', async () => {
    const dealwire = await startProcess({ PORT: 'eighty' });

    expect((await dealwire.ended).code).toBe(1);
    expect(dealwire.output()).toBe('PORT is not a port: write a number from 1 to 65535.\n');
  });

  test('for a database that does not answer says what to mend', async () => {
    const dealwire = await startProcess({
      DATABASE_URL: `postgresql://u:secret@127.0.0.1:${await freePort()}/deals`,
    });

    expect((await dealwire.ended).code).toBe(1);
    // The page was there before the database was asked: that line stands first, apart, and nothing is promised.
    expect(dealwire.output()).toMatch(
      /^\n {2}Dealwire is starting, its page .+\n\nDATABASE_URL cannot be used, nothing listens there: .+\n$/,
    );
    expect(dealwire.output()).not.toContain('secret');
  });

  test('for a data folder that is a file says so', async () => {
    const dealwire = await startProcess({ ...withSlack(), DATA_DIR: '/etc/passwd' });

    expect((await dealwire.ended).code).toBe(1);
    expect(dealwire.output()).toMatch(/^DATA_DIR \/etc\/passwd cannot be used .+\n$/);
  });

  test('for an unknown mode names the modes there are', async () => {
    const dealwire = await startProcess({}, { mode: 'serve' });

    expect((await dealwire.ended).code).toBe(1);
    expect(dealwire.output()).toMatch(/^There is no “serve”: use one of start, .+\n$/);
  });
});

// Several starts in a row, one of them with initdb: a busy machine takes its time.
describe('the embedded database', { timeout: 60_000 }, () => {
  test('keeps what was recorded through kill -9, and serves one process at a time', async () => {
    const settings = { ...withSlack(), DATA_DIR: temporaryFolder() };
    const first = await startProcess(settings);
    await untilReadiness(first, 200);
    await typed(first, '/title', 'add Harbour Lights; film; 2024');
    const port = portOf(settings.DATA_DIR);

    const second = await startProcess(settings);

    expect((await second.ended).code).toBe(1);
    expect(second.output()).toMatch(/^DATA_DIR .+ is in use by another Dealwire \(process \d+\): .+\n$/);

    for (const address of outerAddresses()) expect(await answers(address, port)).toBe(false);
    expect(await answers('127.0.0.1', port)).toBe(true);

    first.kill('SIGKILL');
    await first.ended;
    expect(await answers('127.0.0.1', port)).toBe(true);
    const third = await startProcess(settings);
    await untilReadiness(third, 200);

    expect(await typed(third, '/title', 'Harbour Lights')).toContain('Harbour Lights (2024, film)');
    expect(await answers('127.0.0.1', port)).toBe(false);

    third.interrupt();
    expect(await third.ended).toEqual({ code: 0, signal: null });
    expect(third.output()).not.toContain('connection lost');
    expect(existsSync(join(settings.DATA_DIR, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  test.skipIf(!canBecomeNobody())('works for an ordinary user', async () => {
    const nobody = { uid: 65534, gid: 65534 };
    const DATA_DIR = temporaryFolder();
    chownSync(DATA_DIR, nobody.uid, nobody.gid);

    const dealwire = await startProcess({ ...withSlack(), DATA_DIR }, { user: nobody });

    expect(await untilReadiness(dealwire, 200)).toContain('database: ok');
    expect(statSync(join(DATA_DIR, 'postgres', 'PG_VERSION')).uid).toBe(nobody.uid);
  });
});

test('SIGTERM lets what was acknowledged finish, then the process ends with 0', async () => {
  const DATABASE_URL = await emptyCopy();
  const dealwire = await startProcess({ ...withSlack(), DATABASE_URL });
  await untilReadiness(dealwire, 200);
  const other = new Client({ connectionString: DATABASE_URL });
  await other.connect();
  await other.query('BEGIN');
  await other.query('LOCK TABLE title IN ACCESS EXCLUSIVE MODE');

  const reply = typed(dealwire, '/title', 'add Last Orders; film; 2023');
  await slack.until('the acknowledgement', () =>
    slack.traffic.entries().at(-1)?.request.body.includes('Last+Orders'),
  );
  dealwire.kill('SIGTERM');
  await untilRefused(dealwire.url);
  await other.query('COMMIT');

  expect(await reply).toContain('Last Orders (2023, film) is added');
  expect(await dealwire.ended).toEqual({ code: 0, signal: null });
  const { rowCount } = await other.query("SELECT 1 FROM title WHERE name = 'Last Orders'");
  await other.end();
  expect(rowCount).toBe(1);
});

describe('while Slack does not confirm who the app is, the process stays and says why', () => {
  test('for an address where nobody answers', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}/api/`;
    const dealwire = await startProcess({
      ...SLACK,
      SLACK_API_URL: nowhere,
      DATABASE_URL: await emptyCopy(),
    });

    const readiness = await untilReadiness(dealwire, 503);

    expect(readiness).toContain('database: ok');
    expect(await eventually(dealwire, /slack: Slack is not reached \(.+\)/)).toContain('worker: ok');
    expect(await dealwire.page('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    expect(await dealwire.page('/metrics')).toMatchObject({
      status: 200,
      text: expect.stringMatching(/^# HELP .+\n# TYPE .+\n/),
    });
    expect(errorsOf(dealwire.output())[0]).toMatch(/^Slack is not reached \(.+\)$/);
  });

  test('for a token that Slack refuses, and goes on by itself once it is taken', async () => {
    slack.faults.revokeToken();
    const dealwire = await startProcess({ ...withSlack(), DATABASE_URL: await emptyCopy() });

    const readiness = await eventually(dealwire, /slack: Slack refuses SLACK_BOT_TOKEN \(token_revoked\)/);

    expect(readiness).toContain('copy the token again');
    expect(errorsOf(dealwire.output())[0]).toMatch(/^Slack refuses SLACK_BOT_TOKEN \(token_revoked\): /);
    expect(dealwire.output()).not.toContain(BOT_TOKEN);
    slack.faults.restoreToken();
    expect(await untilReadiness(dealwire, 200)).toContain('slack: ok');
  });
});

/** Where the server on a data folder listens. */
function portOf(dataDir: string): number {
  const lines = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  return Number(lines[3]);
}

/** This machine's addresses that others can reach. */
function outerAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ internal, scopeid }) => !internal && !scopeid).map(({ address }) => address),
  );
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (isThere: boolean) => {
      socket.destroy();
      done(isThere);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/** Root can start a process as nobody, if nobody may read the project. */
function canBecomeNobody(): boolean {
  if (process.getuid?.() !== 0) return false;
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function untilRefused(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  while (await answers(hostname, Number(port))) await new Promise((done) => setTimeout(done, 10));
}

/** The text of `/readyz` once it says this. */
async function eventually(
  dealwire: Awaited<ReturnType<typeof startProcess>>,
  wanted: RegExp,
): Promise<string> {
  for (;;) {
    const text = await untilReadiness(dealwire, 503);
    if (wanted.test(text)) return text;
  }
}

/** The messages of a log's errors. */
function errorsOf(log: string): readonly string[] {
  return log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { level: number; msg: string })
    .filter(({ level }) => level >= 50)
    .map(({ msg }) => msg);
}
