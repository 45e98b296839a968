import { matchPlaces, type PlaceMatch } from './places/match-places.ts';
import { readTerritory } from './read-territory.ts';
import type { TerritoryReading } from './territory.ts';

/** A territory that a text speaks of; `start` and `end` are string offsets, case endings and possessives included. */
export interface TerritoryMention {
  readonly start: number;
  readonly end: number;
  /** The words as they stand, without a case ending or possessive. */
  readonly text: string;
  /** Read as written: never asks, what is open stands in `doubtful`. */
  readonly reading: TerritoryReading;
  /** Named by a word for its people or things: "Dutch", "chileno", "Nordic". It may speak of a language. */
  readonly demonym: boolean;
  /** A slip of the pen; `reading` holds the name that was meant. */
  readonly typo: boolean;
}

const EXCLUSION =
  /^\s*[,(]?\s*(?:excluding|excl\.?|except(?: for)?|without|minus|other than|not including|but not|sin|salvo|excepto|excluyendo|ex)\s+(?:the\s+|los\s+|las\s+)?$/iu;
const LIST_GAP = /^\s*(?:,|and|&|y|e|ve|, and|or|,\s*y)\s*(?:the\s+)?$/iu;

/**
 * Every territory a text names, in order, in English, Spanish and Turkish. The longest name wins, whole words only;
 * words that are also common words ("turkey", "us") count only where they can be meant. A region with what is taken
 * out of it ("Latin America excluding Brazil") is one mention; a list of countries is one mention each.
 */
export function findTerritories(text: string): readonly TerritoryMention[] {
  const matches = matchPlaces(text);
  const mentions: TerritoryMention[] = [];
  for (let index = 0; index < matches.length; ) {
    const match = matches[index];
    if (!match) break;
    const last = lastExcluded(text, matches, index);
    mentions.push(last > index ? withExclusions(text, match, matches[last] ?? match) : mentionOf(match));
    index = last + 1;
  }
  return mentions.filter((mention) => mention.reading.kind !== 'unknown');
}

function mentionOf(match: PlaceMatch): TerritoryMention {
  const { start, end, text, demonym, typo } = match;
  const reading = readTerritory(match.name, 'as_written');
  const written = typo || demonym ? reading : labelled(reading, text);
  return { start, end, text, reading: written, demonym, typo };
}

function labelled(reading: TerritoryReading, label: string): TerritoryReading {
  return reading.kind === 'territory'
    ? { kind: 'territory', territory: { ...reading.territory, label } }
    : reading;
}

function withExclusions(text: string, first: PlaceMatch, last: PlaceMatch): TerritoryMention {
  const { start } = first;
  const end = endOfExclusion(text, first, last);
  const words = text.slice(start, end);
  return {
    start,
    end,
    text: words,
    reading: readTerritory(words, 'as_written'),
    demonym: false,
    typo: false,
  };
}

/** With the bracket that closes "Worldwide (except the US)". */
function endOfExclusion(text: string, first: PlaceMatch, last: PlaceMatch): number {
  return text.slice(first.end, last.start).includes('(') && text[last.end] === ')' ? last.end + 1 : last.end;
}

/** The index of the last match that is taken out of the region at `first`; `first` itself if nothing is. */
function lastExcluded(text: string, matches: readonly PlaceMatch[], first: number): number {
  const base = matches[first];
  const second = matches[first + 1];
  if (!base || !second || base.demonym || !EXCLUSION.test(text.slice(base.end, second.start))) return first;
  const region = codesOf(base);
  let last = first + 1;
  let end = second;
  for (;;) {
    const next = matches[last + 1];
    const isListed = next && LIST_GAP.test(text.slice(end.end, next.start));
    if (!isListed || !codesOf(next).every((code) => region.includes(code))) break;
    end = next;
    last += 1;
  }
  const words = text.slice(base.start, endOfExclusion(text, base, end));
  return readTerritory(words, 'as_written').kind === 'territory' ? last : first;
}

function codesOf(match: PlaceMatch): readonly string[] {
  const reading = readTerritory(match.name, 'as_written');
  return reading.kind === 'territory' ? [...reading.territory.codes, ...reading.territory.doubtful] : [];
}
