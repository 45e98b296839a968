import type { Database } from '../platform/db/database.ts';
import type { Renderer, Renderers } from '../platform/slack/delivery/delivery.ts';
import type { PostingClient } from '../platform/slack/delivery/posting-client.ts';
import { NEW_RATING, renderNewRating } from './announce-ratings.ts';
import { ANNOUNCEMENT, mayBeTold } from './announcement.ts';
import { announcementMessages, withdrawnMessage } from './announcement-blocks.ts';
import { announcementById } from './announcement-store.ts';
import { endFeedAndTell, FEED_ENDED, renderFeedEnded, SHARED_UNCONFIRMED } from './end-feed.ts';
import { createFeedGate } from './feed-gate.ts';
import { createSharedCheck } from './shared-channels.ts';

export interface AnnouncementDeps {
  readonly database: Pick<Database, 'prisma'>;
  readonly client: PostingClient;
}

/** What the outbox sends for announcements and feeds. */
export function announcementRenderers(deps: AnnouncementDeps): Renderers {
  return {
    [ANNOUNCEMENT]: createAnnouncementRenderer(deps),
    [FEED_ENDED]: (feedId) => renderFeedEnded(deps.database.prisma, feedId),
    [NEW_RATING]: createRatingRenderer(deps),
  };
}

/** Figures go to a channel that other companies read only if an admin allowed its feed. */
function createRatingRenderer({ database, client }: AnnouncementDeps): Renderer {
  const mayHear = createFeedGate({ database, client });
  return async (entryId, { channelId, posted }) => {
    if (!posted && !(await mayHear(channelId, 'ratings'))) return null;
    return renderNewRating(database.prisma, entryId, { posted });
  };
}

/**
 * Looks at every deal again when the message is sent: what was withdrawn, held, is under embargo or no longer sold is
 * left out. Nothing left: it is never posted, or, once posted, says that it was withdrawn.
 */
function createAnnouncementRenderer({ database: { prisma }, client }: AnnouncementDeps): Renderer {
  const isShared = createSharedCheck(client);
  return async (id, { channelId, posted }) => {
    // Asked beside the queries; whether the answer counts is known after them.
    const shared = posted ? null : isShared(channelId);
    shared?.catch(() => {});
    const announcement = await announcementById(prisma, id);
    if (announcement === null || (!posted && !announcement.isFeedLive)) return null;
    const deals = announcement.deals.filter(mayBeTold);
    if (deals.length === 0) return posted ? [withdrawnMessage(announcement.deals)] : null;
    if (announcement.sharedAllowedBy === null && (await shared)) {
      await prisma.$transaction((db) => endFeedAndTell(db, announcement.feedId, SHARED_UNCONFIRMED));
      return null;
    }
    const isCorrected = posted && deals.length < announcement.deals.length;
    return announcementMessages({ ...announcement, deals, isCorrected });
  };
}
