import { feedTakes } from '../../announcements/feed.ts';
import { feedsHearing } from '../../announcements/feed-gate.ts';
import type { Db } from '../../platform/db/database.ts';
import { queueDeliveries } from '../../platform/slack/delivery/queue-deliveries.ts';
import type { Release } from '../desk/release.ts';
import { RELEASE_APPROVED } from '../desk/release-deps.ts';
import { publishableDeals } from '../gather/release-titles-store.ts';

/**
 * Queues, in the transaction that approves a release, one message for each channel whose feed takes it: by a title, or
 * by the territory of a sale that is its news. One under embargo waits for its end. Approved again, the message that
 * stands is changed.
 */
export async function tellApproved(db: Db, release: Release, now: Date): Promise<void> {
  const feeds = await feedsHearing(db, 'releases');
  if (feeds.length === 0) return;
  const { titles, deals, embargo } = release;
  const news = await publishableDeals(db, {
    titleIds: titles.map(({ id }) => id),
    ids: deals.filter(({ isNew }) => isNew).map(({ id }) => id),
    now,
  });
  const told = [
    ...titles.map((title) => ({ title, territory: NOWHERE })),
    ...news.map(({ titleId, territory }) => ({ title: { id: titleId, name: '' }, territory })),
  ];
  const until = embargo === null ? null : new Date(embargo.until);
  await queueDeliveries(
    db,
    feeds
      .filter((feed) => told.some((each) => feedTakes(feed, each)))
      .map(({ channelId }) => ({
        kind: RELEASE_APPROVED,
        subject: release.id,
        channelId,
        ...(until !== null && until > now ? { dueAt: until } : {}),
      })),
  );
}

const NOWHERE = { label: '', codes: [], doubtful: [], languages: [] };
