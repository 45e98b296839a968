import type { ReleaseLanguage } from './languages/language.ts';
import { newsPlan } from './plan/news-plan.ts';
import type { ReleaseFacts } from './release-facts.ts';
import { SECTIONS } from './sections/section-list.ts';
import { type SectionName, type WrittenSection, wordCount } from './written.ts';

/** What a release should not exceed, in words, before its annex. */
export const HARD_STOP = 500;
/** What leaves first when a release is too long. */
const DISPENSABLE: readonly SectionName[] = ['sub_head', 'previous_sales', 'synopsis'];

/**
 * The text of a release: every section that the facts give something to say, in the order of print. Over the limit of
 * words, the least needed sections are left out.
 */
export function writeRelease(facts: ReleaseFacts, words: ReleaseLanguage): readonly WrittenSection[] {
  let sections = SECTIONS.flatMap(({ name }) => writeSection(name, facts, words) ?? []);
  for (const name of DISPENSABLE) {
    if (wordCount(sections) <= HARD_STOP) break;
    sections = sections.filter((section) => section.name !== name);
  }
  return sections;
}

/** One section written anew; null when the facts give it nothing to say. */
export function writeSection(
  name: SectionName,
  facts: ReleaseFacts,
  words: ReleaseLanguage,
): WrittenSection | null {
  const section = SECTIONS.find((each) => each.name === name);
  const content = section?.write({ facts, words, plan: newsPlan(facts, words) }) ?? null;
  if (content === null) return null;
  return { name, paragraphs: content.paragraphs, missing: content.missing ?? [], edited: false };
}
