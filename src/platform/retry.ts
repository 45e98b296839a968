import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** Tries until it succeeds or is stopped, with pauses that double up to a minute. Never throws. */
export async function keepTrying(
  stopping: AbortSignal,
  attempt: () => Promise<void>,
  failed: (error: unknown, pauseMs: number) => void,
): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; !stopping.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await attempt();
      return;
    } catch (error) {
      failed(error, pause);
      await sleep(pause, undefined, { signal: stopping, ref: false }).catch(() => {});
    }
  }
}
