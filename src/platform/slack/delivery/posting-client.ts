import { LogLevel, WebClient } from '@slack/web-api';

/** How long Slack may take to answer a post; after it nobody knows whether the message stands. */
export const POST_TIMEOUT_MS = 10_000;

/** What the outbox needs of Slack's client. */
export interface PostingClient {
  apiCall(method: string, options?: Record<string, unknown>): Promise<unknown>;
}

/**
 * The client that only the outbox posts with. It never repeats a call: chat.postMessage has no idempotency key, so a
 * second post is decided here and not in the library; and a 429 of one channel never holds up another.
 */
export function createPostingClient(token: string, slackApiUrl: string | null): PostingClient {
  return new WebClient(token, {
    ...(slackApiUrl === null ? {} : { slackApiUrl }),
    retryConfig: { retries: 0 },
    timeout: POST_TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
  });
}
