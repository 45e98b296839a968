import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import { KEPT } from '../../platform/db/kept.ts';
import { beginsWords, holdsWords, withLikeness } from '../../platform/db/key-conditions.ts';
import type { CompanyRef, KnownCompany } from './company.ts';

/** Companies with one of these names, in one of these countries or in none. */
export async function companiesNamed(
  db: Db,
  { keys, countries }: { readonly keys: readonly string[]; readonly countries: readonly string[] },
): Promise<readonly KnownCompany[]> {
  return db.$queryRaw<KnownCompany[]>`${KEPT}
    SELECT company.id, company.name, company.key, company.country,
      array_agg(DISTINCT n.key) FILTER (WHERE n.key = ANY(${[...keys]}::text[])) AS keys,
      array_agg(n.text ORDER BY n.id) AS printed,
      CASE WHEN company.country IS NULL THEN ARRAY(
        SELECT asked FROM unnest(${[...countries]}::text[]) asked WHERE EXISTS (
          SELECT FROM deal WHERE deal.buyer_id = company.id AND deal.withdrawn_at IS NULL
            AND deal.codes && ARRAY[asked, split_part(asked, '-', 1)])
      ) ELSE '{}' END AS covers
    FROM company JOIN company_name n ON n.company_id = company.id
    WHERE company.id IN (SELECT company_id FROM company_name WHERE key = ANY(${[...keys]}::text[]))
      AND (company.country IS NULL OR company.country = ANY(${[...countries]}::text[]))
    GROUP BY company.id
    ORDER BY company.id`;
}

export interface NewCompany {
  readonly name: string;
  readonly key: string;
  readonly country: string | null;
}

/** Creates what is not there yet; every company asked for comes back, also one that was created at the same moment. */
export async function createCompanies(
  db: Db,
  companies: readonly NewCompany[],
  recordedBy: string,
): Promise<readonly (CompanyRef & { readonly key: string })[]> {
  // In one order everywhere, so that two commands creating the same companies wait for each other and never lock up.
  // The update changes nothing: it makes a row that another transaction created come back as well.
  return db.$queryRaw<(CompanyRef & { key: string })[]>`
    WITH stored AS (
      INSERT INTO company (name, key, country, recorded_by)
      SELECT name, key, country, ${recordedBy}
        FROM json_to_recordset(${JSON.stringify(companies)}::json) AS asked(name text, key text, country text)
        ORDER BY key, country NULLS FIRST
      ON CONFLICT (key, COALESCE(country, '')) DO UPDATE SET key = EXCLUDED.key
      RETURNING id, name, key, country, xmax = 0 AS created
    ), audited AS (
      INSERT INTO audit_entry (actor, action, entity, entity_id, after)
      SELECT ${recordedBy}, 'company.added', 'company', id, jsonb_build_object('name', name, 'country', country)
        FROM stored WHERE created
    )
    SELECT id, name, key, country FROM stored`;
}

export interface PrintedName {
  readonly companyId: number;
  readonly text: string;
  readonly key: string;
}

/** Keeps printed forms; those already kept stay as they are. */
export async function keepCompanyNames(
  db: Db,
  names: readonly PrintedName[],
  recordedBy: string,
): Promise<void> {
  await db.$executeRaw`
    WITH kept AS (
      INSERT INTO company_name (company_id, text, key)
      SELECT "companyId", text, key
        FROM json_to_recordset(${JSON.stringify(names)}::json) AS asked("companyId" int, text text, key text)
        ORDER BY "companyId", text
      ON CONFLICT (company_id, text) DO NOTHING
      RETURNING company_id, text
    )
    INSERT INTO audit_entry (actor, action, entity, entity_id, after)
    SELECT ${recordedBy}, 'company.named', 'company', company_id, jsonb_build_object('names', jsonb_agg(text))
      FROM kept GROUP BY company_id`;
}

/** A name of a company, found by it. */
export interface CompanyNameHit {
  readonly company: CompanyRef;
  readonly key: string;
}

