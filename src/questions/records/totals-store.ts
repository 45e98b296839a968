import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import { type DealRowFilter, where } from './deal-rows-store.ts';

/** What totals are counted by. */
export const TOTAL_UNITS = ['buyer', 'title', 'month', 'year', 'country'] as const;
export type TotalUnit = (typeof TOTAL_UNITS)[number];

/** One line of a total: deals are rows, and what they are grouped by. */
export interface Total {
  readonly name: string;
  /** Tells companies of one name apart; null otherwise. */
  readonly country: string | null;
  readonly deals: number;
}

/**
 * Deals that fit, counted by a unit, most first (months and years in their order). Rows are counted as they stand before
 * what they stand for is worked out, once for each day or set of countries.
 */
export async function dealTotals(
  db: Db,
  filter: DealRowFilter,
  unit: TotalUnit,
  limit: number,
): Promise<readonly Total[]> {
  switch (unit) {
    case 'buyer':
      return db.$queryRaw<Total[]>`
        SELECT c.name, c.country, counted.deals FROM (
          SELECT d.buyer_id, count(*)::int AS deals FROM deal d
          WHERE ${where(filter)} AND d.buyer_id IS NOT NULL GROUP BY d.buyer_id
          ORDER BY deals DESC, d.buyer_id LIMIT ${limit}
        ) counted JOIN company c ON c.id = counted.buyer_id ORDER BY counted.deals DESC, c.name`;
    case 'title':
      return db.$queryRaw<Total[]>`
        SELECT t.name, NULL::text AS country, counted.deals FROM (
          SELECT d.title_id, count(*)::int AS deals FROM deal d
          WHERE ${where(filter)} GROUP BY d.title_id ORDER BY deals DESC, d.title_id LIMIT ${limit}
        ) counted JOIN title t ON t.id = counted.title_id ORDER BY counted.deals DESC, t.name`;
    case 'country':
      return db.$queryRaw<Total[]>`
        SELECT code AS name, code AS country, sum(counted.deals)::int AS deals FROM (
          SELECT d.codes, count(*) AS deals FROM deal d WHERE ${where(filter)} GROUP BY d.codes
        ) counted CROSS JOIN LATERAL unnest(counted.codes) AS code
        GROUP BY code ORDER BY deals DESC, code LIMIT ${limit}`;
    default: {
      const length = unit === 'month' ? 7 : 4;
      return db.$queryRaw<Total[]>`
        SELECT left(counted.signed_on::text, ${length}::int) AS name, NULL::text AS country,
          sum(counted.deals)::int AS deals
        FROM (
          SELECT d.signed_on, count(*) AS deals FROM deal d
          WHERE ${Prisma.join([where(filter), Prisma.sql`d.signed_on IS NOT NULL`], ' AND ')} GROUP BY d.signed_on
        ) counted GROUP BY 1 ORDER BY 1 LIMIT ${limit}`;
    }
  }
}

/** Deals of one set of countries; `doubtful` = what a region without fixed members may hold. */
export interface GrantTotal {
  readonly codes: readonly string[];
  readonly doubtful: readonly string[];
  readonly deals: number;
}

/** Deals that fit, counted by the countries they cover. */
export async function dealsByGrant(db: Db, filter: DealRowFilter): Promise<readonly GrantTotal[]> {
  return db.$queryRaw<GrantTotal[]>`
    SELECT d.codes, d.doubtful, count(*)::int AS deals FROM deal d WHERE ${where(filter)} GROUP BY d.codes, d.doubtful`;
}

/** Titles by how many countries their deals cover, most first. */
export async function countriesByTitle(
  db: Db,
  filter: DealRowFilter,
  limit: number,
): Promise<readonly Total[]> {
  return db.$queryRaw<Total[]>`
    SELECT t.name, NULL::text AS country, counted.deals FROM (
      SELECT d.title_id, count(DISTINCT left(code, 2))::int AS deals FROM deal d CROSS JOIN LATERAL unnest(d.codes) AS code
      WHERE ${where(filter)} GROUP BY d.title_id ORDER BY deals DESC, d.title_id LIMIT ${limit}
    ) counted JOIN title t ON t.id = counted.title_id ORDER BY counted.deals DESC, t.name`;
}
