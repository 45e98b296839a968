import { addAward } from '../../src/catalogue/awards/add-award.ts';
import { addQuote, approveQuote } from '../../src/catalogue/awards/add-quote.ts';
import type { AwardResult } from '../../src/catalogue/awards/award.ts';
import { addTitle } from '../../src/catalogue/titles/add-title.ts';
import type { TitleRef } from '../../src/catalogue/titles/title.ts';
import type { DealTerms } from '../../src/deals/deal.ts';
import { recordDeals } from '../../src/deals/record/record-deals.ts';
import type { RecordedDeal } from '../../src/deals/recorded-deal.ts';
import type { Database } from '../../src/platform/db/database.ts';
import type { FigureInput, MeasurementInput } from '../../src/ratings/measurement.ts';
import { recordRating } from '../../src/ratings/record/record-rating.ts';
import { makeSale, makeTerms, makeTerritory } from '../support/make-deal.ts';
import { noRatingNews } from '../support/no-rating-news.ts';

const now = () => new Date();
const silence = { recorded: async () => {}, changed: async () => {} };
let requests = 0;
const requestKey = () => `test:${++requests}`;

/** Records sales, "Mexico": "Imagen TV", as one command would. */
export async function recordSales(
  database: Database,
  title: TitleRef,
  sales: Readonly<Record<string, string>>,
  terms: Partial<DealTerms> = {},
): Promise<readonly RecordedDeal[]> {
  const outcome = await recordDeals(
    { database, now, news: silence },
    {
      title,
      sales: Object.entries(sales).map(([territory, buyer]) =>
        makeSale(territory, buyer === '' ? undefined : buyer),
      ),
      terms: makeTerms(terms),
      recordedBy: 'U0DENIZ',
      channelId: null,
      requestKey: requestKey(),
      source: 'command',
      announce: false,
    },
  );
  return outcome.recorded;
}

export async function recordTitle(
  database: Database,
  title: Partial<Parameters<typeof addTitle>[1]> & { name: string },
): Promise<TitleRef> {
  const outcome = await addTitle({ database }, { recordedBy: 'U0DENIZ', requestKey: requestKey(), ...title });
  if (outcome.title === null) throw new Error('the title was not added');
  return outcome.title;
}

export async function recordFigures(
  database: Database,
  title: TitleRef,
  measured: Partial<Omit<MeasurementInput, 'territory'>> & { territory: string },
  figures: readonly (Partial<FigureInput> & Pick<FigureInput, 'metric' | 'value'>)[],
): Promise<void> {
  const measurement = {
    channel: null,
    aired: null,
    scope: null,
    slot: null,
    ...measured,
    territory: makeTerritory(measured.territory),
  };
  const whole = figures.map((figure) => ({
    bound: '=' as const,
    base: null,
    target: null,
    claim: null,
    source: null,
    ...figure,
  }));
  await recordRating(
    { database, now, news: noRatingNews },
    {
      title,
      measurements: [{ measurement, figures: whole }],
      recordedBy: 'U0DENIZ',
      requestKey: requestKey(),
      confirmed: true,
      replaces: null,
    },
  );
}

export async function recordAward(
  database: Database,
  title: TitleRef,
  award: string,
  result: AwardResult,
  edition: string | null = null,
) {
  await addAward(
    { database, now },
    {
      title,
      award: { award, edition, year: null, result, category: null },
      recordedBy: 'U0DENIZ',
      requestKey: requestKey(),
    },
  );
}

export async function recordQuote(
  database: Database,
  title: TitleRef | null,
  quote: { speaker: string; role: string; company: string; text: string },
  approvedBy: string | null,
) {
  const outcome = await addQuote(
    { database, now },
    {
      title,
      quote: { ...quote, language: null, source: null },
      recordedBy: 'U0DENIZ',
      requestKey: requestKey(),
    },
  );
  if (approvedBy !== null && outcome.kind !== 'repeated') {
    await approveQuote(
      { database, now, roles: { isApprover: () => true } },
      { quoteId: outcome.quote.id, by: approvedBy },
    );
  }
}

/** Everything that a trade article said of a film, recorded as a person who read it critically would. */
export async function recordTheArticle(
  database: Database,
): Promise<{ titleId: number; title: TitleRef; deals: readonly RecordedDeal[] }> {
  const title = await recordTitle(database, {
    name: 'Miracle in Cell No. 7',
    kind: 'film',
    year: 2019,
    names: [
      { text: '7. Koğuştaki Mucize', kind: 'original', language: 'tr', territory: null },
      { text: 'Milagro en la celda 7', kind: 'local', language: 'es', territory: null },
    ],
    details: {
      countries: ['TR'],
      directors: ['Mehmet Ada Öztekin'],
      basedOn: 'the 2013 South Korean film “A Gift from Room 7”',
      synopsis:
        'A father with an intellectual disability lives with his six-year-old daughter, Ova, and his grandmother. When he is wrongly accused of murder and sentenced to death, Ova fights to find the only witness who could save him.',
    },
  });
  const deals = await recordSales(database, title, {
    Mexico: 'Imagen TV',
    Chile: 'Canal 13',
    Colombia: 'Caracol',
    Ecuador: 'Ecuavisa',
    'El Salvador': 'Canal 6',
    Honduras: 'Canal 11',
    'Dominican Republic': 'Color Vision',
    Israel: 'Achla TV',
  });
  await recordFigures(database, title, { territory: 'Mexico', channel: 'Imagen TV', slot: 'prime time' }, [
    {
      metric: 'viewers',
      value: '3100000',
      bound: '>',
      claim: 'led prime time; most successful film in the network’s history',
    },
    { metric: 'share', value: '19' },
    { metric: 'rating', value: '5.45', base: 'households' },
  ]);
  await recordFigures(database, title, { territory: 'Chile', channel: 'Canal 13' }, [
    { metric: 'audience_percent', value: '11.6', claim: 'highest since 2016' },
  ]);
  await recordFigures(database, title, { territory: 'Turkey' }, [
    { metric: 'admissions', value: '5300000', bound: '>', claim: 'most watched film of 2019' },
  ]);
  for (const territory of ['US', 'Canada', 'Brazil', 'France']) {
    await recordFigures(database, title, { territory, channel: 'Netflix' }, [
      { metric: 'chart_rank', value: '1' },
    ]);
  }
  await recordAward(database, title, 'Oscars', 'submitted', '93');
  await recordQuote(
    database,
    title,
    {
      speaker: 'Can Okan',
      role: 'Founder and CEO',
      company: 'Inter Medya',
      text: 'It is a great pleasure to partner with these countries and see the film achieve success in all the territories where it is seen.',
    },
    'U0ADA',
  );
  return { titleId: title.id, title, deals };
}
