import type { Sample } from '../../src/facts/eval/sample-sheet.ts';
import type { FreeDraft } from './free-drafts.ts';

/** A series with sales in Europe and Latin America, television figures and a prize; for drafts a person would type. */
export const HARVEST: Sample = {
  title: 'Quiet Harvest',
  otherNames: ['Sessiz Hasat', 'Cosecha callada'],
  kind: 'series',
  year: 2023,
  episodes: 12,
  director: 'Leyla Demirci',
  cast: ['Ozan Kara', 'Beren Aslan'],
  producer: 'Orman Yapım',
  country: 'TR',
  synopsis:
    'Two sisters inherit an olive grove and the debts that come with it. By the first frost one of them must leave.',
  deals: [
    ['Italy', 'Canale Nove'],
    ['Poland', 'Telewizja Wisła'],
    ['Mexico', 'Canal Luna'],
    ['Spain', 'Antena Mar'],
    ['UK & Ireland', 'Beacon'],
    ['Romania', 'Prima Lume'],
  ],
  figures: [
    {
      metric: 'viewers',
      value: '1800000',
      bound: '>',
      territory: 'Italy',
      channel: 'Canale Nove',
      scope: 'average',
      source: 'Auditel',
    },
    { metric: 'share', value: '14.3', territory: 'Italy', channel: 'Canale Nove', scope: 'average' },
    { metric: 'share', value: '21.6', territory: 'Poland', channel: 'Telewizja Wisła', scope: 'premiere' },
    {
      metric: 'rating',
      value: '4.7',
      base: 'households',
      territory: 'Mexico',
      channel: 'Canal Luna',
      claim: 'best launch since 2019',
    },
  ],
  awards: [
    { award: 'Golden Harbour Awards', result: 'won', year: 2024, category: 'Audience Award' },
    { award: 'International Emmy', result: 'nominated', year: 2023, category: 'Best Drama Series' },
  ],
  quote: {
    speaker: 'Maya Ortiz',
    role: 'Head of Sales',
    text: 'Quiet Harvest is about a family first and a business second. Viewers everywhere know both.',
  },
  seller: {
    name: 'Northlight',
    city: 'Istanbul',
    boilerplate: 'Northlight sells drama from Turkey to broadcasters in Europe and the Americas.',
  },
};

const en = (text: string, ...errors: FreeDraft['errors']): FreeDraft => ({
  title: HARVEST.title,
  language: 'en',
  text,
  errors,
});
const es = (text: string, ...errors: FreeDraft['errors']): FreeDraft => ({
  title: HARVEST.title,
  language: 'es',
  text,
  errors,
});

