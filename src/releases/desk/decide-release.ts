import type { Db } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import { queueDeliveries, queueUpdate } from '../../platform/slack/delivery/queue-deliveries.ts';
import { tellApproved } from '../feed/tell-approved.ts';
import { zonedTime, zoneName } from '../plan/zoned-time.ts';
import { tellOfChange } from './change-release.ts';
import type { Release } from './release.ts';
import { type DeskDeps, RELEASE_DRAFT, RELEASE_REVIEW } from './release-deps.ts';
import { auditRelease, moveRelease, releaseById } from './release-store.ts';
import { closeReview, openReview, openReviewOf } from './review-store.ts';
import { allows, checkMayApprove, notNow, type Transition } from './transitions.ts';

export interface DecisionRequest {
  readonly releaseId: number;
  readonly by: string;
}

/**
 * Asks for approval: every approver gets a message of their own; where everyone may approve, the channel in which the
 * release was asked for, unless people outside read it.
 *
 * @returns who was asked; empty when nobody could be
 */
export async function requestReview(
  deps: DeskDeps,
  { releaseId, by, isReadOutside = false }: DecisionRequest & { readonly isReadOutside?: boolean },
): Promise<{ readonly release: Release; readonly asked: readonly string[] }> {
  return deps.database.prisma.$transaction(async (db) => {
    const release = await moved(db, { releaseId, by, transition: 'request_review' }, deps);
    const at = deps.now();
    const review = await openReview(db, { releaseId, version: release.version.number, by, at });
    const asked = approversFor(deps, isReadOutside ? { ...release, channelId: null } : release);
    await queueDeliveries(
      db,
      asked.map((channelId) => ({ kind: RELEASE_REVIEW, subject: review, channelId })),
    );
    await queueUpdate(db, RELEASE_DRAFT, [releaseId]);
    return { release, asked };
  });
}

/** @throws UserError when the person may not, the text was changed since they saw it, or sentences are stale */
export async function approveRelease(
  deps: DeskDeps,
  { releaseId, by, version }: DecisionRequest & { readonly version: number },
): Promise<Release> {
  return deps.database.prisma.$transaction(async (db) => {
    const release = await found(db, releaseId);
    if (!allows(release.state, 'approve')) throw notNow(releaseId, release.state, 'approve');
    checkApprover(deps, release, { by, askedBy: (await openReviewOf(db, releaseId))?.requestedBy ?? null });
    if (release.version.number !== version) {
      throw new UserError(
        'release_overtaken',
        `The text was changed since you saw it (version ${release.version.number}). Read it again, then approve.`,
      );
    }
    if (release.staleDealIds.length > 0) {
      throw new UserError(
        'release_stale',
        'Sentences of this release rest on deals that changed. Mend it first.',
      );
    }
    const approved = await moved(db, { releaseId, by, transition: 'approve', version }, deps);
    await decide(db, deps, { releaseId, by, decision: 'approved', note: null });
    await tellApproved(db, approved, deps.now());
    return approved;
  });
}

/** Sends a release back to whoever asked for it, saying why. */
export async function requestChanges(
  deps: DeskDeps,
  { releaseId, by, note }: DecisionRequest & { readonly note: string },
): Promise<Release> {
  return deps.database.prisma.$transaction(async (db) => {
    const release = await found(db, releaseId);
    if (!allows(release.state, 'request_changes')) throw notNow(releaseId, release.state, 'request_changes');
    if (!deps.roles.isApprover(by))
      checkMayApprove({ isApprover: false, isRequester: false, isOnlyApprover: false });
    const back = await moved(db, { releaseId, by, transition: 'request_changes' }, deps);
    await decide(db, deps, { releaseId, by, decision: 'changes_requested', note });
    return back;
  });
}

/** Takes a release off the desk; what was printed of it stays with whoever printed it. */
export async function withdrawRelease(deps: DeskDeps, { releaseId, by }: DecisionRequest): Promise<Release> {
  return deps.database.prisma.$transaction(async (db) => {
    const release = await found(db, releaseId);
    checkMayHandle(deps, release, by);
    const gone = await moved(db, { releaseId, by, transition: 'withdraw' }, deps);
    await decide(db, deps, { releaseId, by, decision: 'withdrawn', note: null });
    return gone;
  });
}

