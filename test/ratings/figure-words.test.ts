import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureWords, wholeFigure } from '../../src/ratings/figure-words.ts';
import { BOUNDS, type FigureInput } from '../../src/ratings/measurement.ts';
import { METRIC_NAMES, metricEntry } from '../../src/ratings/metrics.ts';
import { makeFigure, makeMeasurement } from './make-rating.ts';

function en(figure: Partial<FigureInput>, channel: string | null = null): string {
  return figureWords({ ...makeFigure(figure), channel }, 'en');
}

function es(figure: Partial<FigureInput>, channel: string | null = null): string {
  return figureWords({ ...makeFigure(figure), channel }, 'es');
}

describe('a figure is printed', () => {
  test('with its bound, never as an exact value that it is not', () => {
    expect(en({ metric: 'viewers', value: '3100000', bound: '>' })).toBe('more than 3.1 million viewers');
    expect(en({ metric: 'reach', value: '640000', bound: '~' })).toBe('reach of about 640,000');
    expect(en({ value: '30', bound: '<' })).toBe('less than 30% share');
  });

  test('exactly: in millions only where two decimals say all of it', () => {
    expect(en({ metric: 'viewers', value: '1966000' })).toBe('1,966,000 viewers');
    expect(en({ metric: 'viewers', value: '1240000' })).toBe('1.24 million viewers');
    expect(en({ metric: 'viewers', value: '412000' })).toBe('412,000 viewers');
    expect(en({ metric: 'hours_viewed', value: '1650000000' })).toBe('1.65 billion hours viewed');
    expect(en({ metric: 'rating', value: '5.450', base: 'households' })).toBe('5.450% rating (households)');
  });

  test('as what it is: admissions are no viewers, an audience of x% is neither share nor rating', () => {
    expect(en({ metric: 'admissions', value: '5300000', bound: '>' })).toBe(
      'more than 5.3 million cinema admissions',
    );
    expect(en({ metric: 'audience_percent', value: '11.6' })).toBe(
      'audience of 11.6% (neither share nor rating stated)',
    );
    expect(en({ metric: 'peak_viewers', value: '455000' })).toBe('peak of 455,000 viewers');
    expect(en({ metric: 'chart_rank', value: '1' }, 'Streamly')).toBe('number 1 on Streamly');
  });

  test('in Spanish with its marks and words', () => {
    expect(es({ metric: 'viewers', value: '3100000', bound: '>' })).toBe(
      'más de 3,1 millones de espectadores',
    );
    expect(es({ metric: 'viewers', value: '1000000' })).toBe('1 millón de espectadores');
    expect(es({ metric: 'reach', value: '3200000' })).toBe('alcance de 3,2 millones');
    expect(es({ metric: 'rating', value: '5.45', base: 'households' })).toBe('5,45% de rating (hogares)');
    expect(es({ metric: 'chart_rank', value: '1' }, 'Streamly')).toBe('número 1 en Streamly');
  });

  test('whole: with scope, territory, channel, date, slot and source', () => {
    const figure = {
      ...makeFigure({ value: '16.9', base: 'individuals', target: '20+ ABC1', source: 'Panel One' }),
      ...makeMeasurement({
        territory: 'Turkey',
        channel: 'Kanal Dokuz',
        scope: 'premiere',
        aired: { from: '2022-10-03', to: '2022-10-03', words: null },
        slot: 'prime time',
      }),
    };

    expect(wholeFigure(figure, 'en')).toBe(
      '16.9% share (individuals, 20+ ABC1), premiere, Turkey, Kanal Dokuz, Oct 3, 2022, prime time, source: Panel One',
    );
    expect(wholeFigure({ ...figure, source: null, aired: null }, 'es')).toBe(
      '16,9% de share (individuos, 20+ ABC1), estreno, Turkey, Kanal Dokuz, prime time, fuente no indicada',
    );
  });

  test('without losing a digit, whatever the metric, bound and value', () => {
    const values = fc.oneof(
      fc.integer({ min: 1, max: 2_000_000_000 }).map(String),
      fc.integer({ min: 1, max: 9_999 }).map((value) => (value / 100).toFixed(2)),
    );

    fc.assert(
      fc.property(
        fc.constantFrom(...METRIC_NAMES),
        fc.constantFrom(...BOUNDS),
        values,
        (metric, bound, value) => {
          const printed = en({ metric, value, bound });
          const number = /\d[\d,.]*/.exec(printed)?.[0].replaceAll(',', '') ?? '';
          const scale = printed.includes(' billion') ? 1e9 : printed.includes(' million') ? 1e6 : 1;
          expect(Math.round(Number(number) * scale * 100)).toBe(Math.round(Number(value) * 100));
          expect(printed.includes('%')).toBe(metricEntry(metric).number === 'percent');
        },
      ),
    );
  });
});
