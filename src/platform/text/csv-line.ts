/**
 * One line of a CSV file (RFC 4180) with its CRLF: cells parted by commas, in quotation marks only where they hold a
 * comma, a quotation mark or a line break. Null is an empty cell.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const line = cells.map((cell) => quoted(cell === null ? '' : String(cell))).join(',');
  return `${line}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
