import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberWord, readNumberWord } from '../../../src/platform/text/number-words.ts';
import { findNumbers, formatNumber, readNumber } from '../../../src/platform/text/numbers.ts';

describe('readNumber', () => {
  it.each([
    ['3.1m', 3_100_000],
    ['3,1 Mio', 3_100_000],
    ['3.1 million', 3_100_000],
    ['3,1 millones', 3_100_000],
    ['3,1 milyon', 3_100_000],
    ['5.3 Million', 5_300_000],
    ['1,2 bin', 1_200],
    ['412k', 412_000],
    ['12 mil', 12_000],
    ['1.5bn', 1_500_000_000],
    ['2.289.000', 2_289_000],
    ['1,966,000', 1_966_000],
    ['1 966 000', 1_966_000],
    ['1 966 000', 1_966_000],
    ["1'966'000", 1_966_000],
    ['1.966.000,5', 1_966_000.5],
    ['1,966,000.25', 1_966_000.25],
    ['16,35', 16.35],
    ['5.45', 5.45],
    ['16,35%', 16.35],
    ['%19', 19],
    ['0.123', 0.123],
    ['1.966 million', 1_966_000],
    ['7', 7],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)?.value).toBe(value);
  });

  it('says the other value of figures that may group thousands or not', () => {
    expect(readNumber('2.289')).toEqual({ value: 2289, otherwise: 2.289, scaled: false });
    expect(readNumber('1.500 millones')).toEqual({
      value: 1_500_000,
      otherwise: 1_500_000_000,
      scaled: true,
    });
    expect(readNumber('16,350%')?.value).toBe(16.35);
  });

  it.each(['', 'm', '1,2,3', '1.23.456', 'S01', '3.1mx', '12 and 13', '1.2.3.4'])(
    'reads no number in "%s"',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it('finds the numbers of a sentence with their places', () => {
    const text = 'drew 2 million viewers (21.8% share), S01 in MP3, 1.966.000 in all';

    const found = findNumbers(text);

    expect(found.map((number) => [text.slice(number.start, number.end), number.value])).toEqual([
      ['2 million', 2_000_000],
      ['21.8', 21.8],
      ['1.966.000', 1_966_000],
    ]);
  });

  it('takes the words behind figures for a scale only as whole words', () => {
    expect(findNumbers('5 minutes, 12 mins, 45 km').map((number) => number.value)).toEqual([5, 12, 45]);
  });
});

describe('formatNumber', () => {
  it('groups by language', () => {
    expect(formatNumber(1_966_000, 'en')).toBe('1,966,000');
    expect(formatNumber(1_966_000, 'es')).toBe('1.966.000');
    expect(formatNumber(0.1 + 0.2, 'en')).toBe('0.3');
  });

  it('is read back as the same number', () => {
    const language = fc.constantFrom('en' as const, 'es' as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        language,
        (whole, cents, lang) => {
          const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
          expect(readNumber(formatNumber(value, lang))?.value).toBe(value);
        },
      ),
    );
  });
});

describe('number words', () => {
  it.each([
    ['seven', 7],
    ['Seis', 6],
    ['yedi', 7],
    ['dört', 4],
    ['twenty-one', 21],
    ['treinta y uno', 31],
    ['yirmi iki', 22],
    ['veintidós', 22],
    ['once', 11],
  ])('reads %s', (word, value) => {
    expect(readNumberWord(word)).toBe(value);
  });

  it.each(['', 'seventh', 'seven one', 'twenty ten', 'deaf', 'constructor'])(
    'reads no number in "%s"',
    (word) => {
      expect(readNumberWord(word)).toBeNull();
    },
  );

  it('writes words up to nine and figures from ten', () => {
    expect([0, 7, 9, 10, 1200].map((count) => numberWord(count, 'en'))).toEqual([
      'zero',
      'seven',
      'nine',
      '10',
      '1,200',
    ]);
    expect([1, 8, 12].map((count) => numberWord(count, 'es'))).toEqual(['uno', 'ocho', '12']);
  });

  it('reads back every word it writes', () => {
    for (let count = 0; count <= 9; count += 1) {
      expect(readNumberWord(numberWord(count, 'en'))).toBe(count);
      expect(readNumberWord(numberWord(count, 'es'))).toBe(count);
    }
  });
});
