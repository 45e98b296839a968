import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { FigureInput } from '../../src/ratings/measurement.ts';
import { recordRating } from '../../src/ratings/record/record-rating.ts';
import { titleFigures } from '../../src/ratings/title-figures.ts';
import { testDatabase } from '../support/database.ts';
import { noRatingNews } from '../support/no-rating-news.ts';
import { makeFigure, makeMeasurement, recordTitle } from './make-rating.ts';

const database = await testDatabase();

test('the best figure of each metric is told whole, cinema apart from television', async () => {
  const title = await recordTitle(database, 'Salt Road');
  const record = (territory: string, figures: readonly FigureInput[], channel: string | null = 'Canal 9') =>
    recordRating(
      { database, now: () => new Date(), news: noRatingNews },
      {
        title,
        measurements: [{ measurement: makeMeasurement({ territory, channel }), figures }],
        recordedBy: 'U1',
        requestKey: randomUUID(),
        confirmed: true,
        replaces: null,
      },
    );
  await record('Chile', [makeFigure({ value: '9.80' }), makeFigure({ value: '40', target: 'A18-49' })]);
  await record('Peru', [makeFigure({ value: '16.30', base: 'households' })]);
  await record('Spain', [makeFigure({ metric: 'admissions', value: '412000' })], null);
  await record('Mexico', [makeFigure({ metric: 'chart_rank', value: '3' })], 'Netflix');
  await record('Brazil', [makeFigure({ metric: 'chart_rank', value: '1' })], 'Netflix');

  const lines = await titleFigures(database.prisma, title.id);

  expect(lines).toEqual([
    'TV, share: 16.30% share (households), Peru, Canal 9, source not given',
    'Cinema, cinema admissions: 412,000 cinema admissions, Spain, source not given',
    'Streaming, chart position: number 1 on Netflix, Brazil, source not given',
  ]);
});
