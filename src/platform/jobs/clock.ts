import { schedule } from 'node-cron';
import type { Log } from '../log.ts';

export interface Clock {
  stop(): Promise<void>;
}

/**
 * Calls `tick` at the start of every minute. The clock only ticks: what is due is read from the database, so a
 * missed tick or a second process loses and doubles nothing.
 */
export function startClock(tick: () => Promise<void>, log: Log): Clock {
  const task = schedule(
    '* * * * *',
    async () => {
      try {
        await tick();
      } catch (error) {
        log.error({ err: error instanceof Error ? error.message : String(error) }, 'tick failed');
      }
    },
    { noOverlap: true },
  );
  return {
    async stop() {
      await task.destroy();
    },
  };
}
