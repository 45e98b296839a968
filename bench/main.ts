import { cpus } from 'node:os';
import { measureAcknowledgement } from './acknowledgement.ts';
import { measureCommitToPost } from './commit-to-post.ts';
import { measureRecordingRate } from './recording-rate.ts';
import { measureStart } from './start.ts';
import { type Result, table } from './support/result.ts';
import { seedSales } from './support/sales.ts';
import { openSender } from './support/sender.ts';
import { openStage } from './support/stage.ts';

const CHANNELS = 100;
const FULL = { pairs: 1000, commandsPerRound: 1000, deals: 500, starts: { starts: 5, commands: 200 } };
const SHORT = { pairs: 200, commandsPerRound: 200, deals: 100, starts: { starts: 3, commands: 50 } };

/** Prints what was measured beside what is aimed at; a figure that misses its aim fails nothing. */
async function main(args: readonly string[]): Promise<void> {
  const size = args.includes('--short') ? SHORT : FULL;
  const startedAt = performance.now();
  const stage = await openStage(CHANNELS);
  const sender = await openSender();
  const results: Result[] = [];
  try {
    const sales = await seedSales(stage.database);
    const on = { ...stage, sender, sales };
    results.push(...(await measureAcknowledgement(on, size.pairs)));
    results.push(...(await measureRecordingRate(on, size.commandsPerRound)));
    results.push(...(await measureCommitToPost(on, size.deals)));
    results.push(...(await measureStart(on, size.starts)));
  } finally {
    await sender.close();
    await stage.close();
  }
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(`\n${table(results)}\n\n${machine}, ${process.platform}; ${seconds} s\n`);
}

await main(process.argv.slice(2));
