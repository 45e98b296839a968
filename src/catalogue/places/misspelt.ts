import { editDistance } from '../../platform/text/edit-distance.ts';
import { PLACE_NAMES, type PlaceName, placeKey } from './place-index.ts';

/** Countries that people mistake for one another: near both, a slip is asked about. */
const CONFUSED = ['NE NG', 'SK SI', 'AT AU', 'IR IQ', 'ML MW'].map((pair) => pair.split(' '));

/** What a slip of the pen may have meant: one name, or several places it is equally near to. */
export type Misspelling =
  | { readonly kind: 'meant'; readonly name: PlaceName }
  | { readonly kind: 'either'; readonly names: readonly PlaceName[] };

/** Names by length, as only names of nearly the same length can be near. */
const NAMES_BY_LENGTH = groupByLength();

/**
 * The place a slightly misspelt name means: one edit from five letters on, two from nine on; null if nothing is near.
 * Figures are never a slip ("Polonia 1" is a channel).
 */
export function readMisspelt(text: string): Misspelling | null {
  const key = placeKey(text);
  const length = key.replaceAll(' ', '').length;
  if (length < 5 || /\d/.test(key)) return null;
  const cap = capFor(length);
  const near = nearNames(key, cap);
  const best = Math.min(...near.map((entry) => entry.distance));
  const places = onePerPlace(near.filter((entry) => entry.distance === best).map((entry) => entry.name));
  const [first, ...others] = places;
  if (!first) return null;
  if (others.length > 0) return { kind: 'either', names: places };
  const confused = onePerPlace(nearNames(key, cap + 1).map((entry) => entry.name)).filter((name) =>
    areConfused(first, name),
  );
  return confused.length > 0
    ? { kind: 'either', names: [first, ...confused] }
    : { kind: 'meant', name: first };
}

function nearNames(key: string, cap: number): { name: PlaceName; distance: number }[] {
  const near: { name: PlaceName; distance: number }[] = [];
  for (let length = key.length - cap; length <= key.length + cap; length += 1) {
    for (const [nameOfKey, name] of NAMES_BY_LENGTH.get(length) ?? []) {
      const distance = wordByWord(key, nameOfKey, cap);
      if (distance !== null) near.push({ name, distance });
    }
  }
  return near;
}

/**
 * The edits between two names of as many words, or null if there are more than `cap`, or too many for one of the words
 * ("Southern Africa" is no slip for "Northern Africa").
 */
function wordByWord(left: string, right: string, cap: number): number | null {
  const words = right.split(' ');
  const pairs = left.split(' ').map((word, index) => [word, words[index] ?? ''] as const);
  if (pairs.length !== words.length) return null;
  const edits = pairs.map(([word, other]) => editDistance(word, other, cap));
  const total = edits.reduce((sum, edit) => sum + edit, 0);
  const isSlight =
    pairs.length === 1 || edits.every((edit, index) => edit <= capFor(pairs[index]?.[0].length ?? 0));
  return total <= cap && isSlight ? total : null;
}

/** How many letters may be wrong in so many. */
function capFor(length: number): number {
  if (length < 5) return 0;
  return length >= 9 ? 2 : 1;
}

function onePerPlace(names: readonly PlaceName[]): PlaceName[] {
  return names.filter(
    (name, index) => names.findIndex((other) => placeId(other) === placeId(name)) === index,
  );
}

function placeId({ place }: PlaceName): string {
  if (place.kind === 'country') return place.code;
  return place.kind === 'region' ? place.region.name : (place.name.names[0] ?? '');
}

function areConfused(left: PlaceName, right: PlaceName): boolean {
  const ids = [placeId(left), placeId(right)];
  return CONFUSED.some((pair) => ids[0] !== ids[1] && ids.every((id) => pair.includes(id)));
}

function groupByLength(): ReadonlyMap<number, readonly (readonly [string, PlaceName])[]> {
  const groups = new Map<number, (readonly [string, PlaceName])[]>();
  for (const entry of PLACE_NAMES) {
    if (entry[0].length < 5) continue;
    groups.set(entry[0].length, [...(groups.get(entry[0].length) ?? []), entry]);
  }
  return groups;
}
