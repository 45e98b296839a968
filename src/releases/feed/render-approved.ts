import { createFeedGate } from '../../announcements/feed-gate.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Renderer } from '../../platform/slack/delivery/delivery.ts';
import type { PostingClient } from '../../platform/slack/delivery/posting-client.ts';
import { releaseById } from '../desk/release-store.ts';
import { approvedMessages, notApprovedMessage } from './approved-blocks.ts';

/**
 * Says how a release stands now: approved, out, or, where it was told before, that it is not to be used. One that was
 * not told yet waits while a deal behind it is other than it says: what was taken back is told to nobody new.
 */
export function createApprovedRenderer({
  database,
  client,
}: {
  readonly database: Pick<Database, 'prisma'>;
  readonly client: PostingClient;
}): Renderer {
  const mayHear = createFeedGate({ database, client });
  return async (id, { channelId, posted }) => {
    const release = await releaseById(database.prisma, id);
    if (release === null) return null;
    const messages = approvedMessages(release);
    if (messages === null) return posted ? [notApprovedMessage(release)] : null;
    if (posted) return messages;
    return release.staleDealIds.length === 0 && (await mayHear(channelId, 'releases')) ? messages : null;
  };
}
