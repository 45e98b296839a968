import fc from 'fast-check';
import type { DealNews } from '../../../src/deals/record/deal-news.ts';
import { exportSpreadsheets } from '../../../src/intake/spreadsheets/export-spreadsheets.ts';
import {
  type FileOutcome,
  type ImportOptions,
  importSpreadsheets,
} from '../../../src/intake/spreadsheets/import-spreadsheets.ts';
import type { Database } from '../../../src/platform/db/database.ts';

export const NOW = new Date('2026-11-22T09:00:00Z');
export const nobodyHears: DealNews = { recorded: async () => {}, changed: async () => {} };

/** Imports files given as text. */
export function importTexts(
  database: Database,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportOptions> & { readonly news?: DealNews } = {},
): Promise<readonly FileOutcome[]> {
  const { news = nobodyHears, ...rest } = options;
  return importSpreadsheets(
    { database, now: () => NOW, news },
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })),
    { recordedBy: 'U0DENIZ', announce: false, ...rest },
  );
}

/** The four files of the record as text. */
export async function exportTexts(database: Database): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const file of exportSpreadsheets(database.prisma)) {
    const pieces: string[] = [];
    for await (const piece of file.pieces()) pieces.push(piece.text);
    texts[file.name] = pieces.join('');
  }
  return texts;
}

/** A sheet of these lines, as spreadsheet programs end them. */
export function sheet(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

/** Characters that quoting is about, among others. */
export const nastyText = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    'ğ',
    '“',
    '😀',
    ',',
    ';',
    '\t',
    '"',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '\\',
    "'",
    '=',
  ),
  maxLength: 12,
});
