import { beforeEach, describe, expect, test } from 'vitest';
import type { DealNews } from '../../../src/deals/record/deal-news.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { testDatabase } from '../../support/database.ts';
import { exportTexts, importTexts, nobodyHears, sheet } from './support.ts';

const TITLES = sheet('title,kind', 'Quince,miniseries', 'Harbour Lights,series');
const HEADER =
  'title,territory,buyer,licence,media,exclusivity,season,languages,starts_on,ends_on,status,signed_on,note';

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
  await importTexts(database, { 'titles.csv': TITLES });
});

async function importDeals(...rows: readonly string[]) {
  const [outcome] = await importTexts(database, { 'deals.csv': sheet(HEADER, ...rows) });
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

const standing = () =>
  database.prisma.deal.findMany({ where: { withdrawnAt: null }, orderBy: { id: 'asc' } });

describe('a sheet of deals', () => {
  test('is stored with all its terms, told to nobody', async () => {
    const outcome = await importDeals(
      'Quince,LatAm excl. Brazil,Playa+,finished,free_tv; svod,exclusive,1-3,es-419 dubbed,2024-03-01,2027-02-28,signed,2024-01-20,first of its kind',
    );

    expect(outcome).toMatchObject({ table: 'deals', rows: 1, added: 1, bad: [], notes: [] });
    const [deal] = await standing();
    expect(deal).toMatchObject({
      territory: 'LatAm excl. Brazil',
      buyerPrinted: 'Playa+',
      media: ['free_tv', 'svod'],
      seasons: [1, 2, 3],
      languages: ['es-419 dubbed'],
      startsOn: new Date('2024-03-01'),
      endsOn: new Date('2027-02-28'),
      clearance: 'cleared',
      recordedBy: 'U0DENIZ',
    });
    expect(deal?.codes).toContain('MX');
    expect(deal?.codes).not.toContain('BR');
    const audit = await database.prisma.auditEntry.findFirst({ where: { entity: 'deal' } });
    expect(audit).toMatchObject({ action: 'recorded', actor: 'U0DENIZ', entityId: deal?.id });
  });

  test('lists every bad row with line, column and reason, and stores nothing of it', async () => {
    const outcome = await importDeals(
      'Quince,Chile,Mega,finished,,,,,,,signed,,',
      'Quinze,Chile,Mega,finished,,,,,,,signed,,',
      'Quince,Atlantis,Mega,finished,cinema,,Jan-08,,,,sold,,',
      'Quince,Spain,Antena 3,finished,,,,xx yy,2024-05-01,03/04/2024,signed,2023-02-30,',
      'Quince,Peru,!!,finished,,sometimes,,,2024-05-01,2024-04-01,,,,surplus',
    );

    expect(outcome.bad.map(({ line, column }) => [line, column])).toEqual([
      [3, 'title'],
      [4, 'status'],
      [4, 'territory'],
      [4, 'media'],
      [4, 'season'],
      [5, 'languages'],
      [5, 'ends_on'],
      [5, 'signed_on'],
      [6, null],
      [6, 'status'],
      [6, 'buyer'],
      [6, 'exclusivity'],
      [6, 'ends_on'],
    ]);
    expect(outcome.bad[0]?.reason).toMatch(/“Quinze” is not on record/);
    expect(await standing()).toEqual([]);
    expect(await database.prisma.company.count()).toBe(0);
  });

  test('changes nothing the second time', async () => {
    const rows = [
      'Quince,Chile,Canal 13,finished,,,,,,,signed,,',
      'Quince,Europe,Amazon,finished,,,,,,,signed,,earlier sale',
      'Quince,Mexico,,finished,,,,,,,offer,,',
    ];
    await importDeals(...rows);

    const outcome = await importDeals(...rows);

    expect(outcome).toMatchObject({ rows: 3, added: 0, corrected: 0, unchanged: 3 });
    expect((await standing()).map(({ version }) => version)).toEqual([1, 1, 1]);
  });

  test('corrects a deal that it tells in other terms, keeps what it does not say, and lets messages be mended', async () => {
    await importDeals(
      'Quince,Chile,Canal 13,finished,free_tv,exclusive,,,2024-01-01,2025-12-31,signed,2023-11-01,private',
    );
    const [before] = await standing();
    const changed: number[] = [];
    const news: DealNews = { ...nobodyHears, changed: async (_, ids) => void changed.push(...ids) };

    const [outcome] = await importTexts(
      database,
      { 'deals.csv': sheet(HEADER, 'Quince,Chile,Canal 13,finished,free_tv,,,,,2026-06-30,on_air,,') },
      { news },
    );

    expect(outcome).toMatchObject({ added: 0, corrected: 1 });
    expect(await standing()).toMatchObject([
      {
        id: before?.id,
        version: 2,
        status: 'on_air',
        exclusivity: 'exclusive',
        startsOn: new Date('2024-01-01'),
        endsOn: new Date('2026-06-30'),
        note: 'private',
      },
    ]);
    expect(changed).toEqual([before?.id]);
    const audit = await database.prisma.auditEntry.findFirst({ where: { entity: 'deal', action: 'edited' } });
    expect(audit).toMatchObject({ before: { status: 'signed' }, after: { status: 'on_air' } });
  });

  test('holds a renewal beside the term before it, in any order of import', async () => {
    const rows = [
      'Quince,Chile,Mega,finished,,,,,2020-01-01,2022-12-31,expired,,',
      'Quince,Chile,Mega,finished,,,,,2023-01-01,2025-12-31,signed,,',
    ];
    const first = await importDeals(...rows);
    const second = await importDeals(...rows.toReversed());

    expect(first).toMatchObject({ added: 2, notes: [] });
    expect(second).toMatchObject({ added: 0, corrected: 0, unchanged: 2 });
    expect((await standing()).map(({ term }) => term)).toEqual([1, 2]);
  });

  test('records two rows of one grant with different terms, and says so; the same row twice is one deal', async () => {
    const rows = [
      'Quince,Chile,,finished,svod,,,,,,offer,,first bidder',
      'Quince,Chile,,finished,svod,,,,,,offer,,second bidder',
      'Quince,Chile,,finished,svod,,,,,,offer,,first bidder',
    ];

    const outcome = await importDeals(...rows);

    expect(outcome).toMatchObject({ added: 2, repeated: 1, notes: [{ line: 3 }] });
    expect(await importDeals(...rows)).toMatchObject({ added: 0, unchanged: 2, repeated: 1 });
  });

  test('keeps a region as written, and what it leaves open', async () => {
    await importDeals(
      'Quince,Latin America,HBO Max,finished,svod,,,,,,signed,,',
      'Quince,Pan-Arab,Dubai TV,finished,,,,,,,signed,,',
    );

    const deals = await standing();
    expect(deals.map(({ territory }) => territory)).toEqual(['Latin America', 'Pan-Arab']);
    expect(deals[0]?.doubtful).toContain('BR');
  });

  test('reads what Excel makes of it: semicolons, its dates, words in capitals', async () => {
    const [outcome] = await importTexts(database, {
      'deals.csv': Buffer.from(
        'Title;Territory;Buyer;Status;Media;Starts on;Ends on;Exclusivity\r\nQuince;Espa\xf1a;Telecinco;Signed;Free TV;31/12/2023;46387;Non-exclusive\r\n;;;;;;;\r\n',
        'latin1',
      ),
    });

    expect(outcome).toMatchObject({ rows: 1, added: 1 });
    expect(await standing()).toMatchObject([
      {
        codes: ['ES'],
        media: ['free_tv'],
        exclusivity: 'non_exclusive',
        startsOn: new Date('2023-12-31'),
        endsOn: new Date('2026-12-31'),
      },
    ]);
  });

  test('is told to channels when asked, each title once', async () => {
    const heard: (readonly string[])[] = [];
    const news: DealNews = {
      ...nobodyHears,
      recorded: async (_, { deals }) =>
        void heard.push(deals.map(({ title, territory }) => `${title.name} ${territory.label}`)),
    };
    const text = sheet(
      HEADER,
      'Quince,Chile,Mega,finished,,,,,,,signed,,',
      'Harbour Lights,Peru,América TV,finished,,,,,,,signed,,',
      'Quince,Spain,Antena 3,finished,,,,,,,signed,,',
    );

    await importTexts(database, { 'deals.csv': text }, { announce: true, news });
    await importTexts(database, { 'deals.csv': text }, { announce: true, news });

    expect(heard).toEqual([['Quince Chile', 'Quince Spain'], ['Harbour Lights Peru']]);
  });

  test('finds each title again that shares its name with another', async () => {
    await importTexts(database, {
      'titles.csv': sheet('title,kind,year', 'Deaf,film,2025', 'Deaf,series,2019', 'Deaf,,'),
    });
    await importDeals(
      '"Deaf (2025, film)",Chile,Mega,finished,,,,,,,signed,,',
      '"Deaf (2019, series)",Peru,Mega,finished,,,,,,,signed,,',
      'Deaf,Spain,Mega,finished,,,,,,,signed,,',
    );

    const exported = await exportTexts(database);
    const copy = await testDatabase();
    await importTexts(copy, exported);

    expect(exported['deals.csv']).toContain('"Deaf (2019, series)",Peru');
    expect(exported['deals.csv']).toContain('\r\nDeaf,Spain');
    expect(await exportTexts(copy)).toEqual(exported);
  });
});
