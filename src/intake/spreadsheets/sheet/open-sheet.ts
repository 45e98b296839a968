import { type CsvRecord, csvRecords, UnclosedQuote } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { columnKey, TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** A file that was handed in. */
export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a person has to look at in a file. Line from 1; null = the file as a whole. */
export interface Remark {
  readonly line: number | null;
  readonly column: string | null;
  readonly reason: string;
}

/** A file that was recognised, before its rows are read. */
export interface Sheet {
  readonly file: string;
  readonly table: TableName;
  /** Where each column stands; those that the file lacks are not in it. */
  readonly columns: ReadonlyMap<string, number>;
  readonly width: number;
  readonly remarks: readonly Remark[];
  /** @throws UnclosedQuote behind the last whole record */
  rows(): Generator<CsvRecord>;
}

export type OpenedSheet =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'unknown'; readonly file: string; readonly reason: string };

const SEPARATORS = [',', ';', '\t'] as const;

/** Recognises a file by its header: separator, encoding, and which of the four tables it holds. */
export function openSheet({ name, bytes }: SheetFile): OpenedSheet {
  const unknown = (reason: string): OpenedSheet => ({ kind: 'unknown', file: name, reason });
  if (bytes.length >= 2 && bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return unknown('is a workbook (.xlsx): save each of its sheets as CSV UTF-8 and import those');
  }
  const { text, separator: declared, firstLine } = withoutDeclaration(decodeText(bytes));
  const readings = (declared === null ? SEPARATORS : [declared]).map((separator) => {
    const header = firstRecord(text, separator);
    const best = header === null ? null : bestTable(header.cells);
    return { separator, header, ...(best ?? { table: 'titles' as const, known: 0 }) };
  });
  const [best] = readings.toSorted((left, right) => right.known - left.known);
  if (best?.header === null || best === undefined) return unknown('is empty');
  if (best.known === 0) return unknown(`has no header that is known. ${EXPECTED}`);

  const { table, header, separator } = best;
  const columns = new Map<string, number>();
  const strange: string[] = [];
  for (const [index, cell] of header.cells.entries()) {
    const column = columnKey(cell);
    if (columns.has(column)) return unknown(`has the column “${column}” twice`);
    if (isColumn(table, column)) columns.set(column, index);
    else if (column !== '') strange.push(cell.trim());
  }
  const missing = TABLES[table].required.filter((column) => !columns.has(column));
  if (missing.length > 0) {
    return unknown(
      `looks like ${table}, but lacks the column ${missing.map((each) => `“${each}”`).join(', ')}`,
    );
  }
  const remarks = strange.map((column) => ({
    line: header.line,
    column,
    reason: `is not a column of ${table}; what stands in it was not read`,
  }));
  const sheet: Sheet = {
    file: name,
    table,
    columns,
    width: header.cells.length,
    remarks,
    *rows() {
      const records = csvRecords(text, separator, firstLine);
      records.next();
      yield* records;
    },
  };
  return { kind: 'sheet', sheet };
}

const EXPECTED = `The first line names the columns: ${TABLE_NAMES.map(
  (table) => `${table}: ${TABLES[table].required.join(', ')}, ...`,
).join(' · ')}`;

/** Excel writes "sep=;" above the header of some files. */
function withoutDeclaration(text: string): {
  readonly text: string;
  readonly separator: string | null;
  readonly firstLine: number;
} {
  const declared = /^sep=([,;\t])(?:\r\n|\r|\n)/i.exec(text);
  return declared === null
    ? { text, separator: null, firstLine: 1 }
    : { text: text.slice(declared[0].length), separator: declared[1] ?? null, firstLine: 2 };
}

function firstRecord(text: string, separator: string): CsvRecord | null {
  try {
    return csvRecords(text, separator).next().value ?? null;
  } catch (error) {
    if (error instanceof UnclosedQuote) return null;
    throw error;
  }
}

function bestTable(header: readonly string[]): { readonly table: TableName; readonly known: number } {
  const keys = header.map(columnKey);
  const counted = TABLE_NAMES.map((table) => ({
    table,
    known: keys.filter((key) => isColumn(table, key)).length,
  }));
  return counted.toSorted((left, right) => right.known - left.known)[0] ?? { table: 'titles', known: 0 };
}

function isColumn(table: TableName, column: string): boolean {
  return (TABLES[table].columns as readonly string[]).includes(column);
}
