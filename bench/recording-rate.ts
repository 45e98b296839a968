import { startBareBolt, startDealwire } from './support/processes.ts';
import { atLeast, figure, type Result, withUnit } from './support/result.ts';
import { ANNOUNCE_CHANNEL, type Setting } from './support/stage.ts';
import { median } from './support/statistics.ts';

const AT_ONCE = 16;

/**
 * How many commands a second end with the row committed: a Bolt app with one INSERT, and Dealwire with all it does
 * (reading the line, matching names, clashes, audit, announcement, private reply), in turns on one database.
 */
export async function measureRecordingRate(
  { slack, database, sender, sales }: Setting,
  { rounds, commands }: { readonly rounds: number; readonly commands: number },
): Promise<readonly Result[]> {
  const bare = await startBareBolt(slack.apiUrl, database.url);
  const dealwire = await startDealwire({
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: database.url,
    ANNOUNCE_CHANNEL,
  });
  const rates = { bare: [] as number[], dealwire: [] as number[] };
  const toBare = async () => {
    await sender.send(bare.url, sales.next());
  };
  const toDealwire = async () => {
    const { reply } = await sender.send(dealwire.url, sales.next());
    const text = await reply;
    if (!text.includes('Recorded')) throw new Error(`not recorded: ${text}`);
  };
  try {
    for (let round = 0; round <= rounds; round++) {
      const [first, second] = [await rateOf(toBare, commands), await rateOf(toDealwire, commands)];
      // The first round warms both up.
      if (round === 0) continue;
      rates.bare.push(first);
      rates.dealwire.push(second);
    }
  } finally {
    await Promise.all([bare.stop(), dealwire.stop()]);
  }
  const [yardstick, ours] = [median(rates.bare), median(rates.dealwire)];
  return [
    figure('recorded commands per second, bare Bolt and one INSERT', withUnit(yardstick, '/s')),
    figure('recorded commands per second, Dealwire', withUnit(ours, '/s')),
    atLeast('recorded commands, Dealwire : bare Bolt and one INSERT', ours / yardstick, 0.5, ''),
  ];
}

/** Commands per second with `AT_ONCE` on their way at any moment. */
async function rateOf(command: () => Promise<void>, commands: number): Promise<number> {
  let left = commands;
  const startedAt = performance.now();
  const one = async () => {
    while (left > 0) {
      left -= 1;
      await command();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return commands / ((performance.now() - startedAt) / 1000);
}
