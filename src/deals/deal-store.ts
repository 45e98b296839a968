import type { Territory } from '../catalogue/territory.ts';
import { isoInstant } from '../platform/db/columns.ts';
import type { Db } from '../platform/db/database.ts';
import { Prisma } from '../platform/db/generated/client.ts';
import { KEPT } from '../platform/db/kept.ts';
import type { PlainDate } from '../platform/text/dates.ts';
import { type DealTerms, SOLD_STATUSES, type Status } from './deal.ts';
import type { RecordedDeal } from './recorded-deal.ts';
import type { Viewer } from './viewer.ts';

/** A row to be stored: what was asked for, resolved to ids. */
export interface NewDeal {
  readonly recordingId: number;
  readonly titleId: number;
  readonly territory: Territory;
  readonly buyer: { readonly id: number; readonly printed: string } | null;
  readonly terms: DealTerms;
  readonly naturalKey: string;
  /** 1, or one more for each renewal of the same grant. */
  readonly term: number;
  readonly recordedBy: string;
}

/** A recorded deal with the key that makes it unique, for use-cases that write. */
export interface KeyedDeal extends RecordedDeal {
  readonly naturalKey: string;
  readonly term: number;
}

/** A row of `dealsFrom`; the closed lists are held by check constraints in the database. */
interface DealRow extends Omit<DealTerms, 'window' | 'seasons' | 'embargoUntil'> {
  readonly id: number;
  readonly recordingId: number;
  readonly titleId: number;
  readonly titleName: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly doubtful: readonly string[];
  readonly territoryLanguages: readonly string[];
  readonly buyerId: number | null;
  readonly buyerName: string | null;
  readonly buyerPrinted: string | null;
  readonly seasons: readonly number[];
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly windowRule: string | null;
  readonly embargoUntil: Date | null;
  readonly version: number;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly naturalKey: string;
  readonly term: number;
}

/**
 * Deals as domain types, in one statement.
 *
 * @param statement its head, if it has one, up to SELECT
 * @param from rows of the table `deal`, named deal
 * @param rest conditions and order
 */
export async function dealsFrom(
  db: Db,
  {
    head = Prisma.empty,
    from = Prisma.sql`deal`,
    rest,
  }: { readonly head?: Prisma.Sql; readonly from?: Prisma.Sql; readonly rest: Prisma.Sql },
): Promise<readonly KeyedDeal[]> {
  const rows = await db.$queryRaw<DealRow[]>`
${head}
    SELECT deal.id, deal.recording_id AS "recordingId", deal.title_id AS "titleId", title.name AS "titleName",
      deal.territory AS label, deal.codes, deal.doubtful, deal.territory_languages AS "territoryLanguages",
      deal.buyer_id AS "buyerId", company.name AS "buyerName", deal.buyer_printed AS "buyerPrinted", deal.licence,
      deal.media, deal.exclusivity, deal.seasons, deal.languages, deal.starts_on::text AS "startsOn",
      deal.ends_on::text AS "endsOn", deal.window_rule AS "windowRule", deal.status, deal.signed_on::text AS "signedOn",
      deal.embargo_until AS "embargoUntil", deal.clearance, deal.market, deal.note, deal.version,
      deal.recorded_by AS "recordedBy", deal.recorded_at AS "recordedAt", deal.withdrawn_at AS "withdrawnAt",
      deal.natural_key AS "naturalKey", deal.term
    FROM ${from} JOIN title ON title.id = deal.title_id LEFT JOIN company ON company.id = deal.buyer_id ${rest}`;
  return rows.map(toDeal);
}

/**
 * Opens a recording for a request. Null when the request was recorded before: it was delivered twice.
 */
export async function openRecording(
  db: Db,
  recording: { requestKey: string; source: string; recordedBy: string; channelId: string | null },
): Promise<number | null> {
  const rows = await db.$queryRaw<{ id: number }[]>`${KEPT}
    INSERT INTO recording (request_key, source, recorded_by, channel_id)
    VALUES (${recording.requestKey}, ${recording.source}, ${recording.recordedBy}, ${recording.channelId})
    ON CONFLICT DO NOTHING RETURNING id`;
  return rows[0]?.id ?? null;
}

/** All rows of a title that stand, oldest first. */
export async function standingDealsOf(db: Db, titleId: number): Promise<readonly KeyedDeal[]> {
  return dealsFrom(db, {
    head: KEPT,
    rest: Prisma.sql`WHERE deal.title_id = ${titleId} AND deal.withdrawn_at IS NULL ORDER BY deal.id`,
  });
}

/** Every row of a title, also those that were withdrawn, oldest first. */
export async function dealsOfTitle(db: Db, titleId: number): Promise<readonly KeyedDeal[]> {
  return dealsFrom(db, { rest: Prisma.sql`WHERE deal.title_id = ${titleId} ORDER BY deal.id` });
}

/** How many rows of a title stand. */
export async function countDealsOf(db: Db, titleId: number): Promise<number> {
  return db.deal.count({ where: { titleId, withdrawnAt: null } });
}

/** The rows that stand with one of these natural keys, oldest first. */
export async function standingDealsWithKeys(
  db: Db,
  naturalKeys: readonly string[],
): Promise<readonly KeyedDeal[]> {
  return dealsFrom(db, {
    rest: Prisma.sql`
      WHERE deal.natural_key = ANY(${[...naturalKeys]}::text[]) AND deal.withdrawn_at IS NULL ORDER BY deal.id`,
  });
}

export async function dealById(db: Db, id: number): Promise<KeyedDeal | null> {
  const [deal] = await dealsFrom(db, { rest: Prisma.sql`WHERE deal.id = ${id}` });
  return deal ?? null;
}

