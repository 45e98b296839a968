/**
 * Several values in one cell, parted by "; ". A semicolon inside a value is written `\;`, and a backslash `\\` where it
 * could be mistaken for that, so that `splitList(joinList(values))` gives the values back.
 */
export function joinListCell(values: readonly string[]): string {
  return values.map((value) => value.replace(/;|\\(?=[\\;]|$)/g, (sign) => `\\${sign}`)).join('; ');
}

/** The values of a cell without the blanks around them; empty values are none. */
export function splitListCell(cell: string): readonly string[] {
  const parts = cell.match(/(?:\\[\\;]|[^;])+/g) ?? [];
  return parts.map((part) => part.replace(/\\([\\;])/g, '$1').trim()).filter((part) => part !== '');
}
