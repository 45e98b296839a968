import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TitleRef } from '../../../src/catalogue/titles/title.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { UserError } from '../../../src/platform/errors.ts';
import { findFigures } from '../../../src/ratings/find-figures.ts';
import type { FigureInput } from '../../../src/ratings/measurement.ts';
import { type RecordRatingInput, recordRating } from '../../../src/ratings/record/record-rating.ts';
import { undoRating } from '../../../src/ratings/record/undo-rating.ts';
import { testDatabase } from '../../support/database.ts';
import { noRatingNews } from '../../support/no-rating-news.ts';
import { makeFigure, makeMeasurement, recordTitle } from '../make-rating.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

function deps(at = NOON) {
  return { database, now: () => at, news: noRatingNews };
}

async function record(
  title: TitleRef,
  figures: readonly FigureInput[],
  more: Partial<RecordRatingInput> & { at?: Date; measurement?: Parameters<typeof makeMeasurement>[0] } = {},
) {
  const { at, measurement, ...input } = more;
  return recordRating(deps(at), {
    title,
    measurements: [{ measurement: makeMeasurement(measurement), figures }],
    recordedBy: 'U1',
    requestKey: randomUUID(),
    confirmed: false,
    replaces: null,
    ...input,
  });
}

async function entryOf(outcome: ReturnType<typeof record>): Promise<number> {
  const done = await outcome;
  if (done.kind !== 'recorded') throw new Error(`Not recorded: ${done.kind}`);
  return done.entryId;
}

function figuresOf(title: TitleRef) {
  return findFigures(database.prisma, { titleIds: [title.id] });
}

async function auditOf(figureId: number) {
  return database.prisma.auditEntry.findMany({
    where: { entity: 'figure', entityId: figureId },
    orderBy: { id: 'asc' },
  });
}

describe('figures', () => {
  test('stand on record whole, in the order given, with their decimals as printed', async () => {
    const title = await recordTitle(database, 'Salt Road');

    await record(
      title,
      [
        makeFigure({ metric: 'viewers', value: '1240000', bound: '>', claim: 'led its slot' }),
        makeFigure({ value: '16.50', base: 'individuals', target: 'A18-49', source: 'Panel One' }),
        makeFigure({ metric: 'rating', value: '5.07', base: 'households' }),
      ],
      {
        measurement: {
          aired: { from: '2025-10-05', to: '2025-10-05', words: null },
          scope: 'premiere',
          slot: 'season 2, prime time',
        },
      },
    );

    const figures = await figuresOf(title);
    expect(figures.map(({ metric, value, bound }) => [metric, value, bound])).toEqual([
      ['viewers', '1240000', '>'],
      ['share', '16.50', '='],
      ['rating', '5.07', '='],
    ]);
    expect(figures[1]).toMatchObject({
      title: { name: 'Salt Road' },
      territory: { label: 'Chile', codes: ['CL'] },
      channel: 'Canal 9',
      aired: { from: '2025-10-05', to: '2025-10-05', words: null },
      scope: 'premiere',
      slot: 'season 2, prime time',
      season: 2,
      base: 'individuals',
      target: 'A18-49',
      source: 'Panel One',
      recordedBy: 'U1',
      recordedAt: NOON.toISOString(),
      correctedBy: null,
    });
    expect(new Set(figures.map(({ measurementId }) => measurementId)).size).toBe(1);
  });

  test('of the same measurement are corrected, with what they were before, and never doubled', async () => {
    const title = await recordTitle(database, 'Paper Lanterns');
    await record(title, [makeFigure({ value: '12.5', source: 'Panel One' })]);

    const outcome = await record(title, [makeFigure({ value: '13' })], {
      recordedBy: 'U2',
      measurement: { channel: 'Channel Nine' },
    });

    const [figure, ...others] = await figuresOf(title);
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ value: '13', source: 'Panel One', recordedBy: 'U1', correctedBy: 'U2' });
    expect(outcome).toMatchObject({ kind: 'recorded', recorded: [{ before: { value: '12.5' } }] });
    const audit = await auditOf(figure?.id ?? 0);
    expect(audit.map(({ action, actor }) => [action, actor])).toEqual([
      ['recorded', 'U1'],
      ['corrected', 'U2'],
    ]);
    expect(audit[1]).toMatchObject({ before: { value: '12.5' }, after: { value: '13' } });
  });

  test('with another base, target group, scope, day or territory stand beside each other', async () => {
    const title = await recordTitle(database, 'Winter Ferry');
    await record(title, [
      makeFigure(),
      makeFigure({ base: 'households' }),
      makeFigure({ target: '20+ ABC1' }),
    ]);
    await record(title, [makeFigure()], { measurement: { scope: 'finale' } });
    await record(title, [makeFigure()], {
      measurement: { aired: { from: '2025-10-05', to: '2025-10-05', words: null } },
    });
    await record(title, [makeFigure()], { measurement: { territory: 'Peru' } });

    const figures = await figuresOf(title);

    expect(figures).toHaveLength(6);
  });

  test('given again as they stand change nothing, and the reply can say so', async () => {
    const title = await recordTitle(database, 'Two Bridges');
    await record(title, [makeFigure()]);

    const outcome = await record(title, [makeFigure()], { recordedBy: 'U2' });

    expect(outcome).toMatchObject({ kind: 'recorded', recorded: [], unchanged: [{ value: '12.5' }] });
    expect(await auditOf((await figuresOf(title))[0]?.id ?? 0)).toHaveLength(1);
  });

  test('of a request that is delivered twice are recorded once', async () => {
    const title = await recordTitle(database, 'Night Market');
    const requestKey = randomUUID();

    const outcomes = await Promise.all([
      record(title, [makeFigure()], { requestKey }),
      record(title, [makeFigure()], { requestKey }),
    ]);

    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['recorded', 'repeated']);
    expect(await figuresOf(title)).toHaveLength(1);
  });

  test('recorded by two people at once end as one figure with its history', async () => {
    const title = await recordTitle(database, 'Tide Clock');

    await Promise.all([
      record(title, [makeFigure({ value: '10' })], { recordedBy: 'U1' }),
      record(title, [makeFigure({ value: '11' })], { recordedBy: 'U2' }),
    ]);

    const figures = await figuresOf(title);
    expect(figures).toHaveLength(1);
    expect(await auditOf(figures[0]?.id ?? 0)).toHaveLength(2);
  });

  test('are linked to the channel when it is a company on record in that country', async () => {
    const title = await recordTitle(database, 'Glass Harbour');
    const company = await database.prisma.company.create({
      data: {
        name: 'Kanal Üç',
        key: 'channel 3',
        country: 'TR',
        recordedBy: 'U1',
        names: { create: [{ text: 'Kanal Üç', key: 'channel 3' }] },
      },
    });

    await record(title, [makeFigure()], { measurement: { territory: 'Turkey', channel: 'Kanal 3' } });
    await record(title, [makeFigure()], { measurement: { territory: 'Chile', channel: 'Canal 3' } });

    expect((await figuresOf(title)).map(({ companyId }) => companyId)).toEqual([company.id, null]);
  });
});

