import { countryName, countryOf } from '../../catalogue/countries.ts';
import { escapeMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { joinList, plural } from '../../platform/text/lists.ts';
import type { Viewer } from '../answer.ts';
import type { DealRow } from '../records/deal-rows-store.ts';
import { inWords } from './in-words.ts';

/** "4 countries: Argentina, Chile, ..."; grants whose countries are not on record stand apart and are not counted. */
export function countriesWords(
  rows: readonly DealRow[],
  within: readonly string[] | null,
  viewer: Viewer,
): string {
  const codes = [
    ...new Set(
      rows
        .flatMap((row) => row.territory.codes)
        .filter((code) => within === null || within.includes(code))
        .map(countryOf),
    ),
  ];
  const names = codes
    .map((code) => countryName(code, viewer.language))
    .sort((left, right) => left.localeCompare(right));
  const open = [
    ...new Set(
      rows
        .filter((row) => row.territory.codes.length === 0)
        .map((row) => `“${escapeMrkdwn(row.territory.label)}”`),
    ),
  ];
  const count = inWords(
    viewer,
    plural(codes.length, 'country', 'countries'),
    plural(codes.length, 'país', 'países'),
  );
  const list = names.length === 0 || names.length > 40 ? '' : ` (${joinList(names, viewer.language)})`;
  const rest = joinList(open, viewer.language);
  const also =
    open.length === 0
      ? ''
      : inWords(
          viewer,
          `, besides ${rest}, whose countries are not on record`,
          `, además de ${rest}, cuyos países no constan (not on record)`,
        );
  return `${count}${list}${also}`;
}
