import { setTimeout as sleep } from 'node:timers/promises';
import { saveFeed } from '../src/announcements/feed-store.ts';
import { startDealwire } from './support/processes.ts';
import { atMost, figure, type Result, withUnit } from './support/result.ts';
import { channelId, type Setting } from './support/stage.ts';
import { percentiles, wallClock } from './support/statistics.ts';

const PAUSE_MS = 50;
/** A channel hears at most one message a second, so that its turn comes round later than that. */
const MOST_CHANNELS = 100;
const CHANNEL_PAUSE_MS = 1500;

/**
 * From the commit of a deal (PostgreSQL's own commit time) to its announcement reaching Slack. Each sale is heard by a
 * channel of its own, so that the pace of one message a second per channel does not count.
 */
export async function measureCommitToPost(
  { slack, database, sender, sales }: Setting,
  deals: number,
): Promise<readonly Result[]> {
  const channels = Math.min(MOST_CHANNELS, sales.titleIds.length);
  // The feeds of other measurements would make every post wait for their channels.
  await database.prisma.feed.updateMany({ data: { endedAt: new Date(), endReason: 'off' } });
  for (let index = 0; index < channels; index++) {
    await saveFeed(database.prisma, {
      channelId: channelId(index),
      regions: [],
      codes: [],
      titleIds: [sales.titleIds[index] ?? 0],
      also: [],
      dailyAt: null,
      setBy: 'U0DENIZ',
      sharedAllowedBy: null,
    });
  }
  const postedAt = new Map<string, number[]>();
  const stopListening = slack.onChange((change) => {
    if (change.type !== 'message_posted' || change.message.ephemeralTo !== null) return;
    const { channel } = change.message;
    postedAt.set(channel, [...(postedAt.get(channel) ?? []), wallClock()]);
  });
  const dealwire = await startDealwire({ SLACK_API_URL: slack.apiUrl, DATABASE_URL: database.url });
  const before = await lastDeal(database);
  try {
    const pause = Math.max(PAUSE_MS, CHANNEL_PAUSE_MS / channels);
    for (let index = 0; index < deals; index++) {
      await sender.send(dealwire.url, sales.nextOf(index % channels));
      await sleep(pause);
    }
    await slack.until('every announcement', () => count(postedAt) >= deals, 10_000);
  } finally {
    await dealwire.stop();
    stopListening();
  }
  const commits = await commitTimes(database, before);
  const latencies = sales.titleIds.flatMap((titleId, index) =>
    (postedAt.get(channelId(index)) ?? []).map(
      (posted, nth) => posted - (commits.get(titleId)?.[nth] ?? Number.NaN),
    ),
  );
  const { p50, p99 } = percentiles(latencies);
  return [
    atMost('from commit to the announcement at Slack, p50', p50, 30, 'ms'),
    figure('from commit to the announcement at Slack, p99', withUnit(p99, 'ms')),
  ];
}

function count(postedAt: ReadonlyMap<string, readonly number[]>): number {
  return [...postedAt.values()].reduce((sum, times) => sum + times.length, 0);
}

async function lastDeal({ pool }: Pick<Setting['database'], 'pool'>): Promise<number> {
  const { rows } = await pool.query<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM deal');
  return rows[0]?.id ?? 0;
}

/** When the deals after `id` were committed, in milliseconds since the epoch, by title in their order. */
async function commitTimes({ pool }: Pick<Setting['database'], 'pool'>, id: number) {
  const { rows } = await pool.query<{ titleId: number; at: number }>(
    `SELECT title_id AS "titleId", extract(epoch FROM pg_xact_commit_timestamp(xmin))::float8 * 1000 AS at
     FROM deal WHERE id > $1 ORDER BY id`,
    [id],
  );
  const byTitle = new Map<number, number[]>();
  for (const { titleId, at } of rows) byTitle.set(titleId, [...(byTitle.get(titleId) ?? []), at]);
  return byTitle;
}
