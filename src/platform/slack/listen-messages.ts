import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { UserError } from '../errors.ts';
import { type Message, paragraph } from './blocks.ts';
import { cut, LIMITS } from './limits.ts';
import type { SlackDeps } from './listen.ts';
import { escapeMrkdwn, unescapeMrkdwn } from './mrkdwn.ts';

/** Something a person wrote that may be meant for the app. */
export interface MessageRequest {
  readonly kind: 'mention' | 'direct' | 'thread';
  /** Unescaped, without the mention of the app. */
  readonly text: string;
  readonly userId: string;
  readonly channelId: string;
  readonly ts: string;
  /** The thread an answer belongs in. */
  readonly threadTs: string;
  /** One message is one request, although Slack may tell of it twice (as a mention and as a message). */
  readonly requestKey: string;
  readonly client: WebClient;
  /** Answers in the thread. */
  reply(message: Message): Promise<void>;
}

interface MessageEvent {
  readonly text?: string;
  readonly user?: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly bot_id?: string;
  readonly channel_type?: string;
}

/**
 * Mentions, direct messages and messages in threads. A channel's other messages are not even looked at; a message in a
 * thread is passed on, and the listener decides whether the thread is one of its answers.
 */
export function onMessage(
  app: App,
  deps: SlackDeps,
  listener: (request: MessageRequest) => Promise<Message | null>,
): void {
  app.event('app_mention', async ({ event, client, context }) => {
    await hear(
      deps,
      { ...event, user: event.user ?? '' },
      'mention',
      { client, botUserId: context.botUserId },
      listener,
    );
  });
  app.event('message', async ({ event, client, context }) => {
    const message = event as MessageEvent;
    // Edits, joins and what bots say are no questions.
    if (message.subtype !== undefined || message.bot_id !== undefined) return;
    const isMention =
      context.botUserId !== undefined && message.text?.includes(`<@${context.botUserId}>`) === true;
    const kind = message.channel_type === 'im' ? 'direct' : 'thread';
    if (kind === 'thread' && (message.thread_ts === undefined || isMention)) return;
    await hear(deps, message, kind, { client, botUserId: context.botUserId }, listener);
  });
}

async function hear(
  deps: SlackDeps,
  event: MessageEvent,
  kind: MessageRequest['kind'],
  { client, botUserId }: { readonly client: WebClient; readonly botUserId: string | undefined },
  listener: (request: MessageRequest) => Promise<Message | null>,
): Promise<void> {
  if (event.user === undefined || event.user === '') return;
  const threadTs = event.thread_ts ?? event.ts;
  const mentioned = botUserId === undefined ? '' : `<@${botUserId}>`;
  const typed = mentioned === '' ? (event.text ?? '') : (event.text ?? '').replaceAll(mentioned, ' ');
  const request: MessageRequest = {
    kind,
    text: unescapeMrkdwn(typed).replace(/\s+/g, ' ').trim(),
    userId: event.user,
    channelId: event.channel,
    ts: event.ts,
    threadTs,
    requestKey: `message:${event.channel}:${event.ts}`,
    client,
    reply: async (message) => {
      await client.chat.postMessage({
        channel: event.channel,
        thread_ts: threadTs,
        text: cut(message.text, LIMITS.messageText),
        blocks: message.blocks.slice(0, LIMITS.messageBlocks),
        unfurl_links: false,
        unfurl_media: false,
      });
    },
  };
  await deps.inFlight.run(async () => {
    try {
      const message = await listener(request);
      deps.metrics.requests.inc({ kind: 'message', name: kind, outcome: 'done' });
      if (message !== null) await request.reply(message);
    } catch (error) {
      const refused = error instanceof UserError;
      deps.metrics.requests.inc({ kind: 'message', name: kind, outcome: refused ? 'refused' : 'failed' });
      if (!refused) throw error;
      await request.reply(paragraph(escapeMrkdwn(error.message)));
    }
  });
}
