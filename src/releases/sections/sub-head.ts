import { bestKnown } from '../plan/known-markets.ts';
import { figureFacts, prose, sentence } from '../written.ts';
import type { Section } from './section.ts';

/** The buyers that readers know, or how the title did. */
export const SUB_HEAD: Section = {
  name: 'sub_head',
  write: ({ words, plan }) => {
    const [title] = plan.titles;
    if (title === undefined) return null;
    const story = plan.stories.tv[0] ?? plan.stories.cinema[0] ?? null;
    const grants = bestKnown(plan.sales.grants).slice(0, 3);
    const [text] = words.subHeads({
      news: plan.news,
      work: words.work(title.title),
      grants,
      story,
      earlierCountries: title.earlier.grants.length > 0 ? title.earlierCountries : null,
    });
    if (text === undefined) return null;
    const facts = [
      ...(plan.news.shape === 'named' || plan.news.shape === 'ratings'
        ? []
        : grants.flatMap((grant) => grant.facts)),
      ...figureFacts(story?.figures ?? []),
      ...(title.earlierCountries === null ? [] : ['count:earlier.countries']),
    ];
    return { paragraphs: [prose(sentence(text, facts))] };
  },
};
