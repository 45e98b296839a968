import type { Viewer } from '../../deals/viewer.ts';
import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import type { EntrySale, FirstSteps, LatestEntry, ListedRelease } from './home-state.ts';

/** What is done of setting up: the first row of each table, and both ends of an index. */
export async function readFirstSteps(db: Db): Promise<FirstSteps> {
  const [steps] = await db.$queryRaw<FirstSteps[]>`
    SELECT EXISTS (SELECT 1 FROM feed WHERE ended_at IS NULL) AS feed,
      EXISTS (SELECT 1 FROM company_profile) AS profile,
      EXISTS (SELECT 1 FROM title) AS title,
      EXISTS (SELECT 1 FROM deal) AS sale,
      COALESCE((SELECT min(recorded_by) <> max(recorded_by) FROM recording), false) AS colleague`;
  return steps ?? { feed: false, profile: false, title: false, sale: false, colleague: false };
}

/** Looked at among a person's, or everybody's, last entries, some of which may be undone or hidden. */
const LOOKED_AT = 40;
const SALES_SHOWN = 3;

interface EntryRow extends Omit<LatestEntry, 'sales'> {
  readonly recordedAt: Date;
  readonly sales: EntrySale[];
}

/** What a person typed, newest first: entries of which something stands. Spreadsheets are left out. */
export function entriesOf(db: Db, userId: string, limit: number): Promise<readonly EntryRow[]> {
  const recordings = Prisma.sql`
    SELECT id, recorded_by, recorded_at FROM recording WHERE recorded_by = ${userId} AND source <> 'import'
    ORDER BY id DESC LIMIT ${LOOKED_AT}`;
  return entries(db, recordings, Prisma.empty, limit);
}

/** What others typed, newest first, as far as the viewer may see it. */
export function latestFor(db: Db, viewer: Viewer, limit: number): Promise<readonly EntryRow[]> {
  const recordings = Prisma.sql`
    SELECT id, recorded_by, recorded_at FROM recording WHERE source <> 'import' AND recorded_by <> ${viewer.userId}
    ORDER BY id DESC LIMIT ${LOOKED_AT}`;
  // The same rule as `maySee` of deals/viewer.ts.
  const visible = viewer.isSales
    ? Prisma.empty
    : Prisma.sql`AND clearance = 'cleared' AND status IN ('presale', 'signed', 'on_air', 'commissioned')
        AND (embargo_until IS NULL OR embargo_until <= ${viewer.now}::timestamptz)`;
  return entries(db, recordings, visible, limit);
}

async function entries(
  db: Db,
  recordings: Prisma.Sql,
  visible: Prisma.Sql,
  limit: number,
): Promise<readonly EntryRow[]> {
  return db.$queryRaw<EntryRow[]>`
    SELECT recording.id AS "recordingId", recording.recorded_by AS "recordedBy", recording.recorded_at AS "recordedAt",
      title.name AS title, told.titles - 1 AS "moreTitles", told.count, told.sales
    FROM (${recordings}) AS recording CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, count(DISTINCT title_id)::int AS titles,
        (array_agg(title_id ORDER BY deal.id))[1] AS title_id,
        to_json((array_agg(json_build_object('dealId', deal.id, 'territory', territory,
          'buyer', COALESCE(buyer_printed, company.name), 'status', status,
          'isQuiet', clearance = 'held' OR COALESCE(embargo_until > now(), false)) ORDER BY deal.id))[1:${SALES_SHOWN}::int]) AS sales
      FROM deal LEFT JOIN company ON company.id = buyer_id
      WHERE recording_id = recording.id AND withdrawn_at IS NULL ${visible}
    ) AS told JOIN title ON title.id = told.title_id
    WHERE told.count > 0 ORDER BY recording.id DESC LIMIT ${limit}`;
}

const RELEASE = Prisma.sql`
  SELECT id, version, state, cardinality(stale_deal_ids) > 0 AS "isStale", requested_by AS "requestedBy",
    approved_by AS "approvedBy", ARRAY(SELECT name FROM title WHERE title.id = ANY(title_ids) ORDER BY title.id) AS titles
  FROM release`;

/** A person's releases that are not approved yet, newest first. */
export function draftsOf(db: Db, userId: string, limit: number): Promise<readonly ListedRelease[]> {
  return db.$queryRaw<ListedRelease[]>`
    ${RELEASE} WHERE requested_by = ${userId} AND state IN ('draft', 'in_review') ORDER BY id DESC LIMIT ${limit}`;
}

/** Releases that wait for approval; `except` leaves out those that this person asked for, or asked approval of. */
export function waitingReleases(
  db: Db,
  { except, limit }: { readonly except: string | null; readonly limit: number },
): Promise<readonly ListedRelease[]> {
  const others =
    except === null
      ? Prisma.empty
      : Prisma.sql`AND requested_by <> ${except} AND NOT EXISTS (
          SELECT 1 FROM release_review AS review
          WHERE release_id = release.id AND decision IS NULL AND review.requested_by = ${except})`;
  return db.$queryRaw<ListedRelease[]>`
    ${RELEASE} WHERE state = 'in_review' ${others} ORDER BY id DESC LIMIT ${limit}`;
}

/** What was approved or went out, newest first. */
export function releasedLately(db: Db, limit: number): Promise<readonly ListedRelease[]> {
  return db.$queryRaw<ListedRelease[]>`
    ${RELEASE} WHERE state IN ('approved', 'released') ORDER BY id DESC LIMIT ${limit}`;
}
