import { editDistance, trigramCount, trigramSimilarity } from '../platform/text/edit-distance.ts';

/** A name with fewer characters is a word like any other: only the whole name, spelt right, is a match. */
const SHORTEST_INEXACT = 6;
/** One typing error is forgiven per so many characters. */
const CHARACTERS_PER_ERROR = 6;
/** A clear winner has at least so many errors less than the second. */
const CLEAR_GAP = 2;
/** Below, two names have nothing in common that a person would see. */
export const LEAST_LIKENESS = 0.3;
/** Two swapped letters stand in four three-letter pieces; any other typing error touches fewer. */
const PIECES_PER_ERROR = 4;
/** Those of a little word that a name has more than was asked. */
const PIECES_OF_LITTLE_WORD = 4;
/** A part of a name that is like what was asked counts less than a whole name that is. */
const PART_COUNTS = 0.8;
const NEAREST = 5;

/** Little words that people drop or add: they do not tell one name from another. */
const LITTLE_WORDS = new Set(
  'the a an of in on at to and for el la los las un una de del en y e al le les du des et der die das und von'.split(
    ' ',
  ),
);

/** A name on record, by its comparison key, and what it names. */
export interface KeyedName<T> {
  readonly key: string;
  readonly of: T;
}

export interface LikeNames<T> {
  /** What the asked name plausibly means, best first; one = take it, several = ask. */
  readonly plausible: readonly T[];
  /** What looks most like it, whether plausible or not; best first, at most five. */
  readonly nearest: readonly T[];
  /** Typing errors of the best plausible one; null = there is none. */
  readonly errors: number | null;
}

/**
 * What a name that is not on record as it stands can mean, among `names` (keys of one kind with `asked`).
 *
 * Plausible is a name that holds all asked words, or one within the typing errors its length allows; never with other
 * numbers in it ("Room 8" is not "Room 7"), never a short name ("8", "It", "Deaf"), never a longer asked name
 * ("Harbour Lights: Homecoming" is not "Harbour Lights"). A winner with a clear gap stands alone.
 */
export function likeNames<T>(
  asked: string,
  names: readonly KeyedName<T>[],
  same: (left: T, right: T) => boolean,
): LikeNames<T> {
  const scored = names
    .map((name) => ({
      of: name.of,
      errors: errorsBetween(asked, name.key),
      likeness: likeness(asked, name.key),
    }))
    .sort((left, right) => (left.errors ?? 99) - (right.errors ?? 99) || right.likeness - left.likeness);
  const close = firstOfEach(
    scored.filter((name) => name.errors !== null),
    same,
  );
  const [best, second] = close;
  const clear = best && second && (second.errors ?? 0) - (best.errors ?? 0) >= CLEAR_GAP;
  const near = firstOfEach(
    scored.filter((name) => name.errors !== null || name.likeness >= LEAST_LIKENESS),
    same,
  );
  return {
    plausible: (clear ? [best] : close).map((name) => name.of),
    nearest: near.slice(0, NEAREST).map((name) => name.of),
    errors: best?.errors ?? null,
  };
}

/** The least likeness by trigrams of a name within so many typing errors, with its little words or without. */
function likenessWithin(key: string, errors: number): number {
  const changed = PIECES_PER_ERROR * errors;
  const shared = trigramCount(wordsOf(key).join(' ')) - changed;
  const likeness = shared / (trigramCount(key) + changed + PIECES_OF_LITTLE_WORD);
  // Rounded down: the database compares with fewer decimals.
  return Math.max(LEAST_LIKENESS, Math.floor(likeness * 100) / 100);
}

/**
 * `likeNames` over names that are looked up by their likeness, the close ones first: a wide look costs several times as
 * much. A name with one error is outdone by none that only the wide look finds, and stands alone or among others as it
 * would after it.
 */
export async function likeNamesNearFirst<T>(
  asked: string,
  look: (likeness: number) => Promise<readonly KeyedName<T>[]>,
  same: (left: T, right: T) => boolean,
): Promise<LikeNames<T>> {
  const close = likenessWithin(asked, CLEAR_GAP);
  const found = likeNames(asked, await look(close), same);
  const isSettled = close === LEAST_LIKENESS || (found.errors !== null && found.errors < CLEAR_GAP);
  return isSettled ? found : likeNames(asked, await look(LEAST_LIKENESS), same);
}

/** Whether only the exact name counts: short names and bare numbers are too easily something else. */
export function isExactOnly(key: string): boolean {
  return [...key].length < SHORTEST_INEXACT || /^[\d ]+$/.test(key);
}

/** Whether a name has letters enough that others can be alike: most names hold any one or two letters. */
export function canBeAlike(key: string): boolean {
  return key.split(' ').some((word) => [...word].length > 2);
}

/** The words of a key that a name must hold, whole, to be meant by a part of it. */
export function wordsOf(key: string): readonly string[] {
  const words = key.split(' ');
  const telling = words.filter((word) => !LITTLE_WORDS.has(word));
  return telling.length === 0 ? words : telling;
}

/** The key with each pair of neighbouring letters swapped: an error that leaves a short name few common trigrams. */
export function swappedNeighbours(key: string): readonly string[] {
  const letters = [...key];
  return letters.slice(1).map((letter, index) => {
    const swapped = [...letters];
    swapped[index] = letter;
    swapped[index + 1] = letters[index] ?? '';
    return swapped.join('');
  });
}

/** Typing errors between an asked key and a name's; a part of the name counts as one; null = not plausible. */
function errorsBetween(asked: string, key: string): number | null {
  if (asked === key) return 0;
  if (isExactOnly(asked)) return null;
  const held = new Set(key.split(' '));
  if (wordsOf(asked).every((word) => held.has(word))) return 1;
  if (isExactOnly(key) || numbersOf(asked) !== numbersOf(key)) return null;
  return typingErrors(asked, key) ?? typingErrors(wordsOf(asked).join(' '), wordsOf(key).join(' '));
}

/** Null when there are more than the shorter of both allows. */
function typingErrors(left: string, right: string): number | null {
  const allowed = Math.floor(Math.min([...left].length, [...right].length) / CHARACTERS_PER_ERROR);
  const errors = editDistance(left, right, allowed);
  return errors > allowed ? null : errors;
}

/** Of the whole name, or of the part of it with as many words as were asked for. */
function likeness(asked: string, key: string): number {
  const words = key.split(' ');
  const length = asked.split(' ').length;
  const parts = words.map((_, start) => words.slice(start, start + length).join(' '));
  return Math.max(
    trigramSimilarity(asked, key),
    ...parts.map((part) => PART_COUNTS * trigramSimilarity(asked, part)),
  );
}

function numbersOf(key: string): string {
  return (key.match(/\d+/g) ?? []).join(' ');
}

function firstOfEach<T>(
  names: readonly { readonly of: T; readonly errors: number | null }[],
  same: (left: T, right: T) => boolean,
): readonly { readonly of: T; readonly errors: number | null }[] {
  return names.filter((name, index) => names.findIndex((other) => same(other.of, name.of)) === index);
}
