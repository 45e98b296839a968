import { readNumberWord } from '../../../platform/text/number-words.ts';
import { matchAt, type OptionReader } from './option.ts';

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez';
const NUMBER = `(?:s(?:eason)? ?)?(?:\\d{1,2}|${NUMBER_WORDS})(?![\\p{L}\\p{N}]|\\.\\d|/\\d|-\\d{2}-|\\s*[-\\s](?:years?|yrs?|months?|weeks?|days?|anos?|mes(?:es)?|semanas?|dias?|yil|ay)(?![\\p{L}\\p{N}]))`;
const RANGE = `${NUMBER}(?:\\s*(?:-|–|—|\\.\\.+|to|through|al?|ila)\\s*${NUMBER})?`;
const LIST = `${RANGE}(?:\\s*(?:,\\s*(?:and|y|&)?|&|\\+|/|and|y|e|ve)\\s*${RANGE})*`;
const BEFORE = new RegExp(
  `(?:seasons?|series|temporadas?|temps?\\.?|sezonlar|sezon|s)\\s*(?:no\\.?|nos\\.?|number|#|:)?\\s*(${LIST})`,
  'uy',
);
const AFTER = /(\d{1,2})(?:st|nd|rd|th|a|ª|\.)\s*(?:season|temporada|sezon)(?![\p{L}\p{N}])/uy;
const ORDINAL =
  /(first|second|third|fourth|fifth|primera|segunda|tercera|cuarta|quinta)\s+(?:season|temporada)(?![\p{L}\p{N}])/uy;
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  primera: 1,
  segunda: 2,
  tercera: 3,
  cuarta: 4,
  quinta: 5,
};

/** Reads season numbers: "season 3", "S1-3", "seasons 1-3, 5", "temporada 2", "2. sezon". */
export const readSeasons: OptionReader = (place) => {
  const before = matchAt(place, BEFORE);
  if (before) {
    const seasons = seasonsOf(before[1] ?? '');
    const end = place.start + before[0].length;
    if (seasons) return { meaning: { kind: 'seasons', seasons }, end };
    const message = `"${before[0]}" is not a list of seasons. Type for example: seasons 1-3, 5.`;
    return { meaning: { kind: 'problem', code: 'unreadable_option', message }, end };
  }
  const after = matchAt(place, AFTER) ?? matchAt(place, ORDINAL);
  if (!after) return null;
  const number = ORDINALS[after[1] ?? ''] ?? Number(after[1]);
  if (number < 1) return null;
  return { meaning: { kind: 'seasons', seasons: [number] }, end: place.start + after[0].length };
};

function seasonsOf(list: string): readonly number[] | null {
  const seasons = new Set<number>();
  for (const part of list.split(/\s*(?:,\s*(?:and|y|&)?|&|\+|\/|\band\b|\by\b|\be\b|\bve\b)\s*/u)) {
    const [first = 0, last = first] = part
      .split(/\s*(?:-|–|—|\.\.+|\bto\b|\bthrough\b|\bal?\b|\bila\b)\s*/u)
      .map((word) => word.replace(/^s(?:eason)? ?(?=\d)/u, ''))
      .map((word) => (/^\d+$/.test(word) ? Number(word) : (readNumberWord(word) ?? 0)));
    if (first < 1 || last < first) return null;
    for (let season = first; season <= last; season += 1) seasons.add(season);
  }
  return [...seasons].sort((left, right) => left - right);
}
