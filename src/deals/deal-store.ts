import { REGIONS_VERSION } from '../catalogue/regions.ts';
import type { Territory } from '../catalogue/territory.ts';
import { isoInstant, plainDateFromColumn, plainDateToColumn } from '../platform/db/columns.ts';
import type { Db } from '../platform/db/database.ts';
import type { Prisma } from '../platform/db/generated/client.ts';
import {
  type Clearance,
  type DealTerms,
  type Exclusivity,
  type Licence,
  type Media,
  SOLD_STATUSES,
  type Status,
} from './deal.ts';
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

const SELECT = {
  id: true,
  recordingId: true,
  title: { select: { id: true, name: true } },
  buyer: { select: { id: true, name: true } },
  buyerPrinted: true,
  territory: true,
  codes: true,
  doubtful: true,
  territoryLanguages: true,
  licence: true,
  media: true,
  exclusivity: true,
  seasons: true,
  languages: true,
  startsOn: true,
  endsOn: true,
  windowRule: true,
  status: true,
  signedOn: true,
  embargoUntil: true,
  clearance: true,
  market: true,
  note: true,
  version: true,
  recordedBy: true,
  recordedAt: true,
  withdrawnAt: true,
  naturalKey: true,
  term: true,
} satisfies Prisma.DealSelect;

/** A recorded deal with the key that makes it unique, for use-cases that write. */
export interface KeyedDeal extends RecordedDeal {
  readonly naturalKey: string;
  readonly term: number;
}

/**
 * Opens a recording for a request. Null when the request was recorded before: it was delivered twice.
 */
export async function openRecording(
  db: Db,
  recording: { requestKey: string; source: string; recordedBy: string; channelId: string | null },
): Promise<number | null> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO recording (request_key, source, recorded_by, channel_id)
    VALUES (${recording.requestKey}, ${recording.source}, ${recording.recordedBy}, ${recording.channelId})
    ON CONFLICT DO NOTHING RETURNING id`;
  return rows[0]?.id ?? null;
}

/** Stores the rows whose twins do not stand yet and returns those that were stored, oldest id first. */
export async function insertDeals(db: Db, deals: readonly NewDeal[]): Promise<readonly KeyedDeal[]> {
  if (deals.length === 0) return [];
  const rows = await db.deal.createManyAndReturn({
    data: deals.map(toRow),
    skipDuplicates: true,
    select: SELECT,
  });
  return rows.map(toDeal).sort((a, b) => a.id - b.id);
}

/** All rows of a title that stand, oldest first. */
export async function standingDealsOf(db: Db, titleId: number): Promise<readonly KeyedDeal[]> {
  const rows = await db.deal.findMany({
    where: { titleId, withdrawnAt: null },
    orderBy: { id: 'asc' },
    select: SELECT,
  });
  return rows.map(toDeal);
}

/** Every row of a title, also those that were withdrawn, oldest first. */
export async function dealsOfTitle(db: Db, titleId: number): Promise<readonly KeyedDeal[]> {
  const rows = await db.deal.findMany({ where: { titleId }, orderBy: { id: 'asc' }, select: SELECT });
  return rows.map(toDeal);
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
  const rows = await db.deal.findMany({
    where: { naturalKey: { in: [...naturalKeys] }, withdrawnAt: null },
    orderBy: { id: 'asc' },
    select: SELECT,
  });
  return rows.map(toDeal);
}

export async function dealById(db: Db, id: number): Promise<KeyedDeal | null> {
  const row = await db.deal.findUnique({ where: { id }, select: SELECT });
  return row === null ? null : toDeal(row);
}

/** The rows of one recording that stand, oldest first. */
export async function dealsOfRecording(db: Db, recordingId: number): Promise<readonly KeyedDeal[]> {
  const rows = await db.deal.findMany({
    where: { recordingId, withdrawnAt: null },
    orderBy: { id: 'asc' },
    select: SELECT,
  });
  return rows.map(toDeal);
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

/** Withdraws those of the rows that still stand and returns their ids: what two requests ask for happens once. */
export async function withdrawDeals(
  db: Db,
  ids: readonly number[],
  by: string,
  at: Date,
): Promise<readonly number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    UPDATE deal SET withdrawn_at = ${at}, withdrawn_by = ${by}, version = version + 1
    WHERE id = ANY(${[...ids]}) AND withdrawn_at IS NULL RETURNING id`;
  return rows.map((row) => row.id).sort((a, b) => a - b);
}

/** Replaces a row if it still stands at `version`; false when somebody changed it in the meantime. */
export async function replaceDeal(
  db: Db,
  { id, version, deal }: { id: number; version: number; deal: NewDeal },
): Promise<boolean> {
  const { recordingId: _, recordedBy: __, ...row } = toRow(deal);
  const changed = await db.deal.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { ...row, version: version + 1 },
  });
  return changed.count === 1;
}

