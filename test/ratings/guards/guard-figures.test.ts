import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTRY_CODES } from '../../../src/catalogue/countries.ts';
import { guardFigures } from '../../../src/ratings/guards/guard-figures.ts';
import { mostPeopleIn } from '../../../src/ratings/guards/populations.ts';
import type { FigureInput } from '../../../src/ratings/measurement.ts';
import { makeFigure, makeMeasurement } from '../make-rating.ts';

function guarded(
  figures: readonly Partial<FigureInput>[],
  measurement: Parameters<typeof makeMeasurement>[0] = {},
): readonly string[] {
  return guardFigures(makeMeasurement(measurement), figures.map(makeFigure)).map(
    ({ verdict, code }) => `${verdict} ${code}`,
  );
}

const rating = (value: string, more: Partial<FigureInput> = {}) => ({
  metric: 'rating' as const,
  value,
  ...more,
});
const share = (value: string, more: Partial<FigureInput> = {}) => ({
  metric: 'share' as const,
  value,
  ...more,
});
const viewers = (value: string, more: Partial<FigureInput> = {}) => ({
  metric: 'viewers' as const,
  value,
  ...more,
});

describe('a percentage', () => {
  test('lies above 0 and up to 100', () => {
    expect(guarded([share('100')])).toEqual([]);
    expect(guarded([share('0.01')])).toEqual([]);
    expect(guarded([share('100.01')])).toEqual(['refuse not_a_percentage']);
    expect(guarded([share('0')])).toEqual(['refuse not_positive']);
  });

  test('of those watching is not below that of all, on one base and group', () => {
    expect(guarded([share('19'), rating('5.45')])).toEqual([]);
    expect(guarded([share('5'), rating('19')])).toEqual(['refuse share_below_rating']);
    expect(guarded([share('5', { base: 'individuals' }), rating('9', { base: 'individuals' })])).toEqual([
      'refuse share_below_rating',
    ]);
    expect(guarded([share('5'), rating('9', { base: 'households' })])).toEqual(['hold bases_differ']);
    expect(guarded([share('5', { target: 'A18-49' }), rating('9')])).toEqual([]);
  });

  test('that is a bound is only refused when nothing it can mean is true', () => {
    expect(guarded([share('5', { bound: '>' }), rating('9')])).toEqual([]);
    expect(guarded([share('5', { bound: '<' }), rating('9')])).toEqual(['refuse share_below_rating']);
    expect(guarded([share('5'), rating('9', { bound: '<' })])).toEqual([]);
  });

  test('without a metric is held against nothing, because it is neither share nor rating', () => {
    expect(guarded([{ metric: 'audience_percent', value: '5' }, rating('9')])).toEqual([]);
  });
});

describe('a count', () => {
  test('of viewers is at most the people of the territory', () => {
    expect(guarded([viewers('15000000')])).toEqual([]);
    expect(guarded([viewers('25000000')])).toEqual(['refuse more_than_people']);
    expect(guarded([viewers('25000000')], { territory: 'Chile and Peru' })).toEqual([]);
    expect(guarded([{ metric: 'reach', value: '25000000' }])).toEqual(['refuse more_than_people']);
  });

  test('of more than a hundred million in one country is asked about', () => {
    expect(guarded([viewers('120000000')], { territory: 'US' })).toEqual(['hold over_a_hundred_million']);
    expect(guarded([viewers('120000000')], { territory: 'Worldwide' })).toEqual([]);
  });

  test('of views and hours may be larger than any population', () => {
    expect(guarded([{ metric: 'hours_viewed', value: '2000000000' }])).toEqual([]);
    expect(guarded([{ metric: 'streaming_views', value: '300000000' }])).toEqual([]);
  });

  test('of cinema admissions never stands under a channel, and tickets may outnumber people', () => {
    const admissions = { metric: 'admissions' as const, value: '5300000' };

    expect(guarded([admissions])).toEqual(['refuse admissions_with_channel']);
    expect(guarded([admissions], { channel: null })).toEqual([]);
    expect(guarded([{ ...admissions, value: '600000' }], { channel: null, territory: 'Iceland' })).toEqual([
      'hold more_than_people',
    ]);
  });

  test('is whole, and at its peak not below the average', () => {
    expect(guarded([viewers('3.1')])).toEqual(['refuse not_whole']);
    expect(guarded([viewers('400000'), { metric: 'peak_viewers', value: '455000' }])).toEqual([]);
    expect(guarded([viewers('455000'), { metric: 'peak_viewers', value: '400000' }])).toEqual([
      'refuse peak_below_average',
    ]);
    expect(guarded([viewers('455000'), { metric: 'reach', value: '400000' }])).toEqual([
      'refuse reach_below_average',
    ]);
  });
});

describe('a place in a list', () => {
  test('is a whole number from 1, on a platform', () => {
    expect(guarded([{ metric: 'chart_rank', value: '1' }])).toEqual([]);
    expect(guarded([{ metric: 'chart_rank', value: '1.5' }])).toEqual(['refuse not_a_place']);
    expect(guarded([{ metric: 'chart_rank', value: '0' }])).toEqual(['refuse not_positive']);
    expect(guarded([{ metric: 'chart_rank', value: '1' }], { channel: null })).toEqual([
      'hold chart_without_platform',
    ]);
  });
});

describe('the bound of people', () => {
  test('is known for every country code', () => {
    expect(COUNTRY_CODES.filter((code) => mostPeopleIn([code]) === null)).toEqual([]);
  });

  test('grows with every country, and a part of a country counts as the country once', () => {
    expect(mostPeopleIn(['ES', 'ES-CT'])).toBe(mostPeopleIn(['ES']));
    fc.assert(
      fc.property(
        fc.subarray([...COUNTRY_CODES], { minLength: 1 }),
        fc.constantFrom(...COUNTRY_CODES),
        (codes, one) => {
          expect(mostPeopleIn([...codes, one]) ?? 0).toBeGreaterThanOrEqual(mostPeopleIn(codes) ?? 0);
        },
      ),
    );
  });
});
