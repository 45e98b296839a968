import { countryName } from '../../catalogue/countries.ts';
import { printGroup } from '../../catalogue/regions.ts';
import { seasonWords } from '../../deals/deal-words.ts';
import { cut } from '../../platform/slack/limits.ts';
import { plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { joinList } from '../../platform/text/lists.ts';
import type { AnnouncedDeal } from '../announcement.ts';

/** A grant and everybody who bought it, as one line of mrkdwn. */
export interface TerritoryLine {
  readonly label: string;
  /** Heading under which it is listed. */
  readonly region: string;
  readonly line: string;
}

/** Up to this many territories are one list; more are grouped by region. */
export const PLAIN_LIST = 8;
const SEVERAL_REGIONS = 'Across regions';
const LABEL_LENGTH = 80;
const BUYER_LENGTH = 80;
const BUYERS_LISTED = 6;

/**
 * One line for each territory as sold, sorted by name: "Mexico: Imagen TV and TV Azteca". Deals of one territory share
 * its line, so that the number of lines is the number of territories.
 */
export function territoryLines(
  deals: readonly AnnouncedDeal[],
  { withSeasons }: { readonly withSeasons: boolean },
): readonly TerritoryLine[] {
  const grants = new Map<string, AnnouncedDeal[]>();
  for (const deal of deals) {
    const key = grantKey(deal);
    grants.set(key, [...(grants.get(key) ?? []), deal]);
  }
  const lines = [...grants.values()].flatMap((sold) => {
    const [first] = sold;
    return first === undefined
      ? []
      : [{ label: placeName(first), region: regionOf(first), line: lineOf(first, sold, withSeasons) }];
  });
  return lines.sort((left, right) => left.label.localeCompare(right.label, 'en'));
}

/** The same grant however it was typed: "UK" and "United Kingdom". */
export function grantKey({ territory: { codes, doubtful, languages } }: AnnouncedDeal): string {
  return [codes, doubtful, languages].map((list) => list.join(' ')).join('|');
}

/** The territory as typed; a bare code is printed as the country's name. */
function placeName({ territory: { label, codes } }: AnnouncedDeal): string {
  const [code, ...others] = codes;
  return code !== undefined && others.length === 0 && code === label ? countryName(code, 'en') : label;
}

/** A buyer's name as printed, safe in mrkdwn; null = undisclosed. */
export function buyerName({ buyer }: AnnouncedDeal): string | null {
  return buyer === null ? null : plainInMrkdwn(cut(buyer.printed, BUYER_LENGTH));
}

/** Regions with their lines: the longest list first, what spans regions before all. */
export function byRegion(
  lines: readonly TerritoryLine[],
): readonly (readonly [string, readonly TerritoryLine[]])[] {
  const regions = new Map<string, TerritoryLine[]>();
  for (const line of lines) regions.set(line.region, [...(regions.get(line.region) ?? []), line]);
  const weight = (region: string, count: number) =>
    region === SEVERAL_REGIONS ? Number.MAX_SAFE_INTEGER : count;
  return [...regions].sort(
    ([left, lefts], [right, rights]) =>
      weight(right, rights.length) - weight(left, lefts.length) || left.localeCompare(right, 'en'),
  );
}

function lineOf(first: AnnouncedDeal, sold: readonly AnnouncedDeal[], withSeasons: boolean): string {
  const buyers = new Map<string, AnnouncedDeal>();
  for (const deal of sold) {
    const seasons = withSeasons ? (deal.seasons ?? []).join(' ') : '';
    buyers.set(`${deal.buyer?.id ?? 'undisclosed'} ${seasons}`, deal);
  }
  const names = [...buyers.values()].map((deal) => {
    const name = buyerName(deal) ?? 'undisclosed buyer';
    return withSeasons && deal.seasons !== null ? `${name} (${seasonWords(deal.seasons, 'en')})` : name;
  });
  const shown =
    names.length > BUYERS_LISTED
      ? [...names.slice(0, BUYERS_LISTED), `${names.length - BUYERS_LISTED} more buyers`]
      : names;
  return `• ${plainInMrkdwn(cut(placeName(first), LABEL_LENGTH))}: ${joinList(shown, 'en')}`;
}

function regionOf({ territory: { codes, doubtful } }: AnnouncedDeal): string {
  const regions = new Set((codes.length > 0 ? codes : doubtful).map((code) => printGroup(code, 'en')));
  const [region] = regions;
  return region === undefined || regions.size > 1 ? SEVERAL_REGIONS : region;
}
