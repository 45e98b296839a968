import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../log.ts';
import type { Message } from './blocks.ts';
import { cut, LIMITS } from './limits.ts';

/** Where a private reply to one person goes. */
export interface Reply {
  readonly client: WebClient;
  readonly userId: string;
  readonly channelId: string | null;
  /** Slack's address for answers to this request: five uses, thirty minutes. */
  readonly responseUrl: string | null;
  /** Puts the reply in the place of the message that was clicked. */
  readonly replaceOriginal?: boolean;
}

const RESPONSE_URL_LIMIT_MS = 3000;

/**
 * Says something to one person only, by the first way that works: the request's response URL, an ephemeral message
 * in the channel, a direct message. Never silently nothing: when all fail, it throws.
 */
export async function replyInPrivate({ log }: { log: Log }, reply: Reply, message: Message): Promise<void> {
  const content = {
    text: cut(message.text, LIMITS.messageText),
    ...(message.blocks.length === 0
      ? {}
      : { blocks: message.blocks.slice(0, LIMITS.messageBlocks) as KnownBlock[] }),
  };
  if (
    reply.responseUrl !== null &&
    (await byResponseUrl(reply.responseUrl, content, reply.replaceOriginal === true))
  ) {
    return;
  }
  if (reply.channelId !== null) {
    try {
      await reply.client.chat.postEphemeral({ channel: reply.channelId, user: reply.userId, ...content });
      return;
    } catch (error) {
      log.info({ err: errorCode(error) }, 'no ephemeral reply here, sending a direct message');
    }
  }
  await reply.client.chat.postMessage({
    channel: reply.userId,
    unfurl_links: false,
    unfurl_media: false,
    ...content,
  });
}

async function byResponseUrl(url: string, content: object, replaceOriginal: boolean): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: replaceOriginal, ...content }),
      signal: AbortSignal.timeout(RESPONSE_URL_LIMIT_MS),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** Slack's own word for what went wrong, for the log; never a body. */
export function errorCode(error: unknown): string {
  const { data, code, message } = error as { data?: { error?: unknown }; code?: unknown; message?: unknown };
  return cut(String(data?.error ?? code ?? message ?? error), 100);
}
