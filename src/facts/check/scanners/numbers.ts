import { type Draft, unsupported } from '../draft.ts';
import { meet } from '../record/places.ts';
import { placeGroups } from '../text/place-groups.ts';
import type { TextNumber } from '../text/text-numbers.ts';
import type { Unsupported } from '../unsupported.ts';

/** "Two of them", "the two companies", "three or four" count nothing by themselves. */
const VAGUE_BEHIND = /^\s+(?:of|de|or|o|sides|parties|companies|partes|empresas)(?!\p{L})/u;
const COUNTED = new Set(['episodes', 'minutes', 'seasons']);
const VAGUE_CROWDS =
  /(?<!\p{L})(?:(?:hundreds|dozens|scores|tens|cientos|decenas|docenas)(?: (?:of|de))?(?: (?:thousands|miles|millions|millones))?|thousands|millions|billions|miles|millones) (?:of|de)(?!\p{L})/gu;

/** What is left of the numbers when figures, counts, ranks and dates are dealt with: each must stand on record. */
export function checkNumbers(draft: Draft): readonly Unsupported[] {
  const { reading, index } = draft;
  const values = new Set(index.counts.filter(({ of }) => COUNTED.has(of)).map(({ value }) => value));
  const left = draft.numbers.filter((number) => !reading.isTaken(number) && !isVague(draft, number));
  const crowds = [...reading.folded.matchAll(VAGUE_CROWDS)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(
      (span) =>
        !reading.isTaken(span) && !left.some((number) => number.start < span.end && number.end > span.start),
    );
  return [
    ...left
      .filter(
        (number) =>
          !stands(draft, number) &&
          !isRegional(draft, number) &&
          !(values.has(number.amount) && !number.ordinal && !number.inWords),
      )
      .map((number) =>
        unsupported(
          reading,
          number,
          'number',
          `${reading.text.slice(number.start, number.end)} is not on record.`,
        ),
      ),
    ...crowds
      .filter((span) => !isNumbered(draft, span.start))
      .map((span) =>
        unsupported(reading, span, 'number', 'Give the figure on record: this counts nothing exactly.'),
      ),
  ];
}

function isVague({ reading }: Draft, number: TextNumber): boolean {
  return number.inWords && VAGUE_BEHIND.test(reading.folded.slice(number.end, number.end + 14));
}

/** "Europe accounts for 10 of them, Latin America for eight": sales in the region named last. */
function isRegional({ reading, index, mentions }: Draft, number: TextNumber): boolean {
  const { start } = reading.sentenceAt(number.start);
  const ahead = mentions.filter((mention) => mention.start >= start && mention.end <= number.start);
  const regions = placeGroups(reading.text, ahead).at(-1) ?? [];
  if (!regions.some(({ place }) => place?.region === true)) return false;
  const codes = regions.flatMap(({ place }) => place?.codes ?? []);
  const sold = index.deals.filter((deal) => meet(deal.codes.slice(0, 1), codes));
  return [sold.length, new Set(sold.map((deal) => deal.codes.join())).size].includes(number.amount);
}

/** "3 millones de": the scale belongs to a number that has been looked at. */
function isNumbered({ numbers }: Draft, start: number): boolean {
  return numbers.some((number) => number.start < start && number.end > start);
}

/** In the words on record, with the word before or behind it where those stand there too. */
function stands({ reading, index }: Draft, number: TextNumber): boolean {
  const first = reading.tokenFrom(number.start);
  const token = reading.tokens[first];
  if (!token) return false;
  const [before, after] = [reading.tokens[first - 1], reading.tokens[reading.tokenFrom(number.end)]];
  const isTold = (words: string) => index.allWords.includes(` ${words} `);
  if (number.inWords) return after !== undefined && isTold(`${token.key} ${after.key}`);
  const label =
    before && /^(?:season|temporada|episode|episodio|capitulo|cell|celda)$/.test(before.key)
      ? `${before.key} `
      : '';
  return isTold(`${label}${token.key}`);
}
