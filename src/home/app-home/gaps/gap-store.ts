import type { Db } from '../../../platform/db/database.ts';
import { Prisma } from '../../../platform/db/generated/client.ts';
import type { CountedGap } from '../home-state.ts';
import type { GapName, GapRow } from './gap.ts';

/** Counting ends here: "99+" says as much as the true number. */
export const MOST_COUNTED = 99;

/** What lacks; the same words as in the indexes made for them (migration app_home). */
const TITLES = Prisma.sql`title WHERE merged_into IS NULL AND (kind IS NULL OR synopsis IS NULL)`;
const SOURCES = Prisma.sql`figure WHERE source IS NULL`;
const RIGHTS = Prisma.sql`deal WHERE withdrawn_at IS NULL AND status IN ('presale', 'signed', 'on_air', 'commissioned')
  AND (media = '{}' OR starts_on IS NULL AND ends_on IS NULL AND window_rule IS NULL)`;

/** How many titles, figures and deals lack something; one look into an index for each. */
export async function countGaps(db: Db, names: readonly GapName[]): Promise<readonly CountedGap[]> {
  const upTo = (rows: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${rows} LIMIT ${MOST_COUNTED + 1}) AS counted)`;
  const none = Prisma.sql`0`;
  const [row] = await db.$queryRaw<Record<GapName, number>[]>`
    SELECT ${names.includes('titles') ? upTo(TITLES) : none} AS titles,
      ${names.includes('sources') ? upTo(SOURCES) : none} AS sources,
      ${names.includes('rights') ? upTo(RIGHTS) : none} AS rights`;
  return names.map((name) => {
    const found = row?.[name] ?? 0;
    return { name, count: Math.min(found, MOST_COUNTED), isMore: found > MOST_COUNTED };
  });
}

/** The newest that lack something. */
export function gapRows(db: Db, name: GapName, limit: number): Promise<readonly GapRow[]> {
  switch (name) {
    case 'titles':
      return titleRows(db, limit);
    case 'sources':
      return sourceRows(db, limit);
    case 'rights':
      return rightsRows(db, limit);
  }
}

async function titleRows(db: Db, limit: number): Promise<readonly GapRow[]> {
  return db.$queryRaw<GapRow[]>`
    SELECT id, name AS what, array_remove(ARRAY[CASE WHEN kind IS NULL THEN 'kind' END,
      CASE WHEN synopsis IS NULL THEN 'synopsis' END], NULL) AS lacks
    FROM ${TITLES} ORDER BY id DESC LIMIT ${limit}`;
}

async function sourceRows(db: Db, limit: number): Promise<readonly GapRow[]> {
  return db.$queryRaw<GapRow[]>`
    SELECT lacking.id, concat('#', lacking.id, ' ', concat_ws(', ', title.name, measurement.territory, channel)) AS what,
      ARRAY['source'] AS lacks
    FROM (SELECT id, measurement_id FROM ${SOURCES} ORDER BY id DESC LIMIT ${limit}) AS lacking
    JOIN measurement ON measurement.id = measurement_id JOIN title ON title.id = title_id
    ORDER BY lacking.id DESC`;
}

async function rightsRows(db: Db, limit: number): Promise<readonly GapRow[]> {
  return db.$queryRaw<GapRow[]>`
    SELECT lacking.id, concat('#', lacking.id, ' ', title.name, ', ', territory, ': ',
        COALESCE(buyer_printed, company.name, 'undisclosed buyer')) AS what,
      array_remove(ARRAY[CASE WHEN media = '{}' THEN 'media' END,
        CASE WHEN starts_on IS NULL AND ends_on IS NULL AND window_rule IS NULL THEN 'dates' END], NULL) AS lacks
    FROM (SELECT * FROM ${RIGHTS} ORDER BY id DESC LIMIT ${limit}) AS lacking
    JOIN title ON title.id = title_id LEFT JOIN company ON company.id = buyer_id
    ORDER BY lacking.id DESC`;
}
