import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import type { Answer, AnswerPlace, Choice, Understanding } from '../answer.ts';

/** A question that was asked, with what came of it. */
export interface AskedQuestion {
  readonly id: number;
  readonly askedBy: string;
  readonly channelId: string | null;
  readonly threadTs: string | null;
  readonly place: AnswerPlace;
  readonly text: string;
  readonly understanding: Understanding | null;
  readonly choices: readonly Choice[];
}

export interface NewQuestion {
  readonly requestKey: string;
  readonly askedBy: string;
  readonly channelId: string | null;
  readonly threadTs: string | null;
  readonly place: AnswerPlace;
  readonly text: string;
  readonly answer: Answer;
}

const SELECT = {
  id: true,
  askedBy: true,
  channelId: true,
  threadTs: true,
  place: true,
  text: true,
  understanding: true,
  choices: true,
} satisfies Prisma.QuestionSelect;

/** Keeps a question with its answer; null when the same message was answered before. */
export async function keepQuestion(db: Db, { answer, ...question }: NewQuestion): Promise<number | null> {
  const [row] = await db.question.createManyAndReturn({
    data: [
      {
        ...question,
        outcome: answer.kind,
        understanding: json(answer.understanding),
        choices: json(answer.choices ?? null),
        answer: answer.message.text,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

export async function questionById(db: Db, id: number): Promise<AskedQuestion | null> {
  const row = await db.question.findUnique({ where: { id }, select: SELECT });
  return row === null ? null : toQuestion(row);
}

/** The last question of a thread that was understood: what a follow-up leans on. */
export async function lastOfThread(
  db: Db,
  channelId: string,
  threadTs: string,
): Promise<AskedQuestion | null> {
  const row = await db.question.findFirst({
    where: { channelId, threadTs, understanding: { not: Prisma.AnyNull } },
    orderBy: { id: 'desc' },
    select: SELECT,
  });
  return row === null ? null : toQuestion(row);
}

/** Whether a thread holds an answer of the app. */
export async function isAnswered(db: Db, channelId: string, threadTs: string): Promise<boolean> {
  return (await db.question.count({ where: { channelId, threadTs }, take: 1 })) > 0;
}

export async function judgeQuestion(
  db: Db,
  { id, verdict, reason, by }: { id: number; verdict: 'up' | 'down'; reason: string | null; by: string },
): Promise<void> {
  await db.question.update({ where: { id }, data: { verdict, reason, judgedBy: by } });
}

/** A question that somebody found badly answered, as a case to work on. */
export interface FailedQuestion {
  readonly id: number;
  readonly text: string;
  readonly understanding: unknown;
  readonly answer: string;
  readonly reason: string | null;
}

/** Oldest first, a page at a time. */
export async function failedQuestions(
  db: Db,
  afterId: number,
  limit: number,
): Promise<readonly FailedQuestion[]> {
  return db.question.findMany({
    where: { verdict: 'down', id: { gt: afterId } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, text: true, understanding: true, answer: true, reason: true },
  });
}

function json(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null || value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}

function toQuestion(row: Prisma.QuestionGetPayload<{ select: typeof SELECT }>): AskedQuestion {
  return {
    ...row,
    place: row.place as AnswerPlace,
    understanding: row.understanding as unknown as Understanding | null,
    choices: (row.choices as unknown as Choice[] | null) ?? [],
  };
}
