import { channelStanding } from '../platform/slack/channel-standing.ts';
import type { PostingClient } from '../platform/slack/delivery/posting-client.ts';
import { errorCode } from '../platform/slack/reply.ts';

/** A channel may become shared after its feed was set: asked again after this long. */
const REMEMBERED_MS = 60_000;

/**
 * Remembers for a minute whether channels are shared, so that most announcements need no extra call. A channel that we
 * cannot even see is not: the post will be refused and end the feed with that reason.
 */
export function createSharedCheck(client: PostingClient): (channelId: string) => Promise<boolean> {
  const known = new Map<string, { readonly isShared: boolean; readonly until: number }>();
  return async (channelId) => {
    const remembered = known.get(channelId);
    if (remembered !== undefined && remembered.until > Date.now()) return remembered.isShared;
    try {
      const { isShared } = await channelStanding(client, channelId);
      known.set(channelId, { isShared, until: Date.now() + REMEMBERED_MS });
      return isShared;
    } catch (error) {
      if (errorCode(error) === 'channel_not_found') return false;
      throw error;
    }
  };
}
