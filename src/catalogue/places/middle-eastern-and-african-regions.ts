import * as groups from './country-groups.ts';
import { openRegion, type Region, region } from './region.ts';

export const MIDDLE_EASTERN_AND_AFRICAN_REGIONS: readonly Region[] = [
  region({
    name: 'MENA',
    names: {
      en: 'Pan-Arab|PanArab|Pan-Arab region|Pan Arab territories|Middle East and North Africa|Middle East & North Africa|Middle East North Africa|Middle East/North Africa|Arab world|Arab countries|Arab territories|Arabic-speaking countries|Arab-speaking countries|Arabic-speaking territories|Arab-speaking territories|Arabic countries|MENA region',
      es: 'Mundo árabe|Países árabes|Pan-árabe|Panárabe|Oriente Medio y Norte de África|Medio Oriente y Norte de África',
      tr: 'Arap dünyası|Arap ülkeleri|Orta Doğu ve Kuzey Afrika|Ortadoğu ve Kuzey Afrika',
    },
    codes: [...groups.ARAB_MIDDLE_EAST, ...groups.ARAB_NORTH_AFRICA],
    doubtful: groups.ARAB_DOUBTFUL,
  }),
  region({
    name: 'Arab League',
    names: {
      en: '22 Arab countries|22 Arab-speaking countries|22 Arabic-speaking countries|22 Arab territories|22 Arabic countries|Arab League countries|All Arab countries|All Arab-speaking countries',
      es: 'Liga Árabe|22 países árabes',
      tr: '22 Arap ülkesi|Arap Birliği',
    },
    codes: [...groups.ARAB_MIDDLE_EAST, ...groups.ARAB_NORTH_AFRICA, ...groups.ARAB_DOUBTFUL],
    doubtful: [],
  }),
  region({
    name: 'GCC',
    names: {
      en: 'Gulf Cooperation Council|GCC countries',
      es: 'Consejo de Cooperación del Golfo|CCG',
      tr: 'Körfez İşbirliği Konseyi|KİK',
    },
    codes: groups.GULF_COUNCIL,
    doubtful: [],
  }),
  region({
    name: 'Arab Middle East',
    names: { en: 'Middle East (Arab countries)', es: 'Oriente Medio árabe' },
    codes: groups.ARAB_MIDDLE_EAST,
    doubtful: [],
  }),
  region({
    name: 'All Middle East',
    names: { en: 'Entire Middle East|Whole Middle East', es: 'Todo Oriente Medio', tr: 'Tüm Orta Doğu' },
    codes: [...groups.ARAB_MIDDLE_EAST, 'IL', 'IR', 'TR'],
    doubtful: [],
  }),
  region({
    name: 'North Africa',
    names: { en: 'Northern Africa', es: 'Norte de África|África del Norte', tr: 'Kuzey Afrika' },
    adjectives: 'North African|Norteafricano|Norteafricana',
    codes: ['DZ', 'EG', 'LY', 'MA', 'TN'],
    doubtful: ['EH', 'MR', 'SD'],
  }),
  region({
    name: 'Maghreb',
    names: { en: 'The Maghreb', es: 'Magreb', tr: 'Mağrip' },
    adjectives: 'Maghrebi',
    codes: ['DZ', 'MA', 'TN'],
    doubtful: ['EH', 'LY', 'MR'],
  }),
  region({
    name: 'Sub-Saharan Africa',
    names: {
      en: 'Subsaharan Africa|SSA',
      es: 'África subsahariana',
      tr: 'Sahra altı Afrika|Sahraaltı Afrika',
    },
    adjectives: 'Sub-Saharan|Sub-Saharan African',
    codes: groups.SUB_SAHARAN_AFRICA.filter((code) => !['DJ', 'KM', 'MR', 'SO', 'ZA'].includes(code)),
    doubtful: ['DJ', 'KM', 'MR', 'RE', 'SD', 'SH', 'SO', 'YT', 'ZA'],
    ask: 'Is South Africa in it?',
    choices: '* incl. South Africa|* excl. South Africa',
  }),
  region({
    name: 'English-speaking Africa',
    names: {
      en: 'Anglophone Africa|Sub-Saharan Africa (English)|English Africa|Sub-Saharan Africa, English|English-speaking Sub-Saharan Africa',
      es: 'África anglófona',
      tr: 'İngilizce konuşan Afrika',
    },
    codes: groups.AFRICA_ENGLISH,
    doubtful: [],
    askedMembers: ['ZA'],
    ask: 'Is South Africa in it?',
    choices: '* incl. South Africa|* excl. South Africa',
  }),
  region({
    name: 'French-speaking Africa',
    names: {
      en: 'Francophone Africa|Sub-Saharan Africa (French)|French Africa|Sub-Saharan Africa, French|French-speaking Sub-Saharan Africa',
      es: 'África francófona',
      tr: 'Fransızca konuşan Afrika',
    },
    codes: groups.AFRICA_FRENCH,
    doubtful: ['DJ', 'KM', 'MR', 'RE', 'YT'],
  }),
  region({
    name: 'Portuguese-speaking Africa',
    names: {
      en: 'Lusophone Africa|Africa, Portuguese|Africa (Portuguese)|PALOP',
      es: 'África lusófona|África portuguesa',
    },
    codes: groups.AFRICA_PORTUGUESE,
    doubtful: [],
  }),
  region({
    name: 'All Africa',
    names: { en: 'All of Africa|Entire Africa|Whole of Africa', es: 'Toda África', tr: 'Tüm Afrika' },
    codes: groups.AFRICA,
    doubtful: [],
  }),
  openRegion({
    name: 'Africa',
    names: { en: 'African countries|African continent|Pan-Africa', es: 'África', tr: 'Afrika' },
    adjectives: 'African|Africano|Africana|Africanos|Africanas|Pan-African|Afrikalı',
    doubtful: [...groups.AFRICA, 'RE', 'SH', 'YT'],
    choices:
      'All Africa|Sub-Saharan Africa incl. South Africa|English-speaking Africa incl. South Africa|French-speaking Africa|Portuguese-speaking Africa',
  }),
  openRegion({
    name: 'Middle East',
    names: {
      en: 'Mid East|Near East|Middle Eastern countries',
      es: 'Oriente Medio|Medio Oriente|Oriente Próximo',
      tr: 'Orta Doğu|Ortadoğu',
    },
    adjectives: 'Middle Eastern',
    doubtful: [...groups.ARAB_MIDDLE_EAST, 'CY', 'IL', 'IR', 'TR'],
    choices: 'GCC|Arab Middle East|Arab Middle East and Israel|All Middle East',
  }),
  openRegion({
    name: 'Gulf',
    names: {
      en: 'The Gulf|Gulf countries|Gulf states|Gulf region|Arabian Gulf|Persian Gulf',
      es: 'Golfo|Países del Golfo|Golfo Pérsico',
      tr: 'Körfez|Körfez ülkeleri',
    },
    doubtful: [...groups.GULF_COUNCIL, 'IQ', 'IR', 'YE'],
    choices: 'GCC|GCC and Iraq|GCC, Iraq and Yemen',
  }),
  openRegion({
    name: 'Levant',
    names: { en: 'The Levant', es: 'Levante mediterráneo', tr: 'Doğu Akdeniz ülkeleri' },
    adjectives: 'Levantine',
    doubtful: ['CY', 'EG', 'IL', 'IQ', 'JO', 'LB', 'PS', 'SY', 'TR'],
    choices: 'Jordan, Lebanon, Palestine and Syria|Iraq, Jordan, Lebanon, Palestine and Syria',
  }),
];