/** What anybody may hear of at that time: sold, cleared, and no embargo on it any more. */
function publicAt(at: Date): Prisma.DealWhereInput {
  return {
    withdrawnAt: null,
    status: { in: [...SOLD_STATUSES] },
    clearance: 'cleared',
    OR: [{ embargoUntil: null }, { embargoUntil: { lte: at } }],
  };
}

/** ISO codes of what is publicly sold of a title, as recorded; a country sold twice stands there twice. */
export async function soldCodes(db: Db, titleId: number): Promise<readonly string[]> {
  const rows = await db.deal.findMany({
    where: { titleId, ...publicAt(new Date()) },
    select: { codes: true },
  });
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
  const where: Prisma.DealWhereInput = {
    withdrawnAt: null,
    ...(filter.titleIds === undefined ? {} : { titleId: { in: [...filter.titleIds] } }),
    ...(filter.buyerIds === undefined ? {} : { buyerId: { in: [...filter.buyerIds] } }),
    ...(filter.codes === undefined ? {} : { codes: { hasSome: [...filter.codes] } }),
    ...(filter.statuses === undefined ? {} : { status: { in: [...filter.statuses] } }),
    ...(filter.recordedBy === undefined ? {} : { recordedBy: filter.recordedBy }),
    ...(filter.visibleTo === undefined || filter.visibleTo.isSales
      ? {}
      : { OR: [{ recordedBy: filter.visibleTo.userId }, publicAt(filter.visibleTo.now)] }),
  };
  const [rows, total] = await Promise.all([
    db.deal.findMany({ where, orderBy: { id: 'desc' }, skip: offset, take: limit, select: SELECT }),
    db.deal.count({ where }),
  ]);
  return { deals: rows.map(toDeal), total };
}

/** Writes what changed to the audit trail: one entry per deal. */
export async function auditDeals(
  db: Db,
  actor: string,
  action: 'recorded' | 'edited' | 'withdrawn',
  changes: readonly { id: number; before: RecordedDeal | null; after: RecordedDeal | null }[],
): Promise<void> {
  await db.auditEntry.createMany({
    data: changes.map(({ id, before, after }) => ({
      actor,
      action,
      entity: 'deal',
      entityId: id,
      ...(before === null ? {} : { before: before as unknown as Prisma.InputJsonObject }),
      ...(after === null ? {} : { after: after as unknown as Prisma.InputJsonObject }),
    })),
  });
}

function toRow({ recordingId, titleId, territory, buyer, terms, naturalKey, term, recordedBy }: NewDeal) {
  return {
    recordingId,
    titleId,
    buyerId: buyer?.id ?? null,
    buyerPrinted: buyer?.printed ?? null,
    territory: territory.label,
    codes: [...territory.codes],
    doubtful: [...territory.doubtful],
    territoryLanguages: [...territory.languages],
    regionsVersion: REGIONS_VERSION,
    licence: terms.licence,
    media: [...terms.media],
    exclusivity: terms.exclusivity,
    seasons: [...(terms.seasons ?? [])],
    languages: [...terms.languages],
    startsOn: plainDateToColumn(terms.window.startsOn),
    endsOn: plainDateToColumn(terms.window.endsOn),
    windowRule: terms.window.rule,
    status: terms.status,
    signedOn: plainDateToColumn(terms.signedOn),
    embargoUntil: terms.embargoUntil === null ? null : new Date(terms.embargoUntil),
    clearance: terms.clearance,
    market: terms.market,
    note: terms.note,
    naturalKey,
    term,
    recordedBy,
  };
}

function toDeal(row: Prisma.DealGetPayload<{ select: typeof SELECT }>): KeyedDeal {
  return {
    id: row.id,
    recordingId: row.recordingId,
    title: row.title,
    territory: {
      label: row.territory,
      codes: row.codes,
      doubtful: row.doubtful,
      languages: row.territoryLanguages,
    },
    buyer: row.buyer === null ? null : { ...row.buyer, printed: row.buyerPrinted ?? row.buyer.name },
    // The closed lists are held by check constraints in the database.
    licence: row.licence as Licence,
    media: row.media as Media[],
    exclusivity: row.exclusivity as Exclusivity | null,
    seasons: row.seasons.length === 0 ? null : row.seasons,
    languages: row.languages,
    window: {
      startsOn: plainDateFromColumn(row.startsOn),
      endsOn: plainDateFromColumn(row.endsOn),
      rule: row.windowRule,
    },
    status: row.status as Status,
    signedOn: plainDateFromColumn(row.signedOn),
    embargoUntil: row.embargoUntil === null ? null : isoInstant(row.embargoUntil),
    clearance: row.clearance as Clearance,
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
