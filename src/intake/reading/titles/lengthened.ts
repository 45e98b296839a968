import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import { isOccasion } from '../words/common-words.ts';
import { occurrencesOf } from './occurrences.ts';
import { isToldAsTitle } from './score-title.ts';
import { titleAt } from './title-at.ts';
import { bracketAfter, isVolume } from './title-brackets.ts';

/**
 * "Wolves at Noon", "Road to Nowhere": with "to", "by", "with", "from" or "at" and more capitals, where the longer form
 * stands more than once, or the words behind it speak of a title.
 */
export function lengthened(
  text: string,
  short: { start: number; end: number },
  places: readonly TerritoryMention[],
): { start: number; end: number } {
  const link =
    /^ (?:to|by|with|from|at|on|for|and|y|for the|to the|with the|at the|on the|from the|by the) (?=\p{Lu})/u.exec(
      text.slice(short.end),
    );
  const rest = link && titleAt(text, short.end + link[0].length, places);
  if (!link || !rest || places.some((place) => place.start === rest.start)) return short;
  const long = { start: short.start, end: rest.end };
  const words = text.slice(long.start, long.end);
  const name = text.slice(short.start, short.end);
  if (occurrencesOf(text, words).length > 1) return long;
  if (occurrencesOf(text, name).length > 1 || isOccasion(text.slice(rest.start, rest.end))) return short;
  const after = text.slice(long.end);
  const bracket = bracketAfter(text, long.end);
  const opens = /(?:^|[.!?]["”]?\s+|\n)$/u.test(text.slice(0, short.start));
  const isTitle = isToldAsTitle(after, opens) || (bracket !== null && isVolume(bracket.text));
  if (isTitle) return long;
  // One verb for both: "Mothers and Daughters is moving".
  if (
    /^ (?:and|y) /u.test(link[0]) &&
    /^ (?:is|has|was|keeps|goes|continues|travels|heads|se|ya)(?![\p{L}])/u.test(after)
  )
    return long;
  const isPlaced =
    /(?<![\p{L}])(?:placed|landed|launched|set up|lined up|home|homes|premiered|aired|airs|sold|is)(?![\p{L}])/u.test(
      text.slice(Math.max(0, short.start - 60), short.start),
    );
  return / at $/.test(link[0]) && !isPlaced && !/^ \(/.test(after) ? long : short;
}
