import { setTimeout as sleep } from 'node:timers/promises';
import { startBareBolt, startDealwire } from './support/processes.ts';
import { atMost, figure, type Result, withUnit } from './support/result.ts';
import { ANNOUNCE_CHANNEL, type Setting } from './support/stage.ts';
import { percentiles } from './support/statistics.ts';

const WARM_UP = 30;
/** Forty commands a second in all, twenty to each: far above what a company types, below what keeps either busy. */
const PAUSE_MS = 25;

/** How soon `/deal` commands are acknowledged, by a Bolt app that does only that and by Dealwire, turn by turn. */
export async function measureAcknowledgement(
  { slack, database, sender, sales }: Setting,
  pairs: number,
): Promise<readonly Result[]> {
  const bare = await startBareBolt(slack.apiUrl, null);
  const dealwire = await startDealwire({
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: database.url,
    ANNOUNCE_CHANNEL,
  });
  try {
    const samples = { bare: [] as number[], dealwire: [] as number[] };
    for (let pair = 0; pair < WARM_UP + pairs; pair++) {
      const order = pair % 2 === 0 ? (['bare', 'dealwire'] as const) : (['dealwire', 'bare'] as const);
      for (const who of order) {
        const { ackMs } = await sender.send((who === 'bare' ? bare : dealwire).url, sales.next());
        if (pair >= WARM_UP) samples[who].push(ackMs);
        await sleep(PAUSE_MS);
      }
    }
    const [yardstick, ours] = [percentiles(samples.bare), percentiles(samples.dealwire)];
    return [
      figure(
        'ack, bare Bolt: p50 / p99',
        `${withUnit(yardstick.p50, 'ms')} / ${withUnit(yardstick.p99, 'ms')}`,
      ),
      figure('ack, Dealwire: p50 / p99', `${withUnit(ours.p50, 'ms')} / ${withUnit(ours.p99, 'ms')}`),
      atMost('ack p50, Dealwire : bare Bolt', ours.p50 / yardstick.p50, 1.3, ''),
      atMost('ack p99, Dealwire : bare Bolt', ours.p99 / yardstick.p99, 1.3, ''),
    ];
  } finally {
    await Promise.all([bare.stop(), dealwire.stop()]);
  }
}
