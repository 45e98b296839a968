import type { Db } from '../db/database.ts';

/**
 * Whether a request is seen for the first time. Call it in the transaction that has the effect: Slack may deliver
 * a request twice, and the second one then finds the key taken and the effect done; a rolled-back effect frees the key.
 */
export async function firstTime(db: Db, requestKey: string): Promise<boolean> {
  const inserted = await db.$executeRaw`
    INSERT INTO handled_request (key) VALUES (${requestKey}) ON CONFLICT DO NOTHING`;
  return inserted === 1;
}

/** Frees the key of a request that certainly had no effect outside, so that it can be made again. */
export async function forgetRequest(db: Db, requestKey: string): Promise<void> {
  await db.$executeRaw`DELETE FROM handled_request WHERE key = ${requestKey}`;
}

/** Forgets requests older than a week; Slack retries within minutes. */
export async function forgetOldRequests(db: Db): Promise<void> {
  await db.$executeRaw`DELETE FROM handled_request WHERE at < now() - interval '7 days'`;
}
