import type { Db } from '../../platform/db/database.ts';
import type { Prisma } from '../../platform/db/generated/client.ts';
import type { TitleRef } from '../titles/title.ts';
import type { QuoteInput, QuoteOnRecord } from './quote.ts';

const QUOTE = {
  id: true,
  speaker: true,
  role: true,
  company: true,
  text: true,
  language: true,
  source: true,
  approvedBy: true,
  approvedAt: true,
  recordedBy: true,
  recordedAt: true,
  title: { select: { id: true, name: true, kind: true, year: true } },
} as const satisfies Prisma.QuoteSelect;

/** Which quotes are looked for; what is not given does not narrow. */
export interface QuoteFilter {
  readonly id?: number;
  /** About this title; null = about no title in particular. */
  readonly titleId?: number | null;
  readonly approved?: boolean;
}

/** The id of the new quote; null when the same words of the same speaker are on record. */
export async function insertQuote(
  db: Db,
  { titleId, ...quote }: QuoteInput & { readonly titleId: number | null },
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<number | null> {
  const [row] = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO quote (title_id, speaker, role, company, text, language, source, recorded_by, recorded_at)
    VALUES (${titleId}, ${quote.speaker}, ${quote.role}, ${quote.company}, ${quote.text}, ${quote.language},
      ${quote.source}, ${by}, ${at}::timestamptz)
    ON CONFLICT DO NOTHING RETURNING id`;
  return row?.id ?? null;
}

/** In the order of recording. */
export async function selectQuotes(db: Db, filter: QuoteFilter): Promise<readonly QuoteOnRecord[]> {
  const { id, titleId, approved } = filter;
  const rows = await db.quote.findMany({
    select: QUOTE,
    where: {
      ...(id === undefined ? {} : { id }),
      ...(titleId === undefined ? {} : { titleId }),
      ...(approved === undefined ? {} : { approvedAt: approved ? { not: null } : null }),
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ title, approvedAt, recordedAt, ...quote }) => ({
    ...quote,
    title: title as TitleRef | null,
    approvedAt: approvedAt?.toISOString() ?? null,
    recordedAt: recordedAt.toISOString(),
  }));
}

/** True if it was not approved before. */
export async function markApproved(
  db: Db,
  { id, by, at }: { readonly id: number; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { count } = await db.quote.updateMany({
    where: { id, approvedAt: null },
    data: { approvedBy: by, approvedAt: at },
  });
  return count === 1;
}

/** Quotes about one title become those about another; what both have is kept once, approved before not approved. */
export async function moveQuoteRows(db: Db, { from, to }: { from: number; to: number }): Promise<void> {
  await db.$executeRaw`
    UPDATE quote b SET approved_by = a.approved_by, approved_at = a.approved_at FROM quote a
    WHERE a.title_id = ${from} AND b.title_id = ${to} AND a.speaker = b.speaker AND a.text = b.text
      AND b.approved_at IS NULL AND a.approved_at IS NOT NULL`;
  await db.$executeRaw`
    DELETE FROM quote a USING quote b
    WHERE a.title_id = ${from} AND b.title_id = ${to} AND a.speaker = b.speaker AND a.text = b.text`;
  await db.$executeRaw`UPDATE quote SET title_id = ${to} WHERE title_id = ${from}`;
}

export async function auditQuote(
  db: Db,
  action: 'recorded' | 'approved',
  quote: QuoteOnRecord,
  by: string,
): Promise<void> {
  const { id, title, recordedBy: _by, recordedAt: _at, ...state } = quote;
  await db.auditEntry.create({
    data: {
      actor: by,
      action,
      entity: 'quote',
      entityId: id,
      after: { titleId: title?.id ?? null, ...state },
    },
  });
}
