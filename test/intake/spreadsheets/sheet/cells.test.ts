import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinListCell, splitListCell } from '../../../../src/intake/spreadsheets/sheet/list-cell.ts';
import { readDateCell } from '../../../../src/intake/spreadsheets/sheet/read-date-cell.ts';
import { readLanguageCell } from '../../../../src/intake/spreadsheets/sheet/read-language-cell.ts';
import { readSeasonsCell, seasonsCell } from '../../../../src/intake/spreadsheets/sheet/read-seasons-cell.ts';

describe('a list in one cell', () => {
  const value = fc
    .string({ unit: fc.constantFrom('a', ';', '\\', ' ', '; ', ','), minLength: 1, maxLength: 8 })
    .filter((text) => text.trim() === text && text !== '');

  test('is read back as the same values, semicolons and backslashes included', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(splitListCell(joinListCell(values))).toEqual(values);
      }),
    );
  });

  test('is parted with or without blanks', () => {
    expect(splitListCell(' drama;family ; ;crime')).toEqual(['drama', 'family', 'crime']);
  });
});

describe('a date in a cell', () => {
  test.each([
    ['2021-04-30', '2021-04-30'],
    ['30/04/2021', '2021-04-30'],
    ['04/30/2021', '2021-04-30'],
    ['30.04.2021', '2021-04-30'],
    ['1.4.2021', '2021-04-01'],
    ['44316', '2021-04-30'],
    ['44316.5', '2021-04-30'],
    ['2021-04-30 00:00:00', '2021-04-30'],
    ['2021-04-30T00:00', '2021-04-30'],
    ['30 Apr 2021', '2021-04-30'],
  ])('is read from %s', (cell, date) => {
    expect(readDateCell(cell)).toEqual({ date });
  });

  test.each(['04/05/2021', '2021', '31/02/2021', 'soon', '2021-13-01'])('is not guessed from %s', (cell) => {
    expect(readDateCell(cell)).toHaveProperty('reason');
  });
});

describe('seasons in a cell', () => {
  test('are read back from what is written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (numbers) => {
        const seasons = numbers.sort((left, right) => left - right);
        expect(readSeasonsCell(seasonsCell(seasons))).toEqual(seasons);
      }),
    );
  });

  test.each([
    ['3', [3]],
    ['1-3', [1, 2, 3]],
    ['S1–S2', [1, 2]],
    ['1-2; 5', [1, 2, 5]],
    ['Jan-08', null],
    ['8-1', null],
    ['0', null],
  ])('%s', (cell, seasons) => {
    expect(readSeasonsCell(cell)).toEqual(seasons);
  });
});

test.each([
  ['es-419 dubbed', 'es-419 dubbed'],
  ['ES', 'es'],
  ['Spanish (subtitles)', 'es subtitled'],
  ['Latin American Spanish', 'es-419'],
  ['fil', 'fil'],
  ['klingonish', null],
])('the language %s is kept as %s', (cell, language) => {
  expect(readLanguageCell(cell)).toBe(language);
});
