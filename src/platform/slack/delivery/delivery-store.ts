import type { Db } from '../../db/database.ts';
import { Prisma } from '../../db/generated/client.ts';
import { KEPT } from '../../db/kept.ts';
import type { ClaimedDelivery, DeliveryState } from './delivery.ts';
import { POST_TIMEOUT_MS } from './posting-client.ts';
import type { Posted } from './slack-messages.ts';

/** Slack allows about one message a second in a channel. */
const CHANNEL_INTERVAL_MS = 1000;
const LONGEST_BACKOFF_S = 300;
/** An attempt that has not begun to post by then leaves it: its process was held up. */
export const POST_BEGINS_WITHIN_MS = 5000;
/** An attempt older than this is over, whatever became of its process. */
const ATTEMPT_IS_OVER_AFTER_MS = POST_BEGINS_WITHIN_MS + POST_TIMEOUT_MS + 5000;

export type Claim =
  | { readonly kind: 'claimed'; readonly delivery: ClaimedDelivery }
  /** Something waits, but the channel may not hear it yet. */
  | { readonly kind: 'paced'; readonly waitMs: number }
  /** Nothing can be sent now; `wakeInMs` when something unfinished can be looked at again, null = nothing is. */
  | { readonly kind: 'nothing'; readonly wakeInMs: number | null };

/** Pause before the next attempt, in milliseconds: 1 s, 2 s, 4 s ... 5 min. */
export function backoffMs(attempts: number): number {
  return Math.min(LONGEST_BACKOFF_S, 2 ** Math.min(attempts - 1, 16)) * 1000;
}

/** The same in SQL; the database's clock is the only one that counts. */
const RETRY_AT = Prisma.sql`attempted_at + LEAST(${LONGEST_BACKOFF_S}, 2 ^ LEAST(attempts - 1, 16)) * interval '1 second'`;
const ATTEMPT_ENDS_AT = Prisma.sql`attempted_at + ${ATTEMPT_IS_OVER_AFTER_MS} * interval '1 millisecond'`;

/** When a waiting row can be taken: its time, the end of its pause, or the end of an attempt that never reported. */
const READY_AT = Prisma.sql`CASE state
  WHEN 'sending' THEN ${ATTEMPT_ENDS_AT}
  WHEN 'unknown' THEN ${RETRY_AT}
  ELSE CASE WHEN attempts = 0 THEN due_at ELSE GREATEST(due_at, ${RETRY_AT}) END
END`;

type ClaimRow = { [K in keyof ClaimedDelivery]: ClaimedDelivery[K] | null } & { waitMs: number | null };

/**
 * Takes the oldest delivery that a channel can hear now and the channel's turn with it, in one statement: two workers
 * never take the same one. A row that a transaction is changing is passed over; that transaction adds its own job.
 */
export async function claimNext(db: Db, channelId: string): Promise<Claim> {
  const [row] = await db.$queryRaw<ClaimRow[]>`${KEPT}
    WITH ready AS (
      SELECT id, state FROM delivery
      WHERE channel_id = ${channelId} AND state IN ('due', 'sending', 'unknown') AND ${READY_AT} <= now()
      ORDER BY due_at, created_at, subject, part LIMIT 1 FOR UPDATE SKIP LOCKED
    ), pace AS (
      SELECT ceil(extract(epoch FROM next_at - now()) * 1000)::int AS wait_ms FROM channel_pace, ready
      WHERE channel_id = ${channelId} AND next_at > now()
    ), claimed AS (
      UPDATE delivery SET state = 'sending', attempts = attempts + 1, attempted_at = now()
      FROM ready WHERE delivery.id = ready.id AND NOT EXISTS (SELECT 1 FROM pace)
      RETURNING delivery.*, ready.state AS was
    ), paced AS (
      INSERT INTO channel_pace (channel_id, next_at)
      SELECT channel_id, now() + ${CHANNEL_INTERVAL_MS} * interval '1 millisecond' FROM claimed
      ON CONFLICT (channel_id) DO UPDATE SET next_at = excluded.next_at
    )
    SELECT claimed.id, claimed.kind, claimed.subject, claimed.part, claimed.channel_id AS "channelId", claimed.was,
      claimed.revision, claimed.attempts, claimed.attempted_at AS "attemptedAt", claimed.ts,
      claimed.due_at AS "dueAt",
      COALESCE(claimed.posted_in, head.posted_in) AS "postedIn", head.ts AS "threadTs", pace.wait_ms AS "waitMs"
    FROM (SELECT 1) AS always LEFT JOIN pace ON true LEFT JOIN claimed ON true
    LEFT JOIN delivery AS head ON claimed.part > 0 AND head.part = 0 AND head.kind = claimed.kind
      AND head.subject = claimed.subject AND head.channel_id = claimed.channel_id`;
  if (row?.waitMs) return { kind: 'paced', waitMs: row.waitMs };
  if (row?.id) return { kind: 'claimed', delivery: row as ClaimedDelivery };
  return { kind: 'nothing', wakeInMs: await nextWake(db, channelId) };
}

