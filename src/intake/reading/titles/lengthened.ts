import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import { isCompanyNoun, isOccasion } from '../words/common-words.ts';
import { wordsBefore } from '../words/words-before.ts';
import { isPlatform } from './company-signs.ts';
import { endsInGenre } from './genre-words.ts';
import { occurrencesOf } from './occurrences.ts';
import { isToldAsTitle, tellsKind } from './score-title.ts';
import { titleAt } from './title-at.ts';
import { akaAfter, bracketAfter } from './title-brackets.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const LINK =
  /^ (?:(?:to|by|with|from|at|on|for)(?: the)?|(?:and|y|ve|et|und)(?: (?:the|an?|el|la|los|las|un|una|le|les))?) (?=\p{Lu})/u;
const AND = /^(?:and|y|ve|et|und)$/u;
/** A verb in the singular: what stands before it is one thing, with all its words. */
const SINGULAR =
  /^,? (?:is|has|was|will|keeps|goes|continues|travels|heads|lands|opened|opens|arrives|remains|became|becomes|won|wins|se|ya|sigue|llega)(?![\p{L}])/u;
/** Things are put there, so a company follows. */
const PUT =
  /(?<![\p{L}])(?:placed|landed|launched|set up|lined up|homes?|premiered|aired|airs|sold|is|closed)(?![\p{L}])/u;

/**
 * "Wolves at Noon", "Brave and Beautiful", "A Song for Nadia": a title that goes on behind a small word, told from
 * "Elif to Kanal D" by what stands around the longer form.
 */
export function lengthened(text: string, short: Stretch, places: readonly TerritoryMention[]): Stretch {
  const link = LINK.exec(text.slice(short.end));
  const rest = link && titleAt(text, short.end + link[0].length, places);
  if (!link || !rest || places.some((place) => place.start === rest.start)) return short;
  const long = { start: short.start, end: rest.end };
  if (occurrencesOf(text, text.slice(long.start, long.end)).length > 1) return long;
  const second = text.slice(rest.start, rest.end);
  const standsAlone = occurrencesOf(text, text.slice(short.start, short.end)).length > 1;
  if (standsAlone || (isOccasion(second) && !isWayTo(text, short, link[0]))) return short;
  if (isOccasion(second)) return long;
  const word = link[0].trim().split(' ')[0] ?? '';
  if (AND.test(word)) {
    const hasArticle = link[0].trim().includes(' ');
    return hasArticle || isOneName(text, long, places) ? long : short;
  }
  return goesOn({ text, short, long, second, word }, places) ? long : short;
}

/** One verb for both ("… is moving"), or a second name of the same build in brackets ("Cesur ve Güzel"). */
function isOneName(text: string, long: Stretch, places: readonly TerritoryMention[]): boolean {
  const bracket = bracketAfter(text, long.end);
  if (bracket && places.some((place) => place.start === bracket.start)) return false;
  const behind = text.slice(bracket ? bracket.end + 1 : long.end);
  if (SINGULAR.test(behind)) return true;
  if (
    headsText(text, long) &&
    !/(?<![\p{L}])(?:two|both|the pair)(?: [\p{L}-]+)? (?:dramas|series|titles|shows|films|formats)(?![\p{L}])/iu.test(
      text,
    )
  )
    return true;
  return akaAfter(text, long.end, '').some((aka) => / (?:ve|y|e|and|&|et|und) /u.test(aka));
}

/** "Dust and Honey, state of play": the first words of the text, before a mark, and nothing speaks of two. */
function headsText(text: string, { start, end }: Stretch): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start)) && /^(?:,|:| –| —| -|\n)/u.test(text.slice(end));
}

/** "romantic comedy Halfway to Lisbon": nothing is sold to a city; but somebody may take a title to one. */
function isWayTo(text: string, { start }: Stretch, link: string): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    link === ' to ' &&
    endsInGenre(before) &&
    !/(?<![\p{L}])(?:t(?:ake|akes|aking|ook)|br(?:ing|ings|inging|ought)|mov(?:e|es|ed|ing)|carr(?:y|ies|ied)|invit\p{L}+)(?![\p{L}])/iu.test(
      before,
    )
  );
}

interface Continuation {
  readonly text: string;
  readonly short: Stretch;
  readonly long: Stretch;
  readonly second: string;
  readonly word: string;
}

function goesOn(
  { text, short, long, second, word }: Continuation,
  places: readonly TerritoryMention[],
): boolean {
  const before = text.slice(Math.max(0, short.start - 60), short.start);
  const after = text.slice(long.end);
  const bracket = bracketAfter(text, long.end);
  if (bracket && places.some((place) => place.start === bracket.start)) return false;
  const hasPlaceBehind = places.some(
    (place) =>
      place.start > long.end &&
      /^,? (?:in|for|across|of) (?:the )?$/u.test(text.slice(long.end, place.start)),
  );
  if (hasPlaceBehind || looksLikeCompany(second)) return false;
  if (word === 'by') return false;
  const opens = /(?:^|[.!?]["”]?\s+|\n)$/u.test(wordsBefore(text, short.start));
  if (isToldAsTitle(after, opens) || (bracket !== null && tellsKind(bracket.text))) return true;
  const isIntroduced = endsInGenre(before) || opens;
  if (isIntroduced && SINGULAR.test(after)) return true;
  if (/^(?:to|with)$/u.test(word)) return false;
  // "… to 13 broadcasters": what is sold stands between "sold" and "to".
  if (/^ to /u.test(after) && isIntroduced) return true;
  return word === 'at' && !PUT.test(before) && !/^ \(/.test(after);
}

function looksLikeCompany(name: string): boolean {
  return isPlatform(name) || /\d|^\p{Lu}{2,}$|\+/u.test(name) || name.split(' ').some(isCompanyNoun);
}
