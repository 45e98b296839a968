import type { App } from '@slack/bolt';
import type { DealDeps } from '../deals/record/deal-news.ts';
import { undoDeals } from '../deals/record/undo-deals.ts';
import { assertNever, UserError } from '../platform/errors.ts';
import { type Message, paragraph } from '../platform/slack/blocks.ts';
import { type ChannelStanding, channelStanding } from '../platform/slack/channel-standing.ts';
import { onAction, onCommand } from '../platform/slack/listen.ts';
import { errorCode } from '../platform/slack/reply.ts';
import { plural } from '../platform/text/lists.ts';
import { ANNOUNCEMENT_UNDO } from './announcement-blocks.ts';
import {
  adminNeeded,
  confirmShared,
  FEED_ALLOW_SHARED,
  feedHelp,
  feedOff,
  feedSet,
  feedStatus,
  inviteFirst,
  noFeed,
} from './feed-blocks.ts';
import { endFeed, feedHealth, feedOf, saveFeed, TURNED_OFF, titleNames } from './feed-store.ts';
import { type FeedCommand, formatFeed, parseFeed } from './parse-feed.ts';
import { readFilter } from './read-filter.ts';

interface FeedRequest {
  readonly userId: string;
  readonly channelId: string;
  readonly client: Parameters<typeof channelStanding>[0];
}

/** `/feed`, and the buttons of announcements. */
export function registerFeeds(app: App, deps: DealDeps): void {
  const { database, roles, timeZone } = deps;
  const db = database.prisma;

  onCommand(app, deps, '/feed', async (request) => {
    const command = parseFeed(request.text);
    if (command.kind === 'help') return feedHelp();
    if (/^D/.test(request.channelId)) {
      throw new UserError(
        'feed_no_channel',
        'A feed belongs to a channel: type /feed in the channel that is to hear of deals.',
      );
    }
    switch (command.kind) {
      case 'status':
        return await status(request.channelId);
      case 'off':
        return await turnOff(request);
      case 'on':
        return await turnOn(request, command, null);
      default:
        return assertNever(command.kind);
    }
  });

  onAction(app, deps, FEED_ALLOW_SHARED, async (request) => {
    const command = parseFeed(request.value);
    const { channelId } = request;
    if (command.kind !== 'on' || channelId === null) throw new Error('the button of a feed carries no feed');
    if (!roles.isAdmin(request.userId)) return adminNeeded();
    await request.replaceOriginal(await turnOn({ ...request, channelId }, command, request.userId));
    return null;
  });

  onAction(app, deps, ANNOUNCEMENT_UNDO, async ({ value, userId }) => {
    const withdrawn = await undoDeals(deps, { recordingId: Number(value), by: userId });
    if (withdrawn.length === 0) return paragraph('This was undone before: nothing of it stands on record.');
    return paragraph(
      `Undone: ${plural(withdrawn.length, 'deal', 'deals')} withdrawn. Whatever was announced of ${withdrawn.length === 1 ? 'it' : 'them'} is being changed.`,
    );
  });

  async function status(channelId: string): Promise<Message> {
    const feed = await feedOf(db, channelId);
    if (feed === null || feed.endedAt !== null) return noFeed(feed, timeZone);
    const [titles, health] = await Promise.all([titleNames(db, feed.titleIds), feedHealth(db, feed.id)]);
    return feedStatus(feed, { titles, health, timeZone });
  }

  async function turnOff({ channelId, userId }: FeedRequest): Promise<Message> {
    const feed = await feedOf(db, channelId);
    if (feed === null || feed.endedAt !== null) return feedOff(false);
    await database.prisma.$transaction((transaction) =>
      endFeed(transaction, { id: feed.id, reason: TURNED_OFF, by: userId }),
    );
    return feedOff(true);
  }

  /** `allowedBy` is the admin who confirmed a channel that other companies read. */
  async function turnOn(
    { channelId, userId, client }: FeedRequest,
    command: Extract<FeedCommand, { kind: 'on' }>,
    allowedBy: string | null,
  ): Promise<Message> {
    const filter = await readFilter(db, command.wanted);
    const standing = await standingOf(client, channelId);
    if (standing === null || !standing.isAppMember) return inviteFirst(formatFeed(command));
    const standsAllowed = async () => {
      const feed = await feedOf(db, channelId);
      return feed !== null && feed.endedAt === null && feed.sharedAllowedBy !== null;
    };
    if (standing.isShared && allowedBy === null && !(await standsAllowed())) {
      return roles.isAdmin(userId) ? confirmShared(formatFeed(command)) : adminNeeded();
    }
    const feed = await database.prisma.$transaction((transaction) =>
      saveFeed(transaction, {
        ...filter,
        channelId,
        dailyAt: command.dailyAt,
        also: command.also,
        setBy: userId,
        sharedAllowedBy: standing.isShared ? allowedBy : null,
      }),
    );
    return feedSet(feed, await titleNames(db, feed.titleIds), timeZone);
  }
}

/** Null where the app cannot see the channel at all. */
async function standingOf(client: FeedRequest['client'], channelId: string): Promise<ChannelStanding | null> {
  try {
    return await channelStanding(client, channelId);
  } catch (error) {
    if (errorCode(error) === 'channel_not_found') return null;
    throw error;
  }
}
