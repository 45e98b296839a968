import type { Territory } from '../../catalogue/territory.ts';
import type { Counted, News, ReleaseLanguage } from '../languages/language.ts';
import type { ReleaseFacts, ReleaseTitle, SoldDeal } from '../release-facts.ts';
import { chooseFigures, type Stories } from './choose-figures.ts';
import {
  countriesOf,
  type Grant,
  LISTED,
  type SaleKind,
  type SalesPlan,
  saleKind,
  salesPlan,
} from './sales-plan.ts';

/** Numbers of countries that are news by themselves. */
export const MILESTONES = [10, 25, 50, 100] as const;

/** Up to this many grants are told one by one in the lede. */
const NAMED_IN_LEDE = 3;
/** Parts of the world that a headline can name. */
const NAMED_REGIONS = 3;

/** What a release tells, decided once: every section writes from it. */
export interface NewsPlan {
  readonly news: News;
  /** All news together, of all titles. */
  readonly sales: SalesPlan;
  readonly titles: readonly TitlePlan[];
  readonly stories: Stories;
  /** Facts on which every sentence rests that tells all the news at once. */
  readonly newsFacts: readonly string[];
}

export interface TitlePlan {
  readonly title: ReleaseTitle;
  readonly news: SalesPlan;
  readonly earlier: SalesPlan;
  /** Countries that hold the title to date; null where the record leaves it open. */
  readonly countries: number | null;
  readonly earlierCountries: number | null;
}

const plans = new WeakMap<ReleaseFacts, Map<string, NewsPlan>>();

/** The plan of a release in a language; made once for all sections. */
export function newsPlan(facts: ReleaseFacts, words: ReleaseLanguage): NewsPlan {
  const known = plans.get(facts) ?? new Map<string, NewsPlan>();
  plans.set(facts, known);
  const plan = known.get(words.code) ?? makePlan(facts, words);
  known.set(words.code, plan);
  return plan;
}

function makePlan(facts: ReleaseFacts, words: ReleaseLanguage): NewsPlan {
  const all = facts.titles.flatMap(({ news }) => news);
  const sales = salesPlan(all, words);
  const titles = facts.titles.map((title) => planTitle(title, words));
  const stories = chooseFigures(facts);
  return {
    news: newsOf({ facts, words, sales, titles, stories }),
    sales,
    titles,
    stories,
    newsFacts: [...all.map(({ id }) => `deal:${id}`), ...facts.titles.map(({ id }) => `title:${id}.names`)],
  };
}

function planTitle(title: ReleaseTitle, words: ReleaseLanguage): TitlePlan {
  return {
    title,
    news: salesPlan(title.news, words),
    earlier: salesPlan(comparableEarlier(title), words),
    countries: countriesOf([...title.news, ...title.earlier]),
    earlierCountries: countriesOf(title.earlier),
  };
}

/** Earlier sales of the same kind as the news, without those whose buyer buys again. */
function comparableEarlier({ news, earlier }: ReleaseTitle): readonly SoldDeal[] {
  const kinds = new Set(news.map(saleKind));
  const isOneKind = kinds.size === 1 && !kinds.has('renewed');
  const wanted: ReadonlySet<SaleKind> = isOneKind ? kinds : new Set(['licensed']);
  const sameAgain = (deal: SoldDeal) =>
    news.some(
      (each) =>
        each.buyer?.id === deal.buyer?.id && each.territory.codes.join() === deal.territory.codes.join(),
    );
  return earlier.filter((deal) => wanted.has(saleKind(deal)) && !sameAgain(deal));
}

function newsOf({
  facts,
  words,
  sales,
  titles,
  stories,
}: Omit<NewsPlan, 'news' | 'newsFacts'> & {
  readonly facts: ReleaseFacts;
  readonly words: ReleaseLanguage;
}): News {
  const works = facts.titles.map((title) => words.work(title));
  const [title] = titles;
  const [work] = works;
  if (title === undefined || work === undefined) throw new Error('a release is about at least one title');
  if (works.length > 1) return { shape: 'titles', works, counted: countedNews(allOf(titles), false) };
  const [story] = [...stories.tv, ...stories.cinema, ...stories.streaming];
  if (sales.grants.length === 0 && story !== undefined) return { shape: 'ratings', work, story };
  if (sales.kind !== null && sales.grants.length <= NAMED_IN_LEDE) {
    return { shape: 'named', work, kind: sales.kind, grants: sales.grants, milestone: milestoneOf(title) };
  }
  return {
    shape: 'counted',
    work,
    kind: sales.kind,
    counted: countedNews(sales, title.earlier.grants.length > 0),
    milestone: milestoneOf(title),
  };
}

/** Countries reached, if a round number was passed on top of earlier sales; a first sale to many is a number already. */
function milestoneOf({ earlier, earlierCountries, countries }: TitlePlan): number | null {
  return earlier.grants.length > 0 && milestonePassed(earlierCountries, countries) !== null
    ? countries
    : null;
}

/** Sales of several titles: the same territory counts once for each title. */
function allOf(titles: readonly TitlePlan[]): SalesPlan {
  const grants = titles.flatMap(({ news }) => news.grants);
  const count = titles.reduce(
    (sum, { news }) => sum + news.grants.reduce((all, { buyers }) => all + buyers.length, 0),
    0,
  );
  return { grants, regions: [], kind: null, unit: 'deals', count, seasons: [] };
}

function countedNews(sales: SalesPlan, isMore: boolean): Counted {
  const byRegion = new Map<string | null, Grant[]>();
  for (const grant of sales.grants)
    byRegion.set(grant.region, [...(byRegion.get(grant.region) ?? []), grant]);
  const regions = [...byRegion].map(([region, grants]) => ({ region, count: countIn(grants, sales.unit) }));
  const named = regions.flatMap(({ region }) => region ?? []);
  const allNamed =
    named.length === regions.length &&
    named.length <= NAMED_REGIONS &&
    regions.every(({ count }) => count > 1 || regions.length === 1);
  const [largest] = [...regions].sort((left, right) => right.count - left.count);
  const dominates = largest !== undefined && largest.region !== null && largest.count * 2 > sales.count;
  return {
    count: sales.count,
    unit: sales.unit,
    regions: allNamed ? named : [],
    // Of more than stand in the text, every part of the world is told with its number behind the lede.
    most:
      !allNamed && sales.grants.length <= LISTED && dominates && largest?.region
        ? { region: largest.region, count: largest.count }
        : null,
    widest: widestOf(sales),
    isMore,
  };
}

/** More countries than this are the world, or the world without a part. */
const MOST_OF_A_REGION = 100;

function widestOf({ grants }: SalesPlan): readonly Territory[] {
  return grants
    .map(({ territory }) => territory)
    .filter(({ codes }) => codes.length > NAMED_IN_LEDE && codes.length < MOST_OF_A_REGION)
    .sort((left, right) => right.codes.length - left.codes.length);
}

function countIn(grants: readonly Grant[], unit: SalesPlan['unit']): number {
  return unit === 'territories' ? grants.length : grants.reduce((sum, { buyers }) => sum + buyers.length, 0);
}

/** The largest round number between what was reached before and what is reached now; null = none. */
export function milestonePassed(before: number | null, now: number | null): number | null {
  if (now === null) return null;
  return [...MILESTONES].reverse().find((mark) => (before ?? 0) < mark && now >= mark) ?? null;
}
