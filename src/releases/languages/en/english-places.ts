import { countryName } from '../../../catalogue/countries.ts';
import type { Territory } from '../../../catalogue/territory.ts';
import { joinList } from '../../../platform/text/lists.ts';
import type { Place } from '../language.ts';
import { type PlaceWords, printTerritory } from '../print-territory.ts';

/** Press style where the trade's name is shorter or bare. */
const COUNTRIES: Readonly<Record<string, string>> = { US: 'the U.S.', GB: 'the U.K.' };

const WITH_ARTICLE =
  /^(?:United |Netherlands|Philippines|Dominican Rep|Czech Rep|Central African Rep|Bahamas|Maldives|Gambia|Vatican)|Islands?(?: \(.*\))?$|Territor(?:y|ies)$/;
const ISLAND_ALONE = /^(?:Christmas|Norfolk|Bouvet) Island$/;

/** How a release prints the regions of our table; the rest is printed by its own name. */
const REGIONS: Readonly<Record<string, string>> = {
  LatAm: 'Latin America',
  'Spanish-speaking Caribbean': 'the Spanish-speaking Caribbean',
  'English-speaking Caribbean': 'the English-speaking Caribbean',
  'French-speaking Caribbean': 'the French-speaking Caribbean',
  'Dutch Caribbean': 'the Dutch Caribbean',
  'All Caribbean': 'the Caribbean',
  Caribbean: 'the Caribbean',
  'All Americas': 'the Americas',
  Americas: 'the Americas',
  'Southern Cone': 'the Southern Cone',
  'Andean countries': 'the Andean countries',
  'Spanish-speaking world': 'the Spanish-speaking world',
  Iberoamerica: 'Ibero-America',
  Caucasus: 'the Caucasus',
  SEA: 'Southeast Asia',
  'All Asia': 'Asia',
  'Pan-Asia': 'Asia',
  ANZ: 'Australia and New Zealand',
  'Pacific islands': 'the Pacific islands',
  EU: 'the EU',
  EEA: 'the EEA',
  'All Europe': 'Europe',
  CEE: 'Central and Eastern Europe',
  CIS: 'the CIS',
  'Russia and CIS': 'Russia and the CIS',
  'Ex-Yugoslavia': 'the former Yugoslavia',
  Balkans: 'the Balkans',
  'Czech and Slovak Republics': 'the Czech and Slovak Republics',
  'Channel Islands': 'the Channel Islands',
  Baltics: 'the Baltics',
  DACH: 'German-speaking Europe',
  Benelux: 'the Benelux',
  Nordics: 'the Nordics',
  'UK & Ireland': 'the U.K. and Ireland',
  MENA: 'the Middle East and North Africa',
  'Arab League': 'the Arab League',
  GCC: 'the GCC',
  'Arab Middle East': 'the Arab Middle East',
  'All Middle East': 'the Middle East',
  'Middle East': 'the Middle East',
  Maghreb: 'the Maghreb',
  'All Africa': 'Africa',
  Gulf: 'the Gulf',
  Levant: 'the Levant',
  'Middle East & Africa': 'the Middle East and Africa',
  'Turkic countries': 'the Turkic countries',
};

const WORLD = 'Worldwide';

const WORDS: PlaceWords = {
  country: englishCountry,
  region: (name) => (name === WORLD ? 'the whole world' : (REGIONS[name] ?? name)),
  market: (code, languages) =>
    code === 'US' && languages.includes('es')
      ? 'U.S. Hispanic'
      : `${languages.map(languageName).join('- and ')}-speaking ${bare(englishCountry(code))}`,
  list: (items) => joinList(items, 'en'),
  modified: (base, operation, part) => `${base} ${operation === 'excl' ? 'excluding' : 'including'} ${part}`,
};

/** "the Dominican Republic", "Mexico", "the U.K. and Ireland", "Latin America excluding Brazil". */
export function englishPlace(territory: Territory): Place {
  const name = printTerritory(territory, WORDS);
  const within = name.startsWith('the whole world') ? name.replace('the whole world', 'worldwide') : null;
  const market = name === 'U.S. Hispanic' ? 'in the U.S. Hispanic market' : null;
  return { name, within: within ?? market ?? `in ${name}`, key: bare(name) };
}

/** A part of the world that a list is grouped by. */
export function englishRegion(region: string): string {
  return REGIONS[region] ?? region;
}

export function englishCountry(code: string): string {
  const name = COUNTRIES[code] ?? countryName(code, 'en');
  return WITH_ARTICLE.test(name) && !ISLAND_ALONE.test(name) ? `the ${name}` : name;
}

function bare(name: string): string {
  return name.replace(/^the /, '');
}

function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
