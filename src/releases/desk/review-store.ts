import type { Db } from '../../platform/db/database.ts';
import type { Prisma } from '../../platform/db/generated/client.ts';
import type { Review } from './release.ts';

/** Opens a round of approval and returns its id. */
export async function openReview(
  db: Db,
  { releaseId, version, by, at }: { releaseId: number; version: number; by: string; at: Date },
): Promise<number> {
  const row = await db.releaseReview.create({
    data: { releaseId, version, requestedBy: by, requestedAt: at },
    select: { id: true },
  });
  return row.id;
}

export async function openReviewOf(db: Db, releaseId: number): Promise<Review | null> {
  const row = await db.releaseReview.findFirst({ where: { releaseId, decision: null } });
  return row === null ? null : toReview(row);
}

export async function reviewById(db: Db, id: number): Promise<Review | null> {
  const row = await db.releaseReview.findUnique({ where: { id } });
  return row === null ? null : toReview(row);
}

/** Decides the open round; the id of the round, null when none is open. */
export async function closeReview(
  db: Db,
  decision: {
    readonly releaseId: number;
    readonly decision: NonNullable<Review['decision']>;
    readonly by: string;
    readonly at: Date;
    readonly note: string | null;
  },
): Promise<number | null> {
  const [row] = await db.$queryRaw<{ id: number }[]>`
    UPDATE release_review SET decision = ${decision.decision}, decided_by = ${decision.by},
      decided_at = ${decision.at}::timestamptz, note = ${decision.note}
    WHERE release_id = ${decision.releaseId} AND decision IS NULL RETURNING id`;
  return row?.id ?? null;
}

/** The newest round that was decided, for the draft to say what became of it. */
export async function lastDecision(db: Db, releaseId: number): Promise<Review | null> {
  const row = await db.releaseReview.findFirst({
    where: { releaseId, decision: { not: null } },
    orderBy: { id: 'desc' },
  });
  return row === null ? null : toReview(row);
}

export async function insertWarning(
  db: Db,
  releaseId: number,
  dealIds: readonly number[],
  at: Date,
): Promise<number> {
  const row = await db.releaseWarning.create({
    data: { releaseId, dealIds: [...dealIds], at },
    select: { id: true },
  });
  return row.id;
}

export async function warningById(
  db: Db,
  id: number,
): Promise<{ readonly releaseId: number; readonly dealIds: readonly number[] } | null> {
  return db.releaseWarning.findUnique({ where: { id }, select: { releaseId: true, dealIds: true } });
}

type Row = Prisma.ReleaseReviewGetPayload<object>;

function toReview({ requestedAt, decidedAt, decision, ...row }: Row): Review {
  return {
    ...row,
    requestedAt: requestedAt.toISOString(),
    decision: decision as Review['decision'],
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