/** Opens an approved text for changes; its approval is void. */
export async function reopenRelease(deps: DeskDeps, { releaseId, by }: DecisionRequest): Promise<Release> {
  return deps.database.prisma.$transaction(async (db) => {
    checkMayHandle(deps, await found(db, releaseId), by);
    const open = await moved(db, { releaseId, by, transition: 'reopen' }, deps);
    return open;
  });
}

/** Notes that it went out. @throws UserError before the end of its embargo */
export async function markReleased(deps: DeskDeps, { releaseId, by }: DecisionRequest): Promise<Release> {
  return deps.database.prisma.$transaction(async (db) => {
    const release = await found(db, releaseId);
    const { embargo, staleDealIds } = release;
    checkMayHandle(deps, release, by);
    if (embargo !== null && new Date(embargo.until) > deps.now()) {
      throw new UserError(
        'release_embargo',
        `Release #${releaseId} is under embargo until ${embargoWords(embargo)}. It can be marked as released after that.`,
      );
    }
    if (staleDealIds.length > 0) {
      throw new UserError(
        'release_stale',
        'Deals behind this release changed after it was approved. Reopen and mend it, or withdraw it.',
      );
    }
    return moved(db, { releaseId, by, transition: 'release' }, deps);
  });
}

/** "09:00 CET on 2025-10-14". */
function embargoWords(embargo: NonNullable<Release['embargo']>): string {
  const { date, time } = zonedTime(embargo);
  return `${time} ${zoneName(embargo, (city) => `${city} time`)} on ${date}`;
}

async function found(db: Db, id: number): Promise<Release> {
  const release = await releaseById(db, id);
  if (release === null) throw new UserError('release_unknown', `There is no release #${id}.`);
  return release;
}

/** The release after the move; the move itself is guarded in SQL, so of two people one is told. */
async function moved(
  db: Db,
  { releaseId, by, transition, version }: DecisionRequest & { transition: Transition; version?: number },
  { now }: DeskDeps,
): Promise<Release> {
  const at = now();
  const isMoved = await moveRelease(db, {
    id: releaseId,
    transition,
    by,
    at,
    ...(version === undefined ? {} : { version }),
  });
  const release = await found(db, releaseId);
  if (!isMoved) throw notNow(releaseId, release.state, transition);
  await auditRelease(db, {
    id: releaseId,
    actor: by,
    action: transition,
    after: { version: release.version.number },
  });
  await tellOfChange(db, releaseId);
  return release;
}

/** Closes the open round, which locks its messages. */
async function decide(
  db: Db,
  { now }: DeskDeps,
  decision: Omit<Parameters<typeof closeReview>[1], 'at'>,
): Promise<void> {
  const review = await closeReview(db, { ...decision, at: now() });
  if (review !== null) await queueUpdate(db, RELEASE_REVIEW, [review]);
  await queueUpdate(db, RELEASE_DRAFT, [decision.releaseId]);
}

function checkApprover(
  { roles }: DeskDeps,
  { requestedBy }: Release,
  { by, askedBy }: { readonly by: string; readonly askedBy: string | null },
): void {
  checkMayApprove({
    isApprover: roles.isApprover(by),
    isRequester: by === requestedBy || by === askedBy,
    isOnlyApprover: roles.approvers.length === 1 && roles.approvers[0] === by,
  });
}

/** Who asked for a release, an approver or an admin may take it back. */
function checkMayHandle({ roles }: DeskDeps, { requestedBy }: Release, by: string): void {
  if (by === requestedBy || roles.isApprover(by) || roles.isAdmin(by)) return;
  throw new UserError(
    'release_handle',
    'Only who asked for this release, an approver or an admin can do this.',
  );
}

/** Approvers other than who asked for it; the one there is, even then; where everyone may approve, the channel it was asked in. */
function approversFor({ roles }: DeskDeps, { requestedBy, channelId }: Release): readonly string[] {
  const others = roles.approvers.filter((person) => person !== requestedBy);
  if (others.length > 0) return others;
  if (roles.approvers.length > 0) return roles.approvers;
  return channelId !== null && !channelId.startsWith('D') ? [channelId] : [];
}
