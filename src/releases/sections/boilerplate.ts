import { type Paragraph, prose, sentence } from '../written.ts';
import { COMPANY_FACT, type Section } from './section.ts';

/** Who the company is, in its own words. */
export const BOILERPLATE: Section = {
  name: 'boilerplate',
  write: ({ facts: { company }, words }) => {
    const heading: Paragraph = {
      kind: 'heading',
      sentences: [sentence(words.labels.about(company.name), [COMPANY_FACT])],
    };
    const text = company.boilerplate[words.code];
    if (text !== null) return { paragraphs: [heading, prose(sentence(text, ['profile.boilerplate']))] };
    return {
      paragraphs: [heading, prose(sentence(words.placeholders.boilerplate(company.name), []))],
      missing: ['The text about the company in the language of the release (company profile)'],
    };
  },
};
