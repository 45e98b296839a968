import type { Db } from '../../../platform/db/database.ts';

/**
 * Gives the names of one title to another; a name that the other has already goes. What it was sold under becomes a
 * name it is printed under.
 */
export async function moveNames(
  db: Db,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  await db.$executeRaw`
    DELETE FROM title_name a USING title_name b
    WHERE a.title_id = ${from} AND b.title_id = ${to} AND a.key = b.key AND lower(a.text) = lower(b.text)`;
  await db.$executeRaw`
    UPDATE title_name SET title_id = ${to}, kind = CASE kind WHEN 'main' THEN 'printed' ELSE kind END
    WHERE title_id = ${from}`;
}

/** From here on one title stands for another, and so does all that was merged into it before. */
export async function markMerged(
  db: Db,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  await db.$executeRaw`UPDATE title SET merged_into = ${to} WHERE id = ${from} OR merged_into = ${from}`;
}
