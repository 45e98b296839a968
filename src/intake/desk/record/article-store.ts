import { createHash } from 'node:crypto';
import { isoInstant } from '../../../platform/db/columns.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Origin } from './draft-store.ts';

export interface NewArticle extends Origin {
  readonly text: string;
  readonly permalink: string | null;
  readonly addedBy: string;
  readonly at: Date;
}

/** Keeps a text as a source; the same text (white space aside) is one source, as it was first kept. */
export async function keepArticle(db: Db, { text, at, ...origin }: NewArticle): Promise<number> {
  const hash = createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex');
  const { channelId, messageTs, author, permalink, addedBy } = origin;
  // The update changes nothing: it makes a row that stood before come back as well.
  const rows = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO article (hash, text, channel_id, message_ts, permalink, author, added_by, added_at)
    VALUES (${hash}, ${text}, ${channelId}, ${messageTs}, ${permalink}, ${author}, ${addedBy}, ${at}::timestamptz)
    ON CONFLICT (hash) DO UPDATE SET hash = EXCLUDED.hash RETURNING id`;
  const [row] = rows;
  if (row === undefined) throw new Error('an article was neither kept nor found');
  return row.id;
}

/** The words that a deal or a figure came from. */
export interface NewEvidence {
  readonly dealId: number | null;
  readonly figureId: number | null;
  readonly words: string;
}

export async function keepEvidence(
  db: Db,
  articleId: number,
  evidence: readonly NewEvidence[],
): Promise<void> {
  if (evidence.length === 0) return;
  await db.articleEvidence.createMany({
    data: evidence.map((each) => ({ ...each, articleId })),
    skipDuplicates: true,
  });
}

/** Where a deal was read. */
export interface DealSourceText {
  readonly articleId: number;
  readonly words: string;
  readonly permalink: string | null;
  readonly author: string | null;
  readonly channelId: string | null;
  readonly isMessage: boolean;
  readonly addedBy: string;
  /** UTC instant, ISO 8601. */
  readonly addedAt: string;
}

/** The texts that a deal was recorded from, oldest first. Never leaves sales. */
export async function sourcesOfDeal(db: Db, dealId: number): Promise<readonly DealSourceText[]> {
  const rows = await db.articleEvidence.findMany({
    where: { dealId },
    orderBy: { id: 'asc' },
    select: {
      words: true,
      article: {
        select: {
          id: true,
          permalink: true,
          author: true,
          channelId: true,
          messageTs: true,
          addedBy: true,
          addedAt: true,
        },
      },
    },
  });
  return rows.map(({ words, article: { id, messageTs, addedAt, ...article } }) => ({
    ...article,
    articleId: id,
    words,
    isMessage: messageTs !== null,
    addedAt: isoInstant(addedAt),
  }));
}

/** The whole text of a source. */
export async function articleText(db: Db, id: number): Promise<string | null> {
  const row = await db.article.findUnique({ where: { id }, select: { text: true } });
  return row?.text ?? null;
}
