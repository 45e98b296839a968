import type { TitleKind } from '../../../catalogue/titles/title.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { KeyedText, TitleDetails, TitleRow } from './title-row.ts';

/** A name as it stands beside the main one. */
export interface OtherName {
  readonly id: number;
  readonly text: string;
  readonly key: string;
  readonly kind: string;
}

/** A title with what a sheet says of titles. */
export interface StandingTitle extends TitleDetails {
  readonly id: number;
  readonly name: string;
  readonly key: string;
  readonly others: readonly OtherName[];
}

interface Row extends Omit<StandingTitle, 'basedOn' | 'others'> {
  readonly based_on: string | null;
  readonly others: OtherName[] | null;
}

/** The titles whose main name has one of these comparison forms, oldest first. */
export async function titlesWithKeys(db: Db, keys: readonly string[]): Promise<readonly StandingTitle[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t.name, t.key, t.kind, t.year, t.episodes, t.minutes, t.genres, t.countries, t.directors,
      t.producers, t."cast", t.logline, t.synopsis, t.based_on,
      (SELECT json_agg(json_build_object('id', n.id, 'text', n.text, 'key', n.key, 'kind', n.kind) ORDER BY n.id)
        FROM title_name n WHERE n.title_id = t.id AND n.kind <> 'main') AS others
    FROM title t WHERE t.merged_into IS NULL AND t.key = ANY(${[...keys]}::text[]) ORDER BY t.id`;
  return rows.map(toStanding);
}

/** A page of titles with all their names, also those of titles merged into them, by ascending id. */
export async function titlesAfter(db: Db, afterId: number, limit: number): Promise<readonly StandingTitle[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t.name, t.key, t.kind, t.year, t.episodes, t.minutes, t.genres, t.countries, t.directors,
      t.producers, t."cast", t.logline, t.synopsis, t.based_on,
      (SELECT json_agg(json_build_object('id', n.id, 'text', n.text, 'key', n.key,
          'kind', CASE WHEN n.title_id = t.id OR n.kind <> 'main' THEN n.kind ELSE 'printed' END) ORDER BY n.id)
        FROM title_name n
        WHERE (n.title_id = t.id AND n.kind <> 'main')
          OR n.title_id IN (SELECT old.id FROM title old WHERE old.merged_into = t.id)) AS others
    FROM title t WHERE t.merged_into IS NULL AND t.id > ${afterId} ORDER BY t.id LIMIT ${limit}`;
  return rows.map(toStanding);
}

/** Stores titles with their main names, ids ascending in the order given; the ids come back in that order. */
export async function insertTitles(
  db: Db,
  titles: readonly TitleRow[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<readonly number[]> {
  if (titles.length === 0) return [];
  const given = JSON.stringify(titles.map((title, n) => ({ n, ...title })));
  const rows = await db.$queryRaw<{ id: number }[]>`
    WITH stored AS (
      INSERT INTO title (name, key, kind, year, episodes, minutes, genres, countries, directors, producers, "cast",
        logline, synopsis, based_on, recorded_by, recorded_at)
      SELECT name, key, kind, year, episodes, minutes, genres, countries, directors, producers, "cast", logline,
        synopsis, "basedOn", ${by}, ${at}::timestamptz
      FROM json_to_recordset(${given}::json) AS given(n int, name text, key text, kind text, year int, episodes int,
        minutes int, genres text[], countries text[], directors text[], producers text[], "cast" text[],
        logline text, synopsis text, "basedOn" text)
      ORDER BY n
      RETURNING id, name, key
    ), named AS (
      INSERT INTO title_name (title_id, text, key, kind) SELECT id, name, key, 'main' FROM stored ORDER BY id
    )
    SELECT id FROM stored ORDER BY id`;
  return rows.map(({ id }) => id);
}

/** A title as it is to stand: all its details, and its main name. */
export interface ChangedTitle extends TitleDetails {
  readonly id: number;
  readonly name: string;
}

export async function updateTitles(db: Db, titles: readonly ChangedTitle[]): Promise<void> {
  if (titles.length === 0) return;
  const given = JSON.stringify(titles);
  // A further name that becomes the main one is not a further name any more.
  await db.$executeRaw`
    DELETE FROM title_name USING json_to_recordset(${given}::json) AS given(id int, name text)
    WHERE title_name.title_id = given.id AND title_name.kind <> 'main' AND title_name.text = given.name`;
  await db.$executeRaw`
    WITH given AS (
      SELECT * FROM json_to_recordset(${given}::json) AS given(id int, name text, kind text, year int, episodes int,
        minutes int, genres text[], countries text[], directors text[], producers text[], "cast" text[],
        logline text, synopsis text, "basedOn" text)
    ), named AS (
      UPDATE title_name SET text = given.name FROM given
      WHERE title_name.title_id = given.id AND title_name.kind = 'main' AND title_name.text <> given.name
    )
    UPDATE title SET name = given.name, kind = given.kind, year = given.year, episodes = given.episodes,
      minutes = given.minutes, genres = given.genres, countries = given.countries, directors = given.directors,
      producers = given.producers, "cast" = given."cast", logline = given.logline, synopsis = given.synopsis,
      based_on = given."basedOn"
    FROM given WHERE title.id = given.id`;
}

/** A name to be added beside the main one. */
export interface AddedName extends KeyedText {
  readonly titleId: number;
  readonly kind: 'original' | 'printed';
}

/** Adds names in the order given; one that a title has already stays as it is. */
export async function insertNames(db: Db, names: readonly AddedName[]): Promise<void> {
  if (names.length === 0) return;
  const given = JSON.stringify(names.map((name, n) => ({ n, ...name })));
  await db.$executeRaw`
    INSERT INTO title_name (title_id, text, key, kind)
    SELECT "titleId", text, key, kind
      FROM json_to_recordset(${given}::json) AS given(n int, "titleId" int, text text, key text, kind text)
      ORDER BY n
    ON CONFLICT (title_id, text) DO NOTHING`;
}

/** Changes what names are, or how they are spelt, by their ids. */
export async function updateNames(
  db: Db,
  names: readonly Pick<OtherName, 'id' | 'text' | 'kind'>[],
): Promise<void> {
  if (names.length === 0) return;
  await db.$executeRaw`
    UPDATE title_name SET text = given.text, kind = given.kind
    FROM json_to_recordset(${JSON.stringify(names)}::json) AS given(id int, text text, kind text)
    WHERE title_name.id = given.id`;
}

/** One change of a title, for the audit trail. */
export interface TitleChange {
  readonly id: number;
  readonly before: object | null;
  readonly after: object;
}

export async function auditTitles(
  db: Db,
  changes: readonly TitleChange[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  if (changes.length === 0) return;
  await db.$executeRaw`
    INSERT INTO audit_entry (at, actor, action, entity, entity_id, before, after)
    SELECT ${at}::timestamptz, ${by}, CASE WHEN before IS NULL THEN 'title.added' ELSE 'title.edited' END, 'title', id,
      before, after
    FROM (SELECT id, NULLIF(before, 'null') AS before, after
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS given(id int, before jsonb, after jsonb)) AS change`;
}

function toStanding({ based_on: basedOn, others, kind, ...row }: Row): StandingTitle {
  return { ...row, kind: kind as TitleKind | null, basedOn, others: others ?? [] };
}
