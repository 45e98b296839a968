import { COUNTRY_CODES } from '../../../catalogue/countries.ts';
import { readTerritory } from '../../../catalogue/read-territory.ts';
import { TITLE_KINDS, type TitleKind } from '../../../catalogue/titles/title.ts';
import { titleKey } from '../../../catalogue/titles/title-key.ts';
import type { Cells } from '../sheet/cell-reader.ts';
import { joinListCell } from '../sheet/list-cell.ts';

/** What a title says besides its names; null or empty = not on record. */
export interface TitleDetails {
  readonly kind: TitleKind | null;
  readonly year: number | null;
  readonly episodes: number | null;
  readonly minutes: number | null;
  readonly genres: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly directors: readonly string[];
  readonly producers: readonly string[];
  readonly cast: readonly string[];
  readonly logline: string | null;
  readonly synopsis: string | null;
  readonly basedOn: string | null;
}

/** A name with its comparison form, which takes long enough to make to be made once. */
export interface KeyedText {
  readonly text: string;
  readonly key: string;
}

/** One row of titles.csv, read. */
export interface TitleRow extends TitleDetails {
  readonly name: string;
  /** Comparison form of `name`. */
  readonly key: string;
  readonly original: KeyedText | null;
  readonly aliases: readonly KeyedText[];
}

/** What titles.csv says of a title. */
export interface TitleSheetCells extends TitleDetails {
  readonly name: string;
  readonly original: string | null;
  readonly aliases: readonly string[];
}

const YEARS = { least: 1880, most: 2200 };
const COUNTS = { least: 1, most: 100_000 };

export function readTitleRow(cells: Cells): TitleRow {
  const name = cells.name('title');
  if (name === null) cells.refuse('title', 'is empty');
  const main = keyed(cells, 'title', name);
  return {
    name: main?.text ?? '',
    key: main?.key ?? '',
    original: keyed(cells, 'original_title', cells.name('original_title')),
    aliases: cells.list('aliases').flatMap((alias) => keyed(cells, 'aliases', alias) ?? []),
    kind: cells.word('kind', TITLE_KINDS),
    year: cells.whole('year', YEARS),
    episodes: cells.whole('episodes', COUNTS),
    minutes: cells.whole('minutes', COUNTS),
    genres: cells.list('genres'),
    countries: countriesOf(cells),
    directors: cells.list('directors'),
    producers: cells.list('producers'),
    cast: cells.list('cast'),
    logline: cells.text('logline'),
    synopsis: cells.text('synopsis'),
    basedOn: cells.text('based_on'),
  };
}

/** The cells of titles.csv, in the order of its columns. */
export function titleCells(row: TitleSheetCells): readonly (string | number | null)[] {
  return [
    row.name,
    row.original,
    joinListCell(row.aliases),
    row.kind,
    row.year,
    row.episodes,
    row.minutes,
    joinListCell(row.genres),
    joinListCell(row.countries),
    joinListCell(row.directors),
    joinListCell(row.producers),
    joinListCell(row.cast),
    row.logline,
    row.synopsis,
    row.basedOn,
  ];
}

function keyed(cells: Cells, column: string, text: string | null): KeyedText | null {
  if (text === null) return null;
  const key = titleKey(text);
  if (key !== '') return { text, key };
  cells.refuse(column, `“${text}” has no letter or digit`);
  return null;
}

/** Codes, or names of countries, which are kept as codes. */
function countriesOf(cells: Cells): readonly string[] {
  return cells.list('countries').flatMap((text) => {
    if (COUNTRY_CODES.includes(text)) return [text];
    const reading = readTerritory(text, 'record');
    const codes = reading.kind === 'territory' ? reading.territory.codes : [];
    const [code] = codes;
    if (codes.length === 1 && code !== undefined && COUNTRY_CODES.includes(code)) return [code];
    cells.refuse('countries', `“${text}” is not a country: write its two-letter code (TR)`);
    return [];
  });
}
