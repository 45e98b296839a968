const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 8000;

/**
 * Milliseconds to wait before another try: what the service asks for, otherwise doubling, with jitter, so that several
 * processes do not come back at once. `tries` = how many failed.
 */
export function retryPause(
  tries: number,
  { askedMs, random }: { readonly askedMs: number | null; readonly random: () => number },
): number {
  const doubled = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
  const jittered = doubled * (0.5 + random() / 2);
  return Math.round(askedMs === null ? jittered : askedMs + random() * FIRST_PAUSE_MS);
}

/** What a `Retry-After` header asks for, in milliseconds: seconds or an HTTP date; null when it is neither. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\d+(?:\.\d+)?$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
