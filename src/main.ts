import { readConfig } from './config.ts';
import { OperatorError } from './platform/errors.ts';
import { createLog } from './platform/log.ts';

/** What the scripts of package.json run; each loads only what it needs. Returns the exit code, null = keeps running. */
const MODES: Readonly<Record<string, (args: readonly string[]) => Promise<number | null>>> = {
  start: () => serve({ work: true, listen: true }),
  worker: () => serve({ work: true, listen: false }),
  demo: async () => {
    const { runDemo } = await import('./demo.ts');
    return runDemo(print);
  },
  'eval:intake': async (args) => {
    const { runEvalIntake } = await import('./intake/eval-intake.ts');
    return runEvalIntake(args, print);
  },
};

function print(text: string): void {
  process.stdout.write(text);
}

async function serve(parts: { readonly work: boolean; readonly listen: boolean }): Promise<null> {
  const { slack, ...config } = readConfig();
  const log = createLog(config.logLevel);
  if (slack.kind === 'local') {
    const { startLocal } = await import('./local.ts');
    const local = await startLocal(config, log);
    process.stdout.write(local.greeting);
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
