import { type Draft, unsupported } from '../draft.ts';
import type { Unsupported } from '../unsupported.ts';

const WORDS: readonly (readonly [value: number, words: RegExp])[] = [
  [2, /^(?:second|segund[oa])$/],
  [3, /^(?:third|tercer[oa]?)$/],
  [4, /^(?:fourth|cuart[oa])$/],
  [5, /^(?:fifth|quint[oa])$/],
  [6, /^(?:sixth|sext[oa])$/],
  [7, /^(?:seventh|septim[oa])$/],
  [8, /^(?:eighth|octav[oa])$/],
  [9, /^(?:ninth|noven[oa])$/],
  [10, /^(?:tenth|decim[oa])$/],
];
const ORDINAL = /(?<![\p{L}\p{N}])(\d{1,3}(?:st|nd|rd|th|\.?[ªºao])|\p{L}{5,8}) (?=(\p{L}+))/gu;
const COUNTED: readonly (readonly [of: readonly string[], nouns: RegExp])[] = [
  [['territories', 'countries'], /^(?:territory|territorio|market|mercado|country|pais)$/],
  [
    ['buyers'],
    /^(?:buyer|broadcaster|network|channel|platform|partner|comprador|cadena|canal|plataforma|emisora|socio)$/,
  ],
  [['deals'], /^(?:deal|sale|agreement|acuerdo|venta)$/],
  [['seasons'], /^(?:season|temporada)$/],
];

/** "Its 50th country", "la tercera cadena": as many as the record counts; "the second season": one that is on record. */
export function checkOrdinals({ reading, index, mentions }: Draft): readonly Unsupported[] {
  return [...reading.folded.matchAll(ORDINAL)].flatMap((match) => {
    const [, word = '', noun = ''] = match;
    const value = /^\d/.test(word)
      ? Number.parseInt(word, 10)
      : WORDS.find(([, words]) => words.test(word))?.[0];
    const of = COUNTED.find(([, nouns]) => nouns.test(noun))?.[0];
    const span = { start: match.index, end: match.index + word.length };
    const isNamed = mentions.some(({ start, end }) => start < span.end && end > span.start);
    if (value === undefined || of === undefined || isNamed || reading.isTaken(span)) return [];
    reading.take(span);
    if (of.includes('seasons') ? isSeason(index.allWords, value) : known(of).includes(value)) return [];
    const printed = reading.text.slice(span.start, span.end + 1 + noun.length);
    return [unsupported(reading, span, 'count', `The record does not count to the ${printed}.`)];
  });

  function known(of: readonly string[]): readonly number[] {
    const told = index.counts.filter((count) => of.includes(count.of)).map((count) => count.value);
    const { deals } = index;
    const sold: Readonly<Record<string, number>> = {
      territories: new Set(deals.map(({ codes, territory }) => codes.join() || territory)).size,
      countries: new Set(deals.flatMap(({ codes }) => codes.map((code) => code.slice(0, 2)))).size,
      buyers: new Set(deals.flatMap(({ companies }) => companies)).size,
      deals: deals.length,
    };
    return [...told, ...of.flatMap((what) => sold[what] ?? [])];
  }
}

/** "season 3", or a range that holds it. */
function isSeason(words: string, value: number): boolean {
  if (words.includes(` season ${value} `) || words.includes(` temporada ${value} `)) return true;
  return [...words.matchAll(/ (?:seasons|temporadas) (\d+)(?: (?:to|a|and|y)?)? ?(\d+) /gu)].some(
    ([, first, last]) => value >= Number(first) && value <= Number(last),
  );
}
