import type { ReleaseLanguage } from '../languages/language.ts';
import type { NewsPlan } from '../plan/news-plan.ts';
import type { ReleaseFacts } from '../release-facts.ts';
import type { Paragraph, SectionName } from '../written.ts';

/** What a section has to say, and what it lacks. */
export interface SectionContent {
  readonly paragraphs: readonly Paragraph[];
  /** Gaps, in English, for the list on the desk; each is a bracketed placeholder in the text. */
  readonly missing?: readonly string[];
}

/**
 * One part of a release. Pure: the same facts and language give the same text. Null when the facts give it nothing to
 * say; it then leaves itself out.
 */
export interface Section {
  readonly name: SectionName;
  write(input: SectionInput): SectionContent | null;
}

export interface SectionInput {
  readonly facts: ReleaseFacts;
  readonly words: ReleaseLanguage;
  readonly plan: NewsPlan;
}

export const COMPANY_FACT = 'profile.name';
