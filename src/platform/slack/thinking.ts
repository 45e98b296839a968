import type { WebClient } from '@slack/web-api';

/**
 * Shows in a thread that an answer is being worked on, where the surface allows it; the answer takes the status away. Nothing
 * waits for it, and that it fails matters to nobody.
 */
export function showThinking(
  client: WebClient,
  { channelId, threadTs }: { readonly channelId: string; readonly threadTs: string },
): void {
  client.assistant.threads
    .setStatus({ channel_id: channelId, thread_ts: threadTs, status: 'is at work …' })
    .catch(() => {});
}
