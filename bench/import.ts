import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnnouncer } from '../src/announcements/announce-deals.ts';
import { runImport } from '../src/intake/spreadsheets/run-import.ts';
import { type Database, openDatabase } from '../src/platform/db/database.ts';
import { silentLog } from '../src/platform/log.ts';
import { atLeast, figure, type Result, withUnit } from './support/result.ts';
import { type SheetSize, sheets } from './support/sheets.ts';

/**
 * `npm run import` without the start of its process: a folder of titles, deals and ratings into an empty, crash-safe
 * database, and the same folder once more, which changes nothing.
 */
export async function measureImport(size: SheetSize): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dealwire-bench-sheets-'));
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-bench-import-'));
  const rows = Object.values(size).reduce((sum, count) => sum + count, 0);
  for (const { name, text } of sheets(size)) writeFileSync(join(folder, name), text);
  const database = await openDatabase({ url: null, dataDir }, silentLog);
  try {
    const first = await rowsPerSecond(database, folder, rows);
    const again = await rowsPerSecond(database, folder, rows);
    return [
      atLeast(`import of ${rows.toLocaleString('en')} rows`, first, 5000, 'rows/s'),
      figure('the same rows once more', withUnit(again, 'rows/s')),
    ];
  } finally {
    await database.close();
    for (const dir of [folder, dataDir]) rmSync(dir, { recursive: true, force: true });
  }
}

async function rowsPerSecond(database: Database, folder: string, rows: number): Promise<number> {
  const said: string[] = [];
  const now = () => new Date();
  const startedAt = performance.now();
  const code = await runImport([folder], {
    database,
    write: (text) => said.push(text),
    now,
    news: createAnnouncer({ timeZone: 'UTC', now }),
  });
  if (code !== 0) throw new Error(`not imported: ${said.join('').slice(0, 500)}`);
  return rows / ((performance.now() - startedAt) / 1000);
}
