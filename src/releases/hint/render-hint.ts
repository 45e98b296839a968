import type { Database, Db } from '../../platform/db/database.ts';
import { isReadOutside } from '../../platform/slack/channel-standing.ts';
import type { Renderer } from '../../platform/slack/delivery/delivery.ts';
import type { PostingClient } from '../../platform/slack/delivery/posting-client.ts';
import { releaseById, releaseIdOf } from '../desk/release-store.ts';
import { publishableDeals } from '../gather/release-titles-store.ts';
import { type DraftedFromHint, hintGone, hintMessage } from './hint-blocks.ts';
import { countriesToDate, stillHolds } from './hint-rule.ts';
import { hintById } from './hint-store.ts';

/** Makes the request of a draft from a hint the same whoever clicks. */
export function hintRequestKey(hintId: number): string {
  return `release_hint:${hintId}`;
}

/** What was drafted from a hint; null = nothing. */
export async function draftedFromHint(db: Db, hintId: number): Promise<DraftedFromHint | null> {
  const id = await releaseIdOf(db, hintRequestKey(hintId));
  const release = id === null ? null : await releaseById(db, id);
  if (release === null) return null;
  return { releaseId: release.id, by: release.requestedBy, isWithdrawn: release.state === 'withdrawn' };
}

/**
 * Looks at every deal again when the hint is sent. What no longer holds is never posted, or, once posted, says so; and
 * people of another company never read it.
 */
export function createHintRenderer({
  database: { prisma },
  client,
}: {
  readonly database: Pick<Database, 'prisma'>;
  readonly client: PostingClient;
}): Renderer {
  return async (hintId, { channelId, posted }) => {
    const hint = await hintById(prisma, hintId);
    if (hint === null) return null;
    const [deals, drafted] = await Promise.all([
      publishableDeals(prisma, { titleIds: [hint.title.id], now: new Date() }),
      draftedFromHint(prisma, hintId),
    ]);
    const news = deals.filter(({ id }) => hint.dealIds.includes(id));
    const toDate = countriesToDate(deals);
    const isReached = hint.milestone !== null && toDate >= hint.milestone;
    if (!stillHolds(news, { milestone: hint.milestone, toDate })) {
      return posted ? [hintGone(hint.title, drafted)] : null;
    }
    if (!posted && (await isReadOutside(client, channelId))) return null;
    const milestone = isReached ? hint.milestone : null;
    return [hintMessage({ hintId, title: hint.title, news, milestone, toDate, drafted })];
  };
}
