import { plainInMrkdwn } from '../platform/slack/mrkdwn.ts';
import type { Viewer } from './answer.ts';
import type { KindDeps, QuestionKind } from './kinds/kind.ts';
import { buyersOf, placesOf } from './params.ts';
import { inWords } from './say/in-words.ts';
import { periodWords } from './say/period-words.ts';
import type { Said } from './say/said.ts';
import type { LinkedQuestion } from './understand/linked-question.ts';

type Params = Readonly<Record<string, unknown>>;

/** A part of a year or month that is not read as days of its own: the answer is then of the whole. */
const PART_OF_DATE =
  /\b(spring|summer|autumn|fall|winter|early|mid|late|(?:first|second|third|fourth|last) (?:week|fortnight|days)|primavera|verano|otono|invierno|principios|mediados|finales|(?:primera|segunda|tercera|ultima) semana)(?: (?:of|in|the|de|del))* DATE/;
/** More titles, places and buyers than this are not answered one by one. */
const MOST_APART = 6;

/**
 * A kind's parameters with what it takes no note of by itself: `apart` = the same question for the further titles,
 * places, buyers, channels and periods, `notTaken` = names and periods that the answer leaves out. Nothing that a question names
 * is dropped silently.
 */
export function wholeParams(question: LinkedQuestion, params: Params, viewer: Viewer): Params {
  if (Object.keys(params).length === 0) return params;
  const titles = new Map(
    question.titles.flatMap(({ titles: [title, ...others] }) =>
      title !== undefined && others.length === 0 ? [[title.id, title] as const] : [],
    ),
  );
  const places = placesOf(question);
  const [byTitle, byPlace] = [typeof params.titleId === 'number', 'territory' in params];
  // A kind that has taken the first place for a buyer's home is asked about the others.
  const asked = byPlace && params.territory === null ? places.slice(1) : places;
  const sides = [
    byTitle && titles.size > 1 ? [...titles.keys()].map((titleId) => ({ titleId })) : [{}],
    byPlace && places.length > 1 ? asked.map((territory) => ({ territory })) : [{}],
    buyersApart(question, params),
    'period' in params && question.morePeriods.length > 0
      ? [question.period, ...question.morePeriods].map((period) => ({ period }))
      : [{}],
  ];
  const combined = sides.reduce<readonly Params[]>(
    (all, side) => all.flatMap((each) => side.map((more) => ({ ...each, ...more }))),
    [params],
  );
  const [first = params, ...apart] = combined.slice(0, MOST_APART);
  const isCut = combined.length > MOST_APART;
  const hasTitle = byTitle || 'titleId' in params || 'titleIds' in params;
  const hasPlace = byPlace || 'territories' in params;
  const hasBuyer = 'buyerIds' in params || 'channel' in params || 'channels' in params;
  const isOfFigures = 'metric' in params || 'metrics' in params;
  const yearTaken = typeof params.year === 'number';
  const partOfDate = PART_OF_DATE.exec(question.words)?.[1];
  const notTaken = [
    ...(partOfDate === undefined ? [] : [partOfDate]),
    ...question.leftOut.map((name) => inWords(viewer, `without ${name}`, `sin ${name}`)),
    ...(isOfFigures && !('target' in params) ? [question.terms.target ?? []].flat() : []),
    ...(hasTitle && !(isCut && byTitle && titles.size > 1)
      ? []
      : [...titles.values()].map(({ name }) => name)),
    ...(hasPlace && !(isCut && byPlace && places.length > 1) ? [] : places),
    ...(hasBuyer && !(isCut && question.companies.length > 1)
      ? []
      : [...question.companies, ...question.channels].map(({ text }) => text)),
    ...(question.period === null || 'period' in params || yearTaken
      ? []
      : [question.period, ...question.morePeriods].map((period) => periodWords(period, viewer))),
  ];
  return {
    ...first,
    ...(apart.length === 0 ? {} : { apart }),
    ...(notTaken.length === 0 ? {} : { notTaken }),
  };
}

/** What tells each of several buyers, or each of several channels of figures, apart; one empty part where there is one. */
function buyersApart(question: LinkedQuestion, params: Params): readonly Params[] {
  const { companies, channels } = question;
  if (Array.isArray(params.buyerIds) && params.buyerIds.length > 0) {
    const buyers = new Map(
      companies.map((span) => {
        const buyerIds = buyersOf({ ...question, companies: [span] });
        return [buyerIds.join(), { buyerIds, ...('buyerName' in params ? { buyerName: span.text } : {}) }];
      }),
    );
    return buyers.size > 1 ? [...buyers.values()] : [{}];
  }
  if (typeof params.channel !== 'string') return [{}];
  const named = new Map([...channels, ...companies].map((span) => [span.channelKey, { channel: span.text }]));
  return named.size > 1 ? [...named.values()] : [{}];
}

/** The answer to parameters as `wholeParams` gives them. */
export async function answerWhole(
  deps: KindDeps,
  kind: QuestionKind,
  params: Params,
  viewer: Viewer,
): Promise<Said> {
  const {
    apart = [],
    notTaken = [],
    ...first
  } = params as Params & {
    readonly apart?: readonly Params[];
    readonly notTaken?: readonly string[];
  };
  const answers: Said[] = [];
  for (const each of [first, ...apart]) answers.push(await kind.answer(deps, each, viewer));
  const [only] = answers;
  const choices = answers.flatMap((each) => each.choices ?? []);
  const aside =
    notTaken.length === 0
      ? []
      : [
          `${inWords(viewer, 'Not taken into account', 'No se ha tenido en cuenta')}: ${notTaken.map(plainInMrkdwn).join(', ')}.`,
        ];
  if (only !== undefined && answers.length === 1) return { ...only, head: [...aside, ...only.head] };
  // What is said below each of them is said once below all.
  const tails = answers.flatMap(({ tail = [] }) => [...new Set(tail)]);
  const shared = [...new Set(tails.filter((line, index) => tails.indexOf(line) !== index))];
  return {
    kind:
      (['answer', 'ask'] as const).find((some) => answers.some((each) => each.kind === some)) ??
      'not_on_record',
    head: aside,
    list: answers.flatMap(({ head, list = [], tail = [] }) => [
      ...head,
      ...list,
      ...tail.filter((line) => !shared.includes(line)),
    ]),
    tail: shared,
    sources: answers.flatMap(({ sources = [] }) => sources),
    ...(choices.length === 0 ? {} : { choices }),
    ...oneFile(answers),
  };
}

/** Answers of one kind have files of one header. */
function oneFile(answers: readonly Said[]): Pick<Said, 'csv'> {
  const [first, ...others] = answers.flatMap(({ csv }) => csv ?? []);
  if (first === undefined) return {};
  const rows = others.map(({ text }) => text.slice(text.indexOf('\n') + 1));
  const end = first.text.endsWith('\n') ? '' : '\n';
  return { csv: { name: first.name, text: [first.text, ...rows].join(end) } };
}
