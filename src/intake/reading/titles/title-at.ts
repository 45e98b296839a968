import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import { isDayOrMonth } from '../words/common-words.ts';
import { type Token, tokensOf } from '../words/tokens.ts';
import { endsInGenre } from './genre-words.ts';
import { occurrencesOf } from './occurrences.ts';

/** Small words inside titles. A place behind the first kind ends the title: "Elif in Chile". */
const BEFORE_PLACES = /^(?:in|on|for|into|en|a|para|con|por)$/iu;
/** Behind these the next name is more often a company: only an article makes them part of a title. */
const NEEDS_ARTICLE = /^(?:on|for|into|para|con|por|a)$/iu;
const INSIDE =
  /^(?:of|the|a|an|without|against|under|over|my|your|de|del|la|el|los|las|un|una|sin|du|des|le|al|or|no|nº|is|me|your|not|behind|beyond|between|before|after)$/iu;
const MOST_WORDS = 9;

/**
 * The stretch of a title that begins at `start`: words with capitals and the small words between them, up to a place,
 * a bracket, a mark or an ordinary word. Null if no title can begin there.
 */
export function titleAt(
  text: string,
  start: number,
  places: readonly TerritoryMention[],
): { start: number; end: number } | null {
  const tokens = tokensOf(text.slice(start, start + 120)).map((token) => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
    outerEnd: token.outerEnd + start,
  }));
  const [first] = tokens;
  if (!first || first.start !== start || !(opensTitle(first) || (first.isNumber && tokens[1]?.isNamelike)))
    return null;
  let last = 0;
  for (let index = 1; index < Math.min(tokens.length, MOST_WORDS); index += 1) {
    const before = tokens[index - 1];
    const token = tokens[index];
    if (!before || !token || !runsOn(text, tokens, index - 1, places)) break;
    const gap = text.slice(before.outerEnd, token.start);
    if (
      !/^(?: |-| - | & |\. |: |, )$/u.test(gap) ||
      (gap === '. ' && !/^(?:no|nr|mr|mrs|dr|st|vs)$/iu.test(before.text))
    )
      break;
    if (gap === ', ' || gap === ': ') break;
    // "El desenlace de la turca Sangre de Dragón": behind a noun in small letters the next name begins.
    if (last > 0 && last === index - 1 && /^\p{Ll}/u.test(before.text) && opensTitle(token)) break;
    if (accepts(tokens, index, places)) {
      last = index;
      continue;
    }
    if (isInner(tokens, index, places)) continue;
    const tail = spanishTail(text, tokens, index);
    if (tail === null) break;
    last = tail;
    index = tail;
  }
  last = repeatedTail(text, tokens, last);
  const end = tokens[last]?.end ?? start;
  // "Who Wants It? was sold": the mark belongs to the title where the sentence goes on.
  return /^[!?](?: \p{Ll}|["”’»),])/u.test(text.slice(end, end + 3))
    ? { start, end: end + 1 }
    : { start, end };
}

/** "It's a Sin", "The Butcher's Ledger"; but "Hungary's TV2" and "The BBC's Blue Lights" are two names. */
function runsOn(
  text: string,
  tokens: readonly Token[],
  index: number,
  places: readonly TerritoryMention[],
): boolean {
  const token = tokens[index];
  const first = tokens[0];
  if (!token || !first) return false;
  if (token.outerEnd === token.end) return true;
  const ending = text.slice(token.end + 1, token.outerEnd);
  if (
    /^(?:t|re|ve|ll|d|m)$/u.test(ending) ||
    /^(?:It|That|What|Who|He|She|There|Here|Let)$/u.test(token.text)
  )
    return true;
  // "Widow's Harvest" again and again; but "Hungary's TV2" has a place in front.
  const next = tokens[index + 1];
  const phrase = next ? text.slice(token.start, next.end) : '';
  const isPlaced = places.some((place) => place.start <= token.start && place.end >= token.end);
  if (ending === 's' && next && !isPlaced && opensTitle(next) && occurrencesOf(text, phrase).length > 1)
    return true;
  const before = text.slice(Math.max(0, first.start - 60), first.start);
  // "conflict drama Jordan's War": what the kind stands before is one name.
  if (ending === 's' && endsInGenre(before)) return true;
  const isOwner = index > 0 && /^(?:The|A|An|My|Our|Your|His|Her|Mr|Mrs|Dr)$/u.test(first.text);
  const opensSentence = /(?:^|[.!?:]["”]?\s+|\n\s*)$/u.test(
    text.slice(Math.max(0, first.start - 6), first.start),
  );
  return ending === 's' && isOwner && !/^\p{Lu}{2,}/u.test(token.text) && !opensSentence;
}

function opensTitle(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) || token.isNamelike;
}

/** A word with a capital or a number that carries the title on. */
function accepts(tokens: readonly Token[], index: number, places: readonly TerritoryMention[]): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !before) return false;
  if (token.isNumber)
    return token.text.length <= 4 && (tokens[index - 1]?.isNamelike === true || /^no$/iu.test(before.text));
  if (!opensTitle(token) || /^[ST]\d{1,2}(?![\p{L}])/u.test(token.text)) return false;
  const afterPreposition = lastPreposition(tokens, index);
  const isAnyPlace = places.some((place) => place.start === token.start);
  if (afterPreposition && (isAnyPlace || isDayOrMonth(token.text))) return false;
  return !(isPlace(token, places) && before.isNamelike);
}

