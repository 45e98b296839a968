import type { Db } from '../platform/db/database.ts';

/** The figures that an entry recorded or corrected; those that stand are told. */
export async function figureIdsOfEntry(db: Db, entryId: number): Promise<readonly number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT (change->>'figureId')::int AS id FROM rating_entry, jsonb_array_elements(changes) AS change
    WHERE rating_entry.id = ${entryId}`;
  return rows.map((row) => row.id);
}

/** The entries that recorded or corrected any of these figures. */
export async function entriesOfFigures(db: Db, figureIds: readonly number[]): Promise<readonly number[]> {
  const patterns = figureIds.map((figureId) => JSON.stringify([{ figureId }]));
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM rating_entry WHERE changes @> ANY(${patterns}::jsonb[])`;
  return rows.map((row) => row.id);
}
