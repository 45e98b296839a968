import type { Db } from '../platform/db/database.ts';
import { type Message, paragraph } from '../platform/slack/blocks.ts';
import type { OnUnreachable } from '../platform/slack/delivery/delivery.ts';
import { queueDeliveries } from '../platform/slack/delivery/queue-deliveries.ts';
import { escapeMrkdwn } from '../platform/slack/mrkdwn.ts';
import { NEW_RATING } from './announce-ratings.ts';
import { ANNOUNCEMENT } from './announcement.ts';
import { endFeed, type FeedRecord, feedById, feedOf, feedOfAnnouncement } from './feed-store.ts';

/** The kind of delivery that tells whoever set a feed that it has ended; its subject is the feed's id. */
export const FEED_ENDED = 'feed_ended';

/** The reason of a feed that ended because other companies read its channel. */
export const SHARED_UNCONFIRMED = 'shared_unconfirmed';

/**
 * Ends the feed whose channel cannot be written to; given to the outbox.
 *
 * @param extras kinds of deliveries, beside new figures, that reach a channel only by its feed
 */
export function feedEnder(extras: readonly string[] = []): OnUnreachable {
  return async (db, { kind, subject, channelId }, code) => {
    const isExtra = kind === NEW_RATING || extras.includes(kind);
    if (kind !== ANNOUNCEMENT && !isExtra) return;
    const feedId = isExtra ? (await feedOf(db, channelId))?.id : await feedOfAnnouncement(db, subject);
    if (feedId != null) await endFeedAndTell(db, feedId, code);
  };
}

/** Ends a feed, once, and sends a direct message to whoever set it; a feed of the settings was set by nobody. */
export async function endFeedAndTell(db: Db, feedId: number, reason: string): Promise<void> {
  const ended = await endFeed(db, { id: feedId, reason, by: null });
  if (ended === null || ended.setBy === null) return;
  await queueDeliveries(db, [{ kind: FEED_ENDED, subject: feedId, channelId: ended.setBy }]);
}

/** The direct message about a feed that ended. */
export async function renderFeedEnded(db: Db, feedId: number): Promise<readonly Message[] | null> {
  const feed = await feedById(db, feedId);
  return feed === null ? null : [feedEndedMessage(feed)];
}

function feedEndedMessage({ channelId, endReason }: Pick<FeedRecord, 'channelId' | 'endReason'>): Message {
  return paragraph(
    `The feed you set in <#${escapeMrkdwn(channelId)}> has ended: ${endedBecause(endReason ?? '')} Nothing is announced there now. ${remedy(endReason ?? '')}`,
  );
}

/** Why a feed ended, as a sentence. */
export function endedBecause(reason: string): string {
  if (reason === SHARED_UNCONFIRMED) {
    return 'the channel is shared with another company, and no admin has confirmed that deals may be announced there.';
  }
  if (reason === 'not_in_channel') return 'I am not in that channel.';
  if (reason === 'channel_not_found')
    return 'I cannot see that channel: it is private and I am not in it, or it is gone.';
  if (reason === 'is_archived') return 'the channel is archived.';
  if (reason.startsWith('restricted_action')) return 'the workspace does not let me post there.';
  return `Slack refuses my messages there (${escapeMrkdwn(reason)}).`;
}

function remedy(reason: string): string {
  if (reason === SHARED_UNCONFIRMED) return 'An admin can type `/feed on` there and confirm.';
  if (reason === 'is_archived') return 'Once it is open again, type `/feed on` there.';
  if (reason.startsWith('restricted_action')) {
    return 'Ask a workspace admin to let me post, then type `/feed on` there.';
  }
  return 'Invite me with `/invite @Dealwire`, then type `/feed on` there.';
}