describe('a doubtful figure', () => {
  test('that cannot be true is refused with the reason, and nothing is stored', async () => {
    const title = await recordTitle(database, 'Hundred Islands');

    const attempt = record(title, [
      makeFigure({ value: '130' }),
      makeFigure({ metric: 'rating', value: '5' }),
    ]);

    await expect(attempt).rejects.toThrow(UserError);
    await expect(attempt).rejects.toThrow(/130% is more than a hundred percent/);
    expect(await figuresOf(title)).toEqual([]);
  });

  test('is held until the person insists, also under the same request', async () => {
    const title = await recordTitle(database, 'Big Country');
    const figures = [makeFigure({ metric: 'viewers', value: '120000000' })];
    const request = { requestKey: randomUUID(), measurement: { territory: 'US', channel: 'Nine' } };

    const held = await record(title, figures, request);
    const insisted = await record(title, figures, { ...request, confirmed: true });

    expect(held).toMatchObject({ kind: 'held', reasons: [{ code: 'over_a_hundred_million' }] });
    expect(insisted.kind).toBe('recorded');
    expect(await figuresOf(title)).toHaveLength(1);
  });

  test('is held against what is already on record of the measurement', async () => {
    const title = await recordTitle(database, 'Quiet Water');
    await record(title, [makeFigure({ metric: 'rating', value: '14' })]);

    const attempt = record(title, [makeFigure({ value: '9' })]);

    await expect(attempt).rejects.toThrow(/share of 9% is below the rating of 14%/);
  });
});

describe('undo', () => {
  test('takes back what was recorded and puts back what was corrected', async () => {
    const title = await recordTitle(database, 'Marble Yard');
    await record(title, [makeFigure({ value: '12.50' })]);
    await record(title, [makeFigure({ value: '13' }), makeFigure({ metric: 'rating', value: '4' })]);

    const undone = await undoRating(deps(), { entryId: null, by: 'U1' });

    expect(undone).toHaveLength(2);
    expect((await figuresOf(title)).map(({ metric, value }) => [metric, value])).toEqual([
      ['share', '12.50'],
    ]);
  });

  test('of everything leaves no empty measurement, and a second time does nothing', async () => {
    const title = await recordTitle(database, 'Copper Field');
    const entryId = await entryOf(
      record(title, [makeFigure(), makeFigure({ metric: 'rating', value: '4' })]),
    );

    await undoRating(deps(), { entryId, by: 'U1' });
    const again = await undoRating(deps(), { entryId, by: 'U1' });

    expect(again).toEqual([]);
    expect(await database.prisma.measurement.count({ where: { titleId: title.id } })).toBe(0);
  });

  test.each([
    ['somebody else', { by: 'U2', at: NOON }, /Only the person who recorded/],
    ['the day after tomorrow', { by: 'U1', at: new Date('2026-03-03T12:00:00Z') }, /more than 24 hours ago/],
  ])('by %s is refused', async (_who, { by, at }, reason) => {
    const title = await recordTitle(database, `Stone Well ${by} ${at.getTime()}`);
    const entryId = await entryOf(record(title, [makeFigure()]));

    const attempt = undoRating(deps(at), { entryId, by });

    await expect(attempt).rejects.toThrow(reason);
    expect(await figuresOf(title)).toHaveLength(1);
  });

  test('is refused when a figure was corrected since', async () => {
    const title = await recordTitle(database, 'Long Meadow');
    const entryId = await entryOf(record(title, [makeFigure()]));
    await record(title, [makeFigure({ value: '14' })], { recordedBy: 'U2' });

    await expect(undoRating(deps(), { entryId, by: 'U1' })).rejects.toThrow(/changed after it was recorded/);
  });

  test('and a new entry in its place are one step: an edit moves the figures', async () => {
    const title = await recordTitle(database, 'Old Quay');
    const entryId = await entryOf(record(title, [makeFigure()]));

    await record(title, [makeFigure({ value: '14' })], {
      replaces: entryId,
      measurement: { territory: 'Peru' },
    });

    expect((await figuresOf(title)).map(({ value, territory }) => [value, territory.label])).toEqual([
      ['14', 'Peru'],
    ]);
  });
});
