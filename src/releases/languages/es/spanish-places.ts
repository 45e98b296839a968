import { countryName } from '../../../catalogue/countries.ts';
import type { Territory } from '../../../catalogue/territory.ts';
import { joinList } from '../../../platform/text/lists.ts';
import type { Place } from '../language.ts';
import { type PlaceWords, printTerritory } from '../print-territory.ts';

/** Countries whose name carries an article in running text. */
const ARTICLES: Readonly<Record<string, string>> = {
  AE: 'los',
  CF: 'la',
  CZ: 'la',
  DO: 'la',
  GB: 'el',
  NL: 'los',
  VA: 'la',
  'ES-PV': 'el',
};

/** Regions of our table, as a Spanish release prints them. */
const REGIONS: Readonly<Record<string, string>> = {
  LatAm: 'América Latina',
  'Latin America': 'América Latina',
  'Spanish-speaking Latin America': 'Hispanoamérica',
  'Central America': 'Centroamérica',
  'Spanish-speaking Caribbean': 'el Caribe hispano',
  'South America': 'Sudamérica',
  'Southern Cone': 'el Cono Sur',
  'Andean countries': 'los países andinos',
  'North America': 'Norteamérica',
  'English-speaking Caribbean': 'el Caribe anglófono',
  'French-speaking Caribbean': 'el Caribe francófono',
  'Dutch Caribbean': 'las Antillas neerlandesas',
  'All Caribbean': 'todo el Caribe',
  'All Americas': 'toda América',
  Caribbean: 'el Caribe',
  Americas: 'las Américas',
  Iberoamerica: 'Iberoamérica',
  'Spanish-speaking world': 'el mundo hispanohablante',
  'Central Asia': 'Asia Central',
  Caucasus: 'el Cáucaso',
  SEA: 'el Sudeste Asiático',
  'East Asia': 'Asia Oriental',
  'Greater China': 'la Gran China',
  'South Asia': 'el subcontinente indio',
  'All Asia': 'toda Asia',
  ANZ: 'Australia y Nueva Zelanda',
  'Asia-Pacific': 'Asia-Pacífico',
  Oceania: 'Oceanía',
  'Pacific islands': 'las islas del Pacífico',
  EU: 'la Unión Europea',
  EEA: 'el Espacio Económico Europeo',
  'All Europe': 'toda Europa',
  Europe: 'Europa',
  'Western Europe': 'Europa Occidental',
  'Eastern Europe': 'Europa del Este',
  'Southern Europe': 'Europa del Sur',
  CEE: 'Europa Central y del Este',
  CIS: 'la CEI',
  'Russia and CIS': 'Rusia y la CEI',
  'Ex-Yugoslavia': 'la antigua Yugoslavia',
  Balkans: 'los Balcanes',
  'Czech and Slovak Republics': 'la República Checa y Eslovaquia',
  'Channel Islands': 'las islas del Canal',
  Baltics: 'los países bálticos',
  DACH: 'los países de habla alemana',
  Benelux: 'el Bénélux',
  Nordics: 'los países nórdicos',
  Scandinavia: 'Escandinavia',
  Iberia: 'la península ibérica',
  'French-speaking Europe': 'Europa francófona',
  'UK & Ireland': 'el Reino Unido e Irlanda',
  MENA: 'Oriente Medio y Norte de África',
  'Arab League': 'la Liga Árabe',
  GCC: 'los países del Golfo',
  Gulf: 'los países del Golfo',
  'Arab Middle East': 'Oriente Medio árabe',
  'All Middle East': 'todo Oriente Medio',
  'Middle East': 'Oriente Medio',
  'Middle East & Africa': 'Oriente Medio y África',
  'North Africa': 'el norte de África',
  Maghreb: 'el Magreb',
  'Sub-Saharan Africa': 'África subsahariana',
  'English-speaking Africa': 'África anglófona',
  'French-speaking Africa': 'África francófona',
  'Portuguese-speaking Africa': 'África lusófona',
  'Southern Africa': 'África austral',
  'East Africa': 'África oriental',
  'West Africa': 'África occidental',
  'All Africa': 'toda África',
  Africa: 'África',
  Levant: 'el Levante mediterráneo',
  Worldwide: 'todo el mundo',
  Francophonie: 'el mundo francófono',
  Lusophone: 'el mundo lusófono',
  'Turkic countries': 'los países túrquicos',
};

const WORDS: PlaceWords = {
  country: spanishCountry,
  region: (name) => REGIONS[name] ?? null,
  market: (code, languages) =>
    code === 'US' && languages.includes('es')
      ? 'Estados Unidos (mercado hispano)'
      : `${spanishCountry(code)} (en ${joinList(languages.map(languageName), 'es')})`,
  list: (items) => joinList(items, 'es'),
  modified: (base, operation, part) => `${base} ${operation === 'excl' ? 'excepto' : 'con'} ${part}`,
};

/** "México", "la República Dominicana", "el Reino Unido e Irlanda", "América Latina excepto Brasil". */
export function spanishPlace(territory: Territory): Place {
  const name = printTerritory(territory, WORDS);
  return { name, within: `en ${name}`, key: name.replace(/^(?:el|la|los|las) (?=\p{Lu})/u, '') };
}

/** A part of the world that a list is grouped by. */
export function spanishRegion(region: string): string {
  return REGIONS[region] ?? region;
}

export function spanishCountry(code: string): string {
  const name = countryName(code, 'es');
  const article = ARTICLES[code] ?? (/^Islas /.test(name) ? 'las' : /^Isla /.test(name) ? 'la' : null);
  return article === null ? name : `${article} ${name}`;
}

/** "a" before a name: "a México", "al Reino Unido", but "a El Salvador". */
export function toPlace(name: string): string {
  return name.startsWith('el ') ? `al ${name.slice(3)}` : `a ${name}`;
}

function languageName(code: string): string {
  return new Intl.DisplayNames('es', { type: 'language' }).of(code) ?? code;
}
