import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTerritory } from '../../src/catalogue/read-territory.ts';
import { EXCLUSIVITIES, LICENCES, MEDIA } from '../../src/deals/deal.ts';
import { findClashes, type RightsRow } from '../../src/deals/find-clashes.ts';
import type { PlainDate } from '../../src/platform/text/dates.ts';

function at(text: string): RightsRow['territory'] {
  const reading = readTerritory(text, 'as_written');
  if (reading.kind !== 'territory') throw new Error(`${text} is no territory`);
  return reading.territory;
}

/** An exclusive free TV grant in Chile for 2021 to 2023: everything stated, so that each test leaves out what it is about. */
function makeRow(changes: Partial<RightsRow> = {}): RightsRow {
  return {
    territory: at('Chile'),
    buyerKey: null,
    media: ['free_tv'],
    exclusivity: 'exclusive',
    licence: 'finished',
    window: window('2021-01-01', '2023-12-31'),
    seasons: null,
    languages: [],
    ...changes,
  };
}

function window(startsOn: PlainDate | null, endsOn: PlainDate | null, rule: string | null = null) {
  return { startsOn, endsOn, rule };
}

function outcome(left: Partial<RightsRow>, right: Partial<RightsRow>, seasonal = false) {
  const [clash] = findClashes(makeRow(left), [makeRow(right)], { seasonal });
  return clash ? [clash.outcome, ...clash.missing] : ['clear'];
}

