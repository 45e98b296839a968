import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { useState } from 'react';
import { isJson } from '../../elements/find-elements.ts';
import { jsons } from '../../rendering/read-markup.ts';
import type { Json } from '../../state/model.ts';
import { RichText } from './rich-text.tsx';

/** The simple table: as it is sent. */
export function Table({ block }: { readonly block: Json }) {
  const settings = Array.isArray(block.column_settings) ? block.column_settings : [];
  const rows = rowsOf(block);
  const [head = [], ...body] = rows;
  return (
    <section className="table-frame" tabIndex={0} aria-label="Table">
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" style={cellStyle(settings[column])}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} style={cellStyle(settings[column])}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The sortable table with its caption, shown page by page. */
export function DataTable({ block }: { readonly block: Json }) {
  const [order, setOrder] = useState<{ readonly column: number; readonly isDown: boolean } | null>(null);
  const size = typeof block.page_size === 'number' ? block.page_size : 10;
  const [shown, setShown] = useState(size);
  const [head = [], ...body] = rowsOf(block);
  const rows =
    order === null
      ? body
      : [...body].sort((a, b) => compareCells(a[order.column], b[order.column]) * (order.isDown ? -1 : 1));
  const header = typeof block.row_header_column_index === 'number' ? block.row_header_column_index : -1;
  return (
    <figure className="data-table">
      <div className="table-frame">
        <table>
          <caption>{String(block.caption ?? '')}</caption>
          <thead>
            <tr>
              {head.map((cell, column) => {
                const isOrdered = order?.column === column;
                return (
                  <th
                    key={column}
                    scope="col"
                    aria-sort={isOrdered ? (order.isDown ? 'descending' : 'ascending') : undefined}
                  >
                    <button
                      type="button"
                      onClick={() => setOrder({ column, isDown: isOrdered && !order.isDown })}
                    >
                      <Cell cell={cell} />
                      {isOrdered &&
                        (order.isDown ? (
                          <ArrowDown size={12} aria-hidden />
                        ) : (
                          <ArrowUp size={12} aria-hidden />
                        ))}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) =>
                  column === header ? (
                    <th key={column} scope="row">
                      <Cell cell={cell} />
                    </th>
                  ) : (
                    <td key={column} className={cell.type === 'raw_number' ? 'number' : undefined}>
                      <Cell cell={cell} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + size)}>
          Show {Math.min(size, rows.length - shown)} more of {rows.length}
        </button>
      )}
    </figure>
  );
}

function Cell({ cell }: { readonly cell: Json }) {
  return cell.type === 'rich_text' ? <RichText block={cell} /> : String(cell.text ?? '');
}

function rowsOf(block: Json): readonly (readonly Json[])[] {
  return Array.isArray(block.rows) ? block.rows.map((row) => jsons(row)) : [];
}

function cellStyle(setting: unknown) {
  const align = isJson(setting) ? setting.align : undefined;
  const wraps = isJson(setting) && setting.is_wrapped === true;
  return {
    textAlign: align === 'right' || align === 'center' ? align : 'left',
    whiteSpace: wraps ? 'normal' : undefined,
  } as const;
}

function compareCells(a: Json | undefined, b: Json | undefined): number {
  if (typeof a?.value === 'number' && typeof b?.value === 'number') return a.value - b.value;
  return cellText(a).localeCompare(cellText(b), undefined, { numeric: true });
}

function cellText(cell: Json | undefined): string {
  if (!cell) return '';
  if (cell.type !== 'rich_text') return String(cell.text ?? '');
  return JSON.stringify(cell.elements);
}
