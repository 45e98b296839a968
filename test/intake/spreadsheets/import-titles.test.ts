import { beforeEach, describe, expect, test } from 'vitest';
import { findTitle } from '../../../src/catalogue/titles/find-title.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { testDatabase } from '../../support/database.ts';
import { exportTexts, importTexts, sheet } from './support.ts';

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
});

async function importTitles(...lines: readonly string[]) {
  const [outcome] = await importTexts(database, { 'titles.csv': sheet(...lines) });
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

describe('a sheet of titles', () => {
  test('is found by every name in it', async () => {
    await importTitles('title,original_title,aliases', 'Quince,Ayva,Membrillo; Der Quittenbaum');

    for (const name of ['Quince', 'ayva', 'Membrillo', 'Quittenbaum']) {
      expect(await findTitle(database.prisma, name)).toMatchObject({
        kind: 'found',
        title: { name: 'Quince' },
      });
    }
  });

  test('completes a title that is on record, and an empty cell never blanks anything', async () => {
    await importTitles('title,kind,year,genres,synopsis', 'Quince,,,crime; drama,An orchard feud.');

    const outcome = await importTitles(
      'title,kind,year,genres,synopsis,countries,aliases',
      'Quince,miniseries,2023,,,TR; Greece,Membrillo',
    );

    expect(outcome).toMatchObject({ added: 0, corrected: 1 });
    expect(await database.prisma.title.findMany()).toMatchObject([
      {
        kind: 'miniseries',
        year: 2023,
        genres: ['crime', 'drama'],
        synopsis: 'An orchard feud.',
        countries: ['TR', 'GR'],
      },
    ]);
    const audit = await database.prisma.auditEntry.findFirst({ where: { action: 'title.edited' } });
    expect(audit).toMatchObject({ before: { year: null }, after: { year: 2023, names: ['Membrillo'] } });
  });

  test('takes another original title as a correction and keeps the earlier one as a name', async () => {
    await importTitles('title,original_title', 'Quince,Ayva Agaci');
    await importTitles('title,original_title', 'Quince,Ayva');

    const { 'titles.csv': text } = await exportTexts(database);

    expect(text).toContain('Quince,Ayva,Ayva Agaci,');
  });

  test('keeps a remake apart, and asks which is meant when a row leaves it open', async () => {
    await importTitles('title,kind,year', 'Deaf,film,2025', 'Deaf,film,1986');

    const outcome = await importTitles('title,synopsis', 'Deaf,A deaf woman expects a child.');

    expect(await database.prisma.title.count()).toBe(2);
    expect(outcome.bad).toMatchObject([
      { line: 2, column: 'title', reason: expect.stringMatching(/add year and kind/) },
    ]);
  });

  test('refuses a title that stands in it twice, and what is no kind, year or country', async () => {
    const outcome = await importTitles(
      'title,kind,year,minutes,countries',
      'Quince,,,,',
      'QUINCE,,,,',
      'Deaf,opera,20025,,',
      'Heldt,,,0,Elbonia',
      '???,,,,',
    );

    expect(outcome.bad.map(({ line, column }) => [line, column])).toEqual([
      [3, 'title'],
      [4, 'kind'],
      [4, 'year'],
      [5, 'minutes'],
      [5, 'countries'],
      [6, 'title'],
    ]);
    expect(await database.prisma.title.count()).toBe(0);
  });

  test('says which name it does not keep because it is the same name', async () => {
    const outcome = await importTitles('title,original_title', 'Lea,Léa');

    expect(outcome.notes).toMatchObject([{ line: 2, reason: expect.stringMatching(/“Léa”/) }]);
  });

  test('keeps names that are compared as one but are spelt in another language', async () => {
    await importTitles('title,original_title,aliases', 'Four,Cuatro,4');
    await importTitles('title,original_title,aliases', 'Four,Cuatro,4');

    const names = await database.prisma.titleName.findMany({ orderBy: { id: 'asc' } });
    expect(names.map(({ text, kind }) => `${text} ${kind}`)).toEqual([
      'Four main',
      'Cuatro original',
      '4 printed',
    ]);
  });

  test('says which of its columns were not read', async () => {
    const outcome = await importTitles('title,Price', 'Quince,100');

    expect(outcome).toMatchObject({ added: 1, notes: [{ line: 1, column: 'Price' }] });
  });
});
