import type { CompanyRef } from '../../catalogue/companies/company.ts';
import type { TitleKind, TitleRef } from '../../catalogue/titles/title.ts';
import { CONFIDENTIAL_STATUSES, STATUSES, type Status } from '../../deals/deal.ts';
import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import { where } from '../records/deal-rows-store.ts';

/** A company that goes by a key, with the name as printed. */
export interface CompanyHit {
  readonly company: CompanyRef;
  readonly key: string;
  readonly text: string;
}

/** A title one of whose names holds the words of a run. */
export interface HoldingTitle {
  readonly run: number;
  readonly title: TitleRef;
  readonly key: string;
}

export interface HoldingCompany {
  readonly run: number;
  readonly company: CompanyRef;
  readonly key: string;
}

/** Hits of one run that are looked at. */
const PER_RUN = 12;
/** Companies of one name: in more countries than this, no list would help. */
const SAME_NAME = 400;

/** Companies by any of the keys. */
export async function companiesWithKeys(
  db: Db,
  keys: readonly string[],
  publicAt: Date | null,
): Promise<readonly CompanyHit[]> {
  const rows = await db.$queryRaw<(CompanyRef & { key: string; text: string })[]>`
    SELECT c.id, c.name, c.country, n.key, n.text
    FROM company_name n JOIN company c ON c.id = n.company_id
    WHERE n.key = ANY(${[...keys]}::text[]) AND ${isReadable(publicAt)} ORDER BY n.id LIMIT ${SAME_NAME}`;
  return rows.map(({ key, text, ...company }) => ({ company, key, text }));
}

/** Which of the keys are channels of measurements, and which are awards. */
export async function otherKeys(
  db: Db,
  asked: { readonly channels: readonly string[]; readonly awards: readonly string[] },
): Promise<{ readonly channels: ReadonlySet<string>; readonly awards: ReadonlySet<string> }> {
  const rows = await db.$queryRaw<{ what: string; key: string }[]>`
    SELECT 'channel' AS what, asked.key FROM unnest(${[...asked.channels]}::text[]) AS asked(key)
      WHERE EXISTS (SELECT FROM measurement m WHERE m.channel_key = asked.key)
    UNION ALL
    SELECT 'award', asked.key FROM unnest(${[...asked.awards]}::text[]) AS asked(key)
      WHERE EXISTS (SELECT FROM award a WHERE a.key = asked.key)`;
  const keysOf = (what: string) => new Set(rows.filter((row) => row.what === what).map((row) => row.key));
  return { channels: keysOf('channel'), awards: keysOf('award') };
}

/** Titles with a name that holds all words of a run, whole, in any order; a few for each run. */
export async function titlesHolding(
  db: Db,
  runs: readonly (readonly string[])[],
): Promise<readonly HoldingTitle[]> {
  if (runs.length === 0) return [];
  const found = Prisma.join(
    runs.map(
      (words, run) => Prisma.sql`
        (SELECT ${run}::int AS run, n.title_id, n.key FROM title_name n WHERE ${holds(words)}
          ORDER BY length(n.key), n.id LIMIT ${PER_RUN})`,
    ),
    ' UNION ALL ',
  );
  const rows = await db.$queryRaw<
    { run: number; key: string; id: number; name: string; kind: TitleKind | null; year: number | null }[]
  >`SELECT found.run, found.key, t.id, t.name, t.kind, t.year FROM (${found}) AS found
    JOIN title old ON old.id = found.title_id JOIN title t ON t.id = COALESCE(old.merged_into, old.id)
    ORDER BY found.run, length(found.key), t.id`;
  return rows.map(({ run, key, ...title }) => ({ run, key, title }));
}

/** Companies with a name that holds all words of a run. */
export async function companiesHolding(
  db: Db,
  runs: readonly (readonly string[])[],
  publicAt: Date | null,
): Promise<readonly HoldingCompany[]> {
  if (runs.length === 0) return [];
  const found = Prisma.join(
    runs.map(
      (words, run) => Prisma.sql`
        (SELECT ${run}::int AS run, n.company_id, n.key FROM company_name n WHERE ${holds(words)}
          ORDER BY length(n.key), n.id LIMIT ${PER_RUN})`,
    ),
    ' UNION ALL ',
  );
  const rows = await db.$queryRaw<(CompanyRef & { run: number; key: string })[]>`
    SELECT found.run, found.key, c.id, c.name, c.country FROM (${found}) AS found
    JOIN company c ON c.id = found.company_id WHERE ${isReadable(publicAt)} ORDER BY found.run, length(found.key), c.id`;
  return rows.map(({ run, key, ...company }) => ({ run, key, company }));
}

/** Those of the companies that have a row which may be told; all where `publicAt` is null. */
export async function readableCompanies(
  db: Db,
  ids: readonly number[],
  publicAt: Date | null,
): Promise<ReadonlySet<number>> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT c.id FROM company c WHERE c.id = ANY(${[...ids]}::int[]) AND ${isReadable(publicAt)}`;
  return new Set(rows.map(({ id }) => id));
}

const TOLD_STATUSES = STATUSES.filter(
  (status) => !(CONFIDENTIAL_STATUSES as readonly Status[]).includes(status),
);

/** A company, c, that is known from talks, held or embargoed rows alone is not told of. */
function isReadable(publicAt: Date | null): Prisma.Sql {
  if (publicAt === null) return Prisma.sql`TRUE`;
  return Prisma.sql`EXISTS (SELECT FROM deal d WHERE d.buyer_id = c.id AND ${where({ statuses: TOLD_STATUSES, publicAt })})`;
}

/** Keys hold letters, digits and blanks only, so nothing in a pattern needs escaping. */
function holds(words: readonly string[]): Prisma.Sql {
  return Prisma.join(
    words.map((word) => Prisma.sql`n.key LIKE ${`%${word}%`} AND ' ' || n.key || ' ' LIKE ${`% ${word} %`}`),
    ' AND ',
  );
}
