import { describe, expect, test } from 'vitest';
import { openSheet } from '../../../../src/intake/spreadsheets/sheet/open-sheet.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function opened(bytes: Uint8Array) {
  const outcome = openSheet({ name: 'sheet.csv', bytes });
  if (outcome.kind === 'unknown') return outcome.reason;
  const { table, columns } = outcome.sheet;
  const rows = [...outcome.sheet.rows()].map(({ line, cells }) => [
    line,
    ...[...columns.values()].map((index) => cells[index]),
  ]);
  return { table, columns: [...columns.keys()], rows };
}

describe('a sheet is recognised', () => {
  test('by its columns in any order and spelling, with ; and a byte order mark', () => {
    expect(
      opened(utf8('\ufeffStatus; Starts On ;TITLE;territory\r\nsigned;2024-01-01;Quince;Chile\r\n')),
    ).toEqual({
      table: 'deals',
      columns: ['status', 'starts_on', 'title', 'territory'],
      rows: [[2, 'signed', '2024-01-01', 'Quince', 'Chile']],
    });
  });

  test('parted by tabs, in Windows-1252', () => {
    const bytes = Buffer.from('title\tkind\nCaf\xe9 \x80 Ni\xf1o\tfilm\n', 'latin1');

    expect(opened(bytes)).toMatchObject({ table: 'titles', rows: [[2, 'Café € Niño', 'film']] });
  });

  test('in UTF-16, as Excel saves Unicode text', () => {
    const text = Buffer.from('\ufefftitle\taward\tresult\nDeaf\tGoya\twon\n', 'utf16le');

    expect(opened(text)).toMatchObject({ table: 'awards', rows: [[2, 'Deaf', 'Goya', 'won']] });
  });

  test('below the line with which Excel declares its separator', () => {
    expect(opened(utf8('sep=;\r\ntitle;metric;value;territory\r\nDeaf;share;1,5;Spain\r\n'))).toMatchObject({
      table: 'ratings',
      rows: [[3, 'Deaf', 'share', '1,5', 'Spain']],
    });
  });

  test('not when nothing in it is known, or what a table cannot do without is missing', () => {
    expect(opened(utf8('name,price\nx,1\n'))).toMatch(/no header that is known/);
    expect(opened(utf8('title,territory,buyer,licence\nx,Chile,y,finished\n'))).toMatch(
      /lacks the column “status”/,
    );
    expect(opened(utf8(''))).toMatch(/is empty/);
    expect(opened(utf8('title,Title\nx,y\n'))).toMatch(/“title” twice/);
    expect(opened(utf8('PK\u0003\u0004'))).toMatch(/save each of its sheets as CSV/);
  });
});
