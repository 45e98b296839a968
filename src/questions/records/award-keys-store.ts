import { awardKey } from '../../catalogue/awards/award.ts';
import type { Db } from '../../platform/db/database.ts';

const MOST_KEYS = 20;

/** Comparison forms of awards that hold every word of a name, whole or in the plural: "faro", "premio faro". */
export async function awardKeysHolding(db: Db, name: string): Promise<readonly string[]> {
  const words = awardKey(name)
    .split(' ')
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const rows = await db.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT key FROM award
    WHERE (SELECT bool_and(' ' || key || ' ' ~ (' ' || word || 's? ')) FROM unnest(${words}::text[]) AS word)
    LIMIT ${MOST_KEYS}`;
  return rows.map(({ key }) => key);
}
