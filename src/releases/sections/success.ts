import type { AwardOnRecord } from '../../catalogue/awards/award.ts';
import type { FigureOnRecord } from '../../ratings/measurement.ts';
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
    // A release about ratings has told the first story in its lede.
    const left = (stories: readonly FigureStory[]) =>
      plan.news.shape === 'ratings' ? stories.slice(stories[0] === plan.news.story ? 1 : 0) : stories;
    const isNamed = facts.titles.length > 1;
    const told = (stories: readonly FigureStory[]) =>
      storyParagraph(left(stories), { subjectOf, isNamed, words });
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
    const unsourced = tv.filter(isUnsourced);
    const unnamed = tv
      .flatMap(({ figures }) => figures)
      .filter(({ metric }) => metric === 'audience_percent');
    const untold = [...tv, ...cinema, ...streaming].flatMap((story) => words.untold(story));
    const missing = [
      ...untold.map((claim) => `A translation of the claim “${claim}”`),
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
  {
    subjectOf,
    isNamed,
    words,
  }: {
    readonly subjectOf: (titleId: number) => Work | null;
    readonly isNamed: boolean;
    readonly words: ReleaseLanguage;
  },
): readonly Paragraph[] {
  if (stories.length === 0) return [];
  const sentences = stories.flatMap((story, index) => {
    const facts = figureFacts(story.figures);
    const subject = subjectOf(story.titleId);
    const text = words.figure({ story, subject, index, isNamed });
    const claim = words.claim(story);
    return [sentence(text, facts), ...(claim === null ? [] : [sentence(claim, facts)])];
  });
  const unsourced = stories.filter(isUnsourced).map(({ figures: [first] }) => placeName(first, words));
  const gap =
    unsourced.length === 0 ? [] : [sentence(words.placeholders.source([...new Set(unsourced)]), [])];
  return [prose(...sentences, ...gap)];
}

/** An audience on television is measured by somebody. */
function isUnsourced({ medium, figures: [first] }: FigureStory): boolean {
  return medium === 'tv' && first?.source === null;
}

function placeName(figure: FigureOnRecord | undefined, words: ReleaseLanguage): string {
  return figure === undefined ? '' : words.place(figure.territory).name;
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
