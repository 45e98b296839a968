import { z } from 'zod';
import type { Message } from '../blocks.ts';
import { cut, LIMITS } from '../limits.ts';
import type { ClaimedDelivery } from './delivery.ts';
import type { PostingClient } from './posting-client.ts';

/** Where Slack shows a message. */
export interface Posted {
  readonly ts: string;
  readonly channel: string;
}

const EVENT_TYPE = 'dealwire_delivery';
/** Clocks differ: a message may carry a time before the attempt that made it. */
const CLOCK_MARGIN_S = 60;
const PAGE = 200;

const PostAnswer = z.object({ ts: z.string(), channel: z.string() });
const OpenAnswer = z.object({ channel: z.object({ id: z.string() }) });
const PageAnswer = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({
          event_type: z.string().nullish(),
          event_payload: z.object({ delivery_id: z.unknown() }).nullish(),
        })
        .nullish(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

/** Posts a delivery, or changes the message that it posted. An answer that cannot be read throws like no answer. */
export async function putMessage(
  client: PostingClient,
  delivery: ClaimedDelivery,
  message: Message,
): Promise<Posted> {
  const { ts, postedIn } = delivery;
  if (ts !== null) {
    const channel = postedIn ?? delivery.channelId;
    await client.apiCall('chat.update', { channel, ts, ...content(delivery, message) });
    return { ts, channel };
  }
  const answer = await client.apiCall('chat.postMessage', {
    channel: postedIn ?? delivery.channelId,
    ...(delivery.threadTs === null ? {} : { thread_ts: delivery.threadTs }),
    ...content(delivery, message),
    unfurl_links: false,
    unfurl_media: false,
  });
  return PostAnswer.parse(answer);
}

/** Takes back a part of a thread that the message no longer needs. */
export async function removeMessage(
  client: PostingClient,
  delivery: ClaimedDelivery & { ts: string },
): Promise<void> {
  await client.apiCall('chat.delete', { channel: delivery.postedIn ?? delivery.channelId, ts: delivery.ts });
}

/** Looks in the channel, or the thread, for the message of a delivery; null if it does not stand there. */
export async function findMessage(client: PostingClient, delivery: ClaimedDelivery): Promise<Posted | null> {
  const channel = delivery.postedIn ?? (await conversationOf(client, delivery.channelId));
  const where =
    delivery.threadTs === null
      ? { method: 'conversations.history', thread: {} }
      : { method: 'conversations.replies', thread: { ts: delivery.threadTs } };
  const oldest = (delivery.dueAt.getTime() / 1000 - CLOCK_MARGIN_S).toFixed(6);
  for (let cursor = ''; ; ) {
    const page = PageAnswer.parse(
      await client.apiCall(where.method, {
        channel,
        ...where.thread,
        oldest,
        limit: PAGE,
        include_all_metadata: true,
        ...(cursor === '' ? {} : { cursor }),
      }),
    );
    const own = page.messages.find(({ metadata }) => metadata?.event_payload?.delivery_id === delivery.id);
    if (own !== undefined) return { ts: own.ts, channel };
    cursor = page.response_metadata?.next_cursor ?? '';
    if (cursor === '') return null;
  }
}

/** The conversation behind a channel id, or behind a person's id. */
async function conversationOf(client: PostingClient, channelId: string): Promise<string> {
  if (!/^[UW]/.test(channelId)) return channelId;
  const answer = OpenAnswer.parse(await client.apiCall('conversations.open', { users: channelId }));
  return answer.channel.id;
}

function content(delivery: ClaimedDelivery, message: Message) {
  return {
    text: cut(message.text, LIMITS.messageText),
    // An empty list takes the blocks off a message that is changed.
    ...(message.blocks.length === 0 && delivery.ts === null
      ? {}
      : { blocks: message.blocks.slice(0, LIMITS.messageBlocks) }),
    // Any member with access can read metadata: an id, nothing else.
    metadata: { event_type: EVENT_TYPE, event_payload: { delivery_id: delivery.id } },
  };
}
