import { randomUUID } from 'node:crypto';
import { setImmediate as otherWork } from 'node:timers/promises';
import type { DealNews } from '../../deals/record/deal-news.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import { createAwardImport } from './awards/import-awards.ts';
import { createDealImport } from './deals/import-deals.ts';
import { learnSizes, waitForOtherImports } from './import-session-store.ts';
import type { Counts, ImportContext, Located, TableImport } from './import-step.ts';
import { createRatingImport } from './ratings/import-ratings.ts';
import { createCellReader, isBlank } from './sheet/cell-reader.ts';
import { UnclosedQuote } from './sheet/csv-records.ts';
import { openSheet, type Remark, type Sheet, type SheetFile } from './sheet/open-sheet.ts';
import { TABLE_NAMES, type TableName } from './sheet/tables.ts';
import { createTitleImport } from './titles/import-titles.ts';

export interface ImportDeps {
  readonly database: Database;
  readonly now: () => Date;
  readonly news: DealNews;
}

export interface ImportOptions {
  readonly recordedBy: string;
  /** True: channels hear of the deals that are new, one announcement for each title. */
  readonly announce: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly file: string;
  readonly table: TableName;
  /** Rows read so far. */
  readonly rows: number;
}

/** What became of one file. All of it is stored, or, when `bad` holds anything, nothing. */
export interface FileOutcome extends Readonly<Counts> {
  readonly file: string;
  /** Null when the file was not recognised. */
  readonly table: TableName | null;
  readonly rows: number;
  readonly bad: readonly Remark[];
  /** Stored, but worth a look. */
  readonly notes: readonly Remark[];
}

/** Rows that are read, looked up and stored together. */
const CHUNK = 2000;
/** After so many rows everything else has its turn: the database’s answers, and people in Slack. */
const BREATH = 100;
/** Row counts at which tables have grown out of what the database believes of them. */
const LEARN_AFTER = [10_000, 100_000, 500_000];
/** An import of millions of rows is one transaction; a person sees its progress and can end it. */
const LONGEST_MS = 6 * 3_600_000;

/**
 * Imports sheets of titles, deals, ratings and awards, recognised by their headers, in the order in which they build on
 * one another. Each file is one transaction: stored as a whole, or not at all with every bad row listed. What is on
 * record already stays, what a row says otherwise is corrected, so a second import of a file changes nothing.
 */
export async function importSpreadsheets(
  deps: ImportDeps,
  files: readonly SheetFile[],
  options: ImportOptions,
): Promise<readonly FileOutcome[]> {
  const sheets: Sheet[] = [];
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    const opened = openSheet(file);
    if (opened.kind === 'sheet') sheets.push(opened.sheet);
    else outcomes.push(notRecognised(opened.file, opened.reason));
  }
  const inOrder = TABLE_NAMES.flatMap((table) => sheets.filter((sheet) => sheet.table === table));
  for (const sheet of inOrder) outcomes.push(await importSheet(deps, sheet, options));
  return outcomes;
}

async function importSheet(deps: ImportDeps, sheet: Sheet, options: ImportOptions): Promise<FileOutcome> {
  try {
    return await deps.database.prisma.$transaction(
      async (db) => {
        const outcome = await storeSheet(deps, { db, sheet, options });
        if (outcome.bad.length > 0) throw new NothingStored(outcome);
        return outcome;
      },
      { timeout: LONGEST_MS },
    );
  } catch (error) {
    if (error instanceof NothingStored) return error.outcome;
    throw error;
  }
}

/** Ends the transaction of a file with bad rows. */
class NothingStored extends Error {
  readonly outcome: FileOutcome;

  constructor(outcome: FileOutcome) {
    super('nothing of the file is stored');
    this.outcome = outcome;
  }
}

async function storeSheet(
  { now, news }: ImportDeps,
  { db, sheet, options }: { readonly db: Db; readonly sheet: Sheet; readonly options: ImportOptions },
): Promise<FileOutcome> {
  await waitForOtherImports(db);
  const context: ImportContext = {
    db,
    recordedBy: options.recordedBy,
    at: now(),
    bad: [],
    notes: [...sheet.remarks],
    counts: { added: 0, corrected: 0, unchanged: 0, repeated: 0 },
  };
  const rows = await storeRows(sheet, context, {
    news,
    announce: options.announce,
    onChunk: (count) => options.onProgress?.({ file: sheet.file, table: sheet.table, rows: count }),
  });
  const bad = context.bad.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));
  return { file: sheet.file, table: sheet.table, rows, ...context.counts, bad, notes: context.notes };
}

interface Telling {
  readonly news: DealNews;
  readonly announce: boolean;
  readonly onChunk: (rows: number) => void;
}

function storeRows(sheet: Sheet, context: ImportContext, telling: Telling): Promise<number> {
  switch (sheet.table) {
    case 'titles':
      return storeWith(createTitleImport(context), sheet, context, telling);
    case 'deals': {
      const { news, announce } = telling;
      const list = createDealImport(context, { news, announce, requestKey: `import:${randomUUID()}` });
      return storeWith(list, sheet, context, telling);
    }
    case 'ratings':
      return storeWith(createRatingImport(context), sheet, context, telling);
    case 'awards':
      return storeWith(createAwardImport(context), sheet, context, telling);
  }
}

/** Good rows are stored even behind bad ones, so that every later row is judged as it would be; then all is undone. */
async function storeWith<Row extends object>(
  table: TableImport<Row>,
  sheet: Sheet,
  context: ImportContext,
  { onChunk }: Telling,
): Promise<number> {
  const { bad, db } = context;
  const readCells = createCellReader(sheet, bad);
  let count = 0;
  let chunk: Located<Row>[] = [];
  // The next chunk is read while the database stores this one.
  let storing = Promise.resolve();
  const store = async () => {
    await storing;
    const rows = chunk;
    const read = count;
    chunk = [];
    storing = table.store(rows).then(async () => {
      if (LEARN_AFTER.includes(read)) await learnSizes(db);
      onChunk(read);
    });
    storing.catch(() => {});
  };
  try {
    for (const record of sheet.rows()) {
      if (isBlank(record)) continue;
      count += 1;
      const cells = readCells(record);
      const row = table.read(cells);
      if (cells.isGood) chunk.push({ ...row, line: record.line });
      if (chunk.length === CHUNK) await store();
      if (count % BREATH === 0) await otherWork();
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    bad.push({ line: error.line, column: null, reason: error.message });
  }
  if (chunk.length > 0) await store();
  await storing;
  if (bad.length === 0) await table.finish?.();
  return count;
}

function notRecognised(file: string, reason: string): FileOutcome {
  const bad = [{ line: null, column: null, reason }];
  return { file, table: null, rows: 0, added: 0, corrected: 0, unchanged: 0, repeated: 0, bad, notes: [] };
}
