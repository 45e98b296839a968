import { isJson } from '../elements/find-elements.ts';
import {
  all,
  anything,
  byType,
  type Check,
  flag,
  list,
  number,
  oneOf,
  problem,
  shape,
  text,
} from './checks.ts';
import { richText } from './rich-text-rules.ts';

const MAX_COLUMNS = 20;
const MAX_ROWS = 100;
/** Header and 200 rows. */
const MAX_DATA_ROWS = 201;
const MAX_DATA_TEXT = 20_000;
const MAX_TABLE_TEXT = 10_000;

const plainCells = {
  raw_text: shape({ type: anything, text: text(Number.MAX_SAFE_INTEGER) }),
  raw_number: shape({ type: anything, value: number(), text: text(255) }),
};
const cell = byType({ ...plainCells, rich_text: richText }, 'table cell');
const headerCell = byType(plainCells, 'header cell');

/** The simple table: messages only, one in each. */
export const tableFields = {
  rows: all(list(list(cell, MAX_COLUMNS), MAX_ROWS), textLimit(MAX_TABLE_TEXT)),
};

export const tableOptions = {
  column_settings: list(
    shape({}, { align: oneOf('left', 'center', 'right'), is_wrapped: flag }),
    MAX_COLUMNS,
  ),
};

/** The sortable table: header first, all rows of one length. */
export const dataTableFields = {
  caption: text(255),
  rows: all(list(list(cell, MAX_COLUMNS), MAX_DATA_ROWS, 2), evenRows, plainHeader, textLimit(MAX_DATA_TEXT)),
};

export const dataTableOptions = {
  page_size: number(1, 100),
  row_header_column_index: number(0, MAX_COLUMNS - 1),
};

function evenRows(value: unknown, at: string): readonly string[] {
  if (!Array.isArray(value)) return [];
  const lengths = new Set(value.map((row) => (Array.isArray(row) ? row.length : 0)));
  return lengths.size > 1 ? problem('all rows must have the same number of cells', at) : [];
}

function plainHeader(value: unknown, at: string): readonly string[] {
  const header: unknown = Array.isArray(value) ? value[0] : undefined;
  return Array.isArray(header) ? header.flatMap((each, index) => headerCell(each, `${at}/0/${index}`)) : [];
}

function textLimit(max: number): Check {
  return (value, at) =>
    textLength(value) > max ? problem(`all cells together must be less than ${max + 1} characters`, at) : [];
}

/** Characters of every text inside, counted as code points. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (!isJson(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, field]) =>
      sum + (key === 'text' && typeof field === 'string' ? [...field].length : textLength(field)),
    0,
  );
}
