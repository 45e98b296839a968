import { isAnnounceable, isSold, type RecordedDeal } from '../deals/recorded-deal.ts';
import { type Feed, feedTakes, nextDaily } from './feed.ts';

/** The kind of delivery that tells deals in a channel; its subject is an announcement's id. */
export const ANNOUNCEMENT = 'announcement';

/** A deal as an announcement tells it. What channels never hear (term, media, note) is not even in it. */
export interface AnnouncedDeal
  extends Pick<
    RecordedDeal,
    | 'id'
    | 'recordingId'
    | 'title'
    | 'territory'
    | 'buyer'
    | 'licence'
    | 'seasons'
    | 'status'
    | 'clearance'
    | 'recordedBy'
  > {
  readonly isWithdrawn: boolean;
  readonly isUnderEmbargo: boolean;
}

/** What of a deal decides whether and when a channel hears of it. */
export type AnnounceableDeal = Pick<
  RecordedDeal,
  'id' | 'title' | 'territory' | 'status' | 'clearance' | 'embargoUntil' | 'withdrawnAt' | 'version'
>;

/** Deals that one feed tells in one message, still to be stored. */
export interface AnnouncementPlan {
  readonly feedId: number;
  readonly channelId: string;
  /** What the message is for, once per feed: a recording, a recording's embargo, or a day's digest. */
  readonly slot: string;
  /** Null for a digest, which gathers several. */
  readonly recordingId: number | null;
  /** Null = at once. */
  readonly dueAt: Date | null;
  readonly dealIds: readonly number[];
}

/** True while a deal may stand in an announcement. */
export function mayBeTold(deal: AnnouncedDeal): boolean {
  return isSold(deal.status) && deal.clearance === 'cleared' && !deal.isWithdrawn && !deal.isUnderEmbargo;
}

/** Sorts the deals of one recording into messages: one per feed, and one more for each embargo among them. */
export function planAnnouncements(input: {
  readonly recordingId: number;
  readonly deals: readonly AnnounceableDeal[];
  readonly feeds: readonly Feed[];
  readonly now: Date;
  readonly timeZone: string;
}): readonly AnnouncementPlan[] {
  const plans = new Map<string, AnnouncementPlan>();
  for (const feed of input.feeds) {
    for (const deal of input.deals) {
      if (!isAnnounceable(deal) || !feedTakes(feed, deal)) continue;
      const plan = planFor(feed, deal, input);
      const key = `${feed.id} ${plan.slot}`;
      plans.set(key, { ...plan, dealIds: [...(plans.get(key)?.dealIds ?? []), deal.id] });
    }
  }
  return [...plans.values()];
}

function planFor(
  feed: Feed,
  deal: AnnounceableDeal,
  { recordingId, now, timeZone }: { recordingId: number; now: Date; timeZone: string },
): Omit<AnnouncementPlan, 'dealIds'> {
  const { feedId, channelId } = { feedId: feed.id, channelId: feed.channelId };
  const dueAt = tellAt(feed, deal, now, timeZone);
  if (feed.dailyAt !== null) {
    return { feedId, channelId, slot: `digest:${dueAt.toISOString()}`, recordingId: null, dueAt };
  }
  // What became news by an edit is told apart from what its recording told at first.
  const isFirst = deal.version === 1 && dueAt <= now;
  const slot = isFirst ? `recording:${recordingId}` : `recording:${recordingId}@${dueAt.toISOString()}`;
  return { feedId, channelId, slot, recordingId, dueAt: dueAt > now ? dueAt : null };
}

/** When a feed tells a deal: now, at the end of its embargo, or with the digest that follows. */
export function tellAt(
  { dailyAt }: Pick<Feed, 'dailyAt'>,
  { embargoUntil }: Pick<AnnounceableDeal, 'embargoUntil'>,
  now: Date,
  timeZone: string,
): Date {
  const embargo = embargoUntil === null ? now : new Date(embargoUntil);
  const from = embargo > now ? embargo : now;
  if (dailyAt === null) return from;
  // An embargo that ends at the very minute of the digest is over by then.
  return nextDaily(dailyAt, new Date(from.getTime() - (embargo > now ? 1 : 0)), timeZone);
}
