import { REGIONS_VERSION } from '../../catalogue/regions.ts';
import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import { KEPT } from '../../platform/db/kept.ts';
import { UserError } from '../../platform/errors.ts';
import { dealsFrom, type KeyedDeal, type NewDeal } from '../deal-store.ts';
import type { RecordedDeal } from '../recorded-deal.ts';

/** What a NewDeal states of its row. */
const STATED = Prisma.raw(`title_id, buyer_id, buyer_printed, territory, codes, doubtful, territory_languages,
  regions_version, licence, media, exclusivity, seasons, languages, starts_on, ends_on, window_rule, status, signed_on,
  embargo_until, clearance, market, note, natural_key, term`);
const GIVEN = Prisma.raw(`given(n int, recording_id int, recorded_by text, title_id int, buyer_id int,
  buyer_printed text, territory text, codes text[], doubtful text[], territory_languages text[], regions_version int,
  licence text, media text[], exclusivity text, seasons int[], languages text[], starts_on date, ends_on date,
  window_rule text, status text, signed_on date, embargo_until timestamptz, clearance text, market text, note text,
  natural_key text, term int)`);

/** The rows as one INSERT in their order, passing over those whose twins stand. */
function insertOf(deals: readonly NewDeal[], at: Date | null): Prisma.Sql {
  const given = JSON.stringify(deals.map((deal, n) => ({ n, ...toColumns(deal) })));
  return Prisma.sql`
    INSERT INTO deal (${STATED}, recording_id, recorded_by, recorded_at)
    SELECT ${STATED}, recording_id, recorded_by, COALESCE(${at}::timestamptz, now())
    FROM json_to_recordset(${given}::json) AS ${GIVEN} ORDER BY n ON CONFLICT DO NOTHING`;
}

/** Stores the rows whose twins do not stand yet and returns those that were stored, oldest id first. */
export async function insertDeals(db: Db, deals: readonly NewDeal[]): Promise<readonly KeyedDeal[]> {
  if (deals.length === 0) return [];
  return dealsFrom(db, {
    head: Prisma.sql`${KEPT} WITH stored AS (${insertOf(deals, null)} RETURNING *)`,
    from: Prisma.sql`stored AS deal`,
    rest: Prisma.sql`ORDER BY deal.id`,
  });
}

/**
 * Stores many rows in one statement, ids ascending in the order given; the ids come back in that order.
 *
 * @throws UserError when a twin of one was recorded at the same moment
 */
export async function insertDealRows(
  db: Db,
  deals: readonly NewDeal[],
  at: Date,
): Promise<readonly number[]> {
  if (deals.length === 0) return [];
  const rows = await db.$queryRaw<{ id: number }[]>`${insertOf(deals, at)} RETURNING id`;
  if (rows.length < deals.length) throw somebodyElse();
  return rows.map(({ id }) => id).sort((left, right) => left - right);
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
  const changed = await db.$executeRaw`
    UPDATE deal SET version = version + 1, (${STATED}) = (
      SELECT ${STATED} FROM json_to_record(${JSON.stringify(toColumns(deal))}::json) AS ${GIVEN})
    WHERE id = ${id} AND version = ${version} AND withdrawn_at IS NULL`;
  return changed === 1;
}

/** What a correction changes of a row; its identity (title, territories, buyer, licence, media, seasons) stays. */
export interface CorrectedDeal {
  readonly id: number;
  /** The version that the correction was made from. */
  readonly version: number;
  readonly deal: NewDeal;
}

/**
 * Corrects many rows in one statement and raises their versions.
 *
 * @throws UserError when one of them was changed at the same moment
 */
export async function correctDealRows(db: Db, corrections: readonly CorrectedDeal[]): Promise<void> {
  if (corrections.length === 0) return;
  const given = JSON.stringify(
    corrections.map(({ id, version, deal }) => ({ id, version, ...toColumns(deal) })),
  );
  const changed = await db.$executeRaw`
    UPDATE deal SET territory = given.territory, buyer_printed = given.buyer_printed,
      exclusivity = given.exclusivity, languages = given.languages, starts_on = given.starts_on,
      ends_on = given.ends_on, status = given.status, signed_on = given.signed_on, note = given.note,
      media = given.media, version = deal.version + 1
    FROM json_to_recordset(${given}::json) AS given(id int, version int, territory text, buyer_printed text, exclusivity text,
      languages text[], starts_on date, ends_on date, status text, signed_on date, note text, media text[])
    WHERE deal.id = given.id AND deal.version = given.version AND deal.withdrawn_at IS NULL`;
  if (changed < corrections.length) throw somebodyElse();
}

/** What the audit trail keeps of a row: as it was (null = new) and as it is. */
export interface DealRowChange {
  readonly id: number;
  readonly before: RecordedDeal | null;
  readonly after: RecordedDeal;
}

/** Writes what changed to the audit trail: one entry per deal. */
export async function auditDeals(
  db: Db,
  actor: string,
  action: 'recorded' | 'edited' | 'withdrawn',
  changes: readonly { id: number; before: RecordedDeal | null; after: RecordedDeal | null }[],
): Promise<void> {
  if (changes.length === 0) return;
  await db.$executeRaw`${KEPT}
    INSERT INTO audit_entry (actor, action, entity, entity_id, before, after)
    SELECT ${actor}, ${action}, 'deal', id, NULLIF(before, 'null'), NULLIF(after, 'null')
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS given(id int, before jsonb, after jsonb)`;
}

/** Writes many changes of one person to the audit trail in one statement. */
export async function auditDealRows(
  db: Db,
  changes: readonly DealRowChange[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  if (changes.length === 0) return;
  await db.$executeRaw`
    INSERT INTO audit_entry (at, actor, action, entity, entity_id, before, after)
    SELECT ${at}::timestamptz, ${by}, CASE WHEN before IS NULL THEN 'recorded' ELSE 'edited' END, 'deal', id,
      before, after
    FROM (SELECT id, NULLIF(before, 'null') AS before, after
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS given(id int, before jsonb, after jsonb)) AS change`;
}

function somebodyElse(): UserError {
  return new UserError(
    'changed_meanwhile',
    'Somebody else changed one of these deals at the same moment. Nothing was stored: do it again.',
  );
}

function toColumns({ recordingId, titleId, territory, buyer, terms, naturalKey, term, recordedBy }: NewDeal) {
  return {
    recording_id: recordingId,
    title_id: titleId,
    buyer_id: buyer?.id ?? null,
    buyer_printed: buyer?.printed ?? null,
    territory: territory.label,
    codes: territory.codes,
    doubtful: territory.doubtful,
    territory_languages: territory.languages,
    regions_version: REGIONS_VERSION,
    licence: terms.licence,
    media: terms.media,
    exclusivity: terms.exclusivity,
    seasons: terms.seasons ?? [],
    languages: terms.languages,
    starts_on: terms.window.startsOn,
    ends_on: terms.window.endsOn,
    window_rule: terms.window.rule,
    status: terms.status,
    signed_on: terms.signedOn,
    embargo_until: terms.embargoUntil,
    clearance: terms.clearance,
    market: terms.market,
    note: terms.note,
    natural_key: naturalKey,
    term,
    recorded_by: recordedBy,
  };
}
