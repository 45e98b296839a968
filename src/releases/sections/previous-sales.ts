import type { ReleaseLanguage } from '../languages/language.ts';
import { bestKnown } from '../plan/known-markets.ts';
import type { NewsPlan, TitlePlan } from '../plan/news-plan.ts';
import { grantKey } from '../plan/sales-plan.ts';
import { prose, type Sentence, sentence } from '../written.ts';
import type { Section } from './section.ts';

const LISTED = 6;
const STANDING_FOR_MANY = 3;

/** What the news joins, and how many countries hold the title to date where the record supports it. */
export const PREVIOUS_SALES: Section = {
  name: 'previous_sales',
  write: ({ facts, words, plan }) => {
    const told = [
      ...plan.titles.flatMap((title) => ofTitle(title, plan, words)),
      ...(facts.withTalks ? [sentence(words.talks(), [])] : []),
    ];
    return told.length === 0 ? null : { paragraphs: [prose(...told)] };
  },
};

function ofTitle(title: TitlePlan, plan: NewsPlan, words: ReleaseLanguage): readonly Sentence[] {
  const isOneTitle = plan.titles.length === 1;
  const joined = isOneTitle && plan.news.shape !== 'ratings' ? joins(title, words) : null;
  const running = runningCount(title, words);
  return [joined, running].filter((each) => each !== null);
}

function joins({ title, news, earlier }: TitlePlan, words: ReleaseLanguage): Sentence | null {
  if (earlier.grants.length === 0 || news.grants.length === 0) return null;
  const areAllListed = earlier.grants.length <= LISTED;
  const grants = areAllListed ? earlier.grants : bestKnown(earlier.grants).slice(0, STANDING_FOR_MANY);
  if (grants.length === 0) return null;
  const soldBefore = new Set(title.earlier.map((deal) => grantKey(deal.territory)));
  const text = words.joins({
    work: words.work(title),
    news: news.grants,
    grants,
    count: earlier.count,
    unit: earlier.unit,
    areAllListed,
    isKnownThere:
      news.kind === 'renewed' || news.grants.some(({ territory }) => soldBefore.has(grantKey(territory))),
  });
  const facts = earlier.grants.flatMap((grant) => grant.facts);
  return sentence(text, [
    ...(news.grants.length <= STANDING_FOR_MANY ? news.grants.flatMap((grant) => grant.facts) : []),
    ...facts,
    ...(areAllListed ? [] : ['count:earlier']),
  ]);
}

/** Only where it adds something: there were sales before. */
function runningCount(
  { title, news, earlier, countries }: TitlePlan,
  words: ReleaseLanguage,
): Sentence | null {
  if (countries === null || countries < 3) return null;
  if (earlier.grants.length === 0 || news.kind !== 'licensed') return null;
  return sentence(words.runningCount({ work: words.work(title), countries }), [
    `count:${title.id}.countries`,
    `title:${title.id}.names`,
    ...[...news.grants, ...earlier.grants].flatMap((grant) => grant.facts),
  ]);
}
