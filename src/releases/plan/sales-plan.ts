import { countryOf } from '../../catalogue/countries.ts';
import { printGroup } from '../../catalogue/regions.ts';
import type { Territory } from '../../catalogue/territory.ts';
import type { ReleaseLanguage } from '../languages/language.ts';
import type { SoldDeal } from '../release-facts.ts';

/** How a sale is told; a text uses the word of its licence and status. */
export const SALE_KINDS = ['licensed', 'renewed', 'presold', 'format', 'commissioned', 'optioned'] as const;
export type SaleKind = (typeof SALE_KINDS)[number];

/** More grants than these stand in the annex. */
export const LISTED = 20;

/** A grant with everybody who bought it in the same way. */
export interface Grant {
  readonly territory: Territory;
  readonly kind: SaleKind;
  /** English name of the part of the world it lies in; null = it spans several. */
  readonly region: string | null;
  readonly buyers: readonly GrantBuyer[];
  /** `deal:142` of each row. */
  readonly facts: readonly string[];
}

/** Null = undisclosed. */
export interface GrantBuyer {
  readonly name: string | null;
  readonly seasons: readonly number[];
}

/** The sales of one title, ordered for print: the part of the world with most grants first, by name inside it. */
export interface SalesPlan {
  readonly grants: readonly Grant[];
  readonly regions: readonly RegionPlan[];
  /** The one kind of all grants, or null when there are several. */
  readonly kind: SaleKind | null;
  /** What `count` counts: territories when each grant is one country, all of one kind; otherwise deals (grant × buyer). */
  readonly unit: CountUnit;
  readonly count: number;
  /** Seasons that all sales are of; empty = none stated, or not the same. */
  readonly seasons: readonly number[];
}

export type CountUnit = 'territories' | 'deals' | 'countries' | 'titles';

export interface RegionPlan {
  readonly region: string | null;
  readonly grants: readonly Grant[];
}

export function saleKind({ licence, status, term }: Pick<SoldDeal, 'licence' | 'status' | 'term'>): SaleKind {
  if (licence === 'option') return 'optioned';
  if (status === 'commissioned') return 'commissioned';
  if (licence === 'format') return 'format';
  if (status === 'presale') return 'presold';
  return term > 1 ? 'renewed' : 'licensed';
}

export function salesPlan(deals: readonly SoldDeal[], words: ReleaseLanguage): SalesPlan {
  const seasons = commonSeasons(deals);
  const merged = mergeGrants(deals, seasons.length > 0);
  const regions = byRegion(merged, words);
  const grants = regions.flatMap((region) => region.grants);
  const kinds = new Set(grants.map(({ kind }) => kind));
  const [kind] = kinds;
  const territories = new Set(grants.map(({ territory }) => grantKey(territory)));
  const eachIsOneCountry = grants.every(isOneCountry) && territories.size === grants.length;
  return {
    grants,
    regions,
    kind: kinds.size === 1 ? (kind ?? null) : null,
    ...(eachIsOneCountry && kinds.size === 1
      ? { unit: 'territories', count: grants.length }
      : { unit: 'deals', count: grants.reduce((sum, { buyers }) => sum + buyers.length, 0) }),
    seasons,
  };
}

/** How many countries the sales cover; null where what was granted leaves it open. */
export function countriesOf(deals: readonly SoldDeal[]): number | null {
  const sold = deals.filter((deal) => ['licensed', 'renewed', 'presold'].includes(saleKind(deal)));
  if (sold.length === 0 || sold.some(({ territory }) => territory.doubtful.length > 0)) return null;
  return new Set(sold.flatMap(({ territory }) => territory.codes.map(countryOf))).size;
}

/** The same grant however it was typed: "UK" and "United Kingdom". */
export function grantKey({ codes, doubtful, languages, label }: Territory): string {
  if (codes.length + doubtful.length === 0) return label.toLowerCase();
  return [codes, doubtful, languages].map((list) => [...list].sort().join(' ')).join('|');
}

function mergeGrants(deals: readonly SoldDeal[], oneSetOfSeasons: boolean): readonly Grant[] {
  const byKey = new Map<string, SoldDeal[]>();
  for (const deal of deals) {
    const key = `${saleKind(deal)} ${grantKey(deal.territory)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), deal]);
  }
  return [...byKey.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const buyers = new Map<string, GrantBuyer>();
    for (const { buyer, seasons } of rows) {
      const shown = oneSetOfSeasons ? [] : seasons;
      const known = buyers.get(buyer === null ? '' : buyer.printed);
      const all = new Set([...(known?.seasons ?? []), ...shown]);
      buyers.set(buyer?.printed ?? '', {
        name: buyer?.printed ?? null,
        seasons: [...all].sort((a, b) => a - b),
      });
    }
    return [
      {
        territory: first.territory,
        kind: saleKind(first),
        region: regionOf(first.territory),
        buyers: [...buyers.values()],
        facts: rows.map(({ id }) => `deal:${id}`),
      },
    ];
  });
}

function byRegion(grants: readonly Grant[], words: ReleaseLanguage): readonly RegionPlan[] {
  const regions = new Map<string | null, Grant[]>();
  for (const grant of grants) regions.set(grant.region, [...(regions.get(grant.region) ?? []), grant]);
  return [...regions]
    .map(([region, members]) => ({ region, grants: sortedByName(members, words) }))
    .sort(
      (left, right) =>
        right.grants.length - left.grants.length ||
        (left.region ?? '').localeCompare(right.region ?? '', words.code),
    );
}

export function sortedByName(grants: readonly Grant[], words: ReleaseLanguage): readonly Grant[] {
  const named = grants.map((grant) => ({ grant, key: words.place(grant.territory).key }));
  return named.sort((left, right) => left.key.localeCompare(right.key, words.code)).map(({ grant }) => grant);
}

/** The part of the world in which all of a grant lies. */
function regionOf({ codes, doubtful }: Territory): string | null {
  const groups = new Set((codes.length > 0 ? codes : doubtful).map((code) => printGroup(code, 'en')));
  const [only] = groups;
  return groups.size === 1 ? (only ?? null) : null;
}

function isOneCountry({ territory: { codes, doubtful, languages } }: Grant): boolean {
  return codes.length === 1 && doubtful.length === 0 && languages.length === 0;
}

function commonSeasons(deals: readonly SoldDeal[]): readonly number[] {
  const [first] = deals;
  const key = first?.seasons.join(' ');
  return first !== undefined && deals.every(({ seasons }) => seasons.join(' ') === key) ? first.seasons : [];
}
