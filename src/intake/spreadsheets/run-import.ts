import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OperatorError } from '../../platform/errors.ts';
import { type ImportDeps, type ImportProgress, importSpreadsheets } from './import-spreadsheets.ts';
import { outcomeLine, remarkLine } from './outcome-lines.ts';
import type { SheetFile } from './sheet/open-sheet.ts';

export interface RunDeps extends ImportDeps {
  /** Where the words for the terminal go. */
  readonly write: (text: string) => void;
}

const USAGE = `Usage: npm run import -- [--announce] FOLDER|FILE...
Reads sheets of titles, deals, ratings and awards; what a file holds is seen by its header.
  --announce  channels hear of the deals that are new`;

const SHEET = /\.(?:csv|tsv|txt)$/i;
/** A line of progress after so many rows. */
const ROWS_PER_LINE = 20_000;

/**
 * `npm run import`: imports files and folders of sheets.
 *
 * @returns the exit code: 1 when any file has something to be mended, each bad row listed
 * @throws OperatorError when a path cannot be read
 */
export async function runImport(args: readonly string[], deps: RunDeps): Promise<number> {
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const options = args.filter((arg) => arg.startsWith('--'));
  if (paths.length === 0 || options.some((option) => option !== '--announce')) {
    deps.write(`${USAGE}\n`);
    return 1;
  }
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const outcomes = await importSpreadsheets(deps, files, {
    recordedBy: 'import',
    announce: options.includes('--announce'),
    onProgress: progressLines(deps.write),
  });
  for (const outcome of outcomes) {
    deps.write(`${outcomeLine(outcome)}\n`);
    const listed = outcome.table === null ? [] : outcome.bad;
    for (const remark of listed) deps.write(`  ${remarkLine(remark)}\n`);
    if (outcome.bad.length > 0) continue;
    for (const remark of outcome.notes) deps.write(`  to look at: ${remarkLine(remark)}\n`);
  }
  return outcomes.some(({ bad }) => bad.length > 0) ? 1 : 0;
}

async function filesAt(path: string): Promise<readonly SheetFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [{ name: basename(path), bytes: await readFile(path) }];
    const names = (await readdir(path)).filter((name) => SHEET.test(name)).sort();
    if (names.length === 0) throw new OperatorError(`${path} holds no sheets (.csv, .tsv or .txt).`);
    return await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(path, name)) })));
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT') throw new OperatorError(`${path} is not there.`, { cause: error });
    if (code === 'EACCES') throw new OperatorError(`${path} may not be read.`, { cause: error });
    throw error;
  }
}

function progressLines(write: (text: string) => void): (progress: ImportProgress) => void {
  return ({ file, rows }) => {
    if (rows % ROWS_PER_LINE === 0) write(`${file}: ${rows} rows read\n`);
  };
}
