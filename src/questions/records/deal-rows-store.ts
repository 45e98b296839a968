import { countryOf, SUBDIVISION_CODES } from '../../catalogue/countries.ts';
import type { Territory } from '../../catalogue/territory.ts';
import {
  CONFIDENTIAL_STATUSES,
  type Exclusivity,
  type Licence,
  type Media,
  type Status,
} from '../../deals/deal.ts';
import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import type { PlainDate } from '../../platform/text/dates.ts';

/** A deal as answers read it. */
export interface DealRow {
  readonly id: number;
  readonly titleId: number;
  readonly title: string;
  readonly territory: Territory;
  /** Null = undisclosed; `name` as printed for this deal. */
  readonly buyer: { readonly id: number; readonly name: string; readonly country: string | null } | null;
  readonly licence: Licence;
  readonly media: readonly Media[];
  readonly exclusivity: Exclusivity | null;
  readonly seasons: readonly number[];
  readonly languages: readonly string[];
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly windowRule: string | null;
  readonly status: Status;
  readonly signedOn: PlainDate | null;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** Which deals are looked for; what is not given does not narrow. Withdrawn ones never are. */
export interface DealRowFilter {
  readonly titleIds?: readonly number[];
  readonly buyerIds?: readonly number[];
  /** The grant certainly touches one of these. */
  readonly codes?: readonly string[];
  /** With `codes`: also grants of which it is not on record whether they do. */
  readonly orDoubtful?: boolean;
  readonly statuses?: readonly Status[];
  readonly licences?: readonly Licence[];
  /** One of these is among the media that are on record. */
  readonly media?: readonly Media[];
  readonly signedFrom?: PlainDate | null;
  readonly signedTo?: PlainDate | null;
  /** The day its window ends, or starts, lies in a period. */
  readonly window?: { readonly edge: 'end' | 'start'; readonly from: PlainDate; readonly to: PlainDate };
  readonly exclusivities?: readonly Exclusivity[];
  /** Leaves out what a channel may not hear: talks and offers, rows that are held or under embargo. */
  readonly publicAt?: Date | null;
}

/** Rows of one answer; of a longer list the file has more. */
export const MOST_ROWS = 1000;
/** Rows of one file: memory is bounded. */
export const MOST_FILE_ROWS = 20_000;

interface Row extends Omit<DealRow, 'territory' | 'buyer' | 'recordedAt'> {
  readonly label: string;
  readonly codes: readonly string[];
  readonly doubtful: readonly string[];
  readonly territoryLanguages: readonly string[];
  readonly buyerId: number | null;
  readonly buyerName: string | null;
  readonly buyerCountry: string | null;
  readonly recordedAt: Date;
}

/** Deals that fit, in the order of recording (or of signature), and how many there are in all. */
export async function dealRows(
  db: Db,
  filter: DealRowFilter,
  {
    bySignature = null,
    limit = MOST_ROWS,
  }: { readonly bySignature?: 'first' | 'latest' | null; readonly limit?: number } = {},
): Promise<{ readonly rows: readonly DealRow[]; readonly total: Total }> {
  const order = {
    first: Prisma.sql`d.signed_on, d.id`,
    latest: Prisma.sql`d.signed_on DESC, d.id DESC`,
    recorded: Prisma.sql`d.id`,
  }[bySignature ?? 'recorded'];
  const found = await db.$queryRaw<Row[]>`
    SELECT d.id, d.title_id AS "titleId", t.name AS title, d.territory AS label, d.codes, d.doubtful,
      d.territory_languages AS "territoryLanguages", d.buyer_id AS "buyerId",
      COALESCE(d.buyer_printed, c.name) AS "buyerName", c.country AS "buyerCountry", d.licence, d.media, d.exclusivity,
      d.seasons, d.languages, d.starts_on::text AS "startsOn", d.ends_on::text AS "endsOn",
      d.window_rule AS "windowRule", d.status, d.signed_on::text AS "signedOn", d.note,
      d.recorded_by AS "recordedBy", d.recorded_at AS "recordedAt"
    FROM deal d JOIN title t ON t.id = d.title_id LEFT JOIN company c ON c.id = d.buyer_id
    WHERE ${where(filter)} ORDER BY ${order} LIMIT ${limit}`;
  const rows = found.map(toRow);
  const total = rows.length < limit ? { count: rows.length, isMore: false } : await cappedCount(db, filter);
  return { rows, total };
}

/** How many rows fit; beyond a bound they are not counted, so that a wide question costs no more than a narrow one. */
export interface Total {
  readonly count: number;
  /** There are more than `count`. */
  readonly isMore: boolean;
}

const COUNTED_TO = 5000;

async function cappedCount(db: Db, filter: DealRowFilter): Promise<Total> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM deal d WHERE ${where(filter)} LIMIT ${COUNTED_TO + 1}) counted`;
  const count = row?.count ?? 0;
  return count > COUNTED_TO ? { count: COUNTED_TO, isMore: true } : { count, isMore: false };
}

/** How many deals fit. */
export async function countDeals(db: Db, filter: DealRowFilter): Promise<number> {
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM deal d WHERE ${where(filter)}`;
  return row?.count ?? 0;
}

