// Not the package's main entry: that loads the names of countries in eighty languages.
import isoCountries from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import turkish from 'i18n-iso-countries/langs/tr.json' with { type: 'json' };
import { COUNTRY_SYNONYMS, SUBDIVISIONS, type Subdivision } from './places/country-synonyms.ts';

/** The languages that names of countries are read and printed in. */
export type NameLanguage = 'en' | 'es' | 'tr';
export const NAME_LANGUAGES = ['en', 'es', 'tr'] as const satisfies readonly NameLanguage[];

/** Every ISO 3166-1 alpha-2 code and XK (Kosovo, user-assigned), sorted. */
export const COUNTRY_CODES: readonly string[] = [
  ...new Set([...Object.keys(isoCountries.getAlpha2Codes()), 'XK']),
].sort();

/** ISO 3166-2 codes of parts of a country that are sold apart ("ES-CT"), sorted. */
export const SUBDIVISION_CODES: readonly string[] = Object.keys(SUBDIVISIONS).sort();

const KNOWN_CODES = new Set([...COUNTRY_CODES, ...SUBDIVISION_CODES]);

/** What the trade prints where Unicode prints something longer or unlike it. */
const TRADE_NAMES: Readonly<Record<NameLanguage, Readonly<Record<string, string>>>> = {
  en: {
    AG: 'Antigua and Barbuda',
    BA: 'Bosnia and Herzegovina',
    CD: 'DR Congo',
    CG: 'Congo-Brazzaville',
    CI: 'Ivory Coast',
    CV: 'Cape Verde',
    CZ: 'Czech Republic',
    GB: 'UK',
    GS: 'South Georgia and the South Sandwich Islands',
    HK: 'Hong Kong',
    HM: 'Heard and McDonald Islands',
    KN: 'Saint Kitts and Nevis',
    LC: 'Saint Lucia',
    MF: 'Saint Martin (French part)',
    MM: 'Myanmar',
    MO: 'Macau',
    PM: 'Saint Pierre and Miquelon',
    PS: 'Palestine',
    SH: 'Saint Helena',
    SJ: 'Svalbard and Jan Mayen',
    ST: 'São Tomé and Príncipe',
    TC: 'Turks and Caicos Islands',
    TR: 'Turkey',
    TT: 'Trinidad and Tobago',
    US: 'US',
    VC: 'Saint Vincent and the Grenadines',
    WF: 'Wallis and Futuna',
  },
  es: {
    CD: 'RD Congo',
    CG: 'Congo-Brazzaville',
    CI: 'Costa de Marfil',
    CZ: 'República Checa',
    HK: 'Hong Kong',
    MM: 'Myanmar',
    MO: 'Macao',
    PS: 'Palestina',
    SA: 'Arabia Saudita',
  },
  tr: {
    CD: 'Demokratik Kongo Cumhuriyeti',
    CG: 'Kongo Cumhuriyeti',
    CI: 'Fildişi Sahili',
    CV: 'Yeşil Burun Adaları',
    CZ: 'Çekya',
    GB: 'İngiltere',
    HK: 'Hong Kong',
    MM: 'Myanmar',
    MO: 'Makao',
    PS: 'Filistin',
    US: 'ABD',
  },
};

const DISPLAY: Readonly<Record<NameLanguage, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  es: new Intl.DisplayNames('es', { type: 'region' }),
  tr: new Intl.DisplayNames('tr', { type: 'region' }),
};

const ISO_NAMES: Readonly<Record<NameLanguage, Readonly<Record<string, string | readonly string[]>>>> = {
  en: english.countries,
  es: spanish.countries,
  tr: turkish.countries,
};

/** True for a country code or the code of a part of a country that Dealwire knows. Case matters. */
export function isTerritoryCode(code: string): boolean {
  return KNOWN_CODES.has(code);
}

/** The country that a code lies in: "ES-CT" gives "ES", "ES" gives "ES". */
export function countryOf(code: string): string {
  return code.slice(0, 2);
}

/** True if one code is the other, or a part of it: Catalonia touches Spain, but not Galicia. */
export function codesTouch(left: string, right: string): boolean {
  return left === right || left === countryOf(right) || right === countryOf(left);
}

/** The name the trade prints ("Czech Republic", "UK", "US"). An unknown code is returned as it is. */
export function countryName(code: string, language: NameLanguage): string {
  const part = subdivision(code);
  if (part) return part[language];
  if (!KNOWN_CODES.has(code)) return code;
  return TRADE_NAMES[language][code] ?? DISPLAY[language].of(code) ?? code;
}

/** Every name under which a code is read, in all languages, printed forms first. May hold the same name twice. */
export function namesOf(code: string): readonly string[] {
  const part = subdivision(code);
  if (part) return [part.en, part.es, part.tr, ...(part.more === '' ? [] : part.more.split('|'))];
  return [
    ...NAME_LANGUAGES.flatMap((language) => namesIn(code, language)),
    ...(COUNTRY_SYNONYMS[code]?.split('|') ?? []),
  ];
}

/** The names of a country in one language, without the trade's synonyms. */
function namesIn(code: string, language: NameLanguage): readonly string[] {
  const iso = ISO_NAMES[language][code] ?? [];
  const listed = typeof iso === 'string' ? [iso] : iso;
  return [countryName(code, language), DISPLAY[language].of(code) ?? code, ...listed];
}

function subdivision(code: string): Subdivision | undefined {
  return SUBDIVISIONS[code];
}
