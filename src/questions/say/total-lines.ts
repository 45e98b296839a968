import { countryName } from '../../catalogue/countries.ts';
import { printGroup } from '../../catalogue/regions.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { plural } from '../../platform/text/lists.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import type { Viewer } from '../answer.ts';
import type { GrantTotal, Total, TotalUnit } from '../records/totals-store.ts';
import { inWords } from './in-words.ts';

/** One line of a total; `parts` = the countries of companies of one name, where it is counted by buyer. */
export interface TotalLine {
  readonly name: string;
  readonly count: number;
  readonly parts: readonly { readonly name: string | null; readonly count: number }[];
}

/** "• Spain: 6 deals", with what it is made of where companies of one name are counted together. */
export function totalLine(
  { name, count, parts }: TotalLine,
  of: 'deals' | 'countries',
  viewer: Viewer,
): string {
  const counted =
    of === 'deals'
      ? inWords(viewer, plural(count, 'deal', 'deals'), plural(count, 'venta', 'ventas'))
      : inWords(viewer, plural(count, 'country', 'countries'), plural(count, 'país', 'países'));
  const [only, ...others] = parts;
  if (only === undefined) return `${plainInMrkdwn(name)}: ${counted}`;
  if (others.length === 0)
    return `${plainInMrkdwn(only.name === null ? name : `${name} (${only.name})`)}: ${counted}`;
  const apart = parts.map(
    (part) =>
      `${part.name === null ? inWords(viewer, 'no country on record', 'sin país') : escapeMrkdwn(part.name)} ${part.count}`,
  );
  return `${plainInMrkdwn(name)}: ${counted} (${apart.join(', ')})`;
}

export function byUnit(totals: readonly Total[], by: TotalUnit, viewer: Viewer): readonly TotalLine[] {
  return totals.map(({ name, deals }) => ({
    name: by === 'country' ? countryName(name, viewer.language) : name,
    count: deals,
    parts: [],
  }));
}

/** Companies of one name are one line, with the countries apart: the record does not say whether they belong together. */
export function byBuyerName(totals: readonly Total[], viewer: Viewer): readonly TotalLine[] {
  const groups = new Map<string, Total[]>();
  for (const total of totals) {
    const key = nameKey(total.name);
    groups.set(key, [...(groups.get(key) ?? []), total]);
  }
  return mostFirst(
    [...groups.values()].map((group) => ({
      name: group[0]?.name ?? '',
      count: group.reduce((sum, { deals }) => sum + deals, 0),
      parts: group.map(({ country, deals }) => ({
        name: country === null ? null : countryName(country, viewer.language),
        count: deals,
      })),
    })),
  );
}

/** The five parts of the world that lists are printed by; a deal for several counts in each. */
export function byRegion(grants: readonly GrantTotal[], viewer: Viewer): readonly TotalLine[] {
  const counts = new Map<string, number>();
  for (const { codes, doubtful, deals } of grants) {
    const members = codes.length > 0 ? codes : doubtful;
    const regions = new Set(members.map((code) => printGroup(code, viewer.language)));
    for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + deals);
  }
  return mostFirst([...counts].map(([name, count]) => ({ name, count, parts: [] })));
}

export function mostFirst(lines: readonly TotalLine[]): readonly TotalLine[] {
  return [...lines].sort((left, right) => right.count - left.count || left.name.localeCompare(right.name));
}
