import { cpus } from 'node:os';
import { measureAcknowledgement } from './acknowledgement.ts';
import { measureCommitToPost } from './commit-to-post.ts';
import { measureImport } from './import.ts';
import { measurePage } from './page.ts';
import { measureQuestions } from './questions.ts';
import { measureRecordingRate } from './recording-rate.ts';
import { measureReleases } from './release.ts';
import { measureStart } from './start.ts';
import { figure, type Result, table } from './support/result.ts';
import { seedSales } from './support/sales.ts';
import { openSender } from './support/sender.ts';
import { openStage, type Setting } from './support/stage.ts';

const CHANNELS = 100;
const FULL = {
  pairs: 1000,
  rate: { rounds: 5, commands: 1000 },
  deals: 500,
  starts: { starts: 5, commands: 50 },
  page: { starts: 5, messages: 100, history: 5000 },
  ask: {
    small: { titles: 1000, deals: 10_000, figures: 10_000 },
    large: { titles: 100_000, deals: 1_000_000, figures: 1_000_000 },
    questions: 1000,
  },
  import: { titles: 5000, deals: 60_000, ratings: 60_000 },
  release: { drafts: 200 },
};
const SHORT: typeof FULL = {
  pairs: 120,
  rate: { rounds: 3, commands: 100 },
  deals: 50,
  starts: { starts: 2, commands: 50 },
  page: { starts: 2, messages: 30, history: 5000 },
  ask: {
    small: { titles: 1000, deals: 10_000, figures: 10_000 },
    large: { titles: 10_000, deals: 100_000, figures: 100_000 },
    questions: 150,
  },
  import: { titles: 1000, deals: 10_000, ratings: 10_000 },
  release: { drafts: 60 },
};

/** Each measurement by the name that runs it alone. */
const MEASUREMENTS = {
  ack: (on: Setting, size: typeof FULL) => measureAcknowledgement(on, size.pairs),
  rate: (on: Setting, size: typeof FULL) => measureRecordingRate(on, size.rate),
  post: (on: Setting, size: typeof FULL) => measureCommitToPost(on, size.deals),
  start: (on: Setting, size: typeof FULL) => measureStart(on, size.starts),
  page: (_on: Setting, size: typeof FULL) => withinLimit('page in a browser', measurePage(size.page)),
  ask: (_on: Setting, size: typeof FULL) => measureQuestions(size.ask),
  import: (_on: Setting, size: typeof FULL) => measureImport(size.import),
  release: (on: Setting, size: typeof FULL) => measureReleases(on, size.release),
};

const PAGE_LIMIT_MS = 180_000;

/** A browser that stands still must not hold up the rest; what it was asked for is then said to be missing. */
async function withinLimit(what: string, measured: Promise<readonly Result[]>): Promise<readonly Result[]> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<readonly Result[]>((resolve) => {
    timer = setTimeout(
      () => resolve([figure(what, `gave up after ${PAGE_LIMIT_MS / 1000} s`)]),
      PAGE_LIMIT_MS,
    );
  });
  try {
    return await Promise.race([measured, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * `--short` takes fewer samples; names of measurements run only those. Prints what was measured beside what is aimed
 * at; a figure that misses its aim fails nothing.
 */
async function main(args: readonly string[]): Promise<void> {
  const size = args.includes('--short') ? SHORT : FULL;
  const isWanted = (name: string) => args.includes(name) || args.every((arg) => arg.startsWith('--'));
  const startedAt = performance.now();
  const stage = await openStage(CHANNELS);
  const sender = await openSender();
  const results: Result[] = [];
  try {
    const on = { ...stage, sender, sales: await seedSales(stage.database) };
    for (const [name, measure] of Object.entries(MEASUREMENTS)) {
      if (isWanted(name)) results.push(...(await measure(on, size)));
    }
  } finally {
    await sender.close();
    await stage.close();
  }
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(`\n${table(results)}\n\n${machine}, ${process.platform}; ${seconds} s\n`);
}

await main(process.argv.slice(2));
// A measurement that gave up may have left something open.
process.exit(0);
