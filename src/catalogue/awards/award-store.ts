import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import type { TitleKind } from '../titles/title.ts';
import { type AwardInput, type AwardOnRecord, type AwardResult, awardKey } from './award.ts';

/** An award to be stored. */
export interface NewAward extends AwardInput {
  readonly titleId: number;
}

interface AwardRow {
  id: number;
  title_id: number;
  title_name: string;
  title_kind: TitleKind | null;
  title_year: number | null;
  award: string;
  edition: string | null;
  year: number | null;
  result: AwardResult;
  category: string | null;
  recorded_by: string;
  recorded_at: Date;
}

/** Which awards are looked for; what is not given does not narrow. */
export interface AwardFilter {
  readonly ids?: readonly number[];
  readonly titleIds?: readonly number[];
  /** Comparison forms (`awardKey`). */
  readonly keys?: readonly string[];
  readonly results?: readonly AwardResult[];
  /** Recorded after this record number: for paging through all of them. */
  readonly afterId?: number;
}

/** Stores what is not on record yet, ids ascending in the order given; returns the ids of what is new. */
export async function insertAwards(
  db: Db,
  awards: readonly NewAward[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<readonly number[]> {
  if (awards.length === 0) return [];
  const given = JSON.stringify(awards.map((award, n) => ({ n, ...award, key: awardKey(award.award) })));
  const rows = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO award (title_id, award, key, edition, year, result, category, recorded_by, recorded_at)
    SELECT "titleId", award, key, edition, year, result, category, ${by}, ${at}::timestamptz
    FROM jsonb_to_recordset(${given}::jsonb) AS given(n int, "titleId" int, award text, key text, edition text,
      year int, result text, category text)
    ORDER BY n
    ON CONFLICT DO NOTHING RETURNING id`;
  return rows.map(({ id }) => id).sort((left, right) => left - right);
}

/** In the order of recording. */
export async function selectAwards(
  db: Db,
  filter: AwardFilter,
  limit: number,
): Promise<readonly AwardOnRecord[]> {
  const { ids, titleIds, keys, results, afterId } = filter;
  const tests = [
    ids && Prisma.sql`a.id = ANY(${[...ids]}::int[])`,
    titleIds && Prisma.sql`a.title_id = ANY(${[...titleIds]}::int[])`,
    keys && Prisma.sql`a.key = ANY(${[...keys]}::text[])`,
    results && Prisma.sql`a.result = ANY(${[...results]}::text[])`,
    afterId === undefined ? undefined : Prisma.sql`a.id > ${afterId}`,
  ].filter((test) => test !== undefined);
  const where = tests.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(tests, ' AND ')}`;
  const rows = await db.$queryRaw<AwardRow[]>`
    SELECT a.id, t.id AS title_id, t.name AS title_name, t.kind AS title_kind, t.year AS title_year,
      a.award, a.edition, a.year, a.result, a.category, a.recorded_by, a.recorded_at
    FROM award a JOIN title t ON t.id = a.title_id ${where} ORDER BY a.id LIMIT ${limit}`;
  return rows.map((row) => ({
    id: row.id,
    title: { id: row.title_id, name: row.title_name, kind: row.title_kind, year: row.title_year },
    award: row.award,
    edition: row.edition,
    year: row.year,
    result: row.result,
    category: row.category,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
  }));
}

/** True if it was there. */
export async function deleteAward(db: Db, id: number): Promise<boolean> {
  const { count } = await db.award.deleteMany({ where: { id } });
  return count === 1;
}

/** Awards of one title become those of another; what both have is kept once. */
export async function moveAwardRows(db: Db, { from, to }: { from: number; to: number }): Promise<void> {
  await db.$executeRaw`
    DELETE FROM award a USING award b WHERE a.title_id = ${from} AND b.title_id = ${to} AND a.key = b.key
      AND a.result = b.result AND COALESCE(lower(a.edition), '') = COALESCE(lower(b.edition), '')
      AND COALESCE(a.year, 0) = COALESCE(b.year, 0)
      AND COALESCE(lower(a.category), '') = COALESCE(lower(b.category), '')`;
  await db.$executeRaw`UPDATE award SET title_id = ${to} WHERE title_id = ${from}`;
}

export async function auditAwards(
  db: Db,
  action: 'recorded' | 'withdrawn',
  awards: readonly AwardOnRecord[],
  by: string,
): Promise<void> {
  if (awards.length === 0) return;
  const states = awards.map(({ id, title, recordedBy: _by, recordedAt: _at, ...award }) => ({
    id,
    state: { titleId: title.id, ...award },
  }));
  const isGone = action === 'withdrawn';
  await db.$executeRaw`
    INSERT INTO audit_entry (actor, action, entity, entity_id, before, after)
    SELECT ${by}, ${action}, 'award', id, CASE WHEN ${isGone} THEN state END, CASE WHEN ${isGone} THEN NULL ELSE state END
    FROM jsonb_to_recordset(${JSON.stringify(states)}::jsonb) AS given(id int, state jsonb)`;
}
