import type { Licence, Status } from '../deals/deal.ts';
import { SOLD_STATUSES } from '../deals/deal.ts';
import type { Db } from '../platform/db/database.ts';
import { Prisma } from '../platform/db/generated/client.ts';
import { KEPT } from '../platform/db/kept.ts';
import type { DeliveryState } from '../platform/slack/delivery/delivery.ts';
import {
  ANNOUNCEMENT,
  type AnnounceableDeal,
  type AnnouncedDeal,
  type AnnouncementPlan,
} from './announcement.ts';
import type { Feed } from './feed.ts';
import { toFeed } from './feed-store.ts';

/** Stores planned announcements; a deal that a feed tells already is not told there again. */
export async function insertAnnouncements(
  db: Db,
  plans: readonly AnnouncementPlan[],
): Promise<readonly (AnnouncementPlan & { readonly id: number })[]> {
  const specs = plans.map(({ feedId, recordingId, slot, dealIds }) => ({
    feedId,
    recordingId,
    slot,
    dealIds,
  }));
  const made = await db.$queryRaw<{ id: number; feedId: number; slot: string }[]>`${KEPT}
    WITH fresh AS (
      SELECT spec."feedId" AS feed_id, spec."recordingId" AS recording_id, spec.slot, told.deal_id
      FROM json_to_recordset(${JSON.stringify(specs)}::json)
        AS spec("feedId" int, "recordingId" int, slot text, "dealIds" int[]),
        unnest(spec."dealIds") AS told(deal_id)
      WHERE NOT EXISTS (
        SELECT 1 FROM announcement_deal JOIN announcement ON announcement.id = announcement_id
        WHERE announcement_deal.deal_id = told.deal_id AND feed_id = spec."feedId")
    ), made AS (
      INSERT INTO announcement (feed_id, recording_id, slot)
      SELECT DISTINCT feed_id, recording_id, slot FROM fresh
      ON CONFLICT (feed_id, slot) DO UPDATE SET slot = excluded.slot
      RETURNING id, feed_id, slot
    ), told AS (
      INSERT INTO announcement_deal (announcement_id, deal_id)
      SELECT made.id, fresh.deal_id FROM fresh JOIN made USING (feed_id, slot)
    )
    SELECT id, feed_id AS "feedId", slot FROM made`;
  return made.flatMap(({ id, feedId, slot }) => {
    const plan = plans.find((each) => each.feedId === feedId && each.slot === slot);
    return plan === undefined ? [] : [{ ...plan, id }];
  });
}

/** A deal in an announcement that holds it, with how far its message is. */
export interface HeldDeal {
  readonly announcementId: number;
  readonly feed: Feed;
  readonly isFeedLive: boolean;
  readonly recordingId: number;
  readonly dueAt: Date;
  readonly state: DeliveryState;
  readonly deal: AnnounceableDeal;
}

/** Every announcement that holds any of the deals. */
export async function announcementsHolding(db: Db, dealIds: readonly number[]): Promise<readonly HeldDeal[]> {
  const rows = await db.announcementDeal.findMany({
    where: { dealId: { in: [...dealIds] } },
    select: {
      announcement: { select: { id: true, feed: true } },
      deal: { include: { title: { select: { id: true, name: true } } } },
    },
  });
  if (rows.length === 0) return [];
  const deliveries = await db.delivery.findMany({
    where: { kind: ANNOUNCEMENT, part: 0, subject: { in: rows.map((row) => row.announcement.id) } },
    select: { subject: true, dueAt: true, state: true },
  });
  return rows.flatMap(({ announcement: { id, feed }, deal }) => {
    const delivery = deliveries.find((each) => each.subject === id);
    if (delivery === undefined) return [];
    return [
      {
        announcementId: id,
        feed: toFeed(feed),
        isFeedLive: feed.endedAt === null,
        recordingId: deal.recordingId,
        dueAt: delivery.dueAt,
        state: delivery.state as DeliveryState,
        deal: {
          id: deal.id,
          title: deal.title,
          territory: {
            label: deal.territory,
            codes: deal.codes,
            doubtful: deal.doubtful,
            languages: deal.territoryLanguages,
          },
          status: deal.status as Status,
          clearance: deal.clearance as AnnounceableDeal['clearance'],
          embargoUntil: deal.embargoUntil?.toISOString() ?? null,
          withdrawnAt: deal.withdrawnAt?.toISOString() ?? null,
          version: deal.version,
        },
      },
    ];
  });
}

