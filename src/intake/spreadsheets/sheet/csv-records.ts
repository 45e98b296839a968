/** One record of a sheet; `line` is the line of the file it begins on, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quotation mark that is opened and never closed: everything behind it would be one cell. */
export class UnclosedQuote extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`the quotation mark opened on line ${line} is not closed`);
    this.line = line;
  }
}

const LINE_BREAK = /\r\n|\r|\n/g;

/**
 * The records of a text, one at a time (RFC 4180): cells in quotation marks may hold the separator, doubled quotation
 * marks and line breaks; records end in CRLF, LF or CR; an empty line is no record. A quotation mark inside a cell that
 * does not begin with one is a character like any other.
 *
 * Written here because a person mends a sheet by line numbers, and those must be right behind cells of several lines.
 *
 * @throws UnclosedQuote
 */
export function* csvRecords(text: string, separator: string, firstLine = 1): Generator<CsvRecord> {
  const plainEnd = new RegExp(`[${separator === '\t' ? '\\t' : separator}\\r\\n]`, 'g');
  let at = 0;
  let line = firstLine;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        const opened = line;
        const quoted = quotedCell(text, at);
        if (quoted === null) throw new UnclosedQuote(opened);
        cell = quoted.value;
        line += lineBreaksIn(cell);
        at = quoted.end;
      }
      plainEnd.lastIndex = at;
      const end = plainEnd.exec(text)?.index ?? text.length;
      // Whatever stands behind a closing quotation mark belongs to the cell.
      cell += text.slice(at, end);
      cells.push(cell);
      at = end;
      if (text[at] !== separator) break;
      at += 1;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    if (cells.length > 1 || cells[0] !== '') yield { line: start, cells };
  }
}

function quotedCell(text: string, open: number): { readonly value: string; readonly end: number } | null {
  let value = '';
  let from = open + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1) return null;
    value += text.slice(from, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    from = close + 2;
  }
}

function lineBreaksIn(text: string): number {
  return text.includes('\n') || text.includes('\r') ? (text.match(LINE_BREAK)?.length ?? 0) : 0;
}
