import { COUNTRY_CODES } from '../../countries.ts';
import * as groups from './country-groups.ts';
import { openRegion, type Region, region } from './region.ts';

export const WORLD_REGIONS: readonly Region[] = [
  region({
    name: 'Worldwide',
    names: {
      en: 'World|WRD|WW|World wide|The world|Whole world|Global|Globally|All territories|All countries|Tüm dünya|Bütün dünya',
      es: 'Mundo|Mundial|Todo el mundo|Mundo entero',
      tr: 'Dünya|Dünya geneli|Dünya çapında',
    },
    codes: COUNTRY_CODES,
    doubtful: [],
  }),
  openRegion({
    name: 'EMEA',
    names: {
      en: 'Europe, Middle East and Africa|Europe, the Middle East and Africa|Europe, Middle East & Africa',
    },
    doubtful: [
      ...new Set([...groups.EUROPE, ...groups.ARAB_MIDDLE_EAST, ...groups.AFRICA, 'IL', 'IR', 'TR']),
    ],
    choices: 'All Europe, All Middle East and All Africa|All Europe, Arab Middle East and All Africa',
  }),
  openRegion({
    name: 'Francophonie',
    names: {
      en: 'French-speaking world|French-speaking territories|French-speaking countries|Francophone countries|Francophone territories',
      es: 'Francofonía|Mundo francófono',
      tr: 'Fransızca konuşulan ülkeler',
    },
    adjectives: 'Francophone|Francófono|Francófona',
    doubtful: [
      ...groups.CARIBBEAN_FRENCH,
      ...groups.AFRICA_FRENCH,
      'BE',
      'CA',
      'CH',
      'DJ',
      'DZ',
      'FR',
      'GF',
      'KM',
      'LB',
      'LU',
      'MA',
      'MC',
      'MR',
      'MU',
      'NC',
      'PF',
      'PM',
      'RE',
      'RW',
      'SC',
      'TN',
      'VU',
      'WF',
      'YT',
    ],
    choices:
      'French-speaking Europe|French-speaking Europe and French-speaking Africa|French-speaking Africa|French-speaking Europe and Quebec',
  }),
  openRegion({
    name: 'Lusophone',
    names: {
      en: 'Lusophone world|Lusophone countries|Lusophone territories|Portuguese-speaking world|Portuguese-speaking countries|Portuguese-speaking territories',
      es: 'Lusofonía|Mundo lusófono',
    },
    doubtful: [...groups.AFRICA_PORTUGUESE, 'BR', 'GQ', 'MO', 'PT', 'TL'],
    choices: 'Brazil and Portugal|Portuguese-speaking Africa|Brazil, Portugal and Portuguese-speaking Africa',
  }),
  openRegion({
    name: 'Turkic countries',
    names: {
      en: 'Turkic|Turkic world|Turkic states|Turkic republics|Turkic territories',
      es: 'Países túrquicos',
      tr: 'Türk dünyası|Türk cumhuriyetleri|Türki cumhuriyetler',
    },
    doubtful: ['AZ', 'KG', 'KZ', 'TJ', 'TM', 'TR', 'UZ'],
    choices:
      'Azerbaijan, Kazakhstan, Kyrgyzstan, Turkmenistan and Uzbekistan|Turkey, Azerbaijan, Kazakhstan, Kyrgyzstan, Turkmenistan and Uzbekistan',
  }),
];
