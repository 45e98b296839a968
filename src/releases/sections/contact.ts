import { type Paragraph, prose, sentence } from '../written.ts';
import type { Section } from './section.ts';

/** Whom the press asks. */
export const CONTACT: Section = {
  name: 'contact',
  write: ({ facts: { company }, words }) => {
    const heading: Paragraph = { kind: 'heading', sentences: [sentence(words.labels.contact, [])] };
    if (company.contact !== null) {
      const lines = company.contact.split('\n').map((line) => line.trim());
      return {
        paragraphs: [
          heading,
          ...lines.filter((line) => line !== '').map((line) => prose(sentence(line, ['profile.contact']))),
        ],
      };
    }
    return {
      paragraphs: [heading, prose(sentence(words.placeholders.contact(), []))],
      missing: ['Press contact (company profile)'],
    };
  },
};
