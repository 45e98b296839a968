import { prose, sentence } from '../written.ts';
import type { Section } from './section.ts';

/** City and day; printed before the lede. */
export const DATELINE: Section = {
  name: 'dateline',
  write: ({ facts: { company, date }, words }) => ({
    paragraphs: [prose(sentence(words.dateline(company.city, date), ['profile.city', 'release:date']))],
    missing: company.city === null ? ['City of the company (company profile)'] : [],
  }),
};
