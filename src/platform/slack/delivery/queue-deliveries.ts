import { randomUUID } from 'node:crypto';
import type { Db } from '../../db/database.ts';
import { KEPT } from '../../db/kept.ts';
import { addJobs, addJobsSql } from '../../jobs/job-store.ts';
import { type DeliveryRequest, deliverJob } from './delivery.ts';

/**
 * Puts messages in the outbox, in the caller's transaction: they are sent exactly if it commits, each once. A subject
 * that already has a delivery to the channel keeps that one.
 */
export async function queueDeliveries(db: Db, requests: readonly DeliveryRequest[]): Promise<void> {
  if (requests.length === 0) return;
  const rows = requests.map(({ kind, subject, channelId, dueAt }) => ({
    id: randomUUID(),
    kind,
    subject,
    channel_id: channelId,
    due_at: dueAt?.toISOString() ?? null,
  }));
  const jobs = addJobsSql(requests.map(({ channelId, dueAt }) => deliverJob(channelId, dueAt)));
  await db.$executeRaw`${KEPT}
    WITH queued AS (
      INSERT INTO delivery (id, kind, subject, channel_id, due_at)
      SELECT id, kind, subject, channel_id, COALESCE(due_at, now())
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given(
        id uuid, kind text, subject int, channel_id text, due_at timestamptz)
      ON CONFLICT DO NOTHING
    ) ${jobs}`;
}

/**
 * Says, in the caller's transaction, that what messages are about has changed: posted ones are changed in place, those
 * still to be sent say the new state, and those dropped for having nothing to say are looked at again.
 *
 * Rows still due are touched as well: a worker then passes them over until this transaction ends, and never sends what
 * was so before it.
 */
export async function queueUpdate(db: Db, kind: string, subjects: readonly number[]): Promise<void> {
  if (subjects.length === 0) return;
  const rows = await db.$queryRaw<{ channelId: string; dueAt: Date; isLater: boolean }[]>`
    UPDATE delivery SET revision = revision + 1,
      state = CASE WHEN state IN ('posted', 'dropped') THEN 'due' ELSE state END,
      attempts = CASE WHEN state IN ('posted', 'dropped') THEN 0 ELSE attempts END
    WHERE kind = ${kind} AND subject = ANY(${[...subjects]}) AND state <> 'failed' AND (state <> 'dropped' OR part = 0)
    RETURNING channel_id AS "channelId", due_at AS "dueAt", due_at > now() AS "isLater"`;
  await addJobs(
    db,
    rows.map(({ channelId, dueAt, isLater }) => deliverJob(channelId, isLater ? dueAt : undefined)),
  );
}
