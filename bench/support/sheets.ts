import { csvLine } from '../../src/platform/text/csv-line.ts';
import { COUNTRY_NAMES, recordCompanyName, recordTitleName } from './names.ts';

/** Rows of each sheet. */
export interface SheetSize {
  readonly titles: number;
  readonly deals: number;
  readonly ratings: number;
}

const DAY_MS = 86_400_000;

/** Sheets as `npm run import` reads them; no row is a twin of another. */
export function sheets({ titles, deals, ratings }: SheetSize): readonly { name: string; text: string }[] {
  const country = (number: number) => COUNTRY_NAMES[number % COUNTRY_NAMES.length] ?? '';
  // The next title each time, in another country each round: twenty rounds are twenty thousand rows of a thousand titles.
  const place = (row: number) => country(row + Math.floor(row / titles));
  const buyer = (row: number) =>
    recordCompanyName(1 + ((Math.floor(row / titles / COUNTRY_NAMES.length) + row) % 400));
  return [
    sheet('titles', 'title,aliases,kind,year,episodes,minutes,genres,countries', titles, (row) => [
      recordTitleName(row + 1),
      `Working ${row + 1} ${recordTitleName(row + 1)}`,
      'series',
      2000 + (row % 25),
      10 + (row % 90),
      45,
      'drama',
      'TR',
    ]),
    sheet('deals', 'title,territory,buyer,licence,media,exclusivity,status,signed_on', deals, (row) => [
      recordTitleName(1 + (row % titles)),
      place(row),
      buyer(row),
      'finished',
      'free_tv',
      row % 3 === 0 ? 'exclusive' : '',
      'signed',
      day(row),
    ]),
    sheet('ratings', 'title,territory,channel,metric,value,bound,aired_on,source', ratings, (row) => [
      recordTitleName(1 + (row % titles)),
      place(row),
      buyer(row),
      row % 2 === 0 ? 'share' : 'viewers',
      row % 2 === 0 ? 1 + (row % 40) : 1000 + row,
      '=',
      day(row),
      'Overnight report',
    ]),
  ];
}

function sheet(
  name: string,
  header: string,
  rows: number,
  cells: (row: number) => readonly (string | number)[],
): { readonly name: string; readonly text: string } {
  const lines = Array.from({ length: rows }, (_, row) => csvLine(cells(row)));
  return { name: `${name}.csv`, text: `${header}\n${lines.join('')}` };
}

function day(row: number): string {
  return new Date(Date.UTC(2015, 0, 1) + (row % 4000) * DAY_MS).toISOString().slice(0, 10);
}