describe('findClashes', () => {
  it('finds two exclusive grants of the same rights', () => {
    const row = makeRow();

    expect(findClashes(makeRow(), [row])).toEqual([
      { outcome: 'clash', with: row, missing: [], codes: ['CL'], sameBuyer: false },
    ]);
  });

  it('says which terms would have to be known', () => {
    const bare = { media: [], exclusivity: null, window: window(null, null) };

    expect(outcome(bare, bare)).toEqual(['possible_clash', 'media', 'dates', 'exclusivity']);
  });

  it('asks about seasons only where the title has them', () => {
    expect(outcome({}, {}, true)).toEqual(['possible_clash', 'seasons']);
    expect(outcome({ seasons: [1] }, {})).toEqual(['possible_clash', 'seasons']);
    expect(outcome({ seasons: [1, 2] }, { seasons: [3] })).toEqual(['clear']);
    expect(outcome({ seasons: [1, 2] }, { seasons: [2, 3] })).toEqual(['clash']);
  });

  it.each([
    ['a platform in LatAm with Brazil and a Brazilian channel', 'LatAm incl. Brazil', 'Brazil', ['clash']],
    ['a platform in LatAm and a Brazilian channel', 'LatAm', 'Brazil', ['possible_clash', 'territory']],
    ['a platform in LatAm without Brazil and a Brazilian channel', 'LatAm excl. Brazil', 'Brazil', ['clear']],
    ['a platform in LatAm and an Argentine operator', 'LatAm', 'Argentina', ['clash']],
    ['a European platform and a Spanish broadcaster', 'Europe', 'Spain', ['possible_clash', 'territory']],
    ['Russia and the CIS', 'Russia', 'CIS', ['possible_clash', 'territory']],
    ['Russia and "Russia and CIS"', 'Russia', 'Russia and CIS', ['clash']],
    ['a part of a country and the country', 'Catalonia', 'Spain', ['clash']],
    ['two parts of a country', 'Catalonia', 'Galicia', ['clear']],
    ['a joint territory and one of its countries', 'UK & Ireland', 'Ireland', ['clash']],
    ['neighbours', 'Chile', 'Argentina', ['clear']],
  ])('weighs the territories of %s', (_, left, right, expected) => {
    expect(outcome({ territory: at(left) }, { territory: at(right) })).toEqual(expected);
  });

  it('names the part of a country that both hold', () => {
    const [clash] = findClashes(makeRow({ territory: at('Spain') }), [
      makeRow({ territory: at('Catalonia') }),
    ]);

    expect(clash?.codes).toEqual(['ES-CT']);
  });

  it.each([
    ['free_tv', 'pay_tv', ['clear']],
    ['free_tv', 'svod', ['clear']],
    ['pay_tv', 'premium', ['clash']],
    ['basic', 'premium', ['clear']],
    ['vod', 'svod', ['possible_clash', 'media']],
    ['vod', 'tvod', ['possible_clash', 'media']],
    ['svod', 'avod', ['clear']],
  ] as const)('weighs %s against %s', (left, right, expected) => {
    expect(outcome({ media: [left] }, { media: [right] })).toEqual(expected);
  });

  it('counts both ends of a window', () => {
    expect(outcome({ window: window('2020-01-01', '2021-01-01') }, {})).toEqual(['clash']);
    expect(outcome({ window: window('2020-01-01', '2020-12-31') }, {})).toEqual(['clear']);
  });

  it('takes a missing end of a window as open and unknown', () => {
    expect(outcome({ window: window('2022-01-01', null) }, {})).toEqual(['possible_clash', 'dates']);
    expect(outcome({ window: window('2024-01-01', null) }, {})).toEqual(['clear']);
    expect(outcome({ window: window(null, null, '3 years from first TX') }, {})).toEqual([
      'possible_clash',
      'dates',
    ]);
  });

  it.each([
    ['exclusive', null, ['clash']],
    ['exclusive', 'non_exclusive', ['clash']],
    ['non_exclusive', 'non_exclusive', ['clear']],
    ['non_exclusive', null, ['possible_clash', 'exclusivity']],
    [null, null, ['possible_clash', 'exclusivity']],
    ['co_exclusive', 'co_exclusive', ['possible_clash', 'exclusivity']],
    ['first_run', 'first_run', ['clash']],
  ] as const)('weighs exclusivity %s against %s', (left, right, expected) => {
    expect(outcome({ exclusivity: left }, { exclusivity: right })).toEqual(expected);
  });

  it('keeps a format apart from the programme', () => {
    expect(outcome({ licence: 'format' }, {})).toEqual(['clear']);
  });

  it('compares languages only when both rows name them', () => {
    expect(outcome({ languages: ['es'] }, {})).toEqual(['clash']);
    expect(outcome({ languages: ['es-419 dubbed'] }, { languages: ['es-ES'] })).toEqual(['clear']);
    expect(outcome({ languages: ['es-419 dubbed'] }, { languages: ['es subtitled'] })).toEqual(['clash']);
    expect(outcome({ territory: at('US Hispanic') }, { territory: at('US'), languages: ['en'] })).toEqual([
      'clear',
    ]);
  });

  it('says when both rows are of one buyer', () => {
    const [clash] = findClashes(makeRow({ buyerKey: 'canal 13 CL' }), [makeRow({ buyerKey: 'canal 13 CL' })]);

    expect(clash?.sameBuyer).toBe(true);
    expect(findClashes(makeRow(), [makeRow()])[0]?.sameBuyer).toBe(false);
  });

  it('says the same whichever row comes first', () => {
    const day = fc.option(
      fc.constantFrom<PlainDate>('2020-01-01', '2021-01-01', '2021-12-31', '2022-06-01'),
      { nil: null },
    );
    const row: fc.Arbitrary<RightsRow> = fc.record({
      territory: fc
        .constantFrom(
          'Spain',
          'Catalonia',
          'Galicia',
          'Europe',
          'LatAm',
          'Brazil',
          'UK & Ireland',
          'US Hispanic',
          'US',
        )
        .map(at),
      buyerKey: fc.constantFrom(null, 'a', 'b'),
      media: fc.subarray([...MEDIA], { maxLength: 3 }),
      exclusivity: fc.constantFrom(null, ...EXCLUSIVITIES),
      licence: fc.constantFrom(...LICENCES),
      window: fc.record({ startsOn: day, endsOn: day, rule: fc.constant(null) }),
      seasons: fc.constantFrom(null, [1], [1, 2], [3]),
      languages: fc.constantFrom([], ['es'], ['es-419'], ['es-MX'], ['es-ES'], ['en']),
    });
    fc.assert(
      fc.property(row, row, fc.boolean(), (left, right, seasonal) => {
        const [there] = findClashes(left, [right], { seasonal });
        const [back] = findClashes(right, [left], { seasonal });

        expect({ ...there, with: null }).toEqual({ ...back, with: null });
      }),
    );
  });
});
