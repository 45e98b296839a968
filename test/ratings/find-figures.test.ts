import { beforeAll, describe, expect, test } from 'vitest';
import type { TitleRef } from '../../src/catalogue/titles/title.ts';
import type { Database } from '../../src/platform/db/database.ts';
import type { PlainDate } from '../../src/platform/text/dates.ts';
import { countFigures, findFigures, topTitles } from '../../src/ratings/find-figures.ts';
import type { FigureInput } from '../../src/ratings/measurement.ts';
import { moveRatings } from '../../src/ratings/record/move-ratings.ts';
import { saveFigures } from '../../src/ratings/record/save-figures.ts';
import { testDatabase } from '../support/database.ts';
import { makeFigure, makeMeasurement, recordTitle } from './make-rating.ts';

const AT = new Date('2026-03-01T12:00:00Z');
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

async function save(
  title: TitleRef,
  figure: Partial<FigureInput>,
  measurement: Parameters<typeof makeMeasurement>[0] = {},
) {
  const row = { titleId: title.id, measurement: makeMeasurement(measurement), figure: makeFigure(figure) };
  return database.prisma.$transaction((db) => saveFigures(db, { rows: [row], by: 'U1', at: AT }));
}

describe('figures are found', () => {
  test('by title, metric, territory and channel, in the order of recording', async () => {
    const title = await recordTitle(database, 'Amber Road');
    await save(title, { value: '9' }, { territory: 'Peru', channel: 'Canal Nueve' });
    await save(title, { metric: 'rating', value: '4' }, { territory: 'Chile' });
    await save(title, { value: '7' }, { territory: 'UK & Ireland', channel: 'Nine' });

    const values = async (filter: object) =>
      (await findFigures(database.prisma, { titleIds: [title.id], ...filter })).map(({ value }) => value);

    expect(await values({})).toEqual(['9', '4', '7']);
    expect(await values({ metrics: ['share'] })).toEqual(['9', '7']);
    expect(await values({ codes: ['IE'] })).toEqual(['7']);
    expect(await values({ channelKeys: ['channel 9'] })).toEqual(['9', '4']);
    expect(await countFigures(database.prisma, { titleIds: [title.id] })).toEqual({ figures: 3, titles: 1 });
  });
});

describe('top titles', () => {
  test('are by one metric, each title once with its best figure, overall and in a territory', async () => {
    const [first, second, third] = [
      await recordTitle(database, 'Top One'),
      await recordTitle(database, 'Top Two'),
      await recordTitle(database, 'Top Three'),
    ];
    for (let day = 1; day <= 40; day += 1) {
      const date: PlainDate = `2025-10-${(day % 18) + 10}`;
      await save(
        first,
        { metric: 'reach', value: String(9_000_000 + day) },
        {
          aired: {
            from: date,
            to: date,
            words: null,
          },
          slot: `day ${day}`,
        },
      );
    }
    await save(second, { metric: 'reach', value: '8000000' }, { territory: 'Peru' });
    await save(third, { metric: 'reach', value: '7000000' });

    const top = await topTitles(database.prisma, { metric: 'reach', limit: 3 });
    const inPeru = await topTitles(database.prisma, { metric: 'reach', filter: { codes: ['PE'] }, limit: 3 });

    expect(top.map(({ title, value }) => [title.name, value])).toEqual([
      ['Top One', '9000040'],
      ['Top Two', '8000000'],
      ['Top Three', '7000000'],
    ]);
    expect(inPeru.map(({ title }) => title.name)).toEqual(['Top Two']);
  });

  test('of a list are those with the smallest place', async () => {
    const [one, two] = [await recordTitle(database, 'Chart One'), await recordTitle(database, 'Chart Two')];
    await save(one, { metric: 'chart_rank', value: '10' });
    await save(two, { metric: 'chart_rank', value: '2' });

    const top = await topTitles(database.prisma, { metric: 'chart_rank', limit: 2 });

    expect(top.map(({ title }) => title.name)).toEqual(['Chart Two', 'Chart One']);
  });
});

test('many figures are stored at once in the order given, and again without a change', async () => {
  const title = await recordTitle(database, 'Many Figures');
  const rows = Array.from({ length: 500 }, (_, index) => ({
    titleId: title.id,
    measurement: makeMeasurement({ slot: `episode ${(index * 7) % 500}`, scope: 'episode' }),
    figure: makeFigure({ value: '12.50' }),
  }));

  const save = () => database.prisma.$transaction((db) => saveFigures(db, { rows, by: 'U1', at: AT }));
  const first = await save();
  const second = await save();

  expect(first.changes).toHaveLength(500);
  expect(first.figureIds).toEqual([...first.figureIds].sort((left, right) => left - right));
  expect(second).toEqual({ figureIds: first.figureIds, changes: [] });
  const figures = await findFigures(database.prisma, { titleIds: [title.id] });
  expect(figures.map(({ slot }) => slot)).toEqual(rows.map(({ measurement }) => measurement.slot));
  expect(figures[1]).toMatchObject({ episode: 7, value: '12.50' });
});

test('figures move when two titles become one; where both have one, that of the other title stands', async () => {
  const [from, to] = [await recordTitle(database, 'Twin From'), await recordTitle(database, 'Twin To')];
  await save(from, { value: '10' });
  await save(from, { metric: 'rating', value: '4' });
  await save(from, { value: '8' }, { territory: 'Peru' });
  await save(to, { value: '11' });

  const gone = await database.prisma.$transaction((db) =>
    moveRatings(db, { from: from.id, to: to.id, by: 'U2', at: AT }),
  );

  expect(gone).toMatchObject([{ before: { value: '10' }, after: null }]);
  const figures = await findFigures(database.prisma, { titleIds: [to.id] });
  expect(figures.map(({ metric, value }) => `${metric} ${value}`).sort()).toEqual([
    'rating 4',
    'share 11',
    'share 8',
  ]);
  expect(await database.prisma.measurement.count({ where: { titleId: from.id } })).toBe(0);
  const audit = await database.prisma.auditEntry.findMany({
    where: { entity: 'figure', entityId: gone[0]?.figureId ?? 0, action: 'withdrawn' },
  });
  expect(audit).toMatchObject([{ actor: 'U2' }]);
});
