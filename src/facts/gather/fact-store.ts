import type { Db } from '../../platform/db/database.ts';

/** A sold, cleared row whose embargo is over, with what may be said of it. Terms, notes and money are not read. */
export interface SoldRow {
  readonly id: number;
  readonly titleId: number;
  readonly titleName: string;
  readonly territory: string;
  readonly codes: readonly string[];
  readonly doubtful: readonly string[];
  readonly licence: string;
  readonly seasons: readonly number[];
  readonly market: string | null;
  /** Null = undisclosed. */
  readonly buyerId: number | null;
  readonly buyer: string | null;
  readonly buyerNames: readonly string[];
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A title with all its names, also those of titles merged into it. */
export interface TitleRow {
  readonly id: number;
  readonly name: string;
  readonly kind: string | null;
  readonly year: number | null;
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
  readonly names: readonly string[];
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export interface ApprovedQuoteRow {
  readonly id: number;
  readonly speaker: string;
  readonly role: string | null;
  readonly company: string | null;
  readonly text: string;
  readonly source: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export interface CompanyNameRow {
  readonly companyId: number;
  readonly text: string;
}

/** Every row of the titles that may be published at `now`, oldest first: sold, cleared, standing, not under embargo. */
export async function publishableDeals(
  db: Db,
  {
    titleIds,
    statuses,
    now,
  }: { readonly titleIds: readonly number[]; readonly statuses: readonly string[]; readonly now: Date },
): Promise<readonly SoldRow[]> {
  return db.$queryRaw<SoldRow[]>`
    SELECT d.id, d.title_id AS "titleId", t.name AS "titleName", d.territory, d.codes,
      COALESCE(d.doubtful, '{}') AS doubtful, d.licence, COALESCE(d.seasons, '{}') AS seasons, d.market, d.buyer_id AS "buyerId", COALESCE(d.buyer_printed, c.name) AS buyer,
      COALESCE(n.names, '{}') AS "buyerNames", d.recorded_by AS "recordedBy", d.recorded_at AS "recordedAt"
    FROM deal d JOIN title t ON t.id = d.title_id
    LEFT JOIN company c ON c.id = d.buyer_id
    LEFT JOIN LATERAL (
      SELECT array_agg(text ORDER BY id) AS names FROM company_name WHERE company_id = d.buyer_id
    ) n ON true
    WHERE d.title_id = ANY(${[...titleIds]}::int[]) AND d.withdrawn_at IS NULL AND d.clearance = 'cleared'
      AND d.status = ANY(${[...statuses]}::text[])
      AND (d.embargo_until IS NULL OR d.embargo_until <= ${now}::timestamptz)
    ORDER BY d.id`;
}

export async function titlesWithNames(db: Db, titleIds: readonly number[]): Promise<readonly TitleRow[]> {
  return db.$queryRaw<TitleRow[]>`
    SELECT t.id, t.name, t.kind, t.year, t.episodes, t.minutes, COALESCE(t.genres, '{}') AS genres,
      COALESCE(t.countries, '{}') AS countries, COALESCE(t.directors, '{}') AS directors,
      COALESCE(t.producers, '{}') AS producers, COALESCE(t."cast", '{}') AS "cast", t.logline, t.synopsis, t.based_on AS "basedOn", COALESCE(n.names, '{}') AS names,
      t.recorded_by AS "recordedBy", t.recorded_at AS "recordedAt"
    FROM title t
    LEFT JOIN LATERAL (
      SELECT array_agg(name.text ORDER BY name.id) AS names FROM title_name name
      JOIN title owner ON owner.id = name.title_id WHERE owner.id = t.id OR owner.merged_into = t.id
    ) n ON true
    WHERE t.id = ANY(${[...titleIds]}::int[]) ORDER BY t.id`;
}

/** Approved words about the titles, and about no title in particular. */
export async function approvedQuotes(
  db: Db,
  titleIds: readonly number[],
): Promise<readonly ApprovedQuoteRow[]> {
  return db.$queryRaw<ApprovedQuoteRow[]>`
    SELECT id, speaker, role, company, text, source, recorded_by AS "recordedBy", recorded_at AS "recordedAt"
    FROM quote
    WHERE approved_at IS NOT NULL AND (title_id IS NULL OR title_id = ANY(${[...titleIds]}::int[]))
    ORDER BY id`;
}

/** All printed names of the companies. */
export async function namesOfCompanies(
  db: Db,
  companyIds: readonly number[],
): Promise<readonly CompanyNameRow[]> {
  if (companyIds.length === 0) return [];
  return db.$queryRaw<CompanyNameRow[]>`
    SELECT company_id AS "companyId", text FROM company_name
    WHERE company_id = ANY(${[...companyIds]}::int[]) ORDER BY id`;
}
