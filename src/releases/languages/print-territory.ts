import { countryName } from '../../catalogue/countries.ts';
import { parsePhrase } from '../../catalogue/places/phrase/parse-phrase.ts';
import type { Modifier, Phrase } from '../../catalogue/places/phrase/phrase.ts';
import type { Territory } from '../../catalogue/territory.ts';

/** How a language names places; articles included where it uses them. */
export interface PlaceWords {
  country(code: string): string;
  /** A region by the name of our table ("LatAm"), or null to print it as typed. */
  region(name: string): string | null;
  /** A market inside a country that is sold by language ("US Hispanic"). */
  market(code: string, languages: readonly string[]): string;
  list(items: readonly string[]): string;
  modified(base: string, operation: Modifier['operation'], part: string): string;
}

/**
 * A territory in a language: one country by its code, anything else by the words it was sold in, taken apart and put
 * together in the language. What cannot be taken apart is printed as typed.
 */
export function printTerritory(territory: Territory, words: PlaceWords): string {
  const { codes, doubtful, languages, label } = territory;
  const [code] = codes;
  if (code !== undefined && codes.length === 1 && doubtful.length === 0) {
    return languages.length === 0 ? words.country(code) : words.market(code, languages);
  }
  const phrase = parsePhrase(label);
  return (phrase && printed(phrase, words)) ?? label;
}

function printed(phrase: Phrase, words: PlaceWords): string | null {
  switch (phrase.kind) {
    case 'slip':
      return null;
    case 'place': {
      const { place, text } = phrase;
      if (place.kind === 'region') return words.region(place.region.name) ?? text;
      if (place.kind === 'shared') return null;
      return place.languages.length === 0
        ? words.country(place.code)
        : words.market(place.code, place.languages);
    }
    case 'list': {
      const items = phrase.items.map((item) => printed(item, words));
      return items.every((item) => item !== null) ? words.list(items) : null;
    }
    case 'modified':
      return phrase.modifiers.reduce<string | null>(
        (base, { operation, phrase: part }) => {
          const name = printed(part, words);
          return base === null || name === null ? null : words.modified(base, operation, name);
        },
        printed(phrase.base, words),
      );
  }
}

/** A country of origin on record: a code, or a name as typed. */
export function originName(country: string, language: 'en' | 'es'): string {
  return /^[A-Z]{2}(?:-[A-Z]+)?$/.test(country) ? countryName(country, language) : country;
}
