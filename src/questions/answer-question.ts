import { titleById } from '../catalogue/titles/title-store.ts';
import type { Database } from '../platform/db/database.ts';
import { plainDateInZone } from '../platform/text/dates.ts';
import type { PrintLanguage } from '../platform/text/lists.ts';
import type { Answer, AnswerPlace, Asker, Understanding, Viewer } from './answer.ts';
import { askWhichTitle } from './ask-which.ts';
import { KINDS } from './kinds/kinds.ts';
import { MOST_ROWS } from './records/deal-rows-store.ts';
import { noSuchDate, nothingCalled, notOfTitle, notWhatIsNot, outside } from './say/no-answer.ts';
import type { Said } from './say/said.ts';
import { messageOf } from './say/said-message.ts';
import { type ChosenKind, chooseKind } from './understand/choose-kind.ts';
import { followUp } from './understand/follow-up.ts';
import { linkQuestion, type WeakReading } from './understand/link-question.ts';
import type { LinkedQuestion } from './understand/linked-question.ts';
import { answerWhole, wholeParams } from './whole-question.ts';

export interface QuestionDeps {
  readonly database: Database;
  /** IANA name: which day an instant belongs to. */
  readonly timeZone: string;
  readonly now: () => Date;
}

export interface Question {
  /** As a person typed it, unescaped, without the mention of the app. */
  readonly text: string;
  readonly asker: Asker;
  readonly place: AnswerPlace;
  /** What the question before it in the thread was understood as. */
  readonly context?: Understanding | null;
  /** The asker's own language: asked for only where neither the words nor the thread tell one. */
  readonly ownLanguage?: () => Promise<PrintLanguage | null>;
}

/**
 * Answers a question from the record: the one way in for commands, mentions, messages and the evaluation.
 *
 * Figures, names, counts and lists are the record's; what is not there is said to be not on record. Confidential columns
 * are told to sales in private only. Never throws for a question, whatever it says; changes nothing.
 */
export async function answerQuestion(deps: QuestionDeps, question: Question): Promise<Answer> {
  const db = deps.database.prisma;
  const today = plainDateInZone(deps.now().toISOString(), deps.timeZone);
  const linked = await linkQuestion(db, {
    text: question.text,
    today,
    publicAt: seesAll(question) ? null : deps.now(),
  });
  const viewer = viewerOf(deps, question, await languageFor(question, linked.question));
  const own = bestReading(linked.question, linked.weaker);
  const leaning = question.context ? await followUp(db, KINDS, linked.question, question.context) : null;
  const reading = leaning !== null && !isComplete(own) ? { chosen: leaning, question: linked.question } : own;
  if (reading === null) return nothingRead(linked.question, null, viewer);

  const { chosen } = reading;
  const { impossibleDate } = reading.question;
  if (impossibleDate !== null) return answerOf(noSuchDate(impossibleDate, viewer), null, viewer);
  if (reading.question.isNegated) return answerOf(notWhatIsNot(viewer), null, viewer);
  if ('missing' in chosen) return nothingRead(reading.question, chosen, viewer);
  const asked = await askWhichTitle(db, reading.question, chosen.kind, viewer);
  if (asked !== null) return answerOf(asked, null, viewer);
  const params = wholeParams(reading.question, chosen.params, viewer);
  const understanding = { kind: chosen.kind.id, params, language: viewer.language };
  const unknown = unknownBeside(reading.question, chosen);
  if (unknown !== null) return answerOf(nothingCalled(unknown, viewer), understanding, viewer);
  const title = isGuess(reading) ? await titleById(db, Number(chosen.params.titleId)) : null;
  if (title !== null) {
    // A thread goes on from what was understood.
    const leansOn = question.context ? null : understanding;
    const isOpen = reading.question.unknownNames.length === 0;
    return { ...answerOf(notOfTitle(title.name, viewer), leansOn, viewer), isOpen };
  }
  const kindDeps = { db, now: deps.now, mostRows: MOST_ROWS };
  const whole = await answerWhole(kindDeps, chosen.kind, params, viewer);
  return answerOf(whole, understanding, viewer);
}

/** For whom and where an understanding is answered again, and which part of it. */
export interface AgainAs extends Pick<Question, 'asker' | 'place'> {
  readonly page?: number;
  readonly mostRows?: number;
}

/**
 * Answers an understanding again: for a button that chose one, and for one that was stored; or a further page of it.
 *
 * @throws ZodError when it is none of ours
 */
