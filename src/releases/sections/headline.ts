import { figureFacts, prose, sentence } from '../written.ts';
import type { Section } from './section.ts';

/** What fits a line of a page and a subject line. */
const LONGEST = 100;

/** Title and strongest fact, in the present tense. */
export const HEADLINE: Section = {
  name: 'headline',
  write: ({ words, plan }) => {
    const { news } = plan;
    const variants = words.headlines(news);
    const text = variants.find((each) => [...each].length <= LONGEST) ?? variants.at(-1) ?? '';
    const told = news.shape === 'ratings' ? figureFacts(news.story.figures) : [];
    const reached =
      (news.shape === 'counted' || news.shape === 'named') && news.milestone !== null
        ? plan.titles.map(({ title }) => `count:${title.id}.countries`)
        : [];
    const counted = news.shape === 'counted' || news.shape === 'titles' ? ['count:scope.news'] : [];
    return {
      paragraphs: [prose(sentence(text, [...plan.newsFacts, ...told, ...reached, ...counted]))],
      ...([...text].length > LONGEST ? { missing: ['A headline of at most 100 characters'] } : {}),
    };
  },
};
