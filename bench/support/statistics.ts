/** Milliseconds of many samples: half are below `p50`, 99 in a hundred below `p99`. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

export function percentiles(samples: readonly number[]): Percentiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

export function median(samples: readonly number[]): number {
  return percentiles(samples).p50;
}

/** Wall clock in milliseconds with its fractions, comparable between processes of one machine. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}
