/** Leave to try once; its holder says how it went, exactly once. */
export interface Leave {
  succeeded(): void;
  failed(): void;
  /** It told nothing about the service: given up, refused, used elsewhere. */
  withdrawn(): void;
}

/** Keeps callers away from a service that fails again and again. */
export interface Breaker {
  /** Null while it rests, and for all but one once it may be tried again. */
  admit(): Leave | null;
  /** Until when the service is left alone; null = it is used. */
  restingUntil(): Date | null;
}

export interface BreakerSettings {
  /** Failures in a row. */
  readonly after: number;
  /** The first rest; each failed probe doubles it. */
  readonly restMs: number;
  readonly longestRestMs: number;
}

/** Counts failures in a row; after some it rests, then lets one caller through to see. */
export function createBreaker(
  { after, restMs, longestRestMs }: BreakerSettings,
  {
    now,
    opened,
    closed,
  }: { readonly now: () => Date; readonly opened: (until: Date) => void; readonly closed: () => void },
): Breaker {
  let failures = 0;
  let rest = restMs;
  let until: Date | null = null;
  let isProbed = false;

  const restFrom = (at: Date) => {
    const isFirst = until === null;
    until = new Date(at.getTime() + rest);
    rest = Math.min(rest * 2, longestRestMs);
    if (isFirst) opened(until);
  };
  return {
    admit() {
      const isProbe = until !== null;
      if (until !== null && (isProbed || now() < until)) return null;
      isProbed = isProbe;
      return {
        succeeded() {
          failures = 0;
          if (!isProbe) return;
          isProbed = false;
          until = null;
          rest = restMs;
          closed();
        },
        failed() {
          failures += 1;
          if (isProbe) isProbed = false;
          // What was under way when the rest began says nothing new.
          if (isProbe || (until === null && failures >= after)) restFrom(now());
        },
        withdrawn() {
          if (isProbe) isProbed = false;
        },
      };
    },
    restingUntil: () => until,
  };
}
