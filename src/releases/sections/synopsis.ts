import type { ReleaseLanguage } from '../languages/language.ts';
import { languageOf } from '../languages/language-of.ts';
import type { ReleaseTitle } from '../release-facts.ts';
import { type Paragraph, prose, sentence, wordsIn } from '../written.ts';
import type { Section, SectionContent } from './section.ts';

/** A synopsis of more words is cut after a sentence. */
const LONGEST_IN_WORDS = 75;

/** What it is about and who made it, from the catalogue; several titles have their credits only. */
export const SYNOPSIS: Section = {
  name: 'synopsis',
  write: ({ facts, words }) => {
    const contents = facts.titles.map((title) => ofTitle(title, words, facts.titles.length === 1));
    const paragraphs = contents.flatMap((content) => content.paragraphs);
    if (paragraphs.length === 0) return null;
    return { paragraphs, missing: contents.flatMap(({ missing }) => missing ?? []) };
  },
};

function ofTitle(title: ReleaseTitle, words: ReleaseLanguage, withStory: boolean): SectionContent {
  const credits = words
    .credits(title)
    .map(({ text, parts }) =>
      sentence(text, [`title:${title.id}.names`, ...parts.map((part) => `title:${title.id}.${part}`)]),
    );
  const made: readonly Paragraph[] = credits.length === 0 ? [] : [prose(...credits)];
  if (!withStory) return { paragraphs: made };
  const story = storyOf(title, words);
  if (story === null) {
    return {
      paragraphs: [prose(sentence(words.placeholders.synopsis(), [])), ...made],
      missing: [`A synopsis of “${title.name}” in the language of the release`],
    };
  }
  return { paragraphs: [prose(sentence(story.text, [`title:${title.id}.${story.part}`])), ...made] };
}

function storyOf(
  { synopsis, logline }: ReleaseTitle,
  words: ReleaseLanguage,
): { readonly text: string; readonly part: 'synopsis' | 'logline' } | null {
  const fits = (text: string | null): text is string =>
    text !== null && (languageOf(text) ?? words.code) === words.code;
  if (fits(synopsis)) return { text: shortened(synopsis), part: 'synopsis' };
  return fits(logline) ? { text: logline, part: 'logline' } : null;
}

/** Whole sentences up to the limit, the first one in any case. */
function shortened(text: string): string {
  const parts = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?…][”"’]?)\s+(?=[\p{Lu}“"¿¡])/u);
  let told = '';
  for (const part of parts) {
    const longer = told === '' ? part : `${told} ${part}`;
    if (told !== '' && wordsIn(longer) > LONGEST_IN_WORDS) break;
    told = longer;
  }
  return told;
}