/** Takes deals out of announcements that will not tell them. */
export async function removeFromAnnouncements(
  db: Db,
  entries: readonly { readonly announcementId: number; readonly dealId: number }[],
): Promise<void> {
  await db.announcementDeal.deleteMany({ where: { OR: [...entries] } });
}

/** An announcement as it is to be rendered. */
export interface Announcement {
  readonly feedId: number;
  readonly isFeedLive: boolean;
  /** Who allowed the feed in a channel that other companies read; null = nobody. */
  readonly sharedAllowedBy: string | null;
  /** Null for a digest. */
  readonly recordingId: number | null;
  readonly deals: readonly AnnouncedDeal[];
  readonly toDate: readonly CountriesToDate[];
}

/** Distinct countries that hold a title under one licence, of deals that channels may know. */
export interface CountriesToDate {
  readonly titleId: number;
  readonly licence: Licence;
  readonly countries: number;
}

interface DealRow
  extends Pick<
    AnnouncedDeal,
    | 'id'
    | 'recordingId'
    | 'licence'
    | 'status'
    | 'clearance'
    | 'recordedBy'
    | 'isWithdrawn'
    | 'isUnderEmbargo'
  > {
  readonly titleId: number;
  readonly titleName: string;
  readonly label: string;
  readonly codes: string[];
  readonly doubtful: string[];
  readonly languages: string[];
  readonly buyerId: number | null;
  readonly buyerName: string | null;
  readonly buyerPrinted: string | null;
  readonly seasons: number[];
}

/** Null if there is no such announcement. The three queries run side by side. */
export async function announcementById(db: Db, id: number): Promise<Announcement | null> {
  const [[announcement], rows, toDate] = await Promise.all([
    db.$queryRaw<Pick<Announcement, 'feedId' | 'recordingId' | 'isFeedLive' | 'sharedAllowedBy'>[]>`${KEPT}
      SELECT feed_id AS "feedId", recording_id AS "recordingId", ended_at IS NULL AS "isFeedLive",
        shared_allowed_by AS "sharedAllowedBy"
      FROM announcement JOIN feed ON feed.id = feed_id WHERE announcement.id = ${id}`,
    db.$queryRaw<DealRow[]>`${KEPT}
      SELECT deal.id, deal.recording_id AS "recordingId", title.id AS "titleId", title.name AS "titleName",
        territory AS label, codes, doubtful, territory_languages AS languages, buyer.id AS "buyerId",
        buyer.name AS "buyerName", buyer_printed AS "buyerPrinted", licence, seasons, status, clearance,
        deal.recorded_by AS "recordedBy", withdrawn_at IS NOT NULL AS "isWithdrawn",
        COALESCE(embargo_until > now(), false) AS "isUnderEmbargo"
      FROM announcement_deal JOIN deal ON deal.id = deal_id JOIN title ON title.id = title_id
      LEFT JOIN company AS buyer ON buyer.id = buyer_id
      WHERE announcement_id = ${id} ORDER BY deal.id`,
    db.$queryRaw<CountriesToDate[]>`${KEPT}
      SELECT title_id AS "titleId", licence, count(DISTINCT left(code, 2))::int AS countries
      FROM deal, unnest(codes) AS code
      WHERE title_id IN (
          SELECT title_id FROM announcement_deal JOIN deal ON deal.id = deal_id WHERE announcement_id = ${id})
        AND withdrawn_at IS NULL AND clearance = 'cleared' AND status IN (${Prisma.join([...SOLD_STATUSES])})
        AND (embargo_until IS NULL OR embargo_until <= now())
      GROUP BY title_id, licence`,
  ]);
  if (announcement === undefined) return null;
  return { ...announcement, deals: rows.map(toAnnounced), toDate };
}

function toAnnounced(row: DealRow): AnnouncedDeal {
  const { id, recordingId, licence, status, clearance, recordedBy, isWithdrawn, isUnderEmbargo } = row;
  return {
    id,
    recordingId,
    title: { id: row.titleId, name: row.titleName },
    territory: { label: row.label, codes: row.codes, doubtful: row.doubtful, languages: row.languages },
    buyer:
      row.buyerId === null
        ? null
        : { id: row.buyerId, name: row.buyerName ?? '', printed: row.buyerPrinted ?? row.buyerName ?? '' },
    licence,
    seasons: row.seasons.length === 0 ? null : row.seasons,
    status,
    clearance,
    recordedBy,
    isWithdrawn,
    isUnderEmbargo,
  };
}
