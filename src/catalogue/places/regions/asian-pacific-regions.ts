import * as groups from './country-groups.ts';
import { openRegion, type Region, region } from './region.ts';

export const ASIAN_PACIFIC_REGIONS: readonly Region[] = [
  region({
    name: 'Central Asia',
    names: { es: 'Asia Central', tr: 'Orta Asya' },
    adjectives: 'Central Asian|Centroasiático',
    codes: groups.CENTRAL_ASIA,
    doubtful: ['AF', 'MN'],
  }),
  region({
    name: 'Caucasus',
    names: { en: 'South Caucasus|Caucasus countries', es: 'Cáucaso', tr: 'Kafkasya|Kafkaslar' },
    codes: ['AM', 'AZ', 'GE'],
    doubtful: [],
  }),
  region({
    name: 'SEA',
    names: {
      en: 'Southeast Asia|South East Asia|South-East Asia|S.E. Asia|SE Asia|ASEAN',
      es: 'Sudeste Asiático|Sureste Asiático',
      tr: 'Güneydoğu Asya',
    },
    adjectives: 'Southeast Asian|South East Asian',
    codes: groups.SOUTH_EAST_ASIA,
    doubtful: [],
  }),
  region({
    name: 'East Asia',
    names: { es: 'Asia Oriental|Asia del Este', tr: 'Doğu Asya' },
    adjectives: 'East Asian',
    codes: groups.EAST_ASIA,
    doubtful: [],
  }),
  region({
    name: 'Greater China',
    names: { es: 'Gran China', tr: 'Büyük Çin' },
    codes: ['CN', 'HK', 'MO', 'TW'],
    doubtful: [],
  }),
  region({
    name: 'South Asia',
    names: {
      en: 'Indian subcontinent|Indian sub-continent|Subcontinent|Indian Subcontinent',
      es: 'Subcontinente indio|Sur de Asia|Asia del Sur',
      tr: 'Güney Asya|Hint altkıtası',
    },
    adjectives: 'South Asian',
    codes: groups.SOUTH_ASIA.filter((code) => code !== 'AF'),
    doubtful: ['AF'],
  }),
  region({
    name: 'All Asia',
    names: { en: 'All of Asia|Entire Asia', es: 'Toda Asia', tr: 'Tüm Asya' },
    codes: groups.ASIA,
    doubtful: [],
  }),
  region({
    name: 'ANZ',
    names: {
      en: 'Australia and New Zealand|Australia & New Zealand|Australia/New Zealand|Australia, New Zealand|Australia + New Zealand|Australia-New Zealand|Australasia|Aus/NZ|Aus & NZ|AU/NZ|Avustralya ve Yeni Zelanda',
      es: 'Australia y Nueva Zelanda',
    },
    adjectives: 'Australasian',
    codes: ['AU', 'NZ'],
    doubtful: [],
  }),
  openRegion({
    name: 'Asia',
    names: { en: 'Asian countries', tr: 'Asya' },
    adjectives: 'Asian|Asiático|Asiática|Asiáticos|Asiáticas|Asyalı',
    doubtful: [
      ...groups.ASIA,
      ...groups.ARAB_MIDDLE_EAST.filter((code) => code !== 'EG'),
      'AM',
      'AZ',
      'CY',
      'GE',
      'IL',
      'IR',
      'TR',
      'RU',
    ],
    choices: 'All Asia|East Asia|SEA|South Asia|East Asia, SEA and South Asia',
  }),
  openRegion({
    name: 'Pan-Asia',
    names: { en: 'Panasia|Pan Asia territories' },
    adjectives: 'Pan-Asian|Panasiático',
    doubtful: groups.ASIA,
    choices: 'All Asia|East Asia and SEA|East Asia, SEA and South Asia',
  }),
  openRegion({
    name: 'Asia-Pacific',
    names: {
      en: 'APAC|Asia Pacific|Asia and Pacific|Asia & Pacific',
      es: 'Asia-Pacífico',
      tr: 'Asya Pasifik',
    },
    doubtful: [...groups.ASIA, ...groups.PACIFIC_ISLANDS, 'AU', 'NZ'],
    choices: 'East Asia, SEA and ANZ|East Asia, SEA, South Asia and ANZ|All Asia and ANZ',
  }),
  openRegion({
    name: 'Oceania',
    names: { en: 'South Pacific|Pacific', es: 'Oceanía', tr: 'Okyanusya' },
    doubtful: ['AU', 'NZ', ...groups.PACIFIC_ISLANDS],
    choices: 'ANZ|ANZ, Fiji and Papua New Guinea|Pacific islands',
  }),
  region({
    name: 'Pacific islands',
    names: { en: 'Pacific Islands', es: 'Islas del Pacífico', tr: 'Pasifik adaları' },
    codes: groups.PACIFIC_ISLANDS,
    doubtful: [],
  }),
];
