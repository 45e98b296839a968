import type { Database } from '../../db/database.ts';
import { assertNever } from '../../errors.ts';
import { addJobs } from '../../jobs/job-store.ts';
import type { Log } from '../../log.ts';
import type { Failure } from './classify-failure.ts';
import {
  type ClaimedDelivery,
  type DeliveryState,
  deliverJob,
  type OnUnreachable,
  runIn,
} from './delivery.ts';
import { backoffMs, endAttempt, pauseChannel, settlePosted } from './delivery-store.ts';

export interface FailureDeps {
  readonly database: Pick<Database, 'prisma'>;
  readonly onUnreachable: OnUnreachable;
  readonly log: Log;
}

/** Ends an attempt whose call to Slack failed: what follows depends on whether the message may stand there. */
export async function endFailed(
  deps: FailureDeps,
  delivery: ClaimedDelivery,
  failure: Failure,
): Promise<void> {
  const { prisma } = deps.database;
  const { log } = deps;
  const about = { ...fields(delivery), code: failure.code };
  const error = failure.code;
  switch (failure.kind) {
    case 'rate_limited':
      log.info({ ...about, pauseMs: failure.pauseMs }, 'channel is rate limited');
      return await tryLater(deps, delivery, {
        state: untouched(delivery),
        error,
        pauseMs: failure.pauseMs,
        isRest: true,
      });
    case 'unclear':
      log.warn(about, 'nobody knows whether the message was taken, will look for it');
      return await tryLater(deps, delivery, {
        state: delivery.ts === null ? 'unknown' : untouched(delivery),
        error,
        pauseMs: backoffMs(delivery.attempts),
      });
    case 'refused':
      log.error(about, 'Slack refuses a call of the outbox: check token and scopes');
      return await tryLater(deps, delivery, {
        state: untouched(delivery),
        error,
        pauseMs: backoffMs(delivery.attempts),
      });
    case 'unreachable':
      log.warn({ ...about, channelId: delivery.channelId }, 'channel cannot be written to');
      return await prisma.$transaction(async (transaction) => {
        await endAttempt(transaction, delivery, { state: 'failed', error });
        await deps.onUnreachable(transaction, delivery, failure.code);
      });
    case 'bad_blocks':
      log.error(about, 'Slack does not take the message, not even as text');
      return await endAttempt(prisma, delivery, { state: 'failed', error });
    case 'gone':
      log.info(about, 'the message to change is gone: a person deleted it');
      if (delivery.ts === null || delivery.part > 0)
        return await endAttempt(prisma, delivery, { state: 'dropped', error });
      await settlePosted(prisma, delivery, {
        ts: delivery.ts,
        channel: delivery.postedIn ?? delivery.channelId,
        saidRevision: delivery.revision,
      });
      return;
    default:
      assertNever(failure);
  }
}

/** Puts a delivery back, and a job for when its pause is over; `isRest` rests the whole channel and spares the attempt. */
export async function tryLater(
  { database: { prisma } }: FailureDeps,
  delivery: ClaimedDelivery,
  end: {
    readonly state: DeliveryState;
    readonly error: string;
    readonly pauseMs: number;
    readonly isRest?: boolean;
  },
): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    await endAttempt(transaction, delivery, {
      state: end.state,
      error: end.error,
      spared: end.isRest === true,
    });
    if (end.isRest) await pauseChannel(transaction, delivery.channelId, end.pauseMs);
    await addJobs(transaction, [deliverJob(delivery.channelId, runIn(end.pauseMs))]);
  });
}

/** The state of a row whose attempt changed nothing in Slack: an earlier unclear attempt stays unclear. */
export function untouched(delivery: ClaimedDelivery): 'due' | 'unknown' {
  return delivery.was === 'due' ? 'due' : 'unknown';
}

/** What the log says of a delivery. */
export function fields({ id, kind, subject, part }: ClaimedDelivery) {
  return { deliveryId: id, kind, subject, part };
}
