import type { DealNews } from '../deals/record/deal-news.ts';
import { isAnnounceable } from '../deals/recorded-deal.ts';
import type { Db } from '../platform/db/database.ts';
import { queueDeliveries, queueUpdate } from '../platform/slack/delivery/queue-deliveries.ts';
import {
  ANNOUNCEMENT,
  type AnnounceableDeal,
  type AnnouncementPlan,
  planAnnouncements,
  tellAt,
} from './announcement.ts';
import {
  announcementsHolding,
  type HeldDeal,
  insertAnnouncements,
  removeFromAnnouncements,
} from './announcement-store.ts';
import { liveFeeds } from './feed-store.ts';

/** Tells the channels of what happens to deals; given to the use-cases that change the record. */
export function createAnnouncer({ timeZone, now }: { timeZone: string; now: () => Date }): DealNews {
  return {
    recorded: (db, news) => announceDeals(db, { ...news, timeZone }),
    changed: (db, dealIds) => announcementsChanged(db, { dealIds, now: now(), timeZone }),
  };
}

/**
 * Queues, in the transaction that records the deals, one announcement per feed with the deals that its filter takes.
 * Deals under embargo wait for its end, those of a daily feed for its hour. A deal that a feed tells already is not
 * told again. A handful of statements, however many deals.
 */
export async function announceDeals(
  db: Db,
  input: {
    readonly recordingId: number;
    readonly deals: readonly AnnounceableDeal[];
    readonly now: Date;
    readonly timeZone: string;
  },
): Promise<void> {
  if (!input.deals.some(isAnnounceable)) return;
  await queuePlans(db, planAnnouncements({ ...input, feeds: await liveFeeds(db) }));
}

/**
 * Lets every announcement of changed deals say the new state: posted ones are edited in place, waiting ones are rendered
 * when they are sent. A deal whose embargo moved is told at its new time.
 */
export async function announcementsChanged(
  db: Db,
  {
    dealIds,
    now,
    timeZone,
  }: { readonly dealIds: readonly number[]; readonly now: Date; readonly timeZone: string },
): Promise<void> {
  if (dealIds.length === 0) return;
  const held = await announcementsHolding(db, dealIds);
  if (held.length === 0) return;
  const moved = held.filter((each) => isToldAtAnotherTime(each, now, timeZone));
  if (moved.length > 0) {
    await removeFromAnnouncements(
      db,
      moved.map(({ announcementId, deal }) => ({ announcementId, dealId: deal.id })),
    );
    const plans = moved.flatMap(({ feed, recordingId, deal }) =>
      planAnnouncements({ recordingId, deals: [deal], feeds: [feed], now, timeZone }),
    );
    await queuePlans(db, joined(plans));
  }
  await queueUpdate(db, ANNOUNCEMENT, [...new Set(held.map((each) => each.announcementId))]);
}

function isToldAtAnotherTime(
  { deal, feed, isFeedLive, dueAt, state }: HeldDeal,
  now: Date,
  timeZone: string,
): boolean {
  if (!isFeedLive || !isAnnounceable(deal) || state === 'failed') return false;
  const embargo = deal.embargoUntil === null ? now : new Date(deal.embargoUntil);
  const isLeftOut = embargo > now && embargo > dueAt;
  const isHeldBack = tellAt(feed, deal, now, timeZone) < dueAt;
  return isLeftOut || isHeldBack;
}

async function queuePlans(db: Db, plans: readonly AnnouncementPlan[]): Promise<void> {
  if (plans.length === 0) return;
  const made = await insertAnnouncements(db, plans);
  await queueDeliveries(
    db,
    made.map(({ id, channelId, dueAt }) => ({
      kind: ANNOUNCEMENT,
      subject: id,
      channelId,
      ...(dueAt === null ? {} : { dueAt }),
    })),
  );
  // A digest may be on its way at this very moment: it is then edited to hold these too.
  const digests = made.filter((each) => each.recordingId === null);
  await queueUpdate(
    db,
    ANNOUNCEMENT,
    digests.map((each) => each.id),
  );
}

/** Plans of one feed and slot as one. */
function joined(plans: readonly AnnouncementPlan[]): readonly AnnouncementPlan[] {
  const bySlot = new Map<string, AnnouncementPlan>();
  for (const plan of plans) {
    const key = `${plan.feedId} ${plan.slot}`;
    bySlot.set(key, { ...plan, dealIds: [...(bySlot.get(key)?.dealIds ?? []), ...plan.dealIds] });
  }
  return [...bySlot.values()];
}
