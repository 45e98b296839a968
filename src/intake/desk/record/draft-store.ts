import type { Db } from '../../../platform/db/database.ts';
import type { Prisma } from '../../../platform/db/generated/client.ts';
import type { ArticleReading } from '../../article.ts';
import type { Choices } from '../propose/choices.ts';

/** Where a text came from. */
export interface Origin {
  /** Where it was typed or posted; null = nowhere that is known. */
  readonly channelId: string | null;
  /** The message it was; null for pasted text. */
  readonly messageTs: string | null;
  /** Who had posted that message. */
  readonly author: string | null;
}

/** A text on somebody's desk. It is working memory: nothing of it is on record. */
export interface Draft extends Origin {
  readonly id: number;
  readonly text: string;
  readonly reading: ArticleReading;
  readonly choices: Choices;
  readonly madeBy: string;
  readonly isConfirmed: boolean;
}

export async function insertDraft(db: Db, draft: Omit<Draft, 'id' | 'isConfirmed'>): Promise<number> {
  const { reading, choices, ...columns } = draft;
  const row = await db.intakeDraft.create({
    data: { ...columns, reading: asJson(reading), choices: asJson(choices) },
    select: { id: true },
  });
  return row.id;
}

/** The draft if it lies on this person's desk; null = forgotten, or somebody else's. */
export async function draftOf(db: Db, id: number, madeBy: string): Promise<Draft | null> {
  const draft = await draftById(db, id);
  return draft?.madeBy === madeBy ? draft : null;
}

export async function draftById(db: Db, id: number): Promise<Draft | null> {
  const row = await db.intakeDraft.findUnique({ where: { id } });
  if (row === null) return null;
  const { madeAt: _, confirmedAt, ...columns } = row;
  return {
    ...columns,
    // Both were written by `insertDraft` and `keepChoices`.
    reading: row.reading as unknown as ArticleReading,
    choices: row.choices as unknown as Choices,
    isConfirmed: confirmedAt !== null,
  };
}

export async function keepChoices(db: Db, id: number, choices: Choices): Promise<void> {
  await db.intakeDraft.updateMany({ where: { id, confirmedAt: null }, data: { choices: asJson(choices) } });
}

/** Takes a draft for recording; false when it was taken before. In the transaction that records. */
export async function takeDraft(db: Db, id: number, at: Date): Promise<boolean> {
  const { count } = await db.intakeDraft.updateMany({
    where: { id, confirmedAt: null },
    data: { confirmedAt: at },
  });
  return count === 1;
}

/** Forgets what lay on desks for a day. */
export async function forgetOldDrafts(db: Db): Promise<void> {
  await db.$executeRaw`DELETE FROM intake_draft WHERE made_at < now() - interval '1 day'`;
}

function asJson(value: object): Prisma.InputJsonObject {
  return value as unknown as Prisma.InputJsonObject;
}