export const HARVEST_DRAFTS: readonly FreeDraft[] = [
  en(
    'Canale Nove has bought Quiet Harvest for Italy.',
    ['buyer', 'Canale Nove', 'Canale Otto'],
    ['territory', 'Italy', 'France'],
  ),
  en(
    'Mexico is next: Canal Luna opens the series there in the spring.',
    ['territory', 'Mexico', 'Chile'],
    ['buyer', 'Canal Luna', 'Canal Sol'],
  ),
  en('No broadcaster at the market had seen anything like it.', [
    'invented',
    'No broadcaster',
    'Nine broadcasters',
  ]),
  en('At its best, Quiet Harvest is a family story told without haste.', [
    'superlative',
    'At its best, Quiet Harvest is a family story',
    'Quiet Harvest is the best family story of the year',
  ]),
  en(
    'The title won the Audience Award at the Golden Harbour Awards in 2024.',
    ['award', 'won', 'was nominated for'],
    ['award', 'Audience Award', 'Jury Prize'],
    ['date', '2024', '2022'],
    ['award', 'Golden Harbour Awards', 'Silver Harbour Awards'],
  ),
  en(
    'New Mexico deal: Canal Luna takes the series. Quiet Harvest won audience award honours at the Golden Harbour Awards.',
    ['award', 'audience award', 'best actor'],
    ['buyer', 'Canal Luna takes', 'Canal Sol takes'],
  ),
  en(
    'The 12-part series is directed by Leyla Demirci.',
    ['count', '12-part', '16-part'],
    ['person', 'Leyla Demirci', 'Leyla Demirel'],
    ['person', 'Leyla Demirci', 'Ozan Kara'],
  ),
  en(
    'Produced by Orman Yapım, it stars Ozan Kara and Beren Aslan.',
    ['company', 'Orman Yapım', 'Deniz Yapım'],
    ['person', 'Beren Aslan', 'Beren Saat'],
  ),
  en(
    'In Italy it averaged more than 1.8 million viewers, according to Auditel.',
    ['digits', '1.8', '1.3'],
    ['bound', 'more than 1.8', 'almost 1.8'],
    ['source', 'Auditel', 'Nielsen'],
    ['unit', 'million', 'billion'],
    ['metric', 'viewers', 'households'],
    ['scope', 'averaged', 'peaked at'],
  ),
  en(
    'Its Italian share averaged 14.3%.',
    ['metric', 'share', 'rating'],
    ['digits', '14.3', '13.4'],
    ['territory', 'Italian', 'Polish'],
  ),
  en(
    'The Polish premiere took 21.6% of the audience watching at the time.',
    ['digits', '21.6', '26.1'],
    ['scope', 'premiere', 'finale'],
  ),
  en(
    'Telewizja Wisła opened to a 21.6% share.',
    ['buyer', 'Telewizja Wisła', 'Canal Luna'],
    ['metric', 'share', 'rating'],
  ),
  en(
    'In Mexico, 4.7% of households tuned in, the best launch since 2019.',
    ['metric', 'households', 'adults'],
    ['claim', 'since 2019', 'since 2009'],
    ['claim', 'best launch', 'best finale'],
  ),
  en(
    'Six buyers are on board, five of them in Europe.',
    ['count', 'Six', 'Seven'],
    ['count', 'five of them', 'four of them'],
  ),
  en(
    'UK and Irish rights went to Beacon.',
    ['buyer', 'Beacon', 'Antena Mar'],
    ['territory', 'UK and Irish', 'UK and Dutch'],
  ),
  en('Beacon has picked up the show for the UK and Ireland, where it will stream later.', [
    'territory',
    'the UK and Ireland',
    'Australia and New Zealand',
  ]),
  en(
    'Antena Mar and Prima Lume have followed, in Spain and Romania respectively.',
    ['swap', 'Spain and Romania', 'Romania and Spain'],
    ['territory', 'Romania', 'Bulgaria'],
  ),
  en(
    'It was nominated for an International Emmy as Best Drama Series in 2023.',
    ['award', 'was nominated for', 'won'],
    ['award', 'Best Drama Series', 'Best Comedy Series'],
    ['date', '2023', '2024'],
  ),
  en(
    '“Quiet Harvest is about a family first and a business second,” said Maya Ortiz, Head of Sales at Northlight.',
    ['quote', 'a family first', 'a village first'],
    ['speaker', 'Maya Ortiz', 'Leyla Demirci'],
  ),
  en(
    'Ortiz added: “Viewers everywhere know both.”',
    ['quote', 'everywhere', 'in Italy'],
    ['speaker', 'Ortiz', 'Kara'],
  ),
  en('May and June are busy months for sellers, and this year is no exception.', [
    'date',
    'this year is no exception',
    'on June 3 the series aired',
  ]),
  en('The best way to see a grove is on foot, and the crew walked it first.', [
    'superlative',
    'The best way to see a grove is on foot',
    'The best ratings in Europe followed',
  ]),
  en('Half a day of negotiation at the stand was enough.', ['count', 'Half a day', 'Half a million viewers']),
  en('One of the sisters must leave by the first frost.', [
    'count',
    'One of the sisters must leave',
    'Three territories must follow',
  ]),
  en('Buyers in Poland, Romania and Italy moved within weeks of each other.', [
    'territory',
    'Romania',
    'Hungary',
  ]),
  en(
    'Northlight, based in Istanbul, sells the series worldwide.',
    ['place', 'Istanbul', 'Ankara'],
    ['company', 'Northlight', 'Southlight'],
  ),
  en('Sessiz Hasat, as it is called at home, travels under its English title.', [
    'title',
    'Sessiz Hasat',
    'Sessiz Gece',
  ]),
  en(
    'The deal in Spain is with Antena Mar.',
    ['buyer', 'Antena Mar', 'Telecinco'],
    ['territory', 'Spain', 'Portugal'],
  ),
  en('Screenings will be held on demand; please write to the press office for a first look.', [
    'record',
    'for a first look',
    'on the first Turkish series sold to Italy',
  ]),
  en('Two sisters, one grove and twelve episodes: the series does not need more.', [
    'count',
    'twelve',
    'twenty',
  ]),
  es('En su mejor momento, la serie es un retrato de familia.', [
    'superlative',
    'En su mejor momento, la serie es un retrato de familia',
    'Es la mejor serie del año',
  ]),
  es(
    'Canale Nove emitirá Cosecha callada en Italia.',
    ['buyer', 'Canale Nove', 'Canale Otto'],
    ['territory', 'Italia', 'Francia'],
  ),
  es(
    'La serie logró en Italia una cuota media del 14,3 %.',
    ['digits', '14,3', '13,4'],
    ['metric', 'cuota', 'rating'],
  ),
  es(
    'En México, la sintonizó el 4,7 % de los hogares.',
    ['territory', 'México', 'Chile'],
    ['digits', '4,7', '7,4'],
  ),
  es(
    'Más de 1,8 millones de espectadores la siguieron en Italia, según Auditel.',
    ['bound', 'Más de', 'Casi'],
    ['digits', '1,8', '1,9'],
    ['metric', 'espectadores', 'hogares'],
  ),
  es('Los derechos para España son de Antena Mar y los de Rumanía, de Prima Lume.', [
    'swap',
    'Antena Mar y los de Rumanía, de Prima Lume',
    'Prima Lume y los de Rumanía, de Antena Mar',
  ]),
  es(
    'Ganó el Audience Award de los Golden Harbour Awards en 2024.',
    ['award', 'Ganó', 'Fue nominada para'],
    ['date', '2024', '2023'],
  ),
  es(
    'Seis cadenas la han comprado; cinco están en Europa.',
    ['count', 'Seis', 'Ocho'],
    ['count', 'cinco', 'tres'],
  ),
  es(
    'La dirige Leyla Demirci y la protagonizan Ozan Kara y Beren Aslan.',
    ['person', 'Leyla Demirci', 'Leyla Demir'],
    ['person', 'Ozan Kara', 'Ozan Güven'],
  ),
  es('La mejor forma de verla es de un tirón.', [
    'superlative',
    'La mejor forma de verla es de un tirón',
    'Logró la mejor audiencia de la década',
  ]),
  en('Its peak is the second evening: on a Thursday the series is at its best.', [
    'superlative',
    'the series is at its best',
    'the series is the best in its slot',
  ]),
  en('We wish our partners all the best for the season.', [
    'superlative',
    'all the best for the season',
    'all the best shows of the season',
  ]),
  es(
    'Northlight la licenció a Canale Nove en Italia, a Antena Mar en España y a Prima Lume en Rumanía.',
    ['swap', 'Canale Nove en Italia, a Antena Mar', 'Antena Mar en Italia, a Canale Nove'],
    ['territory', 'Rumanía', 'Bulgaria'],
    ['company', 'Northlight', 'Southlight'],
  ),
];
