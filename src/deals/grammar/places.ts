import { findPlace, PLACE_NAMES, placeKey } from '../../catalogue/places/place-index.ts';
import { readTerritory } from '../../catalogue/read-territory.ts';
import type { Territory, TerritoryReading } from '../../catalogue/territory.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import { isQuoted, lastBracket, type Outline, openMatches, trimmed } from './outline.ts';
import type { TextSpan } from './parsed-deal.ts';

/** One grant: where it stands, and what its words name (a place, or several to choose from). */
export interface Place extends TextSpan {
  readonly reading: Exclude<TerritoryReading, { kind: 'unknown' }>;
}

/** The places of a stretch of text, or null if some of it is not a place; `listed` if "and" makes several of them. */
export interface PlacesReading {
  readonly places: readonly Place[];
  readonly listed: boolean;
}

/** Joins countries into one grant: "UK & Ireland", "Czech Republic/Slovakia". */
const GLUE = /\s*[&/+]\s*|\s+plus\s+/u;
/** Joins grants into a list: "Serbia and Montenegro". */
const LIST = /\s*[,;]\s*(?:(?:and|y|e|ve)\s+)?|\s+(?:and|y|e|ve|und|et)\s+/u;
const ANY = new RegExp(`${LIST.source}|${GLUE.source}`, 'u');
/** Words after which places are taken out of a region, or put into it. */
const MODIFIER =
  /(?:^|[\s(])(?:excl(?:\.|uding|udes|uyendo|uido)?|exc\.?|except(?:ing)?(?: for)?|excepto|without|w\/o|minus|other than|but not|not including|apart from|less|ex|salvo|sin|menos|haric|disinda|incl(?:\.|uding|udes|uyendo|uido)?)(?![\p{L}\p{N}])/u;
const LONGEST = 400;
const LONGEST_NAME = 60;
const LEAD = /^(?:in|en|for|para|throughout)\s+/u;

/**
 * Reads a stretch as one grant or a list of them. `and` and commas make a list, a row for each place; `&`, `/` and `+`
 * make one grant, as does a name the trade knows for several countries ("UK and Ireland"). After "excl." what lies in
 * the region is left out of it: "LatAm excl. Brazil and Mexico" is one grant, "LatAm excl. Brazil and Spain" are two.
 */
export function readPlaces(outline: Outline, span: TextSpan): PlacesReading | null {
  if (span.text === '' || span.text.length > LONGEST || isQuoted(outline, span)) return null;
  const lead = LEAD.exec(outline.folded.slice(span.start, span.end))?.[0].length ?? 0;
  const whole = trimmed(outline, span.start + lead, span.end);
  const bracket = lastBracket(outline, whole);
  if (bracket && bracket.outer.text === '')
    return whole.text.startsWith('[') ? keptTogether(bracket.inner) : readPlaces(outline, bracket.inner);
  const parts = partsOf(outline, whole);
  const places: Place[] = [];
  for (let index = 0; index < parts.length; ) {
    const group = longestGroup(outline, parts, index);
    if (!group) return null;
    places.push(group.place);
    index = group.next;
  }
  const listed =
    places.length > 1 && /\s(?:and|y|e|ve)\s/u.test(outline.folded.slice(whole.start, whole.end));
  return { places, listed };
}

/** The place that a slightly misspelt name means, for names that read as nothing else. */
export function readMisspeltPlace(span: TextSpan): PlacesReading | null {
  if (span.text.length > LONGEST_NAME || !/\p{L}/u.test(span.text)) return null;
  return keptTogether(span);
}

/** True if the stretch is known by a name; an ISO code or a phrase is weaker. */
export function isNamed({ places }: PlacesReading): boolean {
  return places.every((place) => PLACE_NAMES.has(placeKey(place.text)) || !/^\p{Lu}{2,3}$/u.test(place.text));
}

/** "[EEA, UK and Switzerland]": square brackets keep a list together as one grant. */
function keptTogether({ text, start, end }: TextSpan): PlacesReading | null {
  const reading = readTerritory(text, 'record');
  return reading.kind === 'unknown' ? null : { places: [{ text, start, end, reading }], listed: false };
}

interface Part extends TextSpan {
  /** True if `&`, `/` or `+` ties it to the part before it. */
  readonly glued: boolean;
}

function partsOf(outline: Outline, span: TextSpan): readonly Part[] {
  const parts: Part[] = [];
  let from = span.start;
  let glued = false;
  for (const match of openMatches(outline, span, ANY)) {
    parts.push({ ...trimmed(outline, from, match.start), glued });
    from = match.end;
    glued = new RegExp(`^(?:${GLUE.source})$`, 'u').test(outline.folded.slice(match.start, match.end));
  }
  parts.push({ ...trimmed(outline, from, span.end), glued });
  return parts;
}

/** The longest run of parts from `first` on that is one grant. */
function longestGroup(
  outline: Outline,
  parts: readonly Part[],
  first: number,
): { readonly place: Place; readonly next: number } | null {
  const start = parts[first]?.start ?? 0;
  for (let last = Math.min(parts.length - 1, first + 5); last > first; last -= 1) {
    const span = trimmed(outline, start, parts[last]?.end ?? start);
    const tied = parts.slice(first + 1, last + 1).every((part) => part.glued);
    if (!tied && findPlace(span.text) === null) continue;
    const place = placeAt(span);
    if (place) return withModifiers(outline, parts, { place, next: last + 1 });
  }
  const single = parts[first];
  const place = single && placeAt(single);
  return place ? withModifiers(outline, parts, { place, next: first + 1 }) : null;
}

/** Takes in the parts that go on with an exclusion or inclusion: those that may lie in the region. */
function withModifiers(
  outline: Outline,
  parts: readonly Part[],
  found: { readonly place: Place; readonly next: number },
): { readonly place: Place; readonly next: number } {
  let { place, next } = found;
  while (next < parts.length) {
    const part = parts[next];
    const modifier = part && placeAt(part);
    const longer =
      modifier && continues(outline, place, modifier) && placeAt(trimmed(outline, place.start, part.end));
    if (!longer) break;
    place = longer;
    next += 1;
  }
  return { place, next };
}

/** True if `next` may belong to what `place` leaves out or takes in: "LatAm excl. Brazil" goes on with "Mexico". */
export function continues(outline: Outline, place: Place, next: Place): boolean {
  const modifier = MODIFIER.exec(outline.folded.slice(place.start, place.end));
  const region = modifier && placeAt(trimmed(outline, place.start, place.start + modifier.index));
  return region !== null && liesIn(next, region);
}

/** True if every country of one place may be in another. */
function liesIn(inner: Place, outer: Place): boolean {
  const within = new Set(
    candidatesOf(outer).flatMap((territory) => [...territory.codes, ...territory.doubtful]),
  );
  return candidatesOf(inner).some(({ codes }) => codes.length > 0 && codes.every((code) => within.has(code)));
}

function candidatesOf(place: Place): readonly Territory[] {
  return place.reading.kind === 'territory' ? [place.reading.territory] : place.reading.candidates;
}

function placeAt(span: TextSpan): Place | null {
  const { text, start, end } = span;
  if (!hasPlaceWords(text)) return null;
  const reading = readTerritory(text, 'record');
  return reading.kind === 'unknown' ? null : { text, start, end, reading };
}

let vocabulary: ReadonlySet<string> | null = null;

/**
 * False if some word belongs to no place's name: most texts that are asked about are buyers, and to look for the
 * place that each might be a slip of is slow, and would take "Latvija TV" for a country.
 */
export function hasPlaceWords(text: string): boolean {
  vocabulary ??= new Set([...PLACE_NAMES.keys()].flatMap((key) => key.split(' ')).concat(PHRASE_WORDS));
  const known = vocabulary;
  const words = placeKey(text).split(' ');
  return (
    words[0] !== '' && (words.every((word) => known.has(word)) || findPlace(text) !== null || hasCodes(text))
  );
}

function hasCodes(text: string): boolean {
  return text.split(/[^\p{L}-]+/u).every((word) => word === '' || findPlace(word) !== null);
}

const PHRASE_WORDS = nameKey(
  'excl excluding exclusive of excludes excluido excluyendo excepto except excepting for exc ex without w o minus not including ' +
    'other than but apart from less salvo sin menos a excepción de hariç dışında inclusive includes including incluyendo ' +
    'incluido incl inc along together with plus con más dahil and y e ve und et rest remaining resto del la las los el row ' +
    'in across throughout the all whole entire only en para todo toda todos tüm bütün territory territories market ' +
    'markets region rights countries as alone solamente solo únicamente speaking language part arabic dutch ' +
    'english flemish french german italian portuguese russian spanish turkish',
).split(' ');
