/**
 * A fault to show on demand.
 * `500`, `429` and `ok_false` answer instead of doing the work; `reset_before` drops the connection without doing it,
 * `reset_after_write` after doing it; `slow` does it, late.
 */
export interface Fault {
  readonly kind: '500' | '429' | 'reset_before' | 'reset_after_write' | 'slow' | 'ok_false';
  /** A Web API method, `response_url` or `upload`; left out, every call is struck. */
  readonly method?: string;
  /** Strikes only calls about this channel. */
  readonly channel?: string;
  /** Code of `ok_false`; default `internal_error`. */
  readonly error?: string;
  /** Seconds, for `429`; default 1. */
  readonly retryAfter?: number;
  /** How many calls it strikes; default 1. */
  readonly times?: number;
  /** Milliseconds, for `slow`; default 5000. */
  readonly delayMs?: number;
}

export interface Faults {
  /** Adds a fault; faults that match the same call strike in the order they were set. */
  set(fault: Fault): void;
  clear(): void;
  /** What is still due. */
  list(): readonly Fault[];
  /** One message a second in a channel, as Slack asks for; off at first. */
  limitMessages(isOn: boolean): void;
  readonly isLimitingMessages: boolean;
  /** Every further call fails with `token_revoked`. */
  revokeToken(): void;
  restoreToken(): void;
  readonly isTokenRevoked: boolean;
  /** The next `times` requests to the app are each sent twice, as Slack sometimes does. */
  sendTwice(times: number): void;
  /** Takes the fault that strikes this call, if one does. */
  take(method: string, channel: string | null): Fault | null;
  /** True once for each request that is to be sent twice. */
  takeSendTwice(): boolean;
}

/** Faults that can be switched while the workspace runs. */
export function createFaults(onChange: () => void): Faults {
  let due: Fault[] = [];
  let isLimiting = false;
  let isRevoked = false;
  let twice = 0;
  const change = (act: () => void) => {
    act();
    onChange();
  };
  return {
    set: (fault) => change(() => due.push(fault)),
    clear: () =>
      change(() => {
        due = [];
        twice = 0;
      }),
    list: () => due,
    limitMessages: (isOn) =>
      change(() => {
        isLimiting = isOn;
      }),
    get isLimitingMessages() {
      return isLimiting;
    },
    revokeToken: () =>
      change(() => {
        isRevoked = true;
      }),
    restoreToken: () =>
      change(() => {
        isRevoked = false;
      }),
    get isTokenRevoked() {
      return isRevoked;
    },
    sendTwice: (times) =>
      change(() => {
        twice = times;
      }),
    take(method, channel) {
      const fault = due.find(
        (each) =>
          (each.method === undefined || each.method === method) &&
          (each.channel === undefined || each.channel === channel),
      );
      if (!fault) return null;
      const left = (fault.times ?? 1) - 1;
      change(() => {
        due = due.flatMap((each) =>
          each === fault ? (left > 0 ? [{ ...fault, times: left }] : []) : [each],
        );
      });
      return fault;
    },
    takeSendTwice() {
      if (twice === 0) return false;
      change(() => {
        twice -= 1;
      });
      return true;
    },
  };
}