function isPlace(token: Token, places: readonly TerritoryMention[]): boolean {
  return places.some((place) => place.start === token.start && !place.demonym);
}

function lastPreposition(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const earlier = tokens[index - 2];
  if (!before) return false;
  if (BEFORE_PLACES.test(before.text)) return true;
  return (
    /^(?:the|la|el|los)$/iu.test(before.text) && earlier !== undefined && BEFORE_PLACES.test(earlier.text)
  );
}

/** A small word is inside if a word with a capital follows soon. */
function isInner(tokens: readonly Token[], index: number, places: readonly TerritoryMention[]): boolean {
  const token = tokens[index];
  if (!token || !(INSIDE.test(token.text) || BEFORE_PLACES.test(token.text))) return false;
  for (let next = index + 1; next <= index + 3; next += 1) {
    const follower = tokens[next];
    if (!follower) return false;
    if (accepts(tokens, next, places))
      return isArticle(tokens, next - 1) || !NEEDS_ARTICLE.test(tokens[next - 1]?.text ?? '');
    if (!(INSIDE.test(follower.text) || BEFORE_PLACES.test(follower.text))) return false;
  }
  return false;
}

/**
 * "Tierra quemada": Spanish writes titles as sentences, so that only what always follows the words with a capital, more than
 * once, tells where one ends. The index of its last word.
 */
function repeatedTail(text: string, tokens: readonly Token[], last: number): number {
  const first = tokens[0];
  const from = tokens[last];
  if (!first || !from || first.isNumber || from.outerEnd > from.end) return last;
  const stem = text.slice(first.start, from.end);
  const times = occurrencesOf(text, stem).length;
  let end = last;
  for (let index = last + 1; index <= last + 4; index += 1) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (
      !token ||
      !before ||
      !/^\p{Ll}{2,}$/u.test(token.text) ||
      text.slice(before.outerEnd, token.start) !== ' '
    )
      break;
    const again = occurrencesOf(text, text.slice(first.start, token.end)).length;
    if (again < 2 || again < times) break;
    if (
      !INSIDE.test(token.text) &&
      !BEFORE_PLACES.test(token.text) &&
      !/^(?:and|or|y|o|e|ve|ile|et|und)$/u.test(token.text)
    )
      end = index;
  }
  return end;
}

/** "Ballad of a Lighthouse": behind another small word, "a" is no preposition. */
function isArticle(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === 'a' && INSIDE.test(tokens[index - 1]?.text ?? '');
}

/**
 * "Sombras del valle", "Corazones en guerra", "La casa": a noun in small letters behind "de", before a mark, or behind
 * the article that begins the title. The index of the noun, or null.
 */
function spanishTail(text: string, tokens: readonly Token[], index: number): number | null {
  const word = (at: number) => tokens[at]?.text ?? '';
  const isNoun = (at: number) =>
    /^\p{Ll}{3,}$/u.test(word(at)) && !INSIDE.test(word(at)) && !BEFORE_PLACES.test(word(at));
  if (index === 1 && /^(?:La|El|Los|Las|Un|Una)$/u.test(word(0)) && isNoun(1)) return 1;
  // "Amar otra vez", "Volver a mi tierra".
  if (/^(?:otra|otro|mi|tu|nuestr[ao])$/u.test(word(index)) && isNoun(index + 1)) return index + 1;
  const isArticleNext = /^(?:la|el|los|las|una|un)$/u.test(word(index + 1));
  const noun = isArticleNext ? index + 2 : index + 1;
  if (!isNoun(noun)) return null;
  if (/^(?:de|del)$/u.test(word(index))) return noun;
  const beforeMark = /^\s*(?:[.,;:("”»]|$)/u.test(text.slice(tokens[noun]?.end ?? 0));
  return /^(?:en|y|a|con|sin)$/u.test(word(index)) && beforeMark ? noun : null;
}
