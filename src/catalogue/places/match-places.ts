import { COUNTRY_CODES, countryName } from '../countries.ts';
import { REGIONS } from '../regions.ts';
import { DEMONYMS } from './demonyms.ts';
import { isDecoy, isPlausible, writingOf } from './homonyms.ts';
import { readMisspelt } from './misspelt.ts';
import { PLACE_NAMES, placeKey } from './place-index.ts';
import { isTurkishSuffix, withoutTurkishSuffix } from './turkish-suffix.ts';

/** Words of a text that name a place. */
export interface PlaceMatch {
  readonly start: number;
  /** After a case ending or possessive. */
  readonly end: number;
  /** The words, without the ending. */
  readonly text: string;
  /** A name that is read on its own: the words themselves, or the country a demonym or slip stands for. */
  readonly name: string;
  readonly demonym: boolean;
  readonly typo: boolean;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

interface Hit {
  readonly name: string;
  readonly demonym: boolean;
}

const WORD = /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+|&/gu;
/** What may stand between the words of one name. */
const INNER_GAP = /^(?:[ \t\u00a0]{0,2}|[ \t]?[-–'’/.][ \t]?|\. )$/u;
const HITS = indexHits();
const MAX_WORDS = Math.max(...[...HITS.keys()].map((key) => key.split(' ').length));
/** Before a place; a slip of the pen is believed only there. */
const BEFORE_PLACE = /(?:^|[^\p{L}])(?:in|across|throughout|within|en)\s+(?:the\s+)?$/iu;
/** These stand before people and companies too; small letters tell that no name of one follows. */
const BEFORE_ANYTHING = /(?:^|[^\p{L}])(?:to|for|from|a|para)\s+(?:the\s+)?$/iu;

/** What stands before and after words is looked at this far, in characters. */
const CONTEXT = 40;

/** A text taken apart once. */
interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly writing: ReturnType<typeof writingOf>;
}

interface Found {
  /** Null for words that hold the name of a country and are no place of ours ("New Mexico"). */
  readonly match: PlaceMatch | null;
  /** The index of the token to go on with. */
  readonly next: number;
}

/** Every place a text names, in order, none overlapping, the longest name first. */
export function matchPlaces(text: string): readonly PlaceMatch[] {
  const reading = { text, tokens: tokensOf(text), writing: writingOf(text) };
  const matches: PlaceMatch[] = [];
  for (let index = 0; index < reading.tokens.length; ) {
    const found = longestAt(reading, index) ?? inflectedAt(reading, index) ?? misspeltAt(reading, index);
    if (found?.match) matches.push(found.match);
    index = found ? found.next : index + 1;
  }
  return matches;
}

function longestAt(reading: Reading, first: number): Found | null {
  const { text, tokens, writing } = reading;
  const start = tokens[first]?.start ?? 0;
  let key = '';
  let best: Found | null = null;
  for (let last = first; last < tokens.length && last < first + MAX_WORDS; last += 1) {
    const token = tokens[last];
    if (!token || (last > first && !INNER_GAP.test(text.slice(tokens[last - 1]?.end, token.start)))) break;
    key = last === first ? token.key : `${key} ${token.key}`;
    if (isDecoy(key)) best = { match: null, next: last + 1 };
    const hit = HITS.get(key);
    if (!hit) continue;
    const { end } = token;
    const around = {
      word: text.slice(start, end),
      before: before(text, start),
      after: text.slice(end, end + CONTEXT),
    };
    if (!isPlausible({ ...around, key, demonym: hit.demonym, writing })) continue;
    best = ended(reading, { first, last, hit, end, typo: false });
  }
  return best;
}

/** "Rusyada", "Meksikada", "Kolombiyalı": a Turkish name with its ending and no apostrophe. */
function inflectedAt(reading: Reading, first: number): Found | null {
  const { text, tokens } = reading;
  for (let last = Math.min(first + 3, tokens.length - 1); last >= first; last -= 1) {
    const words = tokens.slice(first, last + 1);
    const token = words.at(-1);
    if (!token || !adjoining(text, words)) continue;
    const earlier = words
      .slice(0, -1)
      .map((word) => `${word.key} `)
      .join('');
    for (const { stem, suffix } of withoutTurkishSuffix(token.key)) {
      const hit = TURKISH_NAMES.has(earlier + stem) ? HITS.get(earlier + stem) : undefined;
      if (!hit || hit.demonym) continue;
      const found = ended(reading, { first, last, hit, end: token.end - suffix.length, typo: false });
      return { match: { ...found.match, end: token.end }, next: found.next };
    }
    const stem = earlier + (/^(.{3,}?)l[iu](?:lar|ler)?$/u.exec(token.key)?.[1] ?? '');
    const name = TURKISH_NAMES.has(stem) ? HITS.get(stem)?.name : undefined;
    if (name === undefined) continue;
    return ended(reading, { first, last, hit: { name, demonym: true }, end: token.end, typo: false });
  }
  return null;
}

function misspeltAt(reading: Reading, first: number): Found | null {
  const token = reading.tokens[first];
  if (!token || token.key.length < 6) return null;
  const preceding = before(reading.text, token.start);
  const isSmall = /^\p{Ll}/u.test(reading.text.slice(token.start, token.end));
  if (!BEFORE_PLACE.test(preceding) && !(isSmall && BEFORE_ANYTHING.test(preceding))) return null;
  const slip = readMisspelt(token.key);
  if (slip?.kind !== 'meant') return null;
  const hit = { name: slip.name.printed, demonym: false };
  return ended(reading, { first, last: first, hit, end: token.end, typo: true });
}

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - CONTEXT), start);
}

interface Ending {
  readonly first: number;
  readonly last: number;
  readonly hit: Hit;
  readonly end: number;
  readonly typo: boolean;
}

/** Takes in "'s" or a Turkish case ending set off by an apostrophe. */
function ended(
  { text, tokens }: Reading,
  { first, last, hit, end, typo }: Ending,
): Found & { readonly match: PlaceMatch } {
  const start = tokens[first]?.start ?? 0;
  const suffix = tokens[last + 1];
  const apostrophe = suffix && /^['’]$/.test(text.slice(tokens[last]?.end, suffix.start));
  const takes = apostrophe && (suffix.key === 's' || isTurkishSuffix(suffix.key));
  const words = text.slice(start, end);
  const match = {
    start,
    end: takes ? suffix.end : end,
    text: words,
    name: hit.name,
    demonym: hit.demonym,
    typo,
  };
  return { match, next: takes ? last + 2 : last + 1 };
}

function adjoining(text: string, tokens: readonly Token[]): boolean {
  return tokens.every(
    (token, index) => index === 0 || INNER_GAP.test(text.slice(tokens[index - 1]?.end, token.start)),
  );
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: placeKey(match[0]),
  }));
}

function indexHits(): ReadonlyMap<string, Hit> {
  const hits = new Map<string, Hit>();
  const adjectives = new Set(REGIONS.flatMap((region) => region.adjectives.map(placeKey)));
  for (const [key, { printed }] of PLACE_NAMES) {
    if (!/^(?:the|los|las) /.test(key)) hits.set(key, { name: printed, demonym: adjectives.has(key) });
  }
  for (const [word, code] of DEMONYMS) {
    const key = placeKey(word);
    if (!hits.has(key)) hits.set(key, { name: countryName(code, 'en'), demonym: true });
  }
  return hits;
}

const TURKISH_NAMES: ReadonlySet<string> = new Set([
  ...COUNTRY_CODES.map((code) => placeKey(countryName(code, 'tr'))),
  ...REGIONS.flatMap((region) => region.names.map(placeKey)),
]);
