import type { FactSheet } from '../../facts/fact.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Prisma } from '../../platform/db/generated/client.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { Embargo } from '../release-facts.ts';
import { ReleaseScope, type SplitDeals } from '../scope.ts';
import type { WrittenSection } from '../written.ts';
import type { Change, Release, VersionContent, Warning } from './release.ts';
import { type ReleaseState, TRANSITIONS, type Transition } from './transitions.ts';
import { whatIsTold } from './what-is-told.ts';

/** A release to be stored with its first version. */
export interface NewRelease {
  readonly requestKey: string;
  readonly titleIds: readonly number[];
  readonly language: PrintLanguage;
  readonly scope: ReleaseScope;
  readonly withTalks: boolean;
  readonly embargo: Embargo | null;
  readonly channelId: string | null;
  readonly by: string;
  readonly at: Date;
  readonly deals: SplitDeals;
  readonly content: VersionContent;
}

/** The id of the new release; null when the request was acted on before. */
export async function insertRelease(db: Db, release: NewRelease): Promise<number | null> {
  const { embargo, at, by } = release;
  const scope = JSON.stringify({ scope: release.scope, withTalks: release.withTalks });
  const [row] = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO release (request_key, title_ids, language, scope, embargo_until, embargo_zone, channel_id, requested_by, requested_at)
    VALUES (${release.requestKey}, ${[...release.titleIds]}::int[], ${release.language}, ${scope}::jsonb,
      ${embargo === null ? null : new Date(embargo.until)}::timestamptz, ${embargo?.zone ?? null}, ${release.channelId},
      ${by}, ${at}::timestamptz)
    ON CONFLICT (request_key) DO NOTHING RETURNING id`;
  if (row === undefined) return null;
  await writeVersion(db, row.id, 1, { ...release.content, change: 'drafted', by, at });
  await replaceDeals(db, row.id, release.deals);
  return row.id;
}

/** The release of a request that was acted on before. */
export async function releaseIdOf(db: Db, requestKey: string): Promise<number | null> {
  const row = await db.release.findUnique({ where: { requestKey }, select: { id: true } });
  return row?.id ?? null;
}

/** What it says and what is said of it, in two queries. Null when there is no such release. */
export async function releaseById(db: Db, id: number): Promise<Release | null> {
  const row = await db.release.findUnique({
    where: { id },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 }, deals: true },
  });
  const [version] = row?.versions ?? [];
  if (!row || version === undefined) return null;
  const titles = await db.title.findMany({
    where: { id: { in: row.titleIds } },
    select: { id: true, name: true },
  });
  const asked = row.scope as { scope: unknown; withTalks: boolean };
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    id: row.id,
    titles: row.titleIds.flatMap((titleId) => titles.find((title) => title.id === titleId) ?? []),
    // The closed lists are held by checks, here and in the database.
    language: row.language as PrintLanguage,
    scope: ReleaseScope.parse(asked.scope),
    withTalks: asked.withTalks,
    state: row.state as ReleaseState,
    embargo:
      row.embargoUntil === null || row.embargoZone === null
        ? null
        : { until: row.embargoUntil.toISOString(), zone: row.embargoZone },
    staleDealIds: row.staleDealIds,
    channelId: row.channelId,
    requestedBy: row.requestedBy,
    requestedAt: row.requestedAt.toISOString(),
    approvedBy: row.approvedBy,
    approvedAt: iso(row.approvedAt),
    releasedBy: row.releasedBy,
    releasedAt: iso(row.releasedAt),
    withdrawnBy: row.withdrawnBy,
    withdrawnAt: iso(row.withdrawnAt),
    version: {
      number: version.number,
      change: version.change as Change,
      madeBy: version.madeBy,
      madeAt: version.madeAt.toISOString(),
      ...contentOf(version),
    },
    deals: row.deals.map(({ dealId, isNew, told }) => ({ id: dealId, isNew, told })),
  };
}

/** The sections of one version; null when there is none. */
export async function versionSections(
  db: Db,
  releaseId: number,
  number: number,
): Promise<readonly WrittenSection[] | null> {
  const row = await db.releaseVersion.findUnique({
    where: { releaseId_number: { releaseId, number } },
    select: { sections: true },
  });
  return row === null ? null : (row.sections as unknown as WrittenSection[]);
}

export interface NextVersion extends VersionContent {
  readonly releaseId: number;
  /** The version it was made from: it must still be the newest. */
  readonly from: number;
  readonly change: Change;
  readonly by: string;
  readonly at: Date;
  /** Other deals than before; unset = the same. */
  readonly deals?: SplitDeals;
}

/** Stores the next version if nobody was faster; false when somebody was, or the release is not open for change. */
export async function insertVersion(db: Db, next: NextVersion): Promise<boolean> {
  const { releaseId, from } = next;
  const count = await db.$executeRaw`
    UPDATE release SET version = version + 1
    WHERE id = ${releaseId} AND version = ${from} AND state IN ('draft', 'in_review')`;
  if (count === 0) return false;
  await writeVersion(db, releaseId, from + 1, next);
  if (next.deals !== undefined) {
    await replaceDeals(db, releaseId, next.deals);
    await db.$executeRaw`UPDATE release SET stale_deal_ids = '{}' WHERE id = ${releaseId}`;
  }
  return true;
}

/** Moves a release if it is where the move begins; false when it is not (any more). */
export async function moveRelease(
  db: Db,
  {
    id,
    transition,
    by,
    at,
    version,
  }: { id: number; transition: Transition; by: string; at: Date; version?: number },
): Promise<boolean> {
  const { from, to } = TRANSITIONS[transition];
  const stamp = { by, at };
  const { count } = await db.release.updateMany({
    where: { id, state: { in: [...from] }, ...(version === undefined ? {} : { version }) },
    data: { state: to, ...stampOf(to, transition, stamp) },
  });
  return count === 1;
}

function stampOf(to: ReleaseState, transition: Transition, { by, at }: { by: string; at: Date }) {
  if (to === 'approved') return { approvedBy: by, approvedAt: at };
  if (transition === 'reopen') return { approvedBy: null, approvedAt: null };
  if (to === 'released') return { releasedBy: by, releasedAt: at };
  return to === 'withdrawn' ? { withdrawnBy: by, withdrawnAt: at } : {};
}

export async function markStale(db: Db, id: number, dealIds: readonly number[]): Promise<void> {
  await db.release.update({ where: { id }, data: { staleDealIds: [...dealIds] } });
}

/** Releases that are not withdrawn and tell any of the deals. */
export async function releasesTelling(db: Db, dealIds: readonly number[]): Promise<readonly number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT release.id FROM release JOIN release_deal ON release_id = release.id
    WHERE deal_id = ANY(${[...dealIds]}::int[]) AND state <> 'withdrawn' ORDER BY release.id`;
  return rows.map(({ id }) => id);
}

