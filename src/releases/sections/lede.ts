import { figureFacts, prose, sentence, wordsIn } from '../written.ts';
import { COMPANY_FACT, type Section } from './section.ts';

const LONGEST_IN_WORDS = 40;

/** Who licensed what to whom, and where. No adjectives. */
export const LEDE: Section = {
  name: 'lede',
  write: ({ facts, words, plan }) => {
    const { news, newsFacts } = plan;
    const ledes = words.ledes({ company: facts.company.name, news, seasons: plan.sales.seasons });
    const text = ledes.find((lede) => wordsIn(lede) <= LONGEST_IN_WORDS) ?? ledes.at(-1);
    if (text === undefined) return null;
    const told = news.shape === 'ratings' ? figureFacts(news.story.figures) : [];
    const kinds = facts.titles.map(({ id }) => `title:${id}.kind`);
    const counted = news.shape === 'counted' || news.shape === 'titles' ? ['count:scope.news'] : [];
    const claim = news.shape === 'ratings' ? words.claim(news.story) : null;
    return {
      paragraphs: [
        prose(
          sentence(text, [COMPANY_FACT, ...newsFacts, ...kinds, ...told, ...counted]),
          ...(claim === null ? [] : [sentence(claim, told)]),
        ),
      ],
    };
  },
};