/** Rows that are merely due later have a job of their own; the others may have lost theirs with their process. */
async function nextWake(db: Db, channelId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ wakeInMs: number | null }[]>`
    SELECT ceil(extract(epoch FROM min(${READY_AT}) - now()) * 1000)::int AS "wakeInMs" FROM delivery
    WHERE channel_id = ${channelId} AND (state IN ('sending', 'unknown') OR state = 'due' AND attempts > 0)`;
  const wakeInMs = row?.wakeInMs ?? null;
  return wakeInMs === null ? null : Math.max(wakeInMs, 1);
}

/** True while the attempt is still ours: nobody took the row over meanwhile. */
function stillOurs(delivery: ClaimedDelivery) {
  return Prisma.sql`id = ${delivery.id}::uuid AND state = 'sending' AND attempted_at = ${delivery.attemptedAt}`;
}

/** Starts the attempt's time anew, after a look in the channel; null if the row was taken over meanwhile. */
export async function renewAttempt(db: Db, delivery: ClaimedDelivery): Promise<ClaimedDelivery | null> {
  const [row] = await db.$queryRaw<{ attemptedAt: Date; revision: number }[]>`
    UPDATE delivery SET attempted_at = now() WHERE ${stillOurs(delivery)}
    RETURNING attempted_at AS "attemptedAt", revision`;
  return row === undefined ? null : { ...delivery, ...row };
}

/**
 * Records that Slack shows the message, and lets the channel rest from now on. `saidRevision` is what it says: if the record has changed since, the row is due
 * again, for an edit. Returns false if the row was taken over.
 */
export async function settlePosted(
  db: Db,
  delivery: ClaimedDelivery,
  posted: Posted & { readonly saidRevision: number },
): Promise<boolean> {
  const changed = await db.$executeRaw`${KEPT}
    WITH paced AS (
      UPDATE channel_pace SET next_at = GREATEST(next_at, now() + ${CHANNEL_INTERVAL_MS} * interval '1 millisecond')
      WHERE channel_id = ${delivery.channelId}
    )
    UPDATE delivery SET ts = ${posted.ts}, posted_in = ${posted.channel}, said_revision = ${posted.saidRevision},
      state = CASE WHEN revision > ${posted.saidRevision} THEN 'due' ELSE 'posted' END, attempts = 0, error = NULL
    WHERE ${stillOurs(delivery)}`;
  return changed === 1;
}

/** Makes the parts that continue a posted message due, right behind it; those already there stay as they are. */
export async function addParts(db: Db, delivery: ClaimedDelivery, ids: readonly string[]): Promise<number> {
  const parts = ids.map((id, index) => ({ id, part: index + 1 }));
  return await db.$executeRaw`
    INSERT INTO delivery (id, kind, subject, part, channel_id, due_at)
    SELECT spec.id, ${delivery.kind}, ${delivery.subject}, spec.part, ${delivery.channelId}, ${delivery.dueAt}
    FROM json_to_recordset(${JSON.stringify(parts)}::json) AS spec(id uuid, part int)
    ON CONFLICT (kind, subject, part, channel_id)
    DO UPDATE SET state = 'due', ts = NULL, attempts = 0, revision = delivery.revision + 1
    WHERE delivery.state = 'dropped'`;
}

/**
 * Ends an attempt that did not post: `due` and `unknown` are tried again. `spared` gives the attempt back, so that a
 * rate limit does not lengthen the next pause.
 */
export async function endAttempt(
  db: Db,
  delivery: ClaimedDelivery,
  end: { readonly state: DeliveryState; readonly error: string | null; readonly spared?: boolean },
): Promise<void> {
  await db.$executeRaw`
    UPDATE delivery SET state = ${end.state}, error = ${end.error}, attempts = attempts - ${end.spared ? 1 : 0},
      ts = CASE WHEN ${end.state} = 'dropped' THEN NULL ELSE ts END
    WHERE ${stillOurs(delivery)}`;
}

/** Lets a channel rest. */
export async function pauseChannel(db: Db, channelId: string, pauseMs: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO channel_pace (channel_id, next_at) VALUES (${channelId}, now() + ${pauseMs} * interval '1 millisecond')
    ON CONFLICT (channel_id) DO UPDATE SET next_at = GREATEST(channel_pace.next_at, excluded.next_at)`;
}

/** Channels with deliveries that could be sent for at least `graceMs`, and how many. */
export async function overdueChannels(
  db: Db,
  graceMs: number,
): Promise<readonly { readonly channelId: string; readonly waiting: number }[]> {
  return await db.$queryRaw<{ channelId: string; waiting: number }[]>`
    SELECT channel_id AS "channelId", count(*)::int AS waiting FROM delivery
    WHERE state IN ('due', 'sending', 'unknown')
      AND due_at < now() - ${graceMs} * interval '1 millisecond'
      AND ${READY_AT} < now() - ${graceMs} * interval '1 millisecond'
    GROUP BY channel_id`;
}
