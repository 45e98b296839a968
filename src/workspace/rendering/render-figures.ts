import { isJson } from '../elements/find-elements.ts';
import type { Block, Json } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';
import { jsons, readRichText } from './read-markup.ts';

/** A table as aligned columns. */
export function renderTable(state: WorkspaceState, block: Block): readonly string[] {
  const rows = Array.isArray(block.rows)
    ? block.rows.map((row) => jsons(row).map((cell) => cellText(state, cell)))
    : [];
  const caption = typeof block.caption === 'string' ? [block.caption] : [];
  return [...caption, ...aligned(rows)];
}

/** A chart as its title and one line for each figure. */
export function renderChart(block: Block): readonly string[] {
  const chart = isJson(block.chart) ? block.chart : {};
  const pieces = jsons(chart.segments).map((segment) => [String(segment.label), String(segment.value)]);
  const series = jsons(chart.series).flatMap((each) =>
    jsons(each.data).map((point) => [`${String(each.name)}, ${String(point.label)}`, String(point.value)]),
  );
  return [`${String(block.title)} (${String(chart.type)} chart)`, ...aligned([...pieces, ...series])];
}

function cellText(state: WorkspaceState, cell: Json): string {
  return cell.type === 'rich_text' ? readRichText(state, cell).join(' ') : String(cell.text ?? '');
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, text] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, [...text].length);
  }
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
