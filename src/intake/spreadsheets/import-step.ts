import type { Db } from '../../platform/db/database.ts';
import type { Cells } from './sheet/cell-reader.ts';
import type { Remark } from './sheet/open-sheet.ts';

/** What every table needs to store its rows: the transaction of the file, who imports, and where remarks go. */
export interface ImportContext {
  readonly db: Db;
  readonly recordedBy: string;
  readonly at: Date;
  /** What keeps the file from being stored. */
  readonly bad: Remark[];
  /** What was stored, but should be looked at. */
  readonly notes: Remark[];
  readonly counts: Counts;
}

/** What became of the rows of a file. */
export interface Counts {
  added: number;
  corrected: number;
  /** On record already, as the row says. */
  unchanged: number;
  /** The same as an earlier row of the file. */
  repeated: number;
}

/** A row that was read, with the line it began on. */
export type Located<Row> = Row & { readonly line: number };

/**
 * How one table is read and stored. `store` gets the rows in file order, a chunk at a time, and asks the database by
 * sets, never row by row; `finish` runs after the last chunk of a file that has no bad rows.
 */
export interface TableImport<Row> {
  read(cells: Cells): Row;
  store(rows: readonly Located<Row>[]): Promise<void>;
  finish?(): Promise<void>;
}
