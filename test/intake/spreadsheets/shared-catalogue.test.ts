import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { exportTexts, importTexts } from './support.ts';

const FOLDER = '../shared/catalogue';
const NAMES = ['awards.csv', 'deals.csv', 'ratings.csv', 'titles.csv'];

test.skipIf(!existsSync(FOLDER))(
  'gives the catalogue back byte for byte, and again from its own export',
  async () => {
    const source = Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
    const database = await testDatabase();

    const outcomes = await importTexts(database, source);
    const exported = await exportTexts(database);

    expect(outcomes.flatMap(({ bad }) => bad)).toEqual([]);
    for (const name of NAMES) expect(exported[name], name).toBe(source[name]);

    const again = await importTexts(database, source);
    expect(
      again.map(({ added, corrected, unchanged, rows }) => [added, corrected, unchanged === rows]),
    ).toEqual(again.map(() => [0, 0, true]));

    const second = await testDatabase();
    await importTexts(second, exported);
    expect(await exportTexts(second)).toEqual(exported);
  },
);
