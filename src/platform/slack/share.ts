import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { UserError } from '../errors.ts';
import { button, context, type Message, paragraph } from './blocks.ts';
import { type ChannelStanding, channelStanding } from './channel-standing.ts';
import { classifyFailure } from './delivery/classify-failure.ts';
import { cut, LIMITS } from './limits.ts';
import { type ActionRequest, onAction, type SlackDeps } from './listen.ts';
import { escapeMrkdwn, mention } from './mrkdwn.ts';
import { errorCode } from './reply.ts';
import { firstTime, forgetRequest } from './requests.ts';

/** A private reply, made anew as everybody in a channel may read it. */
export interface SharedReply {
  /** What was asked or typed. */
  readonly asked: string;
  /** "asked", "looked up": what the person did. */
  readonly verb: string;
  /** Without buttons that are for the person alone. */
  readonly message: Message;
}

/** The button of a private reply; `value` is what the reply is made anew from. */
export function shareButton(actionId: string, value: string) {
  return button({ text: 'Share to channel', actionId, value });
}

/**
 * Shares a private reply with the channel it stands in: once, never with another company, and as `render` makes it for
 * everybody, whatever the person was shown. `render` throws a UserError when nothing of it is for everybody.
 */
export function onShare(
  app: App,
  deps: SlackDeps,
  actionId: string,
  render: (request: ActionRequest) => Promise<SharedReply>,
): void {
  const db = deps.database.prisma;
  onAction(app, deps, actionId, async (request) => {
    const { value, userId, channelId, messageTs, client } = request;
    if (channelId === null) return null;
    // People of another company read a channel that is shared with them; a direct message is nobody else's.
    if (!channelId.startsWith('D') && (await standingOf(client, channelId)).isShared) {
      throw new UserError(
        'share_outside',
        'This channel is shared with another company, so the answer stays with you. Ask and share it in a channel of your own.',
      );
    }
    const { asked, verb, message } = await render(request);
    // A double click is two requests; what one reply says is shared once with a channel.
    const key = `share:${actionId}:${value}:${messageTs ?? ''}:${channelId}`;
    if (!(await firstTime(db, key))) return paragraph('This answer was shared here before.');
    const intro = `${mention(userId)} ${verb}: ${escapeMrkdwn(asked)}`;
    try {
      await client.chat.postMessage({
        channel: channelId,
        unfurl_links: false,
        unfurl_media: false,
        text: cut(`${intro}\n${message.text}`, LIMITS.messageText),
        blocks: [context(intro), ...message.blocks].slice(0, LIMITS.messageBlocks),
      });
    } catch (error) {
      // Slack answered that nothing was posted; after a lost answer nobody knows.
      if (classifyFailure(error).kind !== 'unclear') await forgetRequest(db, key);
      throw inviteFirst(error);
    }
    return null;
  });
}

async function standingOf(client: WebClient, channelId: string): Promise<ChannelStanding> {
  try {
    return await channelStanding(client, channelId);
  } catch (error) {
    throw inviteFirst(error);
  }
}

/** What Slack says where the app is not in the channel, as a person reads it. */
function inviteFirst(error: unknown): unknown {
  return ['not_in_channel', 'channel_not_found'].includes(errorCode(error))
    ? new UserError('share_not_in_channel', 'Invite me first: /invite @Dealwire, then share again.')
    : error;
}
