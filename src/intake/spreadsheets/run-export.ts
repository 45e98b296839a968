import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../platform/db/database.ts';
import { OperatorError } from '../../platform/errors.ts';
import { type ExportedFile, exportSpreadsheets, recordAtOneMoment } from './export-spreadsheets.ts';

/**
 * `npm run export`: writes the record into a folder as four sheets. A file takes the place of an older one only when it is
 * whole.
 *
 * @returns the exit code
 * @throws OperatorError when the folder cannot be written
 */
export async function runExport(
  args: readonly string[],
  { database, write }: { readonly database: Database; readonly write: (text: string) => void },
): Promise<number> {
  const [folder, ...more] = args;
  if (folder === undefined || folder.startsWith('--') || more.length > 0) {
    write('Usage: npm run export -- FOLDER\nWrites titles.csv, deals.csv, ratings.csv and awards.csv.\n');
    return 1;
  }
  try {
    await mkdir(folder, { recursive: true });
    await recordAtOneMoment(database, async (db) => {
      for (const file of exportSpreadsheets(db)) {
        const rows = await writeWhole(folder, file);
        write(`${join(folder, file.name)}: ${rows} rows\n`);
      }
    });
    return 0;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EACCES' || code === 'EEXIST' || code === 'ENOTDIR' || code === 'ENOSPC') {
      throw new OperatorError(`${folder} cannot be written (${code}).`, { cause: error });
    }
    throw error;
  }
}

async function writeWhole(folder: string, file: ExportedFile): Promise<number> {
  const path = join(folder, file.name);
  let rows = 0;
  async function* texts() {
    for await (const piece of file.pieces()) {
      rows += piece.rows;
      yield piece.text;
    }
  }
  await writeFile(`${path}.part`, texts());
  await rename(`${path}.part`, path);
  return rows;
}
