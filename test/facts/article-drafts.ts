import type { FreeDraft } from './free-drafts.ts';

const TITLE = 'Miracle in Cell No. 7';
type Errors = FreeDraft['errors'];

const ENGLISH: readonly (readonly [text: string, errors: Errors])[] = [
  [
    'The 2019 Turkish tearjerker has travelled widely: Inter Medya confirmed licences in Mexico, Chile, Colombia, Ecuador, El Salvador, Honduras, the Dominican Republic and Israel.',
    [
      ['list', 'Honduras, the', 'Guatemala, the'],
      ['nationality', 'Turkish tearjerker', 'Spanish tearjerker'],
      ['date', '2019 Turkish', '2018 Turkish'],
      ['company', 'Inter Medya confirmed', 'Kanal D confirmed'],
      ['list', 'and Israel', 'and Jordan'],
    ],
  ],
  [
    'Eight broadcasters in all have signed up, seven of them Latin American. Ecuavisa carries it in Ecuador; Color Vision has it for the Dominican Republic, and Achla TV airs it in Israel.',
    [
      ['count', 'Eight broadcasters', 'Nine broadcasters'],
      ['count', 'seven of them', 'six of them'],
      ['swap', 'Ecuavisa carries it in Ecuador', 'Ecuavisa carries it in Colombia'],
      ['buyer', 'Achla TV airs', 'Keshet airs'],
      ['territory', 'Color Vision has it for the Dominican Republic', 'Color Vision has it for Honduras'],
    ],
  ],
  [
    'More than 3.1 million people watched on Imagen TV, giving the channel a 19% share and a household rating of 5.45%. The channel led prime time that night.',
    [
      ['figure', '3.1 million', '3.7 million'],
      ['bound', 'More than 3.1', 'Fewer than 3.1'],
      ['metric', '19% share', '19% rating'],
      ['figure', '5.45%', '4.55%'],
      ['company', 'on Imagen TV', 'on TV Azteca'],
      ['superlative', 'led prime time', 'was the most watched channel of the year'],
    ],
  ],
  [
    'It was Turkey’s submission to the 93rd Oscars. More than 5.3 million tickets were sold at home, making it the most watched film of 2019. In Chile, Canal 13 reported an audience of 11.6%, a high not seen since 2016.',
    [
      ['award', 'was Turkey’s submission to', 'earned a nomination at'],
      ['award', '93rd Oscars', '92nd Oscars'],
      ['metric', 'million tickets', 'million viewers'],
      ['figure', '5.3 million', '5.8 million'],
      ['superlative', 'most watched film of 2019', 'most watched film of all time'],
      ['date', 'since 2016', 'since 2006'],
      ['metric', 'an audience of 11.6%', 'a share of 11.6%'],
      ['territory', 'In Chile, Canal 13', 'In Peru, Canal 13'],
    ],
  ],
  [
    'On Netflix the film went to No. 1 in Brazil, Canada, France and the U.S. Founder and CEO Can Okan said: “It is a great pleasure to partner with these countries.”',
    [
      ['rank', 'No. 1', 'No. 2'],
      ['territory', 'in Brazil, Canada', 'in Germany, Canada'],
      ['platform', 'On Netflix', 'On Disney+'],
      ['speaker', 'Can Okan said', 'Mehmet Ada Öztekin said'],
      ['quote', 'a great pleasure', 'a great honour'],
      ['role', 'Founder and CEO', 'President and CEO'],
    ],
  ],
];

const SPANISH: readonly (readonly [text: string, errors: Errors])[] = [
  [
    'El drama turco «Milagro en la celda 7» ya tiene ocho compradores: Imagen TV (México), Canal 13 (Chile), Caracol (Colombia), Ecuavisa (Ecuador), Canal 6 (El Salvador), Canal 11 (Honduras), Color Vision (República Dominicana) y Achla TV (Israel).',
    [
      ['count', 'ocho compradores', 'nueve compradores'],
      ['nationality', 'drama turco', 'drama iraní'],
      ['swap', 'Caracol (Colombia), Ecuavisa (Ecuador)', 'Caracol (Ecuador), Ecuavisa (Colombia)'],
      ['buyer', 'Canal 11 (Honduras)', 'Televicentro (Honduras)'],
      ['title', '«Milagro en la celda 7»', '«Milagro en la celda 9»'],
    ],
  ],
  [
    'En México superó los 3,1 millones de espectadores en Imagen TV, con una cuota del 19% y un rating del 5,45% en hogares; en Chile obtuvo una audiencia del 11,6% en Canal 13, la más alta desde 2016.',
    [
      ['figure', '3,1 millones', '1,3 millones'],
      ['bound', 'superó los 3,1', 'rozó los 3,1'],
      ['metric', 'una cuota del 19%', 'un rating del 19%'],
      ['figure', '5,45%', '5,54%'],
      ['company', 'en Canal 13', 'en Mega'],
      ['date', 'desde 2016', 'desde 2010'],
      ['superlative', 'la más alta desde 2016', 'la más alta de su historia'],
    ],
  ],
  [
    'Dirigida por Mehmet Ada Öztekin, vendió más de 5,3 millones de entradas en Turquía y fue la película más vista de 2019. Fue la candidata turca a la 93.ª edición de los Oscar.',
    [
      ['person', 'Mehmet Ada Öztekin', 'Nuri Bilge Ceylan'],
      ['metric', 'millones de entradas', 'millones de telespectadores'],
      ['figure', '5,3 millones', '53 millones'],
      ['award', 'Fue la candidata turca a', 'Estuvo nominada en'],
      ['award', '93.ª edición', '94.ª edición'],
      ['superlative', 'más vista de 2019', 'más premiada de 2019'],
      ['territory', 'en Turquía', 'en Grecia'],
    ],
  ],
];

/** Paragraphs about the film of the trade story, whose facts are those of a whole release. */
export const ARTICLE_DRAFTS: readonly FreeDraft[] = [
  ...ENGLISH.map(([text, errors]) => ({ title: TITLE, language: 'en' as const, text, errors })),
  ...SPANISH.map(([text, errors]) => ({ title: TITLE, language: 'es' as const, text, errors })),
];
