import { codesTouch } from '../catalogue/countries.ts';
import type { RecordedDeal } from '../deals/recorded-deal.ts';
import { addDays, instantFromZoned, plainDateInZone } from '../platform/text/dates.ts';

/** What a feed takes: deals in any of these territories or of any of these titles. Nothing named = every deal. */
export interface FeedFilter {
  /** Territory words as typed; `codes` are what they stood for when the feed was set. */
  readonly regions: readonly string[];
  readonly codes: readonly string[];
  readonly titleIds: readonly number[];
}

/** What a channel may hear besides deals; off unless asked for. */
export const FEED_EXTRAS = ['ratings', 'releases'] as const;
export type FeedExtra = (typeof FEED_EXTRAS)[number];

/** A channel that hears of deals. */
export interface Feed extends FeedFilter {
  readonly id: number;
  readonly channelId: string;
  /** "HH:MM" in the company's zone: collected until then, once a day; null = at once. */
  readonly dailyAt: string | null;
  readonly also: readonly FeedExtra[];
}

/** True if the feed is to hear of the deal. Where a joint or regional grant may reach, counts as reached. */
export function feedTakes(
  { codes, titleIds }: FeedFilter,
  { title, territory }: Pick<RecordedDeal, 'title' | 'territory'>,
): boolean {
  if (codes.length === 0 && titleIds.length === 0) return true;
  if (titleIds.includes(title.id)) return true;
  return [...territory.codes, ...territory.doubtful].some((code) =>
    codes.some((wanted) => codesTouch(wanted, code)),
  );
}

/** The first "HH:MM" after an instant, in a time zone. */
export function nextDaily(time: string, after: Date, timeZone: string): Date {
  const today = plainDateInZone(after.toISOString(), timeZone);
  const due = new Date(instantFromZoned(today, time, timeZone));
  return due > after ? due : new Date(instantFromZoned(addDays(today, 1), time, timeZone));
}
