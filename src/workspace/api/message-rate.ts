import type { ApiCall } from './api-call.ts';

const MESSAGE_INTERVAL_MS = 1000;

/** Answered with HTTP 429 and `Retry-After`. */
export class RateLimitedError extends Error {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('ratelimited');
    this.name = 'RateLimitedError';
    this.retryAfter = retryAfter;
  }
}

/** Refuses a second message of the app within a second in one channel, while that limit is switched on. */
export function assertMessageRate(call: ApiCall, channel: string): void {
  if (!call.faults.isLimitingMessages) return;
  const last = call.state.messages
    .get(channel)
    ?.findLast((message) => message.byApp && message.ephemeralTo === null);
  if (!last) return;
  const wait = Number(last.ts) * 1000 + MESSAGE_INTERVAL_MS - call.state.now();
  if (wait > 0) throw new RateLimitedError(Math.ceil(wait / 1000));
}
