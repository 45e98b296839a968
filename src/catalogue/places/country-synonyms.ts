/**
 * Names of countries besides those of ISO and Unicode: the trade's short forms, former names, official long forms,
 * in English, Spanish and Turkish. Separated by `|`; case and accents do not matter. No name may stand twice
 * (a test checks it), nor a name that `AMBIGUOUS_NAMES` asks about.
 */
export const COUNTRY_SYNONYMS: Readonly<Record<string, string>> = {
  AE: 'UAE|Emirates|The Emirates|Emiratos|Emiratos Árabes|EAU|BAE|Birleşik Arap Emirlikleri',
  AG: 'Antigua',
  AR: 'Argentine Republic|República Argentina',
  AX: 'Aland',
  BA: 'Bosnia|BiH|Bosnia-Herzegovina|Bosnia Hercegovina|Bosna|Bosna ve Hersek|Bosnia Herzegovina',
  BH: 'Bahréin',
  BN: 'Brunei Darussalam|Brunei',
  BO: 'Plurinational State of Bolivia|Estado Plurinacional de Bolivia',
  BQ: 'Bonaire',
  BR: 'Brasil',
  BS: 'The Bahamas|Las Bahamas',
  BY: 'Belorussia|Byelorussia|Belarusia|Beyaz Rusya',
  CD: 'DR Congo|D.R. Congo|DRC|Congo-Kinshasa|Congo DR|Democratic Republic of Congo|Congo, Democratic Republic of the|Zaire|República Democrática del Congo|RD Congo|Demokratik Kongo Cumhuriyeti|Kongo Demokratik Cumhuriyeti',
  CF: 'CAR',
  CG: 'Congo-Brazzaville|Congo Republic|Republic of Congo|República del Congo|Congo-Brazaville|Kongo Cumhuriyeti',
  CH: 'Swiss Confederation|Confederación Suiza',
  CI: "Ivory Coast|Côte d'Ivoire|Cote d Ivoire|Costa de Marfil",
  CN: 'Mainland China|PRC|P.R. China|PR China|China mainland|China continental|República Popular China|Çin Halk Cumhuriyeti|Continental China|Chinese mainland',
  CV: 'Cabo Verde|Yeşil Burun Adaları|Cape Verde Islands',
  CW: 'Curacao|Curazao',
  CY: 'Republic of Cyprus|Güney Kıbrıs|Kıbrıs',
  CZ: 'Czech Rep.|Czech Rep|The Czech Republic|Chequia|Rep. Checa|Çekya|Çek',
  DE: 'Federal Republic of Germany|Deutschland|FRG',
  DO: 'Dominican Rep.|Dominican Rep|Rep. Dominicana|R. Dominicana|Dom. Rep.',
  DM: 'Commonwealth of Dominica|Mancomunidad de Dominica',
  EG: 'Arab Republic of Egypt',
  ES: 'Kingdom of Spain|Reino de España|Espana',
  FK: 'Falklands|Malvinas|Falkland Islands',
  FO: 'Faroes|Faeroe Islands',
  GB: 'UK|U.K.|Great Britain|Britain|Reino Unido|Gran Bretaña|Büyük Britanya|İngiltere|United Kingdom of Great Britain and Northern Ireland|Birleşik Krallık|Inglaterra',
  GE: 'Georgia (country)|Republic of Georgia|Georgia country|Sakartvelo',
  GM: 'The Gambia',
  GN: 'Guinea-Conakry|Guinea Conakry|Republic of Guinea|Gine-Konakri',
  GR: 'Hellas|Hellenic Republic',
  GW: 'Guinea Bissau',
  HK: 'Hong Kong SAR|Hongkong|HKSAR|Hong-Kong',
  IE: 'Republic of Ireland|RoI|Eire|Éire|República de Irlanda|Irish Republic|Rep. of Ireland',
  IR: 'Islamic Republic of Iran|República Islámica del Irán|Persia|Iran, Islamic Republic of',
  IQ: 'Republic of Iraq',
  JO: 'Hashemite Kingdom of Jordan',
  KG: 'Kyrgyz Republic|Kirghizia|Kirgizistan|Kyrgizstan|Kirguizistán|Kirgistan|Kirguisia',
  KN: 'St. Kitts|Saint Kitts|St Kitts and Nevis',
  KP: "DPRK|Democratic People's Republic of Korea",
  KR: 'South Korea|Korea|Republic of Korea|Korea, South|Korea (South)|S. Korea|ROK|Corea|Corea del Sur|Kore|Güney Kore',
  KY: 'Caymans',
  KZ: 'Kazajstán|Kazakstan|Kazajistan|Kazakhistan',
  LA: 'Laos|Lao|Lao PDR|Lao P.D.R.',
  LC: 'St. Lucia|Saint Lucia',
  LV: 'Republic of Latvia',
  LY: 'Libyan Arab Jamahiriya|State of Libya',
  MD: 'Republic of Moldova|Moldova|República de Moldova|República de Moldavia|Moldavya',
  ME: 'Crna Gora|Karadag',
  MF: 'Saint Martin (French part)|French Saint Martin',
  MK: 'Macedonia|FYROM|FYR Macedonia|Former Yugoslav Republic of Macedonia|Republic of Macedonia|Republic of North Macedonia|N. Macedonia|Makedonya|Macedonia (FYROM)',
  MM: 'Burma|Birmania|Birmanya',
  MO: 'Macau|Macao SAR|Macau SAR|Makao',
  MX: 'Estados Unidos Mexicanos|United Mexican States|Méjico',
  NL: 'Holland|The Netherlands|Holanda|Nederland|Paises Bajos|Los Países Bajos',
  NZ: 'Aotearoa|Nueva Zelandia',
  PH: 'The Philippines|Filipinas|Republic of the Philippines|Las Filipinas',
  PS: 'Palestine|Palestinian Territories|Palestinian Territory|Filistin|State of Palestine|Autoridad Palestina|Palestinian Authority|West Bank and Gaza|Occupied Palestinian Territory',
  RE: 'Réunion Island|La Réunion|La Reunión',
  RO: 'Rumania|Rumanía|Roumania|Rumania',
  RS: 'Republic of Serbia|Servia',
  RU: 'Russia|Russian Federation|Rusia|Federación Rusa|Federación de Rusia|Rusya Federasyonu',
  SA: 'Saudi|KSA|Kingdom of Saudi Arabia|Arabia Saudí|Arabia Saudita|S. Arabia|Suudi',
  SD: 'Republic of the Sudan',
  SG: 'Republic of Singapore',
  SK: 'Slovak Republic|República Eslovaca|Slovak Rep.|Slovak Rep',
  ST: 'São Tomé',
  SV: 'Salvador',
  SX: 'Sint Maarten (Dutch part)|Dutch Sint Maarten|St. Maarten|Saint Maarten',
  SY: 'Syria|Syrian Arab Republic|Siria|Suriye',
  SZ: 'Swaziland|Eswatini|Swazilandia|Suazilandia|Kingdom of Eswatini',
  TH: 'Kingdom of Thailand|Siam',
  TJ: 'Tadjikistan|Tadzhikistan|Tayikistan',
  TL: 'East Timor|Timor Leste|Timor Oriental|Doğu Timor',
  TR: 'Türkiye|Turkey|Turkiye|Turquía|Republic of Türkiye|Republic of Turkey|Türkiye Cumhuriyeti',
  TT: 'Trinidad|Trinidad & Tobago|Trinidad y Tobago',
  TW: 'Chinese Taipei|Taiwan ROC|Republic of China|Taiwan, R.O.C.|Çin Taypesi',
  TZ: 'United Republic of Tanzania|República Unida de Tanzania',
  UA: 'The Ukraine',
  US: 'USA|U.S.|U.S.A.|US|United States|The United States|United States of America|EE. UU.|EEUU|EE UU|EUA|E.U.A.|Estados Unidos de América|Estados Unidos|ABD|Amerika Birleşik Devletleri',
  UY: 'República Oriental del Uruguay',
  VA: 'Vatican|Vatican City|Vaticano|Holy See|Vatikan',
  VC: 'St. Vincent|Saint Vincent',
  VE: 'Bolivarian Rep. of Venezuela|Bolivarian Republic of Venezuela|República Bolivariana de Venezuela|Venezuela, Bolivarian Republic of',
  VG: 'British Virgin Islands|BVI',
  VI: 'US Virgin Islands|U.S. Virgin Islands|USVI',
  VN: 'Viet Nam|Socialist Republic of Vietnam|Viet-Nam',
  WS: 'Western Samoa|Independent State of Samoa|Samoa (country)',
  XK: 'Kosova|Kosovë|Republic of Kosovo',
  ZA: 'RSA|Republic of South Africa|Sud África|Suráfrica|República de Sudáfrica|S. Africa',
};

