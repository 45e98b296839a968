import type { Db } from '../../platform/db/database.ts';
import { KEPT } from '../../platform/db/kept.ts';

/**
 * Notes deals as news, also those whose embargo runs.
 *
 * @returns whether that is new, and there is a channel that wants to hear of it
 */
export async function noteNews(db: Db, dealIds: readonly number[]): Promise<boolean> {
  const rows = await db.$queryRaw<{ isWanted: boolean }[]>`${KEPT}
    INSERT INTO release_news (deal_id) SELECT unnest(${[...dealIds]}::int[])
    ON CONFLICT DO NOTHING
    RETURNING EXISTS (SELECT 1 FROM company_profile WHERE marketing_channel_id IS NOT NULL) AS "isWanted"`;
  return rows.some(({ isWanted }) => isWanted);
}

/** When the news of a title can be looked at: an embargo in the future, or null = now. */
export interface NewsTime {
  readonly titleId: number;
  readonly embargoUntil: Date | null;
}

/** Titles of those deals that were noted as news, once for each embargo that runs. */
export async function newsTimes(db: Db, dealIds: readonly number[], now: Date): Promise<readonly NewsTime[]> {
  return db.$queryRaw<NewsTime[]>`
    SELECT DISTINCT title_id AS "titleId",
      CASE WHEN embargo_until > ${now}::timestamptz THEN embargo_until END AS "embargoUntil"
    FROM release_news JOIN deal ON deal.id = deal_id WHERE deal_id = ANY(${[...dealIds]}::int[])`;
}

/** Deals of a title that were recorded as news and that no release tells, or is being written to tell. */
export async function untoldNews(db: Db, titleId: number): Promise<ReadonlySet<number>> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT deal.id FROM deal JOIN release_news ON deal_id = deal.id
    WHERE title_id = ${titleId} AND withdrawn_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM release_deal JOIN release ON release.id = release_id
      WHERE release_deal.deal_id = deal.id AND is_new AND state <> 'withdrawn')`;
  return new Set(rows.map(({ id }) => id));
}

/** The highest milestone of a title that marketing was told of; 0 = none. */
export async function milestoneHeard(db: Db, titleId: number): Promise<number> {
  const { _max } = await db.releaseHint.aggregate({ where: { titleId }, _max: { milestone: true } });
  return _max.milestone ?? 0;
}

export interface NewHint {
  readonly titleId: number;
  /** "2026-W47": one hint for each title and week. */
  readonly week: string;
  readonly dealIds: readonly number[];
  readonly milestone: number | null;
}

/** Stores the hint of a week, or brings it up to date if it was given before; `isNew` tells which. */
export async function putHint(
  db: Db,
  { titleId, week, dealIds, milestone }: NewHint,
): Promise<{ readonly id: number; readonly isNew: boolean }> {
  const [row] = await db.$queryRaw<{ id: number; isNew: boolean }[]>`
    INSERT INTO release_hint (title_id, week, deal_ids, milestone)
    VALUES (${titleId}, ${week}, ${[...dealIds]}::int[], ${milestone})
    ON CONFLICT (title_id, week) DO UPDATE SET deal_ids = excluded.deal_ids,
      milestone = COALESCE(excluded.milestone, release_hint.milestone)
    RETURNING id, xmax = 0 AS "isNew"`;
  if (row === undefined) throw new Error('a hint was stored, but none came back');
  return row;
}

/** Hints that tell any of the deals. */
export async function hintsTelling(db: Db, dealIds: readonly number[]): Promise<readonly number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM release_hint WHERE deal_ids && ${[...dealIds]}::int[]`;
  return rows.map(({ id }) => id);
}

/** A hint that was given; of a title that was merged, the one it is part of. */
export interface GivenHint {
  readonly id: number;
  readonly title: { readonly id: number; readonly name: string };
  readonly dealIds: readonly number[];
  readonly milestone: number | null;
}

export async function hintById(db: Db, id: number): Promise<GivenHint | null> {
  const ref = { id: true, name: true } as const;
  const row = await db.releaseHint.findUnique({
    where: { id },
    select: {
      id: true,
      title: { select: { ...ref, merged: { select: ref } } },
      dealIds: true,
      milestone: true,
    },
  });
  if (row === null) return null;
  const { merged, ...title } = row.title;
  return { ...row, title: merged ?? title };
}
