import { countryOf } from '../../catalogue/countries.ts';
import type { Territory } from '../../catalogue/territory.ts';
import type { Media } from '../../deals/deal.ts';
import { isSold } from '../../deals/recorded-deal.ts';
import { type DealRow, touching } from '../records/deal-rows-store.ts';
import { isOver } from '../say/deal-lines.ts';
import type { Period } from '../understand/periods/period.ts';

/** Rows near a territory, by what the record says of them there. */
export interface TerritoryRows {
  readonly sold: readonly DealRow[];
  /** Sold, but whether the grant holds the territory is not on record. */
  readonly doubtful: readonly DealRow[];
  readonly over: readonly DealRow[];
  /** Local versions that are not ordered yet. */
  readonly developing: readonly DealRow[];
  /** Negotiations, offers and the like: confidential. */
  readonly talks: readonly DealRow[];
}

/** All codes that a question about a territory looks for. */
export function codesOf(territory: Territory): readonly string[] {
  return [...territory.codes, ...territory.doubtful];
}

/**
 * Whether a grant lies in a territory: certainly, perhaps, or not. A region without fixed members ("Europe") is taken
 * at its widest when it is asked about, since then the rows themselves say where they are.
 */
export function liesIn(row: DealRow, asked: Territory): 'in' | 'perhaps' | 'out' {
  const grant = row.territory;
  const certain = asked.codes.length > 0 ? touching(asked.codes) : withParts(asked.doubtful);
  if (grant.codes.some((code) => certain.includes(code))) return 'in';
  if (grant.label.toLowerCase() === asked.label.toLowerCase() || sameOpenRegion(grant, asked)) return 'in';
  const wide = [...touching(asked.codes), ...withParts(asked.doubtful)];
  // A name that may be a part of a country ("Georgia") leaves nothing open about the country.
  const open = grant.doubtful.filter((code) => !isPart(code) || codesOf(asked).includes(code));
  return [...grant.codes, ...open].some((code) => wide.includes(code)) ? 'perhaps' : 'out';
}

/** Countries with their parts, without the countries that a part lies in. */
function withParts(codes: readonly string[]): readonly string[] {
  return touching(codes).filter((code) => codes.includes(code) || isPart(code));
}

function isPart(code: string): boolean {
  return countryOf(code) !== code;
}

export function sortRows(rows: readonly DealRow[], territory: Territory | null): TerritoryRows {
  const place = (row: DealRow) => (territory === null ? 'in' : liesIn(row, territory));
  const near = rows.filter((row) => place(row) !== 'out');
  const sold = near.filter(({ status }) => isSold(status));
  return {
    sold: sold.filter((row) => place(row) === 'in'),
    doubtful: sold.filter((row) => place(row) === 'perhaps'),
    over: near.filter((row) => isOver(row.status) && place(row) === 'in'),
    developing: near.filter((row) => row.status === 'in_development' && place(row) === 'in'),
    talks: near.filter(
      (row) =>
        !isSold(row.status) && !isOver(row.status) && row.status !== 'in_development' && place(row) === 'in',
    ),
  };
}

/** Rows by whether they were signed in a period; all are inside where none is asked for. */
export function bySignature(rows: readonly DealRow[], period: Period | null) {
  if (period === null) return { inside: rows, undated: [], outside: [] };
  const isIn = ({ signedOn }: DealRow) =>
    signedOn !== null && signedOn >= (period.from ?? '0001-01-01') && signedOn <= (period.to ?? '9999-12-31');
  return {
    inside: rows.filter(isIn),
    undated: rows.filter(({ signedOn }) => signedOn === null),
    outside: rows.filter((row) => row.signedOn !== null && !isIn(row)),
  };
}

/** Rows by whether they are for one of the media asked for; all are inside where none is. */
export function byMedia(rows: readonly DealRow[], media: readonly Media[]) {
  if (media.length === 0) return { inside: rows, silent: [], outside: [] };
  const isFor = (row: DealRow) => media.some((medium) => row.media.includes(medium));
  return {
    inside: rows.filter(isFor),
    /** Sold, but which media it is for is not on record. */
    silent: rows.filter((row) => row.media.length === 0),
    outside: rows.filter((row) => row.media.length > 0 && !isFor(row)),
  };
}

function sameOpenRegion(left: Territory, right: Territory): boolean {
  return (
    left.codes.length === 0 &&
    right.codes.length === 0 &&
    left.doubtful.length > 0 &&
    left.doubtful.join() === right.doubtful.join()
  );
}