export async function answerUnderstanding(
  deps: QuestionDeps,
  understanding: Understanding,
  { asker, place, page = 0, mostRows = MOST_ROWS }: AgainAs,
): Promise<Answer> {
  const viewer = viewerOf(deps, { asker, place }, understanding.language);
  const kind = KINDS.find(({ id }) => id === understanding.kind);
  if (kind === undefined) return answerOf(outside(viewer), null, viewer);
  const answer = await answerWhole(
    { db: deps.database.prisma, now: deps.now, mostRows },
    kind,
    understanding.params,
    viewer,
  );
  return answerOf(answer, understanding, viewer, page);
}

interface Reading {
  readonly chosen: ChosenKind;
  readonly question: LinkedQuestion;
}

/**
 * The question as its certain names read. A weaker name is taken where a title is missing, or where it looks like a
 * name and makes as good a question; never beside a name that nothing on record has.
 */
function bestReading(question: LinkedQuestion, weaker: readonly WeakReading[]): Reading | null {
  const chosen = chooseKind(KINDS, question);
  const own = chosen && { chosen, question };
  if (question.unknownNames.length > 0) return own;
  const lacks = own === null || 'missing' in own.chosen || own.chosen.score < NEEDS_NO_TITLE;
  for (const other of weaker) {
    const better = chooseKind(KINDS, other.question);
    if (better === null || 'missing' in better) continue;
    const fits = other.looksLikeName
      ? lacks || better.score >= Math.min(own.chosen.score, SAYS_ENOUGH)
      : lacks && question.unknown.length === 0;
    if (fits) return { chosen: better, question: other.question };
  }
  return own;
}

/** From this score on, names and words together say what is asked. */
const SAYS_ENOUGH = 6;
/** Kinds that score so make sense without any title. */
const NEEDS_NO_TITLE = 5;

function isComplete(reading: Reading | null): boolean {
  return (
    reading !== null &&
    !('missing' in reading.chosen) &&
    reading.question.titles.length > 0 &&
    reading.chosen.score > 5
  );
}

/** Kinds that deal with unknown names themselves, or whose answer does not hang on further names. */
const OPEN_KINDS = new Set(['awards', 'title_fact', 'fee', 'claims']);

/** A name in the question that nothing on record has: the answer would leave it out, so it is not given. */
function unknownBeside(question: LinkedQuestion, { kind }: ChosenKind): string | null {
  if (OPEN_KINDS.has(kind.id)) return null;
  return question.unknownNames[0] ?? null;
}

/** From this score down, a kind is taken because a title is named, whatever else the question says. */
const A_GUESS = 1;

/** A title alone asks for its card; beside more words the card is a guess. */
function isGuess({ chosen, question: { words, unknown } }: Reading): boolean {
  const others = words.split(' ').filter((word) => word !== 'TITLE');
  return chosen.score <= A_GUESS && others.length > (unknown.length > 0 ? 0 : 1);
}

function nothingRead(question: LinkedQuestion, chosen: ChosenKind | null, viewer: Viewer): Answer {
  const { unknownNames, isNegated, impossibleDate } = question;
  const isOpen = unknownNames.length === 0 && !isNegated && impossibleDate === null;
  return { ...answerOf(said(question, chosen, viewer), null, viewer), isOpen };
}

function said(question: LinkedQuestion, chosen: ChosenKind | null, viewer: Viewer): Said {
  const [unknown] = question.unknownNames.length > 0 ? question.unknownNames : question.unknown;
  // A name beside a territory or a buyer was meant as a title.
  const isNamed = question.places.length + question.companies.length > 0 && unknown !== undefined;
  if (chosen === null && !isNamed) return outside(viewer);
  return unknown === undefined ? nothingCalled(null, viewer) : nothingCalled(unknown, viewer);
}

/** That of the words, of the thread, of the asker's Slack, in this order; otherwise English. */
export async function languageFor(
  { context, ownLanguage }: Question,
  { language }: LinkedQuestion,
): Promise<PrintLanguage> {
  return language ?? context?.language ?? (await ownLanguage?.()) ?? 'en';
}

export function viewerOf(
  { timeZone, now }: QuestionDeps,
  { asker, place }: Pick<Question, 'asker' | 'place'>,
  language: PrintLanguage,
): Viewer {
  const today = plainDateInZone(now().toISOString(), timeZone);
  return { seesConfidential: seesAll({ asker, place }), language, timeZone, today };
}

export function seesAll({ asker, place }: Pick<Question, 'asker' | 'place'>): boolean {
  return asker.isSales && place === 'private';
}

export function answerOf(
  answer: Said,
  understanding: Understanding | null,
  viewer: Viewer,
  page = 0,
): Answer {
  const { kind, sources = [], choices, csv } = answer;
  return {
    kind,
    ...messageOf(answer, viewer, page),
    language: viewer.language,
    understanding,
    sources,
    ...(choices === undefined ? {} : { choices }),
    ...(csv === undefined ? {} : { csv }),
  };
}
