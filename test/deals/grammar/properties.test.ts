import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTerritory } from '../../../src/catalogue/read-territory.ts';
import {
  CLEARANCES,
  CONFIDENTIAL_STATUSES,
  EXCLUSIVITIES,
  LICENCES,
  MEDIA,
  STATUSES,
} from '../../../src/deals/deal.ts';
import { parseDeal } from '../../../src/deals/parse-deal.ts';
import { addDays, type PlainDate } from '../../../src/platform/text/dates.ts';
import { type DealsInput, formatDealLine } from './format-deal-line.ts';

const CONTEXT = { today: '2030-01-01', timeZone: 'Europe/Istanbul' } as const;

const LABELS = [
  'Mexico',
  'El Salvador',
  'Bosnia and Herzegovina',
  'Trinidad & Tobago',
  'UK & Ireland',
  'UK and Ireland',
  'Czech Republic/Slovakia',
  'LatAm excl. Brazil',
  'LatAm excl. Brazil and Mexico',
  'Worldwide excl. US, Canada and China',
  'EEA, UK and Switzerland',
  'Korea, Republic of',
  'Georgia (country)',
  'US Hispanic',
  'Catalonia',
  "Côte d'Ivoire",
  'Türkiye',
  'U.S.',
];
const territory = fc.constantFrom(...LABELS).map((label) => {
  const reading = readTerritory(label, 'record');
  if (reading.kind !== 'territory') throw new Error(`${label} is ${reading.kind}`);
  return reading.territory;
});
const words = fc
  .array(
    fc.constantFrom(
      'Canal',
      '13',
      'Mega',
      'and',
      'in',
      'Mexico',
      'TV',
      'Premium',
      ':',
      ';',
      ',',
      '(',
      ')',
      '"',
      "'Allo",
      'Ñandú',
      '=',
      'S2',
      'to',
      'exclusive',
      '–',
      '«',
      '&',
      'A.',
      '😀',
      'ship',
      '2021-01-01',
      '[',
      '“x”',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(' '))
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !['"', '“', '«'].every((mark) => text.includes(mark)));
const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2000-01-01', days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const windows = fc
  .record({
    startsOn: maybe(day),
    length: maybe(fc.integer({ min: 0, max: 4000 })),
    alone: maybe(day),
    rule: maybe(words),
  })
  .map(({ startsOn, length, alone, rule }) => ({
    startsOn,
    endsOn: (startsOn ? (length === null ? null : addDays(startsOn, length)) : alone) as PlainDate | null,
    rule,
  }));

const deals: fc.Arbitrary<DealsInput> = fc
  .record({
    title: words,
    sales: fc.array(
      fc.record({
        territory,
        buyer: fc.oneof(
          fc.constant({ kind: 'undisclosed' } as const),
          words.map((name) => ({ kind: 'named', name }) as const),
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    terms: fc.record({
      media: fc.subarray([...MEDIA]),
      exclusivity: maybe(fc.constantFrom(...EXCLUSIVITIES)),
      licence: fc.constantFrom(...LICENCES),
      window: windows,
      seasons: maybe(
        fc
          .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 })
          .map((numbers) => numbers.sort((left, right) => left - right)),
      ),
      languages: fc.uniqueArray(fc.constantFrom('es-419 dubbed', 'en', 'pt-BR subtitled', 'tr')),
      status: fc.constantFrom(...STATUSES),
      signedOn: maybe(day),
      embargoUntil: maybe(
        fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString()),
      ),
      clearance: fc.constantFrom(...CLEARANCES),
      market: maybe(words),
      note: maybe(words),
    }),
  })
  .map((input) => {
    const unsigned = CONFIDENTIAL_STATUSES.some((status) => status === input.terms.status);
    return unsigned ? { ...input, terms: { ...input.terms, signedOn: null } } : input;
  });

describe('parseDeal', () => {
  it('reads back every command that formatDealLine writes', () => {
    fc.assert(
      fc.property(deals, (input) => {
        const parsed = parseDeal(formatDealLine(input), CONTEXT);

        expect(parsed).toEqual({ ...input, problems: [], questions: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('answers any text at all, and points at places that are in it', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...LABELS,
        ...', ; : ( ) [ ] " “ ” and y & = - \n \t 1. embargo 09:00 signed S1- 2021-01-01.. 2 years from from until note: language market fee \u202e \u0000 \ud800 é'.split(
          ' ',
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const text = parts.join(' ');

        const parsed = parseDeal(text, CONTEXT);

        for (const { start, end, text: found } of [...parsed.problems, ...parsed.questions])
          expect(text.slice(start, end)).toBe(found);
        for (const { sale, count } of parsed.questions)
          expect(sale + count).toBeLessThanOrEqual(parsed.sales.length);
        if (parsed.title === null || parsed.sales.length === 0) expect(parsed.problems).not.toEqual([]);
      }),
      { numRuns: 250 },
    );
  });
});