/** A part of a country: its printed names, and further names separated by `|`. */
export interface Subdivision {
  readonly en: string;
  readonly es: string;
  readonly tr: string;
  readonly more: string;
}

/** Parts of a country that are sold apart, by ISO 3166-2 code. */
export const SUBDIVISIONS: Readonly<Record<string, Subdivision>> = {
  'ES-CT': { en: 'Catalonia', es: 'Cataluña', tr: 'Katalonya', more: 'Catalunya' },
  'ES-PV': { en: 'Basque Country', es: 'País Vasco', tr: 'Bask Bölgesi', more: 'Euskadi|Bask Ülkesi' },
  'ES-GA': { en: 'Galicia', es: 'Galicia', tr: 'Galiçya', more: '' },
  'BE-VLG': { en: 'Flanders', es: 'Flandes', tr: 'Flandre', more: 'Vlaanderen|Flemish Region' },
  'BE-WAL': { en: 'Wallonia', es: 'Valonia', tr: 'Valonya', more: 'Wallonie|Walloon Region' },
  'CA-QC': { en: 'Quebec', es: 'Quebec', tr: 'Kebek', more: 'Québec' },
  'IT-BZ': { en: 'South Tyrol', es: 'Tirol del Sur', tr: 'Güney Tirol', more: 'Südtirol|Alto Adige' },
  'GB-NIR': { en: 'Northern Ireland', es: 'Irlanda del Norte', tr: 'Kuzey İrlanda', more: '' },
  'GB-SCT': { en: 'Scotland', es: 'Escocia', tr: 'İskoçya', more: '' },
  'GB-WLS': { en: 'Wales', es: 'Gales', tr: 'Galler', more: '' },
  'GB-ENG': {
    en: 'England only',
    es: 'Solo Inglaterra',
    tr: 'Yalnız İngiltere',
    more: 'England (alone)|England alone',
  },
  'US-GA': {
    en: 'Georgia (US state)',
    es: 'Georgia (EE. UU.)',
    tr: 'Georgia (ABD)',
    more: 'State of Georgia|Georgia, US|Georgia USA|Georgia, USA|Georgia US',
  },
};

