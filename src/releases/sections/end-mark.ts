import { prose, sentence } from '../written.ts';
import type { Section } from './section.ts';

/** Nothing after it is for print. */
export const END_MARK: Section = {
  name: 'end_mark',
  write: ({ words }) => ({ paragraphs: [prose(sentence(words.labels.endMark, []))] }),
};
