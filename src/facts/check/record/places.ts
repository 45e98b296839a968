import { countryName, countryOf } from '../../../catalogue/countries.ts';
import { DEMONYMS } from '../../../catalogue/places/demonyms.ts';
import { PLACE_NAMES, type Place, type PlaceName, placeKey } from '../../../catalogue/places/place-index.ts';
import { readTerritory } from '../../../catalogue/read-territory.ts';
import { printGroup, REGIONS } from '../../../catalogue/regions.ts';
import { createLexicon, type Lexicon } from '../text/lexicon.ts';

/** What a name of a place covers. */
export interface PlaceMeaning {
  readonly name: string;
  /** Countries and parts of countries, those that houses differ about included. */
  readonly codes: readonly string[];
  /** A word for its people or things: "Chilean", "latinoamericano". */
  readonly demonym: boolean;
  /** Larger than a country. */
  readonly region: boolean;
}

/** More codes than any region has: the whole world. */
const WORLD = 200;

/** Every place that can be named, with words for what comes from there. */
export const PLACES: Lexicon<PlaceMeaning> = indexPlaces();

/** The places that the words of a territory stand for; empty for words that are no territory. */
export function codesOfTerritory(words: string): readonly string[] {
  const kept = READ.get(words);
  if (kept) return kept;
  const codes = readCodes(words);
  if (READ.size >= KEPT_READINGS) READ.clear();
  READ.set(words, codes);
  return codes;
}
const READ = new Map<string, readonly string[]>();
const KEPT_READINGS = 20_000;

function readCodes(words: string): readonly string[] {
  const known = PLACES.get(words)[0];
  if (known && !known.demonym) return known.codes;
  const reading = readTerritory(words, 'as_written');
  return reading.kind === 'territory' ? [...reading.territory.codes, ...reading.territory.doubtful] : [];
}

export function isWorld({ codes }: PlaceMeaning): boolean {
  return codes.length > WORLD;
}

/** True if all that is named lies in what is held: Catalonia lies in Spain. */
export function liesIn(named: readonly string[], held: readonly string[]): boolean {
  return named.length > 0 && named.every((code) => held.includes(code) || held.includes(countryOf(code)));
}

/** True if the two have a country in common. */
export function meet(left: readonly string[], right: readonly string[]): boolean {
  return left.some((code) => right.some((other) => countryOf(code) === countryOf(other)));
}

/** The same for many others against one side. */
export function meeting(held: readonly string[]): (codes: readonly string[]) => boolean {
  const countries = new Set(held.map(countryOf));
  return (codes) => codes.some((code) => countries.has(countryOf(code)));
}

function indexPlaces(): Lexicon<PlaceMeaning> {
  const lexicon = createLexicon<PlaceMeaning>();
  const adjectives = new Set(REGIONS.flatMap((region) => region.adjectives.map(placeKey)));
  const meanings = new Map<Place, PlaceMeaning>();
  for (const [key, entry] of PLACE_NAMES) {
    const demonym = adjectives.has(key);
    const meaning = meanings.get(entry.place) ?? meaningOf(entry, demonym);
    if (!demonym) meanings.set(entry.place, meaning);
    lexicon.add(entry.printed, demonym ? { ...meaning, demonym } : meaning);
  }
  for (const [word, code] of DEMONYMS) {
    const meaning = { name: countryName(code, 'en'), codes: [code], demonym: true, region: false };
    for (const form of [word, ...peopleOf(word)])
      if (lexicon.get(form).length === 0) lexicon.add(form, meaning);
  }
  for (const language of ['en', 'es'] as const) {
    for (const [name, codes] of printGroups(language)) {
      if (lexicon.get(name).length === 0) lexicon.add(name, { name, codes, demonym: false, region: true });
    }
  }
  return lexicon;
}

/** "Hungarians", "Omanis": the English plural; other endings have none of their own. */
function peopleOf(demonym: string): readonly string[] {
  return /(?:an|i)$/.test(demonym) ? [`${demonym}s`] : [];
}

/** The headings under which lists of countries are printed ("Middle East and Africa"), with their countries. */
function printGroups(language: 'en' | 'es'): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const code of codesOfWorld()) {
    const name = printGroup(code, language).replace('&', language === 'en' ? 'and' : 'y');
    groups.set(name, [...(groups.get(name) ?? []), code]);
  }
  return groups;
}

function codesOfWorld(): readonly string[] {
  return REGIONS.find(({ name }) => name === 'Worldwide')?.codes ?? [];
}

function meaningOf({ printed, place }: PlaceName, demonym: boolean): PlaceMeaning {
  if (place.kind === 'country') return { name: printed, codes: [place.code], demonym, region: false };
  if (place.kind === 'region') {
    const { name, codes, doubtful } = place.region;
    return { name, codes: [...codes, ...doubtful], demonym, region: true };
  }
  const codes = place.name.choices.flatMap((choice) => {
    const reading = readTerritory(choice, 'as_written');
    return reading.kind === 'territory' ? [...reading.territory.codes, ...reading.territory.doubtful] : [];
  });
  return { name: printed, codes: [...new Set(codes)], demonym, region: false };
}
