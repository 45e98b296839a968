import type { Db } from '../platform/db/database.ts';

/** How many standing feeds name a title. */
export async function countFeedsOf(db: Db, titleId: number): Promise<number> {
  return db.feed.count({ where: { titleIds: { has: titleId }, endedAt: null } });
}

/** Feeds that name one title name another instead, in the transaction that makes the two one. */
export async function moveFeeds(
  db: Db,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  await db.$executeRaw`
    UPDATE feed SET title_ids = CASE WHEN ${to} = ANY(title_ids) THEN array_remove(title_ids, ${from}::int)
      ELSE array_replace(title_ids, ${from}::int, ${to}::int) END
    WHERE ${from} = ANY(title_ids)`;
}
