import type { Fact, FactValue } from '../../facts/fact.ts';
import type { ReleaseLanguage } from '../languages/language.ts';
import { type CountUnit, countriesOf, type SalesPlan, salesPlan } from '../plan/sales-plan.ts';
import { zonedTime } from '../plan/zoned-time.ts';
import type { ReleaseFacts, SoldDeal } from '../release-facts.ts';

type Source = Fact['source'];

/**
 * What a release says of itself: its day, its embargo, and the numbers of what it tells, counted as its text counts
 * them: `count:scope.news` of the news, `count:scope.news.3` of one title among several, `count:earlier` of what the news
 * joins.
 */
export function releaseFactsOf(facts: ReleaseFacts, words: ReleaseLanguage, source: Source): readonly Fact[] {
  const several = facts.titles.length > 1;
  const news = facts.titles.flatMap((title) => title.news);
  const earlier = facts.titles.flatMap((title) => title.earlier);
  return [
    date('release:date', 'The release is dated', facts.date, source),
    ...(facts.embargo === null
      ? []
      : [date('release:embargo', 'It is under embargo until', zonedTime(facts.embargo).date, source)]),
    ...counts('count:scope.news', 'This release tells', news, {
      words,
      source,
      titles: several ? facts.titles.length : null,
    }),
    ...(several
      ? facts.titles.flatMap(({ id, name, news: own }) =>
          counts(`count:scope.news.${id}`, `Of ${name} it tells`, own, { words, source, titles: null }),
        )
      : []),
    ...regionCounts(news, words, source),
    ...counts('count:earlier', 'Earlier sales number', earlier, { words, source, titles: null }),
  ];
}

/** How much of the news lies in each part of the world; none where it all lies in one. */
function regionCounts(deals: readonly SoldDeal[], words: ReleaseLanguage, source: Source): readonly Fact[] {
  const { regions, unit } = salesPlan(deals, words);
  const parts = regions.flatMap(({ region, grants }) => (region === null ? [] : [{ region, grants }]));
  return parts.map(({ region, grants }) => {
    const value =
      unit === 'territories' ? grants.length : grants.reduce((sum, { buyers }) => sum + buyers.length, 0);
    const place = { kind: 'name', role: 'place', text: region, forms: [region] } as const;
    return {
      id: `count:scope.news.in.${region.toLowerCase().replace(/[^a-z]+/g, '_')}`,
      says: `Of these, ${value} ${unit} in ${region}.`,
      values: [{ kind: 'count', of: unit, value, bound: '=' }, place],
      source,
    };
  });
}

function date(id: string, says: string, day: ReleaseFacts['date'], source: Source): Fact {
  return { id, says: `${says} ${day}.`, values: [{ kind: 'date', from: day, to: day }], source };
}

function counts(
  id: string,
  says: string,
  deals: readonly SoldDeal[],
  {
    words,
    source,
    titles,
  }: { readonly words: ReleaseLanguage; readonly source: Source; readonly titles: number | null },
): readonly Fact[] {
  if (deals.length === 0) return [];
  const plan = salesPlan(deals, words);
  const countries = countriesOf(deals);
  const told: readonly (readonly [CountUnit, number])[] = [
    [plan.unit, plan.count],
    ['deals', pairsIn(plan)],
    ['territories', plan.grants.length],
    ...(countries === null ? [] : [['countries', countries] as const]),
    ...(titles === null ? [] : [['titles', titles] as const]),
  ];
  const distinct = [...new Map(told.map(([of, value]) => [`${of} ${value}`, { of, value }])).values()];
  const values = distinct.map(({ of, value }): FactValue => ({ kind: 'count', of, value, bound: '=' }));
  return [
    { id, says: `${says} ${distinct.map(({ of, value }) => `${value} ${of}`).join(', ')}.`, values, source },
  ];
}

function pairsIn({ grants }: SalesPlan): number {
  return grants.reduce((sum, { buyers }) => sum + buyers.length, 0);
}
