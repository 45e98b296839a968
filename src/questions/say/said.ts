import type { TableBlock } from '@slack/types';
import { context, type Message, paragraphs } from '../../platform/slack/blocks.ts';
import { LIMITS } from '../../platform/slack/limits.ts';
import { mention } from '../../platform/slack/mrkdwn.ts';
import { formatDate, type PlainDate, plainDateInZone } from '../../platform/text/dates.ts';
import type { Answer, Choice, CsvFile, Source, Viewer } from '../answer.ts';
import { inWords } from './in-words.ts';

/** A list that reads better as a table; the same facts stand in the lines of the text. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a kind of question answers, before it is a message. Lines are mrkdwn, escaped. */
export interface Said {
  readonly kind: Answer['kind'];
  readonly head: readonly string[];
  /** One line per item; long lists are cut in the message and whole in the CSV. */
  readonly list?: readonly string[];
  readonly tail?: readonly string[];
  readonly table?: Table;
  readonly sources?: readonly Source[];
  readonly choices?: readonly Choice[];
  readonly csv?: CsvFile;
}

/** Items of a list that a message shows; Slack's clients read longer ones badly. */
const MOST_LINES = 60;
const TABLE_FROM = 5;
const SOURCE_GROUPS = 4;

/** The message of an answer: its text alone says everything that the blocks say. */
export function messageOf(said: Said, viewer: Viewer): Message {
  const list = said.list ?? [];
  const shown = list.slice(0, MOST_LINES);
  const more = list.length - shown.length;
  const tail = [
    ...(more > 0
      ? [
          inWords(
            viewer,
            `… and ${more} more: the whole list is in the CSV.`,
            `… y ${more} más: la lista completa está en el CSV.`,
          ),
        ]
      : []),
    ...(said.tail ?? []),
  ];
  const sources = sourceLine(said.sources ?? [], viewer);
  const table = said.table && shown.length >= TABLE_FROM ? tableBlock(said.table) : null;
  const text = [...said.head, ...shown, ...tail, ...(sources === null ? [] : [sources])].join('\n');
  const blocks = [
    ...paragraphs([...said.head, ...(table === null ? shown : [])].join('\n')),
    ...(table === null ? [] : [table]),
    ...(tail.length === 0 ? [] : paragraphs(tail.join('\n'))),
    ...(sources === null ? [] : [context(sources)]),
  ];
  return { text, blocks: blocks.slice(0, LIMITS.messageBlocks) };
}

/** "Sources: deals #1–#8, recorded by @ayse on Nov 22, 2026." Null without sources. */
function sourceLine(sources: readonly Source[], viewer: Viewer): string | null {
  if (sources.length === 0) return null;
  const groups = new Map<string, { readonly first: Source; readonly ids: Set<number> }>();
  for (const source of sources) {
    const day = plainDateInZone(source.recordedAt, viewer.timeZone);
    const key = `${source.record} ${source.recordedBy} ${day}`;
    const group = groups.get(key) ?? { first: source, ids: new Set<number>() };
    group.ids.add(source.id);
    groups.set(key, group);
  }
  const lines = [...groups.values()].slice(0, SOURCE_GROUPS).map(({ first, ids }) => {
    const day = dayWords(plainDateInZone(first.recordedAt, viewer.timeZone), viewer);
    const by = inWords(
      viewer,
      `recorded by ${mention(first.recordedBy)} on ${day}`,
      `por ${mention(first.recordedBy)}, ${day}`,
    );
    return `${recordWord(first.record, ids.size, viewer)} ${ranges([...ids])}, ${by}`;
  });
  const rest = groups.size - lines.length;
  const others = rest > 0 ? inWords(viewer, `; ${rest} more entries`, `; ${rest} entradas más`) : '';
  return `_${inWords(viewer, 'Sources', 'Fuentes')}: ${lines.join('; ')}${others}._`;
}

function dayWords(day: PlainDate, { language, today }: Viewer): string {
  const words = formatDate(day, language, 'short');
  const year = day.slice(0, 4);
  return today.startsWith(year) ? words.replace(new RegExp(`,? ${year}$`), '') : words;
}

const RECORD_WORDS = {
  deal: { en: ['deal', 'deals'], es: ['venta', 'ventas'] },
  figure: { en: ['figure', 'figures'], es: ['cifra', 'cifras'] },
  award: { en: ['award', 'awards'], es: ['premio', 'premios'] },
  title: { en: ['title', 'titles'], es: ['título', 'títulos'] },
} as const;

function recordWord(record: Source['record'], count: number, { language }: Viewer): string {
  const [one, many] = RECORD_WORDS[record][language];
  return count === 1 ? one : many;
}

/** "#1–#4, #9". */
function ranges(ids: readonly number[]): string {
  const parts: { first: number; last: number }[] = [];
  for (const id of [...ids].sort((left, right) => left - right)) {
    const open = parts.at(-1);
    if (open && id === open.last + 1) open.last = id;
    else parts.push({ first: id, last: id });
  }
  const shown = parts
    .slice(0, 12)
    .map(({ first, last }) => (first === last ? `#${first}` : `#${first}–#${last}`));
  return parts.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}

/** Slack refuses a table with more rows, columns or characters. */
const TABLE_CHARACTERS = 9500;

function tableBlock({ header, rows }: Table): TableBlock | null {
  const cells = [header, ...rows.slice(0, LIMITS.tableRows - 1)].map((row) =>
    row
      .slice(0, LIMITS.tableColumns)
      .map((text) => ({ type: 'raw_text' as const, text: text === '' ? '–' : text })),
  );
  const characters = cells.flat().reduce((sum, cell) => sum + [...cell.text].length, 0);
  if (rows.length > MOST_LINES || characters > TABLE_CHARACTERS) return null;
  return { type: 'table', rows: cells };
}
