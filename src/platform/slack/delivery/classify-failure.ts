import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { errorCode } from '../reply.ts';

/** What a failed call to Slack means for the delivery. `code` is Slack's word, or the library's. */
export type Failure =
  /** Not done; this channel may be written to again after a pause. */
  | { readonly kind: 'rate_limited'; readonly code: string; readonly pauseMs: number }
  /** Done or not: nobody knows. */
  | { readonly kind: 'unclear'; readonly code: string }
  /** Not done, and never will be: the channel or person cannot be written to. */
  | { readonly kind: 'unreachable'; readonly code: string }
  /** Not done: Slack does not take these blocks. */
  | { readonly kind: 'bad_blocks'; readonly code: string }
  /** The message to change, or the thread to continue, is gone: a person deleted it. */
  | { readonly kind: 'gone'; readonly code: string }
  /** Not done; the operator can mend it (token, scope). */
  | { readonly kind: 'refused'; readonly code: string };

const UNREACHABLE = [
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'user_not_found',
  'user_disabled',
  'users_not_found',
  'messages_tab_disabled',
  'cannot_dm_bot',
  'ekm_access_denied',
];
/** Slack's words for "something broke on our side": part of it may have happened. */
const UNCLEAR = [
  'fatal_error',
  'internal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
];
const BAD_BLOCKS = [
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'block_mismatch',
];
const GONE = [
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'cant_delete_message',
  'thread_not_found',
];
const RATE_LIMITED = ['ratelimited', 'rate_limited', 'message_limit_exceeded'];
/** Slack gives no time with a refusal that is not a 429. */
const USUAL_PAUSE_MS = 30_000;

/** Sorts what a call to Slack threw. Whatever is not plainly a refusal counts as unclear. */
export function classifyFailure(error: unknown): Failure {
  const code = errorCode(error);
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'rate_limited', code: 'ratelimited', pauseMs: error.retryAfter * 1000 };
  }
  // An error page with status 200 arrives as a platform error whose code is the whole page.
  if (!(error instanceof WebAPIPlatformError) || !/^[a-z0-9_.:-]+$/.test(code))
    return { kind: 'unclear', code };
  if (RATE_LIMITED.includes(code)) return { kind: 'rate_limited', code, pauseMs: USUAL_PAUSE_MS };
  if (UNCLEAR.includes(code)) return { kind: 'unclear', code };
  // restricted_action has variants: _read_only_channel, _thread_only_channel, _non_threadable_channel.
  if (UNREACHABLE.includes(code) || code.startsWith('restricted_action'))
    return { kind: 'unreachable', code };
  if (BAD_BLOCKS.includes(code)) return { kind: 'bad_blocks', code };
  if (GONE.includes(code)) return { kind: 'gone', code };
  return { kind: 'refused', code };
}
