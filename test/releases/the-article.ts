import type { ReleaseFacts } from '../../src/releases/release-facts.ts';
import {
  makeAward,
  makeCompany,
  makeFacts,
  makeFigure,
  makeQuote,
  makeSold,
  makeTitle,
} from './make-facts.ts';

/** A film with eight sales, figures of television, cinema and a chart, a submission and a quote. */
export function theArticle(facts: Partial<ReleaseFacts> = {}): ReleaseFacts {
  const buyers = {
    Mexico: 'Imagen TV',
    Chile: 'Canal 13',
    Colombia: 'Caracol',
    Ecuador: 'Ecuavisa',
    'El Salvador': 'Canal 6',
    Honduras: 'Canal 11',
    'Dominican Republic': 'Color Vision',
    Israel: 'Achla TV',
  };
  const mexico = { measurementId: 901, channel: 'Imagen TV', slot: 'prime time' };
  const netflix = { metric: 'chart_rank', value: '1', channel: 'Netflix', channelKey: 'netflix' } as const;
  const title = makeTitle({
    name: 'Miracle in Cell No. 7',
    names: [
      { text: 'Miracle in Cell No. 7', kind: 'main', language: null, territory: null },
      { text: 'Milagro en la celda 7', kind: 'local', language: 'es', territory: null },
      { text: '7. Koğuştaki Mucize', kind: 'original', language: 'tr', territory: null },
    ],
    kind: 'film',
    year: 2019,
    countries: ['TR'],
    directors: ['Mehmet Ada Öztekin'],
    basedOn: 'the 2013 South Korean film “A Gift from Room 7”',
    synopsis:
      'A father with an intellectual disability lives with his six-year-old daughter, Ova, and his grandmother. When he is wrongly accused of a murder and sentenced to death, Ova sets out to find the only witness who could save him.',
    news: Object.entries(buyers).map(([territory, buyer]) => makeSold(territory, buyer)),
    figures: [
      makeFigure({
        ...mexico,
        metric: 'viewers',
        value: '3100000',
        bound: '>',
        claim: 'led prime time; most successful film in the network’s history',
      }),
      makeFigure({ ...mexico, metric: 'share', value: '19' }),
      makeFigure({ ...mexico, metric: 'rating', value: '5.45', base: 'households' }),
      makeFigure(
        { metric: 'audience_percent', value: '11.6', channel: 'Canal 13', claim: 'highest since 2016' },
        'Chile',
      ),
      makeFigure(
        { metric: 'admissions', value: '5300000', bound: '>', claim: 'most watched film of 2019' },
        'Turkey',
      ),
      ...['US', 'Canada', 'Brazil', 'France'].map((place) => makeFigure(netflix, place)),
    ],
    awards: [makeAward({ award: 'Oscars', edition: '93', result: 'submitted' })],
    quotes: [
      makeQuote({
        speaker: 'Can Okan',
        role: 'Founder and CEO',
        company: 'Inter Medya',
        text: 'It is a great pleasure to partner with these countries.',
      }),
    ],
  });
  return makeFacts({
    company: makeCompany({
      name: 'Inter Medya',
      spokespersons: [{ name: 'Can Okan', role: 'Founder and CEO' }],
    }),
    titles: [title],
    ...facts,
  });
}
