import { mention } from '../../platform/slack/mrkdwn.ts';
import { formatDate, type PlainDate, plainDateInZone } from '../../platform/text/dates.ts';
import type { Source, Viewer } from '../answer.ts';
import { inWords } from './in-words.ts';

const SOURCE_GROUPS = 4;

/** "Sources: deals #1–#8, recorded by @ayse on Nov 22, 2026." Null without sources. */
export function sourceLine(sources: readonly Source[], viewer: Viewer): string | null {
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
