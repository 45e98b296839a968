import type { Fact } from '../fact.ts';
import type { SoldRow } from './fact-store.ts';

/** What counts of sales count: rows, territories as granted, distinct countries, distinct named buyers. */
const COUNTED = {
  deals: (rows: readonly SoldRow[]) => rows.length,
  territories: (rows: readonly SoldRow[]) => distinct(rows.map(grantKey)),
  countries: (rows: readonly SoldRow[]) =>
    distinct(rows.flatMap((row) => row.codes.map((code) => code.slice(0, 2)))),
  buyers: (rows: readonly SoldRow[]) => distinct(rows.flatMap((row) => row.buyerId ?? [])),
} as const;

/**
 * Counts of some rows, each under `count:<scope>.<what>`: `count:scope.deals` of the rows of a release,
 * `count:3.deals` of everything sold of title 3 to date.
 */
export function countFacts(scope: string, words: string, rows: readonly SoldRow[]): readonly Fact[] {
  const newest = rows.reduce<SoldRow | undefined>(
    (last, row) => (last && last.id > row.id ? last : row),
    undefined,
  );
  if (newest === undefined) return [];
  return Object.entries(COUNTED).map(([of, count]) => {
    const value = count(rows);
    return {
      id: `count:${scope}.${of}`,
      says: `${words}: ${value} ${of}.`,
      values: [{ kind: 'count', of, value, bound: '=' }],
      source: { recordedBy: newest.recordedBy, recordedAt: newest.recordedAt.toISOString(), origin: null },
    };
  });
}

/** Countries with certainty in it tell a grant apart; one that leaves all of them open, its label. */
function grantKey({ codes, territory }: SoldRow): string {
  return codes.length === 0 ? territory.toLowerCase() : [...codes].sort().join();
}

function distinct(values: readonly (string | number)[]): number {
  return new Set(values).size;
}
