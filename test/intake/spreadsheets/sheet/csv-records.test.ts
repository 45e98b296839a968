import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecords, UnclosedQuote } from '../../../../src/intake/spreadsheets/sheet/csv-records.ts';
import { csvLine } from '../../../../src/platform/text/csv-line.ts';
import { nastyText } from '../support.ts';

const read = (text: string, separator = ',') => [...csvRecords(text, separator)];

describe('records of a sheet', () => {
  test('are the cells that were written, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nastyText, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        expect(read(rows.map(csvLine).join('')).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  test('know their lines behind cells of several lines and empty lines', () => {
    const records = read('a,b\r\n"one\r\ntwo\nthree",x\r\n\r\ny,z\rlast,"q"');

    expect(records.map(({ line, cells }) => [line, cells.at(-1)])).toEqual([
      [1, 'b'],
      [2, 'x'],
      [6, 'z'],
      [7, 'q'],
    ]);
  });

  test('take a quotation mark inside a cell as it stands', () => {
    expect(read('5" screen,"a"b\n')[0]?.cells).toEqual(['5" screen', 'ab']);
  });

  test('end with the line of a quotation mark that is never closed', () => {
    expect(() => read('a,b\nc,"d\ne,f\n')).toThrow(new UnclosedQuote(2));
  });
});
