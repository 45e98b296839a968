import type { TitleKind, TitleRef } from '../../catalogue/titles/title.ts';
import type { Db } from '../../platform/db/database.ts';

/** What the catalogue says of a title; null or empty = not on record. */
export interface TitleFacts extends TitleRef {
  readonly episodes: number | null;
  readonly minutes: number | null;
  readonly genres: readonly string[];
  readonly countries: readonly string[];
  readonly directors: readonly string[];
  readonly producers: readonly string[];
  readonly cast: readonly string[];
  readonly logline: string | null;
  readonly synopsis: string | null;
  readonly basedOn: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** Facts of titles, in the order of the ids; ids that are not there are left out. */
export async function titleFacts(db: Db, ids: readonly number[]): Promise<readonly TitleFacts[]> {
  const rows = await db.title.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      kind: true,
      year: true,
      episodes: true,
      minutes: true,
      genres: true,
      countries: true,
      directors: true,
      producers: true,
      cast: true,
      logline: true,
      synopsis: true,
      basedOn: true,
      recordedBy: true,
      recordedAt: true,
    },
  });
  const facts = rows.map((row) => ({
    ...row,
    kind: row.kind as TitleKind | null,
    recordedAt: row.recordedAt.toISOString(),
  }));
  return ids.flatMap((id) => facts.find((title) => title.id === id) ?? []);
}

/** The countries that titles are from, to tell namesakes apart. */
export async function countriesOfTitles(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await db.title.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, countries: true },
  });
  return new Map(rows.map((row) => [row.id, row.countries]));
}
