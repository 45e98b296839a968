import isoCountries from 'i18n-iso-countries/index.js';
import { nameKey } from '../../platform/text/name-key.ts';
import { COUNTRY_CODES, isTerritoryCode, namesOf, SUBDIVISION_CODES } from '../countries.ts';
import { REGIONS } from '../regions.ts';
import { AMBIGUOUS_NAMES, type AmbiguousName } from './country-synonyms.ts';
import type { Region } from './regions/region.ts';

/** What one name stands for. */
export type Place =
  | { readonly kind: 'country'; readonly code: string; readonly languages: readonly string[] }
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'shared'; readonly name: AmbiguousName };

/** A name that is read, with the form it is printed in. */
export interface PlaceName {
  readonly printed: string;
  readonly place: Place;
}

/** A market inside a country that is bought by language. */
const LANGUAGE_MARKETS = [
  {
    code: 'US',
    languages: ['es'],
    names:
      'US Hispanic|U.S. Hispanic|USA Hispanic|Hispanic US|Hispanic USA|US Hispanics|US Hispanic market|USH|US Spanish|US Latino|Spanish-language US|EE. UU. hispano|EEUU hispano|Estados Unidos hispano|Mercado hispano de EE. UU.|Mercado hispano de Estados Unidos|ABD Hispanik',
  },
] as const;

/** Single letters with stops: "U.S.", "U. S. A.", "D.R". */
const LETTERS = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){1,3}\p{L}(?![\p{L}\p{N}'’])\.?/gu;

/** The key of a place's name: the letters of "U.S.A." stand together. */
export function placeKey(text: string): string {
  return nameKey(text.replace(LETTERS, (letters) => `${letters.replace(/[.\s]/g, '')} `));
}

/** Every name that is read, by key: shared names first, then countries, language markets, regions. */
export const PLACE_NAMES: ReadonlyMap<string, PlaceName> = indexNames();

/** The place that a whole name or, in capitals, an ISO code stands for. */
export function findPlace(text: string): Place | null {
  const named = PLACE_NAMES.get(placeKey(text));
  if (named) return named.place;
  const code = codeWritten(text.trim());
  return code === null ? null : { kind: 'country', code, languages: [] };
}

/** "MX", "MEX" or "ES-CT" in capitals; anything else is no code. */
function codeWritten(text: string): string | null {
  if (isTerritoryCode(text)) return text;
  return /^[A-Z]{3}$/.test(text) ? (isoCountries.alpha3ToAlpha2(text) ?? null) : null;
}

function indexNames(): Map<string, PlaceName> {
  const index = new Map<string, PlaceName>();
  function add(printed: string, place: Place): void {
    const key = placeKey(printed);
    if (key !== '' && !index.has(key)) index.set(key, { printed, place });
  }
  for (const name of AMBIGUOUS_NAMES)
    for (const printed of name.names) add(printed, { kind: 'shared', name });
  for (const code of [...COUNTRY_CODES, ...SUBDIVISION_CODES]) {
    for (const printed of namesOf(code)) add(printed, { kind: 'country', code, languages: [] });
  }
  for (const { code, languages, names } of LANGUAGE_MARKETS) {
    for (const printed of names.split('|')) add(printed, { kind: 'country', code, languages });
  }
  for (const region of REGIONS) {
    for (const printed of [region.name, ...region.names, ...region.adjectives])
      add(printed, { kind: 'region', region });
  }
  return index;
}
