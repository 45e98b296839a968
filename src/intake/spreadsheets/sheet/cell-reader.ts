import { readTerritory } from '../../../catalogue/read-territory.ts';
import type { Territory } from '../../../catalogue/territory.ts';
import type { PlainDate } from '../../../platform/text/dates.ts';
import type { CsvRecord } from './csv-records.ts';
import { splitListCell } from './list-cell.ts';
import type { Remark, Sheet } from './open-sheet.ts';
import { readDateCell } from './read-date-cell.ts';

/** The cells of one row, each read as what its column holds; null or empty = not on record. */
export interface Cells {
  readonly line: number;
  /** As it stands; a cell of blanks is empty. */
  text(column: string): string | null;
  /** Without blanks around it and with single blanks in it. */
  name(column: string): string | null;
  list(column: string): readonly string[];
  word<T extends string>(column: string, allowed: readonly T[]): T | null;
  words<T extends string>(column: string, allowed: readonly T[]): readonly T[];
  whole(column: string, range: { readonly least: number; readonly most: number }): number | null;
  date(column: string): PlainDate | null;
  territory(column: string): Territory | null;
  /** Notes what is wrong with a cell; the row is then not stored, nor is its file. */
  refuse(column: string | null, reason: string): void;
  /** True as long as nothing was refused. */
  readonly isGood: boolean;
}

/** PostgreSQL has no character of this code. */
const UNSTORABLE = '\0';

/**
 * Gives the rows of a sheet as cells. Whatever cannot be read is added to `bad` with its line and column, so that a person
 * can mend all of a file at once.
 */
export function createCellReader(sheet: Sheet, bad: Remark[]): (record: CsvRecord) => Cells {
  const territories = new Map<string, Territory | null>();

  function territoryOf(text: string): Territory | null {
    let territory = territories.get(text);
    if (territory === undefined) {
      const reading = readTerritory(text, 'as_written');
      territory = reading.kind === 'territory' ? reading.territory : null;
      territories.set(text, territory);
    }
    return territory;
  }

  return ({ line, cells: values }) => {
    let isGood = true;
    const refuse = (column: string | null, reason: string) => {
      isGood = false;
      bad.push({ line, column, reason });
    };
    const text = (column: string): string | null => {
      const value = values[sheet.columns.get(column) ?? -1] ?? '';
      if (value.includes(UNSTORABLE)) refuse(column, 'holds a character that cannot be stored (code 0)');
      return value.trim() === '' ? null : value;
    };
    const name = (column: string) => text(column)?.replace(/\s+/g, ' ').trim() ?? null;
    const read = <T>(column: string, reader: (cell: string) => T | null, expected: string): T | null => {
      const cell = name(column);
      if (cell === null) return null;
      const value = reader(cell);
      if (value === null) refuse(column, `“${cell}” ${expected}`);
      return value;
    };
    const cells: Cells = {
      line,
      text,
      name,
      list: (column) => splitListCell(text(column) ?? '').map((value) => value.replace(/\s+/g, ' ')),
      word: (column, allowed) =>
        read(column, (cell) => readWord(cell, allowed), `is none of ${allowed.join(', ')}`),
      words: (column, allowed) =>
        read(column, (cell) => readWords(cell, allowed), `is not a list of ${allowed.join(', ')}`) ?? [],
      whole: (column, range) =>
        read(
          column,
          (cell) => readWhole(cell, range),
          `is not a whole number from ${range.least} to ${range.most}`,
        ),
      date: (column) => {
        const cell = name(column);
        if (cell === null) return null;
        const reading = readDateCell(cell);
        if ('date' in reading) return reading.date;
        refuse(column, `“${cell}” ${reading.reason}`);
        return null;
      },
      territory: (column) =>
        read(column, territoryOf, 'is not a territory that is known: write a country, its code, or a region'),
      refuse,
      get isGood() {
        return isGood;
      },
    };
    if (values.length > sheet.width && values.slice(sheet.width).some((value) => value.trim() !== '')) {
      refuse(
        null,
        `has ${values.length} cells, the header ${sheet.width}: put text that holds the separator in quotation marks`,
      );
    }
    return cells;
  };
}

/** True for a row of empty cells only, as spreadsheet programs leave them below a table. */
export function isBlank({ cells }: CsvRecord): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Case, blanks and signs aside: "Non-exclusive" is "non_exclusive". */
function readWord<T extends string>(cell: string, allowed: readonly T[]): T | null {
  const letters = lettersOf(cell);
  return allowed.find((word) => lettersOf(word) === letters) ?? null;
}

function readWords<T extends string>(cell: string, allowed: readonly T[]): readonly T[] | null {
  const parts = cell.split(/[;,]/).filter((part) => part.trim() !== '');
  const found = parts.map((part) => readWord(part, allowed)).filter((word) => word !== null);
  return found.length === parts.length ? [...new Set(found)] : null;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

/** "2019", also as "2019.0", as some programs write whole numbers. */
function readWhole(cell: string, { least, most }: { least: number; most: number }): number | null {
  if (!/^\d{1,9}(?:[.,]0+)?$/.test(cell)) return null;
  const value = Number.parseInt(cell, 10);
  return value >= least && value <= most ? value : null;
}
