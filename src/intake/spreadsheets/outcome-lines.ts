import { plural } from '../../platform/text/lists.ts';
import type { FileOutcome } from './import-spreadsheets.ts';
import type { Remark } from './sheet/open-sheet.ts';

/** What became of a file, in one line of plain text. */
export function outcomeLine(outcome: FileOutcome): string {
  const { file, table, rows, bad } = outcome;
  if (table === null) return `${file} ${bad[0]?.reason ?? 'was not recognised'}.`;
  if (bad.length > 0) {
    return `${file} (${table}): nothing of it is stored, ${plural(bad.length, 'thing has', 'things have')} to be mended.`;
  }
  return `${file} (${table}): ${plural(rows, 'row', 'rows')}, ${whatBecame(outcome)}.`;
}

/** "line 14, territory: “Atlantis” is not a territory that is known". */
export function remarkLine({ line, column, reason }: Remark): string {
  const place = [line === null ? null : `line ${line}`, column].filter((part) => part !== null).join(', ');
  return place === '' ? reason : `${place}: ${reason}`;
}

function whatBecame({ rows, added, corrected, unchanged, repeated }: FileOutcome): string {
  if (rows === 0) return 'no rows to read';
  if (unchanged === rows) return 'all on record already';
  const parts = [
    added > 0 ? `${added} added` : null,
    corrected > 0 ? `${corrected} corrected` : null,
    unchanged > 0 ? `${unchanged} on record already` : null,
    repeated > 0 ? `${repeated} the same as an earlier row` : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
