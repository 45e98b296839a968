import { countryName } from '../catalogue/countries.ts';
import { type TitleRef, titleLabel } from '../catalogue/titles/title.ts';
import type { Db } from '../platform/db/database.ts';
import { plainInMrkdwn } from '../platform/slack/mrkdwn.ts';
import type { Viewer } from './answer.ts';
import type { QuestionKind } from './kinds/kind.ts';
import { countriesOfTitles } from './records/title-facts-store.ts';
import { inWords } from './say/in-words.ts';
import type { Said } from './say/said.ts';
import type { LinkedQuestion } from './understand/linked-question.ts';
import type { TitleSpan } from './understand/spans.ts';
import { wholeParams } from './whole-question.ts';

const MOST_CHOICES = 10;

/** Asks which title is meant where the words of a question name several; null where they name one. */
export async function askWhichTitle(
  db: Db,
  question: LinkedQuestion,
  kind: QuestionKind,
  viewer: Viewer,
): Promise<Said | null> {
  const index = question.titles.findIndex((span) => span.titles.length > 1);
  const span = question.titles[index];
  if (span === undefined) return null;
  return whichTitle(db, span, viewer, (title) => {
    const meant = {
      ...question,
      titles: question.titles.map((each, at) => (at === index ? { ...each, titles: [title] } : each)),
    };
    const reading = kind.read(meant);
    const params =
      reading === null || 'missing' in reading ? null : wholeParams(meant, reading.params, viewer);
    return { kind, params };
  });
}

/** Asks which of the titles that go by a name is meant; `read` = what the question is with one of them. */
export async function whichTitle(
  db: Db,
  span: Pick<TitleSpan, 'text' | 'titles'>,
  viewer: Viewer,
  read: (title: TitleRef) => { kind: QuestionKind; params: Readonly<Record<string, unknown>> | null },
): Promise<Said> {
  const titles = span.titles.slice(0, MOST_CHOICES);
  const countries = await countriesOfTitles(
    db,
    titles.map(({ id }) => id),
  );
  const labels = titles.map((title) => labelOf(title, countries.get(title.id) ?? [], viewer));
  return {
    kind: 'ask',
    head: [
      inWords(
        viewer,
        `Which title is meant by “${plainInMrkdwn(span.text)}”?`,
        `¿A qué título se refiere “${plainInMrkdwn(span.text)}”?`,
      ),
    ],
    list: labels.map((label) => `• ${plainInMrkdwn(label)}`),
    choices: titles.flatMap((title, place) => {
      const { kind, params } = read(title);
      if (params === null) return [];
      const understanding = { kind: kind.id, params, language: viewer.language };
      return [{ label: labels[place] ?? title.name, understanding }];
    }),
  };
}

/** "Harbour Lights (2022, series, Turkey)": what tells it from its namesakes. */
function labelOf(title: TitleRef, countries: readonly string[], viewer: Viewer): string {
  if (countries.length === 0) return titleLabel(title);
  const from = countries.map((code) => countryName(code, viewer.language)).join(', ');
  const label = titleLabel(title);
  return label.endsWith(')') && label !== title.name
    ? `${label.slice(0, -1)}, ${from})`
    : `${label} (${from})`;
}