/** One line of a release's audit trail. */
export async function auditRelease(
  db: Db,
  { id, actor, action, after }: { id: number; actor: string; action: string; after?: Prisma.InputJsonObject },
): Promise<void> {
  await db.auditEntry.create({
    data: {
      actor,
      action: `release.${action}`,
      entity: 'release',
      entityId: id,
      ...(after === undefined ? {} : { after }),
    },
  });
}

async function replaceDeals(db: Db, releaseId: number, { news, earlier }: SplitDeals): Promise<void> {
  await db.releaseDeal.deleteMany({ where: { releaseId } });
  const deals = [...news, ...earlier];
  // The deals of a long list are one statement with few values, whatever their number.
  await db.$executeRaw`
    INSERT INTO release_deal (release_id, deal_id, is_new, told)
    SELECT ${releaseId}, * FROM unnest(${deals.map(({ id }) => id)}::int[],
      ${deals.map((_, index) => index < news.length)}::boolean[], ${deals.map(whatIsTold)}::text[])`;
}

async function writeVersion(
  db: Db,
  releaseId: number,
  number: number,
  { sections, sheet, warnings, change, by, at }: VersionContent & { change: Change; by: string; at: Date },
): Promise<void> {
  const missing = sections.flatMap((section) => [...section.missing]);
  await db.$executeRaw`
    INSERT INTO release_version (release_id, number, sections, facts, warnings, missing, change, made_by, made_at)
    VALUES (${releaseId}, ${number}, ${JSON.stringify(sections)}::jsonb, ${JSON.stringify(sheet)}::jsonb,
      ${JSON.stringify(warnings)}::jsonb, ${JSON.stringify(missing)}::jsonb, ${change}, ${by}, ${at}::timestamptz)`;
}

/** Written by `writeVersion`, so it has its shapes. */
function contentOf(row: { sections: unknown; facts: unknown; warnings: unknown }): VersionContent {
  return {
    sections: row.sections as readonly WrittenSection[],
    sheet: row.facts as FactSheet,
    warnings: row.warnings as readonly Warning[],
  };
}
