import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText } from '../../src/facts/check-text.ts';
import type { FactBound, FactSheet, FactValue } from '../../src/facts/fact.ts';
import { formatNumber } from '../../src/platform/text/numbers.ts';

const BOUNDS: readonly (readonly [FactBound, string, string])[] = [
  ['=', '', ''],
  ['>', 'more than ', 'más de '],
  ['<', 'less than ', 'menos de '],
  ['~', 'about ', 'cerca de '],
];
const METRICS = [
  ['share', 'share', 'share'],
  ['rating', 'rating', 'rating'],
] as const;

const figure = fc.record({
  tenths: fc.integer({ min: 11, max: 999 }).filter((tenths) => tenths % 10 !== 0),
  bound: fc.constantFrom(...BOUNDS),
  metric: fc.constantFrom(...METRICS),
  language: fc.constantFrom('en' as const, 'es' as const),
});

function sheetWith(value: Extract<FactValue, { kind: 'figure' }>): FactSheet {
  return {
    facts: [
      {
        id: 'figure:1',
        says: '',
        values: [value],
        source: { recordedBy: 'U1', recordedAt: '', origin: null },
      },
    ],
  };
}

type Said = typeof figure extends fc.Arbitrary<infer T> ? T : never;

function stated({ tenths, bound, metric, language }: Said) {
  const number = formatNumber(tenths / 10, language);
  const [, english, spanish] = bound;
  const text =
    language === 'en'
      ? `In Chile, it recorded a ${metric[1]} of ${english}${number}%.`
      : `En Chile registró un ${metric[2]} de ${spanish}${number} %.`;
  const sheet = sheetWith({
    kind: 'figure',
    metric: metric[0],
    value: String(tenths / 10),
    unit: 'percent',
    bound: bound[0],
    territory: 'Chile',
    channel: null,
  });
  return { text, number, sheet };
}

test('a figure rendered from its fact is supported, whatever its bound, metric and language', () => {
  fc.assert(
    fc.property(figure, (said) => {
      const { text, sheet } = stated(said);

      expect(checkText(text, sheet, { language: said.language })).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('a change of any of its digits is found where it stands', () => {
  fc.assert(
    fc.property(figure, fc.nat(), fc.integer({ min: 1, max: 9 }), (said, place, by) => {
      const { text, number, sheet } = stated(said);
      const digits = [...number].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
      const at = digits[place % digits.length] ?? 0;
      const changed = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
      const planted = text.replace(number, changed);

      const [found] = checkText(planted, sheet, { language: said.language });

      expect(found?.start).toBe(planted.indexOf(changed));
      expect(planted.slice(found?.start, found?.end)).toBe(found?.text);
    }),
    { numRuns: 30 },
  );
});

test('every finding stands where it says, in any text', () => {
  const words = fc.constantFrom(
    'Chile',
    '12%',
    'share',
    '“',
    '”',
    '(',
    ')',
    'first',
    'Zeta TV',
    '.',
    '\n',
    'won',
    '2019',
    'ocho',
    'İ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join(' ');

      for (const found of checkText(text, { facts: [] }, { language: 'es' })) {
        expect(text.slice(found.start, found.end)).toBe(found.text);
        expect(found.end).toBeGreaterThan(found.start);
      }
    }),
    { numRuns: 30 },
  );
});
