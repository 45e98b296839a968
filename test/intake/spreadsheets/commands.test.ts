import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runExport } from '../../../src/intake/spreadsheets/run-export.ts';
import { runImport } from '../../../src/intake/spreadsheets/run-import.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { OperatorError } from '../../../src/platform/errors.ts';
import { testDatabase } from '../../support/database.ts';
import { NOW, nobodyHears, sheet } from './support.ts';

let database: Database;
let folder: string;
let said: string;
beforeEach(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'dealwire-sheets-'));
  said = '';
});

const write = (text: string) => {
  said += text;
};
const importing = (...args: readonly string[]) =>
  runImport(args, { database, now: () => NOW, news: nobodyHears, write });

describe('npm run import', () => {
  test('reads a folder in the order in which its sheets build on one another', async () => {
    writeFileSync(join(folder, 'a.csv'), sheet('title,territory,buyer,status', 'Quince,Chile,Mega,signed'));
    writeFileSync(join(folder, 'b.csv'), sheet('title,kind', 'Quince,miniseries'));
    writeFileSync(join(folder, 'notes.md'), 'not a sheet');

    const code = await importing(folder);

    expect(code).toBe(0);
    expect(said).toBe('b.csv (titles): 1 row, 1 added.\na.csv (deals): 1 row, 1 added.\n');
    said = '';
    expect(await importing(join(folder, 'a.csv'))).toBe(0);
    expect(said).toBe('a.csv (deals): 1 row, all on record already.\n');
  });

  test('lists what has to be mended and ends with 1', async () => {
    writeFileSync(join(folder, 'deals.csv'), sheet('title,territory,status', 'Quince,Atlantis,signed'));

    expect(await importing(join(folder, 'deals.csv'))).toBe(1);

    expect(said).toMatch(/^deals\.csv \(deals\): nothing of it is stored, 1 thing has to be mended\.\n/);
    expect(said).toMatch(/ {2}line 2, territory: “Atlantis” is not a territory/);
  });

  test('says what is wrong with a file that is none of the four', async () => {
    writeFileSync(join(folder, 'prices.csv'), sheet('product,price', 'x,1'));

    expect(await importing(folder)).toBe(1);

    expect(said).toMatch(/^prices\.csv has no header that is known\./);
  });

  test('shows its usage, and names a path that is not there', async () => {
    expect(await importing()).toBe(1);
    expect(await importing('--nonsense', folder)).toBe(1);
    expect(said).toMatch(/^Usage: npm run import/);
    await expect(importing(join(folder, 'gone.csv'))).rejects.toThrow(OperatorError);
    await expect(importing(folder)).rejects.toThrow(/holds no sheets/);
  });

  test('says how far it is in a long file', async () => {
    const titles = Array.from({ length: 20_500 }, (_, index) => `Title ${index}`);
    writeFileSync(join(folder, 'titles.csv'), sheet('title', ...titles));

    await importing(folder);

    expect(said).toBe('titles.csv: 20000 rows read\ntitles.csv (titles): 20500 rows, 20500 added.\n');
  });
});

describe('npm run export', () => {
  test('writes the four sheets, and leaves nothing half written', async () => {
    writeFileSync(join(folder, 'titles.csv'), sheet('title,kind', 'Quince,miniseries'));
    await importing(folder);
    said = '';
    const target = join(folder, 'out', 'today');

    const code = await runExport([target], { database, write });

    expect(code).toBe(0);
    expect(readdirSync(target).sort()).toEqual(['awards.csv', 'deals.csv', 'ratings.csv', 'titles.csv']);
    expect(readFileSync(join(target, 'titles.csv'), 'utf8')).toMatch(/\r\nQuince,,,miniseries,/);
    expect(said).toContain('titles.csv: 1 rows\n');
  });

  test('shows its usage, and names a folder that cannot be written', async () => {
    expect(await runExport([], { database, write })).toBe(1);
    expect(said).toMatch(/^Usage: npm run export/);
    writeFileSync(join(folder, 'file'), '');
    await expect(runExport([join(folder, 'file', 'x')], { database, write })).rejects.toThrow(OperatorError);
  });
});
