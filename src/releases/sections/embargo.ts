import { prose, sentence } from '../written.ts';
import type { Section } from './section.ts';

/** FOR IMMEDIATE RELEASE, or until when nobody may print it. */
export const EMBARGO: Section = {
  name: 'embargo',
  write: ({ facts, words }) => ({
    paragraphs: [
      prose(sentence(words.embargoLine(facts.embargo), facts.embargo === null ? [] : ['release:embargo'])),
    ],
  }),
};
