import type { Db } from '../db/database.ts';
import { Prisma } from '../db/generated/client.ts';

export interface JobRequest {
  readonly task: string;
  readonly payload: Readonly<Record<string, string | number>>;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  /** UTC instant before which the job does not run; unset = at once. */
  readonly runAt?: Date;
  /** A waiting job with the same key is replaced; one that runs is not. */
  readonly key?: string;
}

/** A job that keeps failing is a bug: it is tried over about two hours, then left in the queue's table for a person. */
const MAX_ATTEMPTS = 12;

/** Adds jobs in the caller's transaction: they exist exactly if what they are for was committed. */
export async function addJobs(db: Db, jobs: readonly JobRequest[]): Promise<void> {
  if (jobs.length > 0) await db.$executeRaw(addJobsSql(jobs));
}

/** The same as SQL, for a statement that begins with what the jobs are for. */
export function addJobsSql(jobs: readonly JobRequest[]): Prisma.Sql {
  const specs = jobs.map((job) => ({
    identifier: job.task,
    payload: job.payload,
    queue_name: job.queue ?? null,
    run_at: job.runAt?.toISOString() ?? null,
    max_attempts: MAX_ATTEMPTS,
    job_key: job.key ?? null,
  }));
  return Prisma.sql`SELECT graphile_worker.add_job(
    identifier => spec.identifier, payload => spec.payload, queue_name => spec.queue_name,
    run_at => spec.run_at, max_attempts => spec.max_attempts, job_key => spec.job_key)
    FROM json_to_recordset(${JSON.stringify(specs)}::json) AS spec(
      identifier text, payload json, queue_name text, run_at timestamptz, max_attempts int, job_key text)`;
}