/** A name that several places share; the person is asked, each choice being a name that is read without asking. */
export interface AmbiguousName {
  readonly names: readonly string[];
  readonly choices: readonly string[];
}

export const AMBIGUOUS_NAMES: readonly AmbiguousName[] = [
  { names: ['Georgia'], choices: ['Georgia (country)', 'Georgia (US state)'] },
  { names: ['Congo', 'The Congo', 'Kongo'], choices: ['DR Congo', 'Congo-Brazzaville'] },
  {
    names: ['Guinea', 'Gine'],
    choices: ['Guinea-Conakry', 'Equatorial Guinea', 'Guinea-Bissau', 'Papua New Guinea'],
  },
  { names: ['Dominica', 'Dominika'], choices: ['Commonwealth of Dominica', 'Dominican Republic'] },
  { names: ['DR', 'D.R.'], choices: ['Dominican Republic', 'DR Congo'] },
  { names: ['Samoa'], choices: ['Samoa (country)', 'American Samoa'] },
  {
    names: ['Saint Martin', 'St. Martin', 'San Martín'],
    choices: ['Saint Martin (French part)', 'Sint Maarten (Dutch part)'],
  },
  { names: ['America', 'América', 'Amerika'], choices: ['US', 'North America', 'All Americas'] },
  { names: ['England'], choices: ['UK', 'England only'] },
  { names: ['Virgin Islands', 'Islas Vírgenes'], choices: ['British Virgin Islands', 'US Virgin Islands'] },
];
