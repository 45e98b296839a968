import type { Database, Db } from '../platform/db/database.ts';
import type { PostingClient } from '../platform/slack/delivery/posting-client.ts';
import type { Feed, FeedExtra } from './feed.ts';
import { feedOf, liveFeeds } from './feed-store.ts';
import { createSharedCheck } from './shared-channels.ts';

/** Feeds that hear of something besides deals. */
export async function feedsHearing(db: Db, extra: FeedExtra): Promise<readonly Feed[]> {
  return (await liveFeeds(db)).filter(({ also }) => also.includes(extra));
}

/**
 * Whether a channel may still hear of something when it is about to be posted: its feed stands and wants it, and where
 * people of another company read the channel, an admin has allowed it.
 */
export function createFeedGate({
  database: { prisma },
  client,
}: {
  readonly database: Pick<Database, 'prisma'>;
  readonly client: PostingClient;
}): (channelId: string, extra: FeedExtra) => Promise<boolean> {
  const isShared = createSharedCheck(client);
  return async (channelId, extra) => {
    const feed = await feedOf(prisma, channelId);
    if (feed === null || feed.endedAt !== null || !feed.also.includes(extra)) return false;
    return feed.sharedAllowedBy !== null || !(await isShared(channelId));
  };
}
