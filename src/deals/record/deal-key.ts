import type { Territory } from '../../catalogue/territory.ts';
import type { DealTerms } from '../deal.ts';

/** What makes two rows twins: title, territories, buyer, licence, media and seasons. */
export interface DealIdentity extends Pick<DealTerms, 'licence' | 'media' | 'seasons'> {
  readonly titleId: number;
  readonly territory: Territory;
  readonly buyerId: number | null;
}

/**
 * The natural key of a row, unique in the database among rows that stand. Territories count by what they cover, not
 * by how they are written; a region of which members are open keeps its words, since what it covers is not known.
 */
export function dealKey({ titleId, territory, buyerId, licence, media, seasons }: DealIdentity): string {
  const open = territory.doubtful.length === 0 ? '' : territory.label.toLowerCase();
  const place = [territory.codes.join('+'), open, territory.languages.join('+')].join('~');
  const parts = [titleId, place, buyerId ?? 'undisclosed', licence, [...media].sort().join('+')];
  return [...parts, seasons?.join('+') ?? ''].join('|');
}

/**
 * Whether one of two rows of the same grant leaves open what the other states: "Chile (Canal 13)" typed after
 * "Chile (Canal 13); free tv" tells the same sale once more. Rows that both state their media, or their seasons, and
 * differ are two sales.
 */
export function leavesOpen(asked: DealIdentity, standing: DealIdentity): boolean {
  const grant = (row: DealIdentity) => dealKey({ ...row, media: [], seasons: null });
  if (grant(asked) !== grant(standing)) return false;
  const media =
    asked.media.length === 0 || standing.media.length === 0 || sameItems(asked.media, standing.media);
  const seasons =
    asked.seasons === null || standing.seasons === null || sameItems(asked.seasons, standing.seasons);
  return media && seasons;
}

function sameItems(left: readonly (string | number)[], right: readonly (string | number)[]): boolean {
  return left.length === right.length && left.every((item) => right.includes(item));
}
