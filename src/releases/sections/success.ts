import type { AwardOnRecord } from '../../catalogue/awards/award.ts';
import type { ReleaseLanguage, Work } from '../languages/language.ts';
import type { FigureStory } from '../plan/choose-figures.ts';
import type { ReleaseTitle } from '../release-facts.ts';
import { figureFacts, type Paragraph, prose, sentence } from '../written.ts';
import type { Section } from './section.ts';

const AWARDS_TOLD = 3;
const RESULTS = [
  'won',
  'nominated',
  'selected',
  'submitted',
] as const satisfies readonly AwardOnRecord['result'][];

/** Whole figures and awards. Television, cinema and streaming each have a paragraph of their own. */
export const SUCCESS: Section = {
  name: 'success',
  write: ({ facts, words, plan }) => {
    const { tv, cinema, streaming, charts } = plan.stories;
    const subjectOf = (titleId: number): Work | null => {
      const title = facts.titles.find(({ id }) => id === titleId);
      return title === undefined ? null : words.work(title);
    };
    const told = (stories: readonly FigureStory[]) => storyParagraph(stories, subjectOf, words);
    const paragraphs: readonly Paragraph[] = [
      ...told(tv),
      ...told(cinema),
      ...told(streaming),
      ...charts.map((story) =>
        prose(
          sentence(words.chart({ story, subject: subjectOf(story.titleId) }), figureFacts(story.figures)),
        ),
      ),
      ...facts.titles.flatMap((title) => awardParagraph(title, words)),
    ];
    const unsourced = tv.filter(({ figures }) => figures[0]?.source === null);
    const unnamed = tv
      .flatMap(({ figures }) => figures)
      .filter(({ metric }) => metric === 'audience_percent');
    const missing = [
      ...unsourced.map(({ figures }) => `Source of the figures in ${figures[0]?.territory.label ?? ''}`),
      ...unnamed.map(
        ({ territory, value }) =>
          `${territory.label}: is ${value}% a rating or a share? The record does not say`,
      ),
    ];
    return paragraphs.length === 0 ? null : { paragraphs, missing };
  },
};

function storyParagraph(
  stories: readonly FigureStory[],
  subjectOf: (titleId: number) => Work | null,
  words: ReleaseLanguage,
): readonly Paragraph[] {
  if (stories.length === 0) return [];
  const severalTitles = new Set(stories.map(({ titleId }) => titleId)).size > 1;
  const sentences = stories.flatMap((story, index) => {
    const facts = figureFacts(story.figures);
    const subject = subjectOf(story.titleId);
    const text = words.figure({ story, subject, index: severalTitles ? 0 : index });
    const claim = words.claim(story);
    return [sentence(text, facts), ...(claim === null ? [] : [sentence(claim, facts)])];
  });
  return [prose(...sentences)];
}

function awardParagraph(title: ReleaseTitle, words: ReleaseLanguage): readonly Paragraph[] {
  const awards = [...title.awards]
    .sort(
      (left, right) =>
        RESULTS.indexOf(left.result) - RESULTS.indexOf(right.result) || (right.year ?? 0) - (left.year ?? 0),
    )
    .slice(0, AWARDS_TOLD);
  if (awards.length === 0) return [];
  const text = words.awards({ work: words.work(title), awards });
  return [prose(sentence(text, [`title:${title.id}.names`, ...awards.map(({ id }) => `award:${id}`)]))];
}
