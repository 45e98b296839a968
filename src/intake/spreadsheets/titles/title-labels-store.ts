import type { TitleRef } from '../../../catalogue/title.ts';
import { uniqueLabel } from '../../../catalogue/titles-by-name.ts';
import type { Db } from '../../../platform/db/database.ts';

interface Row extends TitleRef {
  readonly key: string;
  /** The title asked for; another one when that was merged. */
  readonly asked: number | null;
}

/** For each id of a title, the text by which a sheet names it so that it is found again. */
export async function labelsOfTitles(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE chain AS (
      SELECT id AS asked, id, merged_into FROM title WHERE id = ANY(${[...new Set(ids)]}::int[])
      UNION
      SELECT chain.asked, title.id, title.merged_into FROM chain JOIN title ON title.id = chain.merged_into
    ), wanted AS (SELECT asked, id FROM chain WHERE merged_into IS NULL)
    SELECT title.id, title.name, title.kind, title.year, title.key, wanted.asked
    FROM title LEFT JOIN wanted ON wanted.id = title.id
    WHERE title.merged_into IS NULL AND title.key IN (SELECT title.key FROM title JOIN wanted ON wanted.id = title.id)
    ORDER BY title.id`;
  const namesakes = new Map<string, Map<number, Row>>();
  for (const row of rows) {
    const ofKey = namesakes.get(row.key) ?? new Map<number, Row>();
    namesakes.set(row.key, ofKey);
    ofKey.set(row.id, row);
  }
  return new Map(
    rows.flatMap((row) =>
      row.asked === null
        ? []
        : [[row.asked, uniqueLabel(row, [...(namesakes.get(row.key)?.values() ?? [])])]],
    ),
  );
}
