import * as groups from './country-groups.ts';
import { openRegion, type Region, region } from './region.ts';

export const AMERICAN_REGIONS: readonly Region[] = [
  region({
    name: 'LatAm',
    names: {
      en: 'Latin America|Lat Am|Latam|Latin American countries|Pan-regional LatAm|Pan-regional Latin America|Pan-LatAm|Pan-Latin America',
      es: 'Latinoamérica|América Latina',
      tr: 'Latin Amerika',
    },
    adjectives:
      'Latin American|Latinoamericano|Latinoamericana|Latinoamericanos|Latinoamericanas|Pan-Latin American|Pan-regional Latin American',
    codes: groups.LATIN_AMERICA_SPANISH,
    doubtful: ['BR', 'BZ', 'GF', 'GY', 'HT', 'PR', 'SR'],
    ask: 'Is Brazil in it?',
    choices: '* excl. Brazil|* incl. Brazil',
  }),
  region({
    name: 'Spanish-speaking Latin America',
    names: {
      en: 'Spanish-speaking LatAm|Spanish Latin America|Spanish LatAm|Hispanic Latin America|Hispanic LatAm|Hispanic America|LatAm (Spanish-speaking)|LatAm (Spanish)|Latin America (Spanish-speaking)|Latin America (Spanish)|LatAm Spanish',
      es: 'Hispanoamérica|Latinoamérica hispanohablante|América Latina hispanohablante|Latinoamérica de habla hispana|América hispana',
    },
    adjectives: 'Hispanic American|Hispanoamericano|Hispanoamericana',
    codes: groups.LATIN_AMERICA_SPANISH,
    doubtful: ['PR'],
  }),
  region({
    name: 'Central America',
    names: { es: 'Centroamérica|Centro América|América Central', tr: 'Orta Amerika' },
    adjectives: 'Central American|Centroamericano|Centroamericana|Centroamericanos|Centroamericanas',
    codes: groups.CENTRAL_AMERICA,
    doubtful: [],
  }),
  region({
    name: 'Spanish-speaking Caribbean',
    names: {
      en: 'Spanish Caribbean|Hispanic Caribbean|Caribbean (Spanish)',
      es: 'Caribe hispano|Caribe hispanohablante|Caribe español',
    },
    codes: ['CU', 'DO'],
    doubtful: ['PR'],
  }),
  region({
    name: 'South America',
    names: { es: 'Sudamérica|Suramérica|Sud América|Sur América|América del Sur', tr: 'Güney Amerika' },
    adjectives:
      'South American|Sudamericano|Sudamericana|Sudamericanos|Sudamericanas|Suramericano|Suramericana',
    codes: groups.SOUTH_AMERICA,
    doubtful: ['FK', 'GF'],
    askedMembers: ['BR'],
    ask: 'Is Brazil in it?',
    choices: '* excl. Brazil|* incl. Brazil',
  }),
  region({
    name: 'Southern Cone',
    names: { es: 'Cono Sur' },
    codes: ['AR', 'CL', 'UY'],
    doubtful: ['BR', 'PY'],
  }),
  region({
    name: 'Andean countries',
    names: { en: 'Andean region|Andean nations', es: 'Países andinos|Región andina' },
    adjectives: 'Andean|Andino|Andina',
    codes: ['BO', 'CO', 'EC', 'PE'],
    doubtful: ['AR', 'CL', 'VE'],
  }),
  region({
    name: 'North America',
    names: { en: 'Northern America', es: 'Norteamérica|América del Norte', tr: 'Kuzey Amerika' },
    adjectives: 'North American|Norteamericano|Norteamericana',
    codes: groups.NORTH_AMERICA,
    doubtful: ['BM', 'BS', 'PR'],
  }),
  region({
    name: 'English-speaking Caribbean',
    names: { en: 'English Caribbean|Anglophone Caribbean|Caribbean (English)', es: 'Caribe anglófono' },
    codes: groups.CARIBBEAN_ENGLISH,
    doubtful: ['BM', 'BZ', 'GY'],
  }),
  region({
    name: 'French-speaking Caribbean',
    names: {
      en: 'French Caribbean|Francophone Caribbean|Caribbean (French)|French West Indies',
      es: 'Caribe francófono|Antillas francesas',
    },
    codes: groups.CARIBBEAN_FRENCH,
    doubtful: ['GF'],
  }),
  region({
    name: 'Dutch Caribbean',
    names: {
      en: 'Caribbean (Dutch)|Netherlands Antilles|Dutch Antilles',
      es: 'Antillas neerlandesas|Caribe holandés',
    },
    codes: groups.CARIBBEAN_DUTCH,
    doubtful: ['SR'],
  }),
  region({
    name: 'All Caribbean',
    names: {
      en: 'All of the Caribbean|Entire Caribbean|Pan-Caribbean',
      es: 'Todo el Caribe',
      tr: 'Tüm Karayipler',
    },
    codes: groups.CARIBBEAN,
    doubtful: [],
  }),
  region({
    name: 'All Americas',
    names: { en: 'All the Americas|All of the Americas', es: 'Toda América', tr: 'Tüm Amerika' },
    codes: groups.AMERICAS,
    doubtful: [],
  }),
  openRegion({
    name: 'Caribbean',
    names: {
      en: 'The Caribbean|West Indies|Caribbean islands',
      es: 'Caribe|El Caribe|Antillas',
      tr: 'Karayipler|Karayip ülkeleri',
    },
    adjectives: 'Caribeño|Caribeña',
    doubtful: [...groups.CARIBBEAN, 'BM', 'BZ', 'GF', 'GY', 'SR'],
    choices:
      'All Caribbean|Spanish-speaking Caribbean incl. Puerto Rico|English-speaking Caribbean|French-speaking Caribbean|Dutch Caribbean',
  }),
  openRegion({
    name: 'Americas',
    names: {
      en: 'The Americas|American continent|Pan-America',
      es: 'Las Américas',
      tr: 'Amerikalar|Amerika kıtası',
    },
    adjectives: 'Pan-American|Panamericano',
    doubtful: groups.AMERICAS,
    choices: 'All Americas|LatAm incl. Brazil + US and Canada|LatAm excl. Brazil + US and Canada',
  }),
  openRegion({
    name: 'Iberoamerica',
    names: { en: 'Ibero-America|Ibero America', es: 'Iberoamérica', tr: 'İbero-Amerika' },
    adjectives: 'Ibero-American|Iberoamericano|Iberoamericana|Iberoamericanos',
    doubtful: [...groups.LATIN_AMERICA_SPANISH, 'AD', 'BR', 'ES', 'GQ', 'PR', 'PT'],
    choices: 'LatAm incl. Brazil + Spain and Portugal|LatAm excl. Brazil + Spain|LatAm incl. Brazil',
  }),
  openRegion({
    name: 'Spanish-speaking world',
    names: {
      en: 'Spanish-speaking territories|Spanish-speaking countries|Hispanic world',
      es: 'Mundo hispano|Mundo hispanohablante|Países hispanohablantes|Países de habla hispana|Territorios de habla hispana',
      tr: 'İspanyolca konuşulan ülkeler',
    },
    doubtful: [...groups.LATIN_AMERICA_SPANISH, 'AD', 'ES', 'GQ', 'PR', 'US'],
    choices: 'LatAm excl. Brazil + Spain|LatAm incl. Puerto Rico + Spain and Andorra|LatAm excl. Brazil',
  }),
];
