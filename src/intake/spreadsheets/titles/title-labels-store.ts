import type { TitleRef } from '../../../catalogue/titles/title.ts';
import { uniqueLabel } from '../../../catalogue/titles/titles-by-name.ts';
import type { Db } from '../../../platform/db/database.ts';

interface Row extends TitleRef {
  readonly key: string;
}

/** For each id of a title, the text by which a sheet names it so that it is found again. */
export async function labelsOfTitles(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const survivors = await survivorsOf(db, [...new Set(ids)]);
  const titles = await db.$queryRaw<Row[]>`
    SELECT id, name, kind, year, key FROM title WHERE id = ANY(${[...new Set(survivors.values())]}::int[])`;
  const sameKey = await db.$queryRaw<Row[]>`
    SELECT id, name, kind, year, key FROM title
    WHERE merged_into IS NULL AND key = ANY(${[...new Set(titles.map((title) => title.key))]}::text[])`;
  const namesakes = new Map<string, Row[]>();
  for (const row of sameKey) namesakes.set(row.key, [...(namesakes.get(row.key) ?? []), row]);
  const labels = new Map(
    titles.map((title) => [title.id, uniqueLabel(title, namesakes.get(title.key) ?? [])]),
  );
  return new Map(ids.map((id) => [id, labels.get(survivors.get(id) ?? id) ?? '']));
}

/** The title that each one was merged into, itself when it stands. */
async function survivorsOf(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const survivors = new Map(ids.map((id) => [id, id]));
  for (;;) {
    const current = [...new Set(survivors.values())];
    const merged = await db.title.findMany({
      where: { id: { in: current }, mergedInto: { not: null } },
      select: { id: true, mergedInto: true },
    });
    if (merged.length === 0) return survivors;
    const into = new Map(merged.map((title) => [title.id, title.mergedInto ?? title.id]));
    for (const [id, survivor] of survivors) survivors.set(id, into.get(survivor) ?? survivor);
  }
}