/** The rows of one recording that stand, oldest first. */
export async function dealsOfRecording(db: Db, recordingId: number): Promise<readonly KeyedDeal[]> {
  return dealsFrom(db, {
    rest: Prisma.sql`WHERE deal.recording_id = ${recordingId} AND deal.withdrawn_at IS NULL ORDER BY deal.id`,
  });
}

export async function recordingByRequest(
  db: Db,
  requestKey: string,
): Promise<{ readonly id: number } | null> {
  return db.recording.findUnique({ where: { requestKey }, select: { id: true } });
}

/** The newest recording of a person that still has rows standing. */
export async function lastRecordingOf(
  db: Db,
  recordedBy: string,
): Promise<{ readonly id: number; readonly recordedAt: string } | null> {
  const row = await db.recording.findFirst({
    where: { recordedBy, deals: { some: { withdrawnAt: null } } },
    orderBy: { id: 'desc' },
    select: { id: true, recordedAt: true },
  });
  return row === null ? null : { id: row.id, recordedAt: isoInstant(row.recordedAt) };
}

/** The deal that a person edited after an instant, the last one; null = none. */
export async function lastEditedBy(db: Db, actor: string, after: string): Promise<number | null> {
  const row = await db.auditEntry.findFirst({
    where: { actor, entity: 'deal', action: 'edited', at: { gt: new Date(after) } },
    orderBy: { id: 'desc' },
    select: { entityId: true },
  });
  return row?.entityId ?? null;
}

export async function recordingById(
  db: Db,
  id: number,
): Promise<{ readonly recordedBy: string; readonly recordedAt: string } | null> {
  const row = await db.recording.findUnique({
    where: { id },
    select: { recordedBy: true, recordedAt: true },
  });
  return row === null ? null : { recordedBy: row.recordedBy, recordedAt: isoInstant(row.recordedAt) };
}

/** What anybody may hear of at that time: sold, cleared, and no embargo on it any more. */
function publicAt(at: Date): Prisma.Sql {
  return Prisma.sql`(deal.status = ANY(${[...SOLD_STATUSES]}::text[]) AND deal.clearance = 'cleared'
    AND (deal.embargo_until IS NULL OR deal.embargo_until <= ${at}::timestamptz))`;
}

/** ISO codes of what is publicly sold of a title, as recorded; a country sold twice stands there twice. */
export async function soldCodes(db: Db, titleId: number): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ codes: readonly string[] }[]>`
    SELECT codes FROM deal WHERE title_id = ${titleId} AND withdrawn_at IS NULL AND ${publicAt(new Date())}`;
  return rows.flatMap((row) => row.codes);
}

export interface DealFilter {
  readonly titleIds?: readonly number[];
  readonly buyerIds?: readonly number[];
  readonly codes?: readonly string[];
  readonly statuses?: readonly Status[];
  readonly recordedBy?: string;
  /** Leaves out what this person may not see. */
  readonly visibleTo?: Viewer;
}

/** A page of rows that stand, newest first, and how many there are in all. */
export async function listDeals(
  db: Db,
  { filter, offset, limit }: { filter: DealFilter; offset: number; limit: number },
): Promise<{ readonly deals: readonly RecordedDeal[]; readonly total: number }> {
  const { titleIds, buyerIds, codes, statuses, recordedBy, visibleTo } = filter;
  const tests = [
    Prisma.sql`deal.withdrawn_at IS NULL`,
    titleIds && Prisma.sql`deal.title_id = ANY(${[...titleIds]}::int[])`,
    buyerIds && Prisma.sql`deal.buyer_id = ANY(${[...buyerIds]}::int[])`,
    codes && Prisma.sql`deal.codes && ${[...codes]}::text[]`,
    statuses && Prisma.sql`deal.status = ANY(${[...statuses]}::text[])`,
    recordedBy !== undefined && Prisma.sql`deal.recorded_by = ${recordedBy}`,
    visibleTo?.isSales === false &&
      Prisma.sql`(deal.recorded_by = ${visibleTo.userId} OR ${publicAt(visibleTo.now)})`,
  ].filter((test) => test instanceof Prisma.Sql);
  const where = Prisma.join(tests, ' AND ');
  const [deals, [counted]] = await Promise.all([
    dealsFrom(db, {
      rest: Prisma.sql`WHERE ${where} ORDER BY deal.id DESC LIMIT ${limit} OFFSET ${offset}`,
    }),
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM deal WHERE ${where}`,
  ]);
  return { deals, total: counted?.total ?? 0 };
}

function toDeal(row: DealRow): KeyedDeal {
  const { titleId, titleName, label, codes, doubtful, territoryLanguages, buyerId, buyerName, buyerPrinted } =
    row;
  return {
    id: row.id,
    recordingId: row.recordingId,
    title: { id: titleId, name: titleName },
    territory: { label, codes, doubtful, languages: territoryLanguages },
    buyer:
      buyerId === null
        ? null
        : { id: buyerId, name: buyerName ?? '', printed: buyerPrinted ?? buyerName ?? '' },
    licence: row.licence,
    media: row.media,
    exclusivity: row.exclusivity,
    seasons: row.seasons.length === 0 ? null : row.seasons,
    languages: row.languages,
    window: { startsOn: row.startsOn, endsOn: row.endsOn, rule: row.windowRule },
    status: row.status,
    signedOn: row.signedOn,
    embargoUntil: row.embargoUntil === null ? null : isoInstant(row.embargoUntil),
    clearance: row.clearance,
    market: row.market,
    note: row.note,
    version: row.version,
    recordedBy: row.recordedBy,
    recordedAt: isoInstant(row.recordedAt),
    withdrawnAt: row.withdrawnAt === null ? null : isoInstant(row.withdrawnAt),
    naturalKey: row.naturalKey,
    term: row.term,
  };
}
