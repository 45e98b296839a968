import type { ReleaseLanguage, Work } from '../languages/language.ts';
import { bestKnown } from '../plan/known-markets.ts';
import type { NewsPlan, TitlePlan } from '../plan/news-plan.ts';
import { type Grant, LISTED, SALE_KINDS, type SaleKind, type SalesPlan } from '../plan/sales-plan.ts';
import { type Paragraph, prose, type Sentence, sentence } from '../written.ts';
import type { Section } from './section.ts';

/** Up to this many grants stand in one sentence. */
const ONE_SENTENCE = 8;
const LISTED_PER_TITLE = 6;
const HEADLINE_TERRITORIES = 3;

/**
 * Where, and to whom. One to three sales are told by the lede; up to eight stand in a sentence, up to twenty by parts of
 * the world; of more, three and their number. Several titles are a list.
 */
export const TERRITORIES: Section = {
  name: 'territories',
  write: ({ words, plan }) => {
    const { news, sales } = plan;
    if (news.shape === 'named' || sales.grants.length === 0) return null;
    if (news.shape === 'titles') return { paragraphs: titleLines(plan, words) };
    if (sales.grants.length > LISTED) return { paragraphs: [prose(...amongMany(sales, words))] };
    return { paragraphs: [prose(...sentences(news.work, sales, words))] };
  },
};

function sentences(work: Work, sales: SalesPlan, words: ReleaseLanguage): readonly Sentence[] {
  const kinds = SALE_KINDS.filter((kind) => sales.grants.some((grant) => grant.kind === kind));
  return kinds.flatMap((kind) => {
    const grants = sales.grants.filter((grant) => grant.kind === kind);
    const alone = kinds.length === 1;
    if (grants.length > ONE_SENTENCE) return byRegion(kind, sales, words);
    return [sentence(words.listed({ work, kind, grants, alone }), factsOf(grants))];
  });
}

/** A sentence for each part of the world with several sales, and one for what is left. */
function byRegion(kind: SaleKind, sales: SalesPlan, words: ReleaseLanguage): readonly Sentence[] {
  const regions = sales.regions
    .map(({ region, grants }) => ({ region, grants: grants.filter((grant) => grant.kind === kind) }))
    .filter(({ grants }) => grants.length > 0);
  const large = regions.filter(({ region, grants }) => region !== null && grants.length > 1);
  const rest = regions.filter((each) => !large.includes(each)).flatMap(({ grants }) => grants);
  const told = large.map(({ region, grants }, index) =>
    sentence(words.regional({ kind, region, grants, index }), factsOf(grants)),
  );
  if (rest.length === 0) return told;
  return [
    ...told,
    sentence(words.regional({ kind, region: null, grants: rest, index: large.length }), factsOf(rest)),
  ];
}

function amongMany(sales: SalesPlan, words: ReleaseLanguage): readonly Sentence[] {
  // The best known three stand in the sub-head.
  const grants = bestKnown(sales.grants).slice(HEADLINE_TERRITORIES, 2 * HEADLINE_TERRITORIES);
  const [few, all] = words.among({ grants, count: sales.count, unit: sales.unit });
  const named = sales.regions.flatMap(({ region, grants: members }) =>
    region === null ? [] : [{ region, count: countOf(members, sales.unit) }],
  );
  const placed = named.reduce((sum, { count }) => sum + count, 0);
  const isTelling = named.length > 1 && 2 * placed > sales.count;
  return [
    ...(isTelling
      ? [sentence(words.regionCounts(named), ['count:scope.news', ...factsOf(sales.grants)])]
      : []),
    ...(grants.length === 0 ? [] : [sentence(few, factsOf(grants))]),
    sentence(all, [...factsOf(sales.grants), 'count:scope.news']),
  ];
}

function titleLines({ titles }: NewsPlan, words: ReleaseLanguage): readonly Paragraph[] {
  return titles
    .filter(({ news }) => news.grants.length > 0)
    .map((plan) => ({ kind: 'item' as const, sentences: [titleLine(plan, words)] }));
}

function titleLine({ title, news }: TitlePlan, words: ReleaseLanguage): Sentence {
  const areAllListed = news.grants.length <= LISTED_PER_TITLE;
  const grants = areAllListed ? news.grants : bestKnown(news.grants).slice(0, HEADLINE_TERRITORIES);
  const text = words.titleLine({
    work: words.work(title),
    grants,
    count: news.count,
    unit: news.unit,
    areAllListed,
  });
  return sentence(text, [
    `title:${title.id}.names`,
    `title:${title.id}.kind`,
    ...factsOf(news.grants),
    ...(areAllListed ? [] : [`count:scope.news.${title.id}`]),
  ]);
}

function countOf(grants: readonly Grant[], unit: SalesPlan['unit']): number {
  return unit === 'territories' ? grants.length : grants.reduce((sum, { buyers }) => sum + buyers.length, 0);
}

function factsOf(grants: readonly Grant[]): readonly string[] {
  return grants.flatMap(({ facts }) => facts);
}
