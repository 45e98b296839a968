import { describe, expect, it } from 'vitest';
import {
  COUNTRY_CODES,
  codesTouch,
  countryName,
  countryOf,
  isTerritoryCode,
  NAME_LANGUAGES,
  namesOf,
  SUBDIVISION_CODES,
} from '../../src/catalogue/countries.ts';
import { AMBIGUOUS_NAMES, COUNTRY_SYNONYMS } from '../../src/catalogue/places/country-synonyms.ts';
import { placeKey } from '../../src/catalogue/places/place-index.ts';

const SHARED = new Set(AMBIGUOUS_NAMES.flatMap((entry) => entry.names.map(placeKey)));

describe('countryName', () => {
  it.each([
    ['CZ', 'Czech Republic', 'República Checa', 'Çekya'],
    ['KR', 'South Korea', 'Corea del Sur', 'Güney Kore'],
    ['US', 'US', 'Estados Unidos', 'ABD'],
    ['GB', 'UK', 'Reino Unido', 'İngiltere'],
    ['TR', 'Turkey', 'Turquía', 'Türkiye'],
    ['XK', 'Kosovo', 'Kosovo', 'Kosova'],
    ['ES-CT', 'Catalonia', 'Cataluña', 'Katalonya'],
    ['ZZ', 'ZZ', 'ZZ', 'ZZ'],
  ])('prints %s as the trade does', (code, english, spanish, turkish) => {
    expect(NAME_LANGUAGES.map((language) => countryName(code, language))).toEqual([
      english,
      spanish,
      turkish,
    ]);
  });

  it('never prints two countries alike in one language', () => {
    for (const language of NAME_LANGUAGES) {
      const names = [...COUNTRY_CODES, ...SUBDIVISION_CODES].map((code) =>
        placeKey(countryName(code, language)),
      );
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('names of countries', () => {
  it('belong to one country each, or are asked about', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const code of [...COUNTRY_CODES, ...SUBDIVISION_CODES]) {
      for (const name of namesOf(code)) {
        const key = placeKey(name);
        const owner = owners.get(key);
        if (owner !== undefined && owner !== code && !SHARED.has(key))
          clashes.push(`${name}: ${owner}, ${code}`);
        owners.set(key, code);
      }
    }

    expect(clashes).toEqual([]);
  });

  it('has synonyms of real codes only', () => {
    expect(Object.keys(COUNTRY_SYNONYMS).filter((code) => !isTerritoryCode(code))).toEqual([]);
  });
});

describe('codes', () => {
  it('touch where one lies in the other', () => {
    expect(codesTouch('ES', 'ES-CT')).toBe(true);
    expect(codesTouch('ES-CT', 'ES')).toBe(true);
    expect(codesTouch('ES-CT', 'ES-GA')).toBe(false);
    expect(codesTouch('ES', 'PT')).toBe(false);
    expect(countryOf('BE-VLG')).toBe('BE');
  });

  it('are known in capitals only', () => {
    expect(['MX', 'XK', 'ES-CT'].every(isTerritoryCode)).toBe(true);
    expect(['mx', 'UK', 'ES-XX', ''].some(isTerritoryCode)).toBe(false);
  });
});
