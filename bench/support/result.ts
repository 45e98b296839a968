/** One line of the table. A figure without an aim is there to read the others by. */
export interface Result {
  readonly what: string;
  readonly measured: string;
  readonly aim: string | null;
  readonly met: boolean | null;
}

export function figure(what: string, measured: string): Result {
  return { what, measured, aim: null, met: null };
}

export function atMost(what: string, value: number, aim: number, unit: string): Result {
  return { what, measured: withUnit(value, unit), aim: `≤ ${withUnit(aim, unit)}`, met: value <= aim };
}

export function atLeast(what: string, value: number, aim: number, unit: string): Result {
  return { what, measured: withUnit(value, unit), aim: `≥ ${withUnit(aim, unit)}`, met: value >= aim };
}

export function withUnit(value: number, unit: string): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return unit === '' ? value.toFixed(digits) : `${value.toFixed(digits)} ${unit}`;
}

/** The results as a table for a terminal and for the README. */
export function table(results: readonly Result[]): string {
  const rows = [
    ['what', 'measured', 'aim', ''],
    ...results.map(({ what, measured, aim, met }) => [
      what,
      measured,
      aim ?? '',
      met === null ? '' : met ? 'met' : 'NOT met',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}
