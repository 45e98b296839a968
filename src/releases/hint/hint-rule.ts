import { countryOf } from '../../catalogue/countries.ts';
import type { SoldDeal } from '../release-facts.ts';

/** Numbers of countries whose passing is news by itself. */
const MILESTONES = [10, 25, 50, 100] as const;
/** Countries that no release has told: enough for one. */
const ENOUGH_COUNTRIES = 3;

export interface HintFacts {
  /** Sales recorded as news that no release tells. */
  readonly news: readonly SoldDeal[];
  /** Every sale of the title that may be published, the news included. */
  readonly all: readonly SoldDeal[];
  /** The highest milestone that marketing heard of; 0 = none. */
  readonly heard: number;
}

export interface Hint {
  readonly dealIds: readonly number[];
  /** The milestone that the news passed; null = the number of new countries is the news. */
  readonly milestone: number | null;
}

/** Whether a title has news enough for a release, and which; null = not yet. */
export function hintOf({ news, all, heard }: HintFacts): Hint | null {
  if (news.length === 0) return null;
  const isNew = new Set(news.map(({ id }) => id));
  const before = countriesToDate(all.filter(({ id }) => !isNew.has(id)));
  const now = countriesToDate(all);
  const milestone = MILESTONES.findLast((each) => before < each && each <= now && each > heard) ?? null;
  if (milestone === null && countriesIn(news) < ENOUGH_COUNTRIES) return null;
  return { dealIds: news.map(({ id }) => id), milestone };
}

/** Whether a hint that was given still holds, of what is left of its sales. */
export function stillHolds(
  news: readonly SoldDeal[],
  { milestone, toDate }: { readonly milestone: number | null; readonly toDate: number },
): boolean {
  if (news.length === 0) return false;
  return countriesIn(news) >= ENOUGH_COUNTRIES || (milestone !== null && toDate >= milestone);
}

/** Distinct countries of sales, parts of a country counted as it. */
export function countriesIn(deals: readonly SoldDeal[]): number {
  return new Set(deals.flatMap(({ territory }) => territory.codes.map(countryOf))).size;
}

/** Countries that have the programme itself; a format is counted apart, as announcements do. */
export function countriesToDate(deals: readonly SoldDeal[]): number {
  return countriesIn(deals.filter(({ licence }) => licence === 'finished'));
}
