import { isDecoy, isPlausible, writingOf } from '../../../catalogue/places/homonyms.ts';
import type { FactIndex } from '../record/fact-index.ts';
import type { KnownName } from '../record/known-names.ts';
import { PLACES, type PlaceMeaning } from '../record/places.ts';
import type { Reading, Span, Token } from './reading.ts';

/** Words of a text that name something: on record, or a place of the world. */
export interface Mention extends Span {
  readonly first: number;
  /** The index of its last token. */
  readonly last: number;
  /** Names on record that are written so; empty for a place that is only known to exist. */
  readonly names: readonly KnownName[];
  readonly place: PlaceMeaning | null;
}

/** What stands before and after words is looked at this far, in characters. */
const AROUND = 40;

/** Every name in what is not taken, in order, none overlapping, the longest first. */
export function findMentions(reading: Reading, index: FactIndex): readonly Mention[] {
  const { text, tokens } = reading;
  const writing = writingOf(text);
  const mentions: Mention[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const token = tokens[first];
    if (!token || reading.isTaken(token)) continue;
    const known = index.names.longestAt(text, tokens, first);
    const place = PLACES.longestAt(text, tokens, first);
    const last = Math.max(known?.last ?? -1, place?.last ?? -1);
    const end = tokens[last]?.end;
    if (end === undefined) continue;
    const names =
      known && known.last === last ? known.meanings.filter((name) => isMeant(text, token, end, name)) : [];
    const meaning = place && place.last === last ? plausible(place.meanings[0], tokens, first, last) : null;
    if (names.length === 0 && meaning === null) continue;
    mentions.push({ start: token.start, end, first, last, names, place: meaning });
    first = last;
  }
  return mentions;

  function opensLine({ start }: Token): boolean {
    return text.slice(reading.sentenceAt(start).start, start).trim() === '';
  }

  function plausible(
    meaning: PlaceMeaning | undefined,
    all: readonly Token[],
    first: number,
    last: number,
  ): PlaceMeaning | null {
    const [from, to] = [all[first], all[last]];
    if (!meaning || !from || !to) return null;
    const key = all
      .slice(first, last + 1)
      .map((token) => token.key)
      .join(' ');
    const next = all[last + 1];
    if (next && text.slice(to.end, next.start) === ' ' && isDecoy(`${key} ${next.key}`)) return null;
    const previous = all[first - 1];
    const isLonger =
      previous && text.slice(previous.end, from.start) === ' ' && isDecoy(`${previous.key} ${key}`);
    // "New Mexico deal": at the head of a line, of a place on record, the word only says what is new.
    if (isLonger && !(opensLine(previous) && meaning.codes.every((code) => index.codes.has(code))))
      return null;
    const suspect = {
      word: text.slice(from.start, to.end),
      before: text.slice(Math.max(0, from.start - AROUND), from.start),
      after: text.slice(to.end, to.end + AROUND),
      key,
      demonym: meaning.demonym,
      writing,
    };
    return isPlausible(suspect) ? meaning : null;
  }
}

/** A title that is a bare number, or a common word in small letters, is meant only between quotation marks. */
function isMeant(text: string, token: Token, end: number, name: KnownName): boolean {
  if (name.role !== 'title' || /\p{L}/u.test(text.slice(token.start, end))) return true;
  return /[“"«‘'*_]/u.test(text[token.start - 1] ?? '');
}
