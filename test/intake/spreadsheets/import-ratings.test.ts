import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/platform/db/database.ts';
import { findFigures } from '../../../src/ratings/find-figures.ts';
import { testDatabase } from '../../support/database.ts';
import { exportTexts, importTexts, sheet } from './support.ts';

const HEADER = 'title,territory,channel,metric,value,bound,base,target,scope,aired_on,slot,claim,source';

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
  await importTexts(database, { 'titles.csv': sheet('title', 'Quince', 'Deaf') });
});

async function importRatings(...rows: readonly string[]) {
  const [outcome] = await importTexts(database, { 'ratings.csv': sheet(HEADER, ...rows) });
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

describe('a sheet of ratings', () => {
  test('keeps numbers as printed, with their bounds, periods and decimals', async () => {
    const outcome = await importRatings(
      'Quince,Mexico,Imagen TV,viewers,3100000,>,,,,,prime time,,',
      'Quince,Mexico,Imagen TV,rating,5.450,,households,,,,prime time,,HR Ratings',
      'Quince,Chile,Mega,share,"16,35%",about,,,average,Q4 2023,,,',
      'Quince,Spain,,admissions,1.240.000,=,,,,,,,',
    );

    expect(outcome).toMatchObject({ rows: 4, added: 4, bad: [] });
    const figures = await findFigures(database.prisma, {});
    expect(figures.map(({ metric, value, bound }) => [metric, value, bound])).toEqual([
      ['viewers', '3100000', '>'],
      ['rating', '5.450', '='],
      ['share', '16.35', '~'],
      ['admissions', '1240000', '='],
    ]);
    expect(figures[2]?.aired).toEqual({ from: '2023-10-01', to: '2023-12-31', words: 'Q4 2023' });
    expect(figures[0]?.measurementId).toBe(figures[1]?.measurementId);
  });

  test('refuses what cannot be true and what contradicts itself, each at its row', async () => {
    const outcome = await importRatings(
      'Quince,Mexico,Imagen TV,share,119,=,,,,,,,',
      'Quince,Chile,Mega,share,5,=,,,,,,,',
      'Quince,Chile,Mega,rating,9,=,,,,,,,',
      'Quince,Peru,Latina,viewers,100000,=,,,,,,,',
      'Quince,Peru,Latina,viewers,120000,=,,,,,,,',
      'Quince,Peru,Latina,viewers,"3,100",=,,,,,,,',
      'Quince,Peru,Latina,popularity,,=,,,,,,,',
    );

    expect(outcome.bad.map(({ line, column }) => [line, column])).toEqual([
      [2, 'value'],
      [4, 'value'],
      [6, 'value'],
      [7, 'value'],
      [8, 'value'],
      [8, 'metric'],
    ]);
    expect(await findFigures(database.prisma, {})).toEqual([]);
  });

  test('records what is only doubtful, and says so', async () => {
    const outcome = await importRatings('Quince,Spain,,chart_rank,1,=,,,,,,,');

    expect(outcome).toMatchObject({ added: 1, notes: [{ line: 2 }] });
  });

  test('changes nothing the second time, and corrects a figure that it gives otherwise', async () => {
    const row = 'Quince,Croatia,Nova,viewers,412000,>,,,finale,2025-06-20,prime time,,TİAK';
    await importRatings(row);

    expect(await importRatings(row)).toMatchObject({ added: 0, corrected: 0, unchanged: 1 });
    expect(await importRatings(row.replace('412000', '415000'))).toMatchObject({ corrected: 1 });

    expect(await findFigures(database.prisma, {})).toMatchObject([
      { value: '415000', correctedBy: 'U0DENIZ' },
    ]);
    const audit = await database.prisma.auditEntry.findFirst({ where: { action: 'corrected' } });
    expect(audit).toMatchObject({ before: { value: '412000' }, after: { value: '415000' } });
  });
});

describe('a sheet of awards', () => {
  const HEADER_OF_AWARDS = 'title,award,edition,year,result,category';

  test('keeps a submission and a nomination apart, and is on record already the second time', async () => {
    const text = sheet(
      HEADER_OF_AWARDS,
      'Deaf,Oscar,97,2025,submitted,Best International Feature Film',
      'Deaf,Oscar,97,2025,nominated,Best International Feature Film',
      'Deaf,Berlinale,,2025,Won,audience award',
    );

    const [first] = await importTexts(database, { 'awards.csv': text });
    const [second] = await importTexts(database, { 'awards.csv': text });

    expect(first).toMatchObject({ rows: 3, added: 3 });
    expect(second).toMatchObject({ added: 0, unchanged: 3 });
    expect((await exportTexts(database))['awards.csv']).toBe(text.replace('Won', 'won'));
  });

  test('refuses a result that is none of the four', async () => {
    const [outcome] = await importTexts(database, {
      'awards.csv': sheet(HEADER_OF_AWARDS, 'Deaf,Goya,,2026,shortlisted,'),
    });

    expect(outcome?.bad).toMatchObject([{ line: 2, column: 'result' }]);
  });
});
