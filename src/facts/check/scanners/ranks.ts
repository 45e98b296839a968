import { type Draft, unsupported } from '../draft.ts';
import { liesIn, meet } from '../record/places.ts';
import { boundMentions } from '../text/bindings.ts';
import { placeGroups } from '../text/place-groups.ts';
import type { Unsupported } from '../unsupported.ts';

const NUMBER = '(\\d{1,3}|one|two|three|four|five|uno|dos|tres|cuatro|cinco)';
const RANKS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:no\\.?|nr\\.?|number|numero|nº|n\\.?º|ranked|ranking|puesto|lugar|posicion|position|place)\\s?|#\\s?)${NUMBER}(?![\\p{L}\\p{N}]|[.,]\\d)|(?<![\\p{L}\\p{N}])(first|second|third|fourth|fifth|primer|segundo|tercer|cuarto|quinto) (?:place|spot|position|lugar|puesto)(?!\\p{L})|(?<!\\p{L})(?:came|comes|finished|finishes|placed|ended|ranked|quedo|termino|acabo)(?: in| en)? (?:the )?(second|third|fourth|fifth|segund[oa]|tercer[oa]|cuart[oa]|quint[oa])(?!\\p{L})`,
  'gu',
);
/** "The sales, which now number five": a verb. */
const COUNTS = /(?:^|[^\p{L}])(?:now|which|that|who|they|sales|deals|buyers) $/u;
const TOP = /(?<!\p{L})top[ -](\d{1,3}|ten|five|three|twenty|diez|cinco)(?![\p{L}\p{N}])/gu;
const VALUES: Readonly<Record<string, number>> = {
  one: 1,
  uno: 1,
  first: 1,
  primer: 1,
  two: 2,
  dos: 2,
  second: 2,
  segundo: 2,
  three: 3,
  tres: 3,
  third: 3,
  tercer: 3,
  tercero: 3,
  four: 4,
  cuatro: 4,
  fourth: 4,
  cuarto: 4,
  five: 5,
  cinco: 5,
  fifth: 5,
  quinto: 5,
};

/** Places in charts: "number 1 on Netflix", "the Top 10". */
export function checkRanks(draft: Draft): readonly Unsupported[] {
  const { reading, index, mentions } = draft;
  const ranks = index.figures.filter(({ unit }) => unit === 'rank');
  const groups = placeGroups(reading.text, mentions);
  const isFree = (span: { start: number; end: number }) =>
    !reading.isTaken(span) && !mentions.some(({ start, end }) => start < span.end && end > span.start);
  const places = [...reading.folded.matchAll(RANKS)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const before = reading.folded.slice(Math.max(0, span.start - 12), span.start);
    if (!isFree(span) || (match[0].startsWith('number ') && COUNTS.test(before))) return [];
    reading.take(span);
    const word = (match[1] ?? match[2] ?? match[3] ?? '').replace(
      /^(segund|tercer|cuart|quint)[oa]$/u,
      '$1o',
    );
    const value = VALUES[word] ?? Number(word);
    const where = boundMentions(draft, span, groups);
    const known = ranks.filter(({ amount }) => amount === value);
    const there = known.filter(
      ({ codes }) =>
        where.length === 0 ||
        codes.length === 0 ||
        where.some(({ place }) => place && (liesIn(place.codes, codes) || meet(place.codes, codes))),
    );
    if (there.length > 0 || isSaid(draft, span)) return [];
    const message =
      known.length > 0
        ? 'This place in a chart is on record for another territory.'
        : 'No such place in a chart is among the facts.';
    return [unsupported(reading, span, 'number', message)];
  });
  const tops = [...reading.folded.matchAll(TOP)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isFree(span)) return [];
    reading.take(span);
    const size =
      VALUES[match[1] ?? ''] ?? { ten: 10, diez: 10, twenty: 20 }[match[1] ?? ''] ?? Number(match[1]);
    if (ranks.some(({ amount }) => amount <= size) || isSaid(draft, span)) return [];
    return [unsupported(reading, span, 'number', 'No place in a chart is among the facts.')];
  });
  return [...places, ...tops];
}

function isSaid({ reading, index }: Draft, { start, end }: { start: number; end: number }): boolean {
  return index.allWords.includes(
    ` ${reading.folded
      .slice(start, end)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
  );
}
