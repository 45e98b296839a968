import type { TableBlock } from '@slack/types';
import { context, type Message, paragraphs } from '../../platform/slack/blocks.ts';
import { LIMITS } from '../../platform/slack/limits.ts';
import type { AnswerPage, Viewer } from '../answer.ts';
import { inWords } from './in-words.ts';
import { type Page, pagesOf } from './pages.ts';
import type { Said, Table } from './said.ts';
import { sourceLine } from './source-line.ts';

const TABLE_FROM = 5;
/** What is said below a list is paged with it from this length on. */
const LONG_TAIL = 900;

/**
 * One page of an answer as a message; its text alone says everything that its blocks say. A page that is not there any
 * more, because the record has changed, is the last one.
 */
export function messageOf(
  said: Said,
  viewer: Viewer,
  index = 0,
): { readonly message: Message; readonly page: AnswerPage } {
  const isLongTail = (said.tail ?? []).join('\n').length > LONG_TAIL;
  const list = [...(said.list ?? []), ...(isLongTail ? (said.tail ?? []) : [])];
  const pages = pagesOf(list);
  const at = Math.max(0, Math.min(index, pages.length - 1));
  const page = pages[at] ?? { from: 0, to: list.length };
  const shown = list.slice(page.from, page.to);
  const tail = [
    ...(pages.length > 1 ? [pageLine(page, { at, pages: pages.length, lines: list.length }, viewer)] : []),
    ...(isLongTail ? [] : (said.tail ?? [])),
  ];
  const sources = sourceLine(said.sources ?? [], viewer);
  const table = isLongTail ? null : tableOf(said.table, page, list.length);
  const text = [...said.head, ...shown, ...tail, ...(sources === null ? [] : [sources])].join('\n');
  const blocks = [
    ...paragraphs([...said.head, ...(table === null ? shown : [])].join('\n')),
    ...(table === null ? [] : [table]),
    ...(tail.length === 0 ? [] : paragraphs(tail.join('\n'))),
    ...(sources === null ? [] : [context(sources)]),
  ];
  return {
    message: { text, blocks: blocks.slice(0, LIMITS.messageBlocks) },
    page: { index: at, count: pages.length },
  };
}

/** "Lines 31–60 of 143, page 2 of 5." */
function pageLine(
  { from, to }: Page,
  { at, pages, lines }: { readonly at: number; readonly pages: number; readonly lines: number },
  viewer: Viewer,
): string {
  return inWords(
    viewer,
    `Lines ${from + 1}–${to} of ${lines}, page ${at + 1} of ${pages}.`,
    `Líneas ${from + 1}–${to} de ${lines}, página ${at + 1} de ${pages}.`,
  );
}

/** Slack refuses a table with more characters. */
const TABLE_CHARACTERS = 9500;

/** The rows of the lines shown; null where lines read better. */
function tableOf(table: Table | undefined, { from, to }: Page, lines: number): TableBlock | null {
  if (table === undefined || table.rows.length !== lines || to - from < TABLE_FROM) return null;
  const cells = [table.header, ...table.rows.slice(from, to)]
    .slice(0, LIMITS.tableRows)
    .map((row) =>
      row
        .slice(0, LIMITS.tableColumns)
        .map((text) => ({ type: 'raw_text' as const, text: text === '' ? '–' : text })),
    );
  const characters = cells.flat().reduce((sum, cell) => sum + [...cell.text].length, 0);
  return characters > TABLE_CHARACTERS ? null : { type: 'table', rows: cells };
}
