import { onTestFinished } from 'vitest';
import type { Database } from '../../../src/platform/db/database.ts';
import { silentLog } from '../../../src/platform/log.ts';
import type { Message } from '../../../src/platform/slack/blocks.ts';
import { createDeliverTask, type DeliverDeps } from '../../../src/platform/slack/delivery/deliver.ts';
import { createPostingClient } from '../../../src/platform/slack/delivery/posting-client.ts';
import type { Workspace, WorkspaceOptions } from '../../../src/workspace/workspace.ts';
import { BOT_TOKEN, CHANNELS, startSlack } from '../../support/slack.ts';

/** An outbox before a stand-in for Slack: what a subject says is set by the test. */
export interface Outbox {
  readonly slack: Workspace;
  readonly said: Map<number, readonly Message[] | null>;
  readonly deps: DeliverDeps;
  readonly unreachable: string[];
  /** Runs one job of a channel. */
  deliver(channelId: string): Promise<void>;
  /** As if `seconds` had passed since the last attempts and messages. */
  later(seconds: number): Promise<void>;
}

export async function outboxForTest(
  database: Database,
  options: { readonly slack?: Partial<WorkspaceOptions>; readonly deps?: Partial<DeliverDeps> } = {},
): Promise<Outbox> {
  const { prisma } = database;
  await prisma.$executeRaw`TRUNCATE delivery, channel_pace`;
  await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  const slack = await startSlack(options.slack);
  onTestFinished(() => slack.close());
  const said = new Map<number, readonly Message[] | null>();
  const unreachable: string[] = [];
  const deps: DeliverDeps = {
    database,
    client: createPostingClient(BOT_TOKEN, slack.apiUrl),
    renderers: { note: async (subject) => said.get(subject) ?? null },
    onUnreachable: async (_db, delivery, code) => {
      unreachable.push(`${delivery.kind} ${delivery.subject} ${delivery.channelId} ${code}`);
    },
    log: silentLog,
    ...options.deps,
  };
  const task = createDeliverTask(deps);
  return {
    slack,
    said,
    deps,
    unreachable,
    deliver: (channelId) => task({ channelId }),
    async later(seconds) {
      await prisma.$executeRaw`UPDATE delivery SET attempted_at = attempted_at - ${seconds} * interval '1 second'`;
      await prisma.$executeRaw`UPDATE channel_pace SET next_at = next_at - ${seconds} * interval '1 second'`;
    },
  };
}

export function note(text: string): readonly Message[] {
  return [{ text, blocks: [] }];
}

/** The texts that stand in a channel, threads left out. */
export function textsIn(slack: Workspace, channelId: string): readonly string[] {
  return slack
    .visibleTo('U0DENIZ', channelId)
    .filter((message) => message.threadTs === null)
    .map((message) => message.text);
}

export function toDeals(subject: number) {
  return { kind: 'note', subject, channelId: CHANNELS.deals };
}

/** States of all deliveries, by subject and part. */
export async function statesOf({ prisma }: Database): Promise<string[]> {
  const rows = await prisma.delivery.findMany({ orderBy: [{ subject: 'asc' }, { part: 'asc' }] });
  return rows.map((row) => row.state);
}

/** The waiting jobs, soonest first. */
export async function jobsOf({ prisma }: Database): Promise<{ channel: string; inSeconds: number }[]> {
  return await prisma.$queryRaw`
    SELECT payload->>'channelId' AS channel, extract(epoch FROM run_at - now())::float AS "inSeconds"
    FROM graphile_worker._private_jobs ORDER BY run_at, id`;
}