/** Codes that a grant of one of `codes` touches: a country's parts, and a part's country. */
export function touching(codes: readonly string[]): readonly string[] {
  const asked = new Set(codes);
  return [
    ...asked,
    ...SUBDIVISION_CODES.filter((part) => asked.has(countryOf(part)) && !asked.has(part)),
    ...[...asked].map(countryOf).filter((country) => !asked.has(country)),
  ];
}

/** The tests of a filter over the table `deal` named d. */
export function where(filter: DealRowFilter): Prisma.Sql {
  const { titleIds, buyerIds, statuses, licences, exclusivities, signedFrom, signedTo, window, publicAt } =
    filter;
  const codes = filter.codes && [...touching(filter.codes)];
  const tests = [
    Prisma.sql`d.withdrawn_at IS NULL`,
    titleIds && Prisma.sql`d.title_id = ANY(${[...titleIds]}::int[])`,
    buyerIds && Prisma.sql`d.buyer_id = ANY(${[...buyerIds]}::int[])`,
    codes &&
      (filter.orDoubtful
        ? Prisma.sql`(d.codes && ${codes}::text[] OR d.doubtful && ${codes}::text[])`
        : Prisma.sql`d.codes && ${codes}::text[]`),
    statuses && Prisma.sql`d.status = ANY(${[...statuses]}::text[])`,
    filter.media && Prisma.sql`d.media && ${[...filter.media]}::text[]`,
    licences && Prisma.sql`d.licence = ANY(${[...licences]}::text[])`,
    exclusivities && Prisma.sql`d.exclusivity = ANY(${[...exclusivities]}::text[])`,
    window &&
      (window.edge === 'end'
        ? Prisma.sql`d.ends_on BETWEEN ${window.from}::date AND ${window.to}::date`
        : Prisma.sql`d.starts_on BETWEEN ${window.from}::date AND ${window.to}::date`),
    signedFrom && Prisma.sql`d.signed_on >= ${signedFrom}::date`,
    signedTo && Prisma.sql`d.signed_on <= ${signedTo}::date`,
    publicAt &&
      Prisma.sql`d.clearance = 'cleared' AND d.status <> ALL(${[...CONFIDENTIAL_STATUSES]}::text[])
        AND (d.embargo_until IS NULL OR d.embargo_until <= ${publicAt}::timestamptz)`,
  ];
  return Prisma.join(
    tests.filter((test) => test instanceof Prisma.Sql),
    ' AND ',
  );
}

function toRow({
  label,
  codes,
  doubtful,
  territoryLanguages,
  buyerId,
  buyerName,
  buyerCountry,
  ...row
}: Row): DealRow {
  return {
    ...row,
    territory: { label, codes, doubtful, languages: territoryLanguages },
    buyer: buyerId === null ? null : { id: buyerId, name: buyerName ?? '', country: buyerCountry },
    recordedAt: row.recordedAt.toISOString(),
  };
}
