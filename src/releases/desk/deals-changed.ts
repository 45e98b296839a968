import type { Db } from '../../platform/db/database.ts';
import { queueDeliveries } from '../../platform/slack/delivery/queue-deliveries.ts';
import { publishableDeals } from '../gather/release-titles-store.ts';
import { tellOfChange } from './change-release.ts';
import type { Release } from './release.ts';
import { RELEASE_WARNING } from './release-deps.ts';
import { markStale, releaseById, releasesTelling } from './release-store.ts';
import { insertWarning } from './review-store.ts';
import { EDITABLE } from './transitions.ts';
import { whatIsTold } from './what-is-told.ts';

/**
 * What becomes of releases when deals were edited or undone, in the transaction that did it. Drafts mark the sentences
 * that no longer hold and offer the mend; of an approved or released text nothing changes, but who asked for it and who
 * approved it are warned.
 */
export async function dealsChanged(db: Db, dealIds: readonly number[], now: Date): Promise<void> {
  if (dealIds.length === 0) return;
  for (const id of await releasesTelling(db, dealIds)) {
    const release = await releaseById(db, id);
    if (release !== null) await compare(db, release, now);
  }
}

async function compare(db: Db, release: Release, now: Date): Promise<void> {
  const standing = await publishableDeals(db, {
    titleIds: release.titles.map(({ id }) => id),
    ids: release.deals.map(({ id }) => id),
    now,
  });
  const stale = release.deals
    .filter(({ id, told }) => {
      const deal = standing.find((each) => each.id === id);
      return deal === undefined || whatIsTold(deal) !== told;
    })
    .map(({ id }) => id);
  const before = new Set(release.staleDealIds);
  if (stale.length === before.size && stale.every((id) => before.has(id))) return;
  await markStale(db, release.id, stale);
  await tellOfChange(db, release.id);
  const fresh = stale.filter((id) => !before.has(id));
  if (EDITABLE.includes(release.state) || fresh.length === 0) return;
  const warning = await insertWarning(db, release.id, fresh, now);
  const people = new Set([release.requestedBy, release.approvedBy].filter((person) => person !== null));
  await queueDeliveries(
    db,
    [...people].map((channelId) => ({ kind: RELEASE_WARNING, subject: warning, channelId })),
  );
}
