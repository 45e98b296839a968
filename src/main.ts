import { readConfig } from './config.ts';
import type { Database } from './platform/db/database.ts';
import { OperatorError } from './platform/errors.ts';
import { createLog } from './platform/log.ts';
import type { Model } from './platform/model/model.ts';

/** What the scripts of package.json run; each loads only what it needs. Returns the exit code, null = keeps running. */
const MODES: Readonly<Record<string, (args: readonly string[]) => Promise<number | null>>> = {
  start: () => serve({ work: true, listen: true }),
  worker: () => serve({ work: true, listen: false }),
  demo: async () => {
    const { runDemo } = await import('./demo.ts');
    return runDemo(print);
  },
  import: (args) =>
    withRecord(async (database, timeZone) => {
      const [{ runImport }, { createNews }] = await Promise.all([
        import('./intake/spreadsheets/run-import.ts'),
        import('./news.ts'),
      ]);
      const now = () => new Date();
      return runImport(args, {
        database,
        write: print,
        now,
        news: createNews({ timeZone, now }),
      });
    }),
  export: (args) =>
    withRecord(async (database) => {
      const { runExport } = await import('./intake/spreadsheets/run-export.ts');
      return runExport(args, { database, write: print });
    }),
  intake: (args) =>
    withRecord(async (database, _, model) => {
      const [{ runIntake }, { createReader }] = await Promise.all([
        import('./intake/desk/run-intake.ts'),
        import('./intake/model/read-with-model.ts'),
      ]);
      return runIntake(args, { database, reader: createReader(await model()), write: print });
    }),
  'questions:failed': () =>
    withRecord(async (database) => {
      const { printFailedQuestions } = await import('./questions/failed-questions.ts');
      await printFailedQuestions(database, print);
      return 0;
    }),
  'eval:questions': async (args) => {
    const { runEvalQuestions } = await import('./questions/eval-questions.ts');
    return runEvalQuestions(args, print);
  },
  'eval:facts': async (args) => {
    const { runEvalFacts } = await import('./facts/eval-facts.ts');
    return runEvalFacts(args, print);
  },
  'eval:intake': async (args) => {
    const { runEvalIntake } = await import('./intake/eval-intake.ts');
    return runEvalIntake(args, print);
  },
  'eval:model': async (args) => {
    const { runEvalModel } = await import('./eval-model.ts');
    return runEvalModel(args, readConfig().model, print);
  },
};

function print(text: string): void {
  process.stdout.write(text);
}

/** For commands that read or write the record and end. */
async function withRecord(
  use: (database: Database, timeZone: string, model: () => Promise<Model>) => Promise<number>,
): Promise<number> {
  const { databaseUrl, dataDir, timeZone, logLevel, model } = readConfig();
  const { openDatabase } = await import('./platform/db/database.ts');
  const log = createLog(logLevel);
  const database = await openDatabase({ url: databaseUrl, dataDir }, log);
  const modelThere = async () => {
    const [{ openModel }, { createMetrics }] = await Promise.all([
      import('./platform/model/open-model.ts'),
      import('./platform/metrics.ts'),
    ]);
    return openModel(model, { database, log, metrics: createMetrics(), now: () => new Date() });
  };
  try {
    return await use(database, timeZone, modelThere);
  } finally {
    await database.close();
  }
}

async function serve(parts: { readonly work: boolean; readonly listen: boolean }): Promise<null> {
  const { slack, ...config } = readConfig();
  const log = createLog(config.logLevel);
  if (slack.kind === 'local') {
    const { startLocal } = await import('./local.ts');
    const local = await startLocal(config, log, { greet: print });
    stopOnSignal(local, log);
    return null;
  }
  const { startService } = await import('./service.ts');
  const service = await startService({ config, slack, log, ...parts });
  log.info({ url: service.url, mode: slack.kind }, 'Dealwire runs');
  stopOnSignal(service, log);
  return null;
}

/** A process that does not manage to close in time ends all the same. */
const STOP_LIMIT_MS = 9500;

function stopOnSignal(service: { stop(): Promise<void> }, log: ReturnType<typeof createLog>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
      service.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error instanceof Error ? error.message : String(error) }, 'did not stop cleanly');
          process.exit(1);
        },
      );
    });
  }
}

async function main(): Promise<void> {
  const [mode = 'start', ...args] = process.argv.slice(2);
  const run = MODES[mode];
  if (run === undefined) {
    throw new OperatorError(`There is no “${mode}”: use one of ${Object.keys(MODES).join(', ')}.`);
  }
  const code = await run(args);
  if (code !== null) process.exit(code);
}

main().catch((error: unknown) => {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
