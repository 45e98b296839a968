import type { Db } from '../platform/db/database.ts';
import { KEPT } from '../platform/db/kept.ts';
import { ANNOUNCEMENT } from './announcement.ts';
import type { Feed, FeedExtra } from './feed.ts';

/** A feed with how it came to be. */
export interface FeedRecord extends Feed {
  /** Null = set in the app's settings. */
  readonly setBy: string | null;
  readonly sharedAllowedBy: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** Set by whoever turned a feed off; every other reason is Slack's word. */
export const TURNED_OFF = 'off';

const FEED = {
  id: true,
  channelId: true,
  regions: true,
  codes: true,
  titleIds: true,
  dailyAt: true,
  also: true,
} as const;
const RECORD = {
  ...FEED,
  setBy: true,
  sharedAllowedBy: true,
  createdAt: true,
  endedAt: true,
  endReason: true,
} as const;

/** The closed list of extras is held by a check constraint. */
export function toFeed<Row extends { also: string[] }>(row: Row): Row & { also: FeedExtra[] } {
  return { ...row, also: row.also as FeedExtra[] };
}

/** Every feed that hears of deals now, or the first `limit` of them. */
export async function liveFeeds(db: Db, limit?: number): Promise<readonly Feed[]> {
  return db.$queryRaw<Feed[]>`${KEPT}
    SELECT id, channel_id AS "channelId", regions, codes, title_ids AS "titleIds", daily_at AS "dailyAt", also
    FROM feed WHERE ended_at IS NULL ORDER BY id LIMIT ${limit ?? null}::int`;
}

export async function countLiveFeeds(db: Db): Promise<number> {
  return db.feed.count({ where: { endedAt: null } });
}

/** The feed of a channel: the one that hears, or the last that did; null if it never had one. */
export async function feedOf(db: Db, channelId: string): Promise<FeedRecord | null> {
  const row = await db.feed.findFirst({
    where: { channelId },
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    select: RECORD,
  });
  return row === null ? null : toFeed(row);
}

export async function feedById(db: Db, id: number): Promise<FeedRecord | null> {
  const row = await db.feed.findUnique({ where: { id }, select: RECORD });
  return row === null ? null : toFeed(row);
}

export type FeedInput = Omit<Feed, 'id'> & {
  readonly setBy: string;
  /** The admin who allows it in a channel that other companies read; null = not asked. */
  readonly sharedAllowedBy: string | null;
};

/** Sets what a channel hears. A feed that stands is changed, so that what waits for it still comes. */
export async function saveFeed(db: Db, input: FeedInput): Promise<Feed> {
  const { channelId, dailyAt, setBy, sharedAllowedBy } = input;
  const [regions, codes, titleIds] = [[...input.regions], [...input.codes], [...input.titleIds]];
  const also = [...input.also];
  const [feed] = await db.$queryRaw<Feed[]>`
    INSERT INTO feed (channel_id, regions, codes, title_ids, daily_at, also, set_by, shared_allowed_by)
    VALUES (${channelId}, ${regions}, ${codes}, ${titleIds}, ${dailyAt}, ${also}, ${setBy}, ${sharedAllowedBy})
    ON CONFLICT (channel_id) WHERE ended_at IS NULL DO UPDATE SET regions = excluded.regions, codes = excluded.codes,
      title_ids = excluded.title_ids, daily_at = excluded.daily_at, also = excluded.also, set_by = excluded.set_by, created_at = now(),
      shared_allowed_by = COALESCE(excluded.shared_allowed_by, feed.shared_allowed_by)
    RETURNING id, channel_id AS "channelId", regions, codes, title_ids AS "titleIds", daily_at AS "dailyAt", also`;
  if (feed === undefined) throw new Error('a feed was saved, but none came back');
  await db.auditEntry.create({
    data: { actor: setBy, action: 'set', entity: 'feed', entityId: feed.id, after: { ...feed } },
  });
  return feed;
}

/** Gives a channel a feed of every deal, unless it has one or a person turned it off. */
export async function insertFirstFeed(db: Db, channelId: string): Promise<boolean> {
  const inserted = await db.$executeRaw`
    INSERT INTO feed (channel_id, regions, codes, title_ids, also)
    SELECT ${channelId}, '{}', '{}', '{}', '{}'
    WHERE NOT EXISTS (
      SELECT 1 FROM feed WHERE channel_id = ${channelId} AND (ended_at IS NULL OR end_reason = ${TURNED_OFF}))
    ON CONFLICT (channel_id) WHERE ended_at IS NULL DO NOTHING`;
  return inserted === 1;
}

/** Ends a feed and keeps why; null if it had ended before. `by` is null when Slack's answer ended it. */
export async function endFeed(
  db: Db,
  { id, reason, by }: { readonly id: number; readonly reason: string; readonly by: string | null },
): Promise<Pick<FeedRecord, 'id' | 'channelId' | 'setBy'> | null> {
  const [ended] = await db.$queryRaw<Pick<FeedRecord, 'id' | 'channelId' | 'setBy'>[]>`
    UPDATE feed SET ended_at = now(), end_reason = ${reason} WHERE id = ${id} AND ended_at IS NULL
    RETURNING id, channel_id AS "channelId", set_by AS "setBy"`;
  if (ended === undefined) return null;
  await db.auditEntry.create({
    data: { actor: by ?? 'slack', action: 'ended', entity: 'feed', entityId: id, after: { reason } },
  });
  return ended;
}

/** The feed that an announcement belongs to. */
export async function feedOfAnnouncement(db: Db, announcementId: number): Promise<number | null> {
  const row = await db.announcement.findUnique({ where: { id: announcementId }, select: { feedId: true } });
  return row?.feedId ?? null;
}

/** How the announcements of a feed fared. */
export interface FeedHealth {
  /** Slack's time of the last announcement, seconds since the epoch; null = none yet. */
  readonly lastPosted: number | null;
  readonly waiting: number;
  readonly nextDueAt: Date | null;
  readonly failed: number;
  readonly lastError: string | null;
}

export async function feedHealth(db: Db, feedId: number): Promise<FeedHealth> {
  const [health] = await db.$queryRaw<FeedHealth[]>`
    SELECT max(ts::numeric)::float AS "lastPosted",
      (count(*) FILTER (WHERE ts IS NULL AND state IN ('due', 'sending', 'unknown')))::int AS waiting,
      min(due_at) FILTER (WHERE ts IS NULL AND state IN ('due', 'sending', 'unknown')) AS "nextDueAt",
      (count(*) FILTER (WHERE state = 'failed'))::int AS failed,
      (array_agg(error ORDER BY attempted_at DESC) FILTER (WHERE error IS NOT NULL))[1] AS "lastError"
    FROM announcement JOIN delivery ON kind = ${ANNOUNCEMENT} AND subject = announcement.id AND part = 0
    WHERE feed_id = ${feedId}`;
  return health ?? { lastPosted: null, waiting: 0, nextDueAt: null, failed: 0, lastError: null };
}

/** Names of titles, for a feed that is limited to some. */
export async function titleNames(db: Db, ids: readonly number[]): Promise<readonly string[]> {
  return [...(await titleNamesById(db, ids)).values()].sort();
}

export async function titleNamesById(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const titles = await db.title.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(titles.map(({ id, name }) => [id, name]));
}
