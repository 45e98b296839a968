import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Workspace as Slack } from '../../src/workspace/workspace.ts';
import { newsroomForTest } from '../announcements/newsroom.ts';
import { testDatabase } from '../support/database.ts';
import { makeSale } from '../support/make-deal.ts';
import { BOT_TOKEN, CHANNELS, PEOPLE, SIGNING_SECRET } from '../support/slack.ts';

const database = await testDatabase();
const { prisma } = database;
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
});

/** A real worker in a process of its own. */
function startWorker(slackApiUrl: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'worker'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.url,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slackApiUrl,
      LOG_LEVEL: 'silent',
    },
    stdio: 'ignore',
  });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await look()) return;
    await sleep(25);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Whether a delivery is in a state. */
const isIn = (state: string) => async () => (await prisma.delivery.count({ where: { state } })) > 0;

/** Holds a lock that stops the worker at one of its steps. */
const blocker = new Client({ connectionString: database.url });
await blocker.connect();
afterAll(() => blocker.end());

test.each([
  {
    when: 'before it has begun to post',
    stop(slack: Slack) {
      slack.faults.set({ kind: 'slow', method: 'conversations.info', delayMs: 2000 });
      return isIn('sending');
    },
    stands: 0,
  },
  {
    when: 'while Slack has the post and has not answered',
    stop(slack: Slack) {
      slack.faults.set({ kind: 'slow', method: 'chat.postMessage', delayMs: 1000 });
      return async () => (await isIn('sending')()) && slack.faults.list().length === 0;
    },
    stands: 1,
  },
  {
    when: 'after the post, before it is on record',
    stop(slack: Slack) {
      slack.faults.set({ kind: 'slow', method: 'chat.postMessage', delayMs: 1500 });
      return async () => {
        if (!(await isIn('sending')())) return false;
        // The worker stops where it would write down that it posted.
        await blocker.query('BEGIN; SELECT 1 FROM delivery FOR UPDATE');
        await until('the message', async () => slack.visibleTo(PEOPLE.ada, CHANNELS.deals).length === 1);
        return true;
      };
    },
    stands: 1,
  },
  {
    when: 'after a post that broke off',
    stop(slack: Slack) {
      slack.faults.set({ kind: 'reset_after_write', method: 'chat.postMessage' });
      return isIn('unknown');
    },
    stands: 1,
  },
])('kill -9 $when: the announcement stands once', { timeout: 60_000 }, async ({ stop, stands }) => {
  const room = await newsroomForTest(database);
  await room.feed();
  const title = await room.title('Harbour Lights');
  const first = startWorker(room.slack.apiUrl);
  await until('the worker', async () => (await prisma.jobWorker.count()) > 0);
  const reached = stop(room.slack);
  await room.record(title, [makeSale('Mexico', 'Imagen TV'), makeSale('Chile', 'Canal 13')]);

  await until('the step', reached);
  await kill(first);
  await blocker.query('ROLLBACK');
  await until('Slack', async () => room.shown().length === stands);
  await prisma.$executeRaw`UPDATE delivery SET attempted_at = attempted_at - interval '1 minute'`;
  startWorker(room.slack.apiUrl);
  await until('the delivery', isIn('posted'));

  expect(room.shown()).toHaveLength(1);
  expect(room.shown()[0]).toContain('Harbour Lights sold to 2 territories');
});
