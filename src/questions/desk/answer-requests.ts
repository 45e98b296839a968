import type { Database } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import type { Model } from '../../platform/model/model.ts';
import type { Message } from '../../platform/slack/blocks.ts';
import type { Roles } from '../../platform/slack/roles.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { Answer, AnswerPlace, Understanding } from '../answer.ts';
import { answerFreely } from '../answer-freely.ts';
import { answerQuestion, answerUnderstanding, type QuestionDeps } from '../answer-question.ts';
import { MOST_ROWS } from '../records/deal-rows-store.ts';
import { answerMessage } from './answer-blocks.ts';
import { type AskedQuestion, keepQuestion, lastOfThread, questionById } from './question-store.ts';

export interface AskDeps extends QuestionDeps {
  readonly database: Database;
  readonly roles: Roles;
  readonly model: Model;
}

export interface AskInput {
  readonly text: string;
  readonly userId: string;
  readonly channelId: string | null;
  /** Null for a private answer to a command. */
  readonly threadTs: string | null;
  readonly place: AnswerPlace;
  readonly requestKey: string;
  /** The language of the asker's Slack; see Question. */
  readonly ownLanguage?: () => Promise<PrintLanguage | null>;
  /** For a message that was not addressed to the app: nothing is said unless it is understood. */
  readonly onlyIfUnderstood?: boolean;
  /** Called when the answer takes longer, because a language model is asked. */
  readonly thinking?: () => void;
}

/** Answers a question and keeps it with its understanding. Null when it was answered before, or is none. */
export async function ask(deps: AskDeps, input: AskInput): Promise<Message | null> {
  const before =
    input.channelId === null || input.threadTs === null
      ? null
      : await lastOfThread(deps.database.prisma, input.channelId, input.threadTs);
  const question = {
    text: input.text,
    asker: asker(deps, input.userId),
    place: input.place,
    context: before?.understanding ?? null,
    ...(input.ownLanguage === undefined ? {} : { ownLanguage: input.ownLanguage }),
  };
  // What people say to each other in a thread is no business of a model.
  const answer = input.onlyIfUnderstood
    ? await answerQuestion(deps, question)
    : await answerFreely(deps, question, input.thinking);
  if (input.onlyIfUnderstood && answer.understanding === null) return null;
  return keep(deps, input, answer);
}

/** Answers what a button says was meant. */
export async function askChosen(
  deps: AskDeps,
  {
    questionId,
    choice,
    userId,
    requestKey,
  }: { questionId: number; choice: number; userId: string; requestKey: string },
): Promise<Message | null> {
  const question = await askedQuestion(deps, questionId);
  const understanding = question.choices[choice]?.understanding;
  if (understanding === undefined)
    throw new UserError('choice_gone', 'That choice is not there any more. Ask again.');
  const answer = await answerUnderstanding(deps, understanding, {
    asker: asker(deps, userId),
    place: question.place,
  });
  return keep(deps, { ...question, userId, requestKey }, answer);
}

export interface AgainInput {
  readonly questionId: number;
  readonly userId: string;
  readonly place: AnswerPlace;
  readonly page?: number;
  readonly mostRows?: number;
}

/** The same question once more, for another place: what a channel may not read is left out there. */
export async function answerAgain(
  deps: AskDeps,
  { questionId, userId, place, page = 0, mostRows = MOST_ROWS }: AgainInput,
): Promise<{ readonly question: AskedQuestion; readonly answer: Answer }> {
  const question = await askedQuestion(deps, questionId);
  const understanding = question.understanding;
  const answer =
    understanding === null
      ? await answerQuestion(deps, { text: question.text, asker: asker(deps, userId), place })
      : await answerUnderstanding(deps, understanding as Understanding, {
          asker: asker(deps, userId),
          place,
          page,
          mostRows,
        });
  return { question, answer };
}

/** How a page of an answer reaches who asks for it. */
export interface TurnedPage {
  readonly message: Message;
  /** `in_place` = in the message that was clicked; `apart` = to the person alone, beside a message for everybody. */
  readonly how: 'in_place' | 'apart';
}

/**
 * Another page of an answer, as whoever clicks may read it where it stands: what is for a channel stays for a channel.
 * An answer that was shared stays as it is, and its pages are turned in private.
 */
export async function turnPage(
  deps: AskDeps,
  {
    questionId,
    page,
    userId,
    isPrivate,
  }: {
    readonly questionId: number;
    readonly page: number;
    readonly userId: string;
    /** The message that was clicked is seen by this person alone. */
    readonly isPrivate: boolean;
  },
): Promise<TurnedPage> {
  const { place, threadTs } = await askedQuestion(deps, questionId);
  const isShared = !isPrivate && place === 'private' && threadTs === null;
  const seen = isShared ? 'channel' : place;
  const { answer } = await answerAgain(deps, { questionId, userId, place: seen, page });
  return { message: answerMessage(answer, questionId, seen), how: isShared ? 'apart' : 'in_place' };
}

async function askedQuestion(deps: AskDeps, id: number): Promise<AskedQuestion> {
  const question = await questionById(deps.database.prisma, id);
  if (question === null)
    throw new UserError('question_gone', 'That question is not there any more. Ask again.');
  return question;
}

async function keep(
  deps: AskDeps,
  input: Omit<AskInput, 'onlyIfUnderstood' | 'ownLanguage'>,
  answer: Answer,
): Promise<Message | null> {
  const { requestKey, userId, channelId, threadTs, place, text } = input;
  const id = await keepQuestion(deps.database.prisma, {
    requestKey,
    askedBy: userId,
    channelId,
    threadTs,
    place,
    text,
    answer,
  });
  return id === null ? null : answerMessage(answer, id, place);
}

function asker({ roles }: AskDeps, userId: string) {
  return { userId, isSales: roles.isSales(userId) };
}
