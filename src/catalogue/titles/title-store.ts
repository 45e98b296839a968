import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import { KEPT } from '../../platform/db/kept.ts';
import { beginsWords, holdsWords, withLikeness } from '../../platform/db/key-conditions.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import type { TitleKind, TitleName, TitleNameKind, TitleRef } from './title.ts';
import { titleKey } from './title-key.ts';

/** A name on record and the title it names; for a merged title, the one it was merged into. */
export interface TitleNameHit {
  readonly title: TitleRef;
  readonly text: string;
  readonly key: string;
  /** The main name of a title that stands. */
  readonly isMain: boolean;
}

interface HitRow {
  id: number;
  name: string;
  kind: TitleKind | null;
  year: number | null;
  text: string;
  key: string;
  is_main: boolean;
}

/** Every name with one of these keys. */
export async function namesWithKey(db: Db, keys: readonly string[]): Promise<readonly TitleNameHit[]> {
  return hits(
    db,
    Prisma.sql`SELECT ${HIT}, 0 AS place FROM title_name n WHERE n.key = ANY(${[...keys]}::text[])`,
    KEPT,
  );
}

export interface LikeQuery {
  readonly key: string;
  /** A name that holds all of these as whole words is a hit; empty = that was looked for before. */
  readonly words: readonly string[];
  /** Further keys that are hits as they stand. */
  readonly variants: readonly string[];
  /** Names less alike than this, from 0 to 1, are no hits by their letters. */
  readonly likeness: number;
  readonly limit: number;
}

/** Names that hold the words, names of much the same letters, and names with a part of much the same letters. */
export async function namesLike(
  db: Db,
  { key, words, variants, likeness, limit }: LikeQuery,
): Promise<readonly TitleNameHit[]> {
  const holding = () => Prisma.sql`
    (SELECT ${HIT}, 1 AS place FROM title_name n WHERE ${holdsWords(words)}
      ORDER BY length(n.key), n.id LIMIT ${limit}) UNION ALL`;
  return hits(
    db,
    Prisma.sql`
      ${words.length === 0 ? Prisma.empty : holding()}
      (${withLikeness(
        likeness,
        (isSet) => Prisma.sql`SELECT ${HIT}, 2 AS place FROM title_name n
          WHERE ${isSet} AND (n.key % ${key} OR n.key = ANY(${[...variants]}::text[]))
          ORDER BY similarity(n.key, ${key}) DESC, n.id LIMIT ${limit}`,
      )})
      UNION ALL
      (SELECT ${HIT}, 3 AS place FROM title_name n WHERE ${key} <% n.key
        ORDER BY word_similarity(${key}, n.key) DESC, length(n.key), n.id LIMIT ${limit})`,
  );
}

/** For typeahead: names that begin with the key, then names in which each word begins a word; shortest first. */
export async function namesBeginning(db: Db, key: string, limit: number): Promise<readonly TitleNameHit[]> {
  return hits(
    db,
    Prisma.sql`
      (SELECT ${HIT}, 1 AS place FROM title_name n WHERE n.key LIKE ${`${key}%`}
        ORDER BY length(n.key), n.key, n.id LIMIT ${limit})
      UNION ALL
      (SELECT ${HIT}, 2 AS place FROM title_name n WHERE ${beginsWords(key.split(' '))}
        ORDER BY length(n.key), n.key, n.id LIMIT ${limit})`,
  );
}

/** For typeahead: names with a part of much the same letters, the most alike first. */
export async function namesAlike(db: Db, key: string, limit: number): Promise<readonly TitleNameHit[]> {
  const alike = Prisma.sql`SELECT ${HIT}, 1 - word_similarity(${key}, n.key) AS place FROM title_name n
    WHERE ${key} <% n.key ORDER BY place, length(n.key), n.id LIMIT ${limit}`;
  return hits(db, alike);
}

const HIT = Prisma.sql`n.id AS name_id, n.title_id, n.text, n.key, n.kind AS name_kind`;

/** A title by its id; for a merged one, the title it was merged into. Null when there is none. */
export async function titleById(db: Db, id: number): Promise<TitleRef | null> {
  const [title] = await db.$queryRaw<TitleRef[]>`
    WITH RECURSIVE chain AS (
      SELECT id, merged_into FROM title WHERE id = ${id}
      UNION
      SELECT title.id, title.merged_into FROM chain JOIN title ON title.id = chain.merged_into
    )
    SELECT title.id, title.name, title.kind, title.year FROM chain JOIN title USING (id)
    WHERE title.merged_into IS NULL`;
  return title ?? null;
}

