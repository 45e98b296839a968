import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Client } from 'pg';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';

/** What a kind of job does with its payload. A throw is tried again later, with growing pauses. */
export type Task = (payload: Readonly<Record<string, string | number>>) => Promise<void>;
export type Tasks = Readonly<Record<string, Task>>;

export interface Worker {
  /** False when the worker stopped by itself, which nothing here should cause. */
  isRunning(): boolean;
  /** Takes no new job, waits for those that run. */
  stop(): Promise<void>;
}

const CONCURRENCY = 8;
/** A job held by a worker that never registered: it died within its first moments. */
const UNREGISTERED_IS_DEAD_AFTER = '1 minute';

/**
 * Starts taking jobs from the queue in `database`.
 *
 * The queue itself frees the jobs of a worker that died only after four hours. Here every process holds a database
 * lock while it lives, and each start and each tick frees the jobs of those whose lock is gone (freeDeadWorkers).
 */
export async function startWorker(database: Database, tasks: Tasks, log: Log): Promise<Worker> {
  const processLock = BigInt.asIntN(63, randomBytes(8).readBigInt64BE());
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('SELECT pg_advisory_lock($1)', [processLock.toString()]);
  await freeDeadWorkers(database);

  const workerIds: string[] = [];
  const events: WorkerEvents = new EventEmitter();
  // Jobs and queues are held in the name of the pool, not of the workers in it.
  events.on('pool:create', ({ workerPool }) => workerIds.push(workerPool.id));
  events.on('job:failed', ({ job }) =>
    log.error({ task: job.task_identifier, jobId: job.id }, 'job given up'),
  );
  events.on('job:error', ({ job, error }) =>
    log.warn(
      { task: job.task_identifier, jobId: job.id, err: messageOf(error) },
      'job failed, will be tried again',
    ),
  );
  const runner = await run({
    pgPool: database.pool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 2000,
    events,
    logger: new Logger(() => () => {}),
    taskList: taskList(tasks),
  });
  await database.prisma.jobWorker.createMany({
    data: workerIds.map((workerId) => ({ workerId, processLock })),
  });

  let running = true;
  runner.promise.then(
    () => {
      running = false;
    },
    (error: unknown) => {
      running = false;
      log.error({ err: messageOf(error) }, 'worker stopped');
    },
  );
  // Without the lock others would take this process for dead and run its jobs as well.
  holder.on('error', () => {
    running = false;
    log.error({}, 'worker stopped: its database lock was lost');
    stopRunner(runner).catch(() => {});
  });
  return {
    isRunning: () => running,
    async stop() {
      await stopRunner(runner);
      await database.prisma.jobWorker.deleteMany({ where: { workerId: { in: workerIds } } });
      await holder.end();
    },
  };
}

function taskList(tasks: Tasks): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown) => task(payload as Readonly<Record<string, string | number>>),
    ]),
  );
}

async function stopRunner(runner: Runner): Promise<void> {
  // Stopping twice is an error of the library's, not ours.
  await runner.stop().catch(() => {});
}

/** Gives back the jobs and queues of workers whose process is gone. */
export async function freeDeadWorkers({ prisma }: Pick<Database, 'prisma'>): Promise<void> {
  await prisma.$executeRaw`
    WITH held AS (
      SELECT (classid::bigint << 32) | objid::bigint AS lock FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1
    ), dead AS (
      DELETE FROM job_worker WHERE process_lock NOT IN (SELECT lock FROM held) RETURNING worker_id
    ), strays AS (
      SELECT locked_by AS worker_id FROM graphile_worker.jobs
      WHERE locked_at < now() - ${UNREGISTERED_IS_DEAD_AFTER}::interval
        AND NOT EXISTS (SELECT 1 FROM job_worker WHERE worker_id = locked_by)
    )
    SELECT graphile_worker.force_unlock_workers(array_agg(worker_id))
    FROM (SELECT worker_id FROM dead UNION SELECT worker_id FROM strays) AS gone HAVING count(*) > 0`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