/** Every company with a name of this key. */
export async function companiesWithKey(db: Db, key: string): Promise<readonly CompanyNameHit[]> {
  return hits(
    db,
    Prisma.sql`SELECT n.company_id, n.key, 0 AS place FROM company_name n WHERE n.key = ${key}`,
  );
}

export interface LikeCompanies {
  readonly key: string;
  /** A name that holds all of these as whole words is a hit; empty = that was looked for before. */
  readonly words: readonly string[];
  /** Names less alike than this, from 0 to 1, are no hits by their letters. */
  readonly likeness: number;
  readonly limit: number;
}

/** Those of the keys that a company on record has as a name. */
export async function knownCompanyKeys(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT key FROM company_name WHERE key = ANY(${[...keys]}::text[])`;
  return new Set(rows.map(({ key }) => key));
}

/** Names that hold the words, the shortest first, and names of much the same letters, the most alike first. */
export async function companiesLike(
  db: Db,
  { key, words, likeness, limit }: LikeCompanies,
): Promise<readonly CompanyNameHit[]> {
  const holding = () => Prisma.sql`
    (SELECT n.company_id, n.key, 1 AS place FROM company_name n WHERE ${holdsWords(words)}
      ORDER BY length(n.key), n.id LIMIT ${limit}) UNION ALL`;
  return hits(
    db,
    Prisma.sql`
      ${words.length === 0 ? Prisma.empty : holding()}
      (${withLikeness(
        likeness,
        (isSet) => Prisma.sql`SELECT n.company_id, n.key, 2 AS place FROM company_name n
          WHERE ${isSet} AND n.key % ${key} ORDER BY similarity(n.key, ${key}) DESC, n.id LIMIT ${limit}`,
      )})`,
  );
}

/** What is typed into a typeahead; with a country, only those that buy there or for several countries. */
export interface CompanySearch {
  readonly key: string;
  readonly country: string | null;
  readonly limit: number;
}

/** For typeahead: names that begin with the key, then names in which each word begins a word; shortest first. */
export async function companiesBeginning(
  db: Db,
  { key, country, limit }: CompanySearch,
): Promise<readonly CompanyNameHit[]> {
  return hits(
    db,
    Prisma.sql`
      (SELECT n.company_id, n.key, 1 AS place FROM company_name n JOIN company c ON c.id = n.company_id
        WHERE n.key LIKE ${`${key}%`} AND ${buysIn(country)} ORDER BY length(n.key), n.key, n.id LIMIT ${limit})
      UNION ALL
      (SELECT n.company_id, n.key, 2 AS place FROM company_name n JOIN company c ON c.id = n.company_id
        WHERE ${beginsWords(key.split(' '))} AND ${buysIn(country)}
        ORDER BY length(n.key), n.key, n.id LIMIT ${limit})`,
  );
}

/** For typeahead: names with a part of much the same letters, the most alike first. */
export async function companiesAlike(
  db: Db,
  { key, country, limit }: CompanySearch,
): Promise<readonly CompanyNameHit[]> {
  return hits(
    db,
    Prisma.sql`SELECT n.company_id, n.key, 1 - word_similarity(${key}, n.key) AS place
      FROM company_name n JOIN company c ON c.id = n.company_id
      WHERE ${key} <% n.key AND ${buysIn(country)} ORDER BY place, length(n.key), n.id LIMIT ${limit}`,
  );
}

/** A company of that country, or one that buys for several; null = any. */
function buysIn(country: string | null): Prisma.Sql {
  return country === null ? Prisma.sql`true` : Prisma.sql`(c.country = ${country} OR c.country IS NULL)`;
}

async function hits(db: Db, found: Prisma.Sql): Promise<readonly CompanyNameHit[]> {
  const rows = await db.$queryRaw<(CompanyRef & { key: string })[]>`
    SELECT company.id, company.name, company.country, found.key
    FROM (${found}) AS found JOIN company ON company.id = found.company_id
    ORDER BY found.place, length(found.key), found.key, company.country NULLS LAST, company.id`;
  return rows.map(({ id, name, country, key }) => ({ company: { id, name, country }, key }));
}