/** A name of one title as it stands in the record. */
export interface RecordedTitleName extends TitleName {
  readonly id: number;
}

/** All names of a title, also those of titles merged into it, in the order they were recorded. */
export async function namesOfTitle(db: Db, titleId: number): Promise<readonly RecordedTitleName[]> {
  const rows = await db.titleName.findMany({
    where: { OR: [{ titleId }, { title: { mergedInto: titleId } }] },
    select: { id: true, text: true, kind: true, language: true, territory: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({ ...row, kind: row.kind as TitleNameKind }));
}

export interface NewTitle {
  readonly name: string;
  readonly kind: TitleKind | null;
  readonly year: number | null;
  readonly recordedBy: string;
}

/** Stores a title with its main name; null when the same name, year and kind stands already. */
export async function insertTitle(
  db: Db,
  { name, kind, year, recordedBy }: NewTitle,
): Promise<TitleRef | null> {
  const [row] = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO title (name, key, kind, year, recorded_by)
    VALUES (${name}, ${titleKey(name)}, ${kind}, ${year}, ${recordedBy})
    ON CONFLICT DO NOTHING RETURNING id`;
  if (row === undefined) return null;
  await insertTitleNames(db, row.id, [{ text: name, kind: 'main', language: null, territory: null }]);
  return { id: row.id, name, kind, year };
}

/** Stores names of a title and returns those that were new to it; accents and capitals make no new name. */
export async function insertTitleNames(
  db: Db,
  titleId: number,
  names: readonly TitleName[],
): Promise<readonly RecordedTitleName[]> {
  const known = new Set((await namesOfTitle(db, titleId)).map(({ text }) => nameKey(text)));
  const added = new Map(names.map((name) => [nameKey(name.text), name]));
  const rows = [...added]
    .filter(([spelling]) => !known.has(spelling))
    .map(([, name]) => ({ ...name, titleId, key: titleKey(name.text) }));
  const stored = await db.titleName.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true, text: true, kind: true, language: true, territory: true },
  });
  return stored.map((row) => ({ ...row, kind: row.kind as TitleNameKind }));
}

/** Removes names of a title, never its main one; returns those that were removed. */
export async function deleteTitleNames(
  db: Db,
  titleId: number,
  nameIds: readonly number[],
): Promise<readonly RecordedTitleName[]> {
  const where = { titleId, id: { in: [...nameIds] }, kind: { not: 'main' } };
  const names = (await namesOfTitle(db, titleId)).filter(
    (name) => nameIds.includes(name.id) && name.kind !== 'main',
  );
  await db.titleName.deleteMany({ where });
  return names;
}

/** One line of a title's audit trail. */
export interface TitleAudit {
  readonly actor: string;
  readonly action: 'title.added' | 'title.named' | 'title.unnamed' | 'title.edited' | 'title.merged';
  readonly titleId: number;
  /** Plain data, as JSON can hold it. */
  readonly before?: object;
  readonly after?: object;
}

export async function auditTitle(
  db: Db,
  { titleId, actor, action, before, after }: TitleAudit,
): Promise<void> {
  await db.auditEntry.create({
    data: {
      actor,
      action,
      entity: 'title',
      entityId: titleId,
      ...(before && { before: before as Prisma.InputJsonObject }),
      ...(after && { after: after as Prisma.InputJsonObject }),
    },
    select: { id: true },
  });
}

async function hits(db: Db, found: Prisma.Sql, mark = Prisma.empty): Promise<readonly TitleNameHit[]> {
  const rows = await db.$queryRaw<HitRow[]>`${mark}
    WITH RECURSIVE found AS (${found}),
    survivor AS (
      SELECT DISTINCT title_id AS found_id, title_id AS id FROM found
      UNION
      SELECT survivor.found_id, title.merged_into FROM survivor
        JOIN title ON title.id = survivor.id WHERE title.merged_into IS NOT NULL
    )
    SELECT title.id, title.name, title.kind, title.year, found.text, found.key,
      found.name_kind = 'main' AND title.id = found.title_id AS is_main
    FROM found
    JOIN survivor ON survivor.found_id = found.title_id
    JOIN title ON title.id = survivor.id AND title.merged_into IS NULL
    ORDER BY found.place, length(found.key), found.key, found.name_id`;
  return rows.map(({ id, name, kind, year, text, key, is_main }) => ({
    title: { id, name, kind, year },
    text,
    key,
    isMain: is_main,
  }));
}
