import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { addJobs } from '../../jobs/job-store.ts';
import type { Task } from '../../jobs/worker.ts';
import type { Message } from '../blocks.ts';
import { errorCode } from '../reply.ts';
import { classifyFailure, type Failure } from './classify-failure.ts';
import { type ClaimedDelivery, deliverJob, type Renderers, runIn } from './delivery.ts';
import {
  addParts,
  backoffMs,
  claimNext,
  endAttempt,
  POST_BEGINS_WITHIN_MS,
  renewAttempt,
  settlePosted,
} from './delivery-store.ts';
import { endFailed, type FailureDeps, fields, tryLater, untouched } from './end-failed.ts';
import type { PostingClient } from './posting-client.ts';
import { findMessage, putMessage, removeMessage } from './slack-messages.ts';

export interface DeliverDeps extends FailureDeps {
  readonly client: PostingClient;
  readonly renderers: Renderers;
}

/** A call to Slack failed; anything else that is thrown here is a fault of ours and fails the job. */
class CallFailed extends Error {
  readonly failure: Failure;

  constructor(cause: unknown) {
    const failure = classifyFailure(cause);
    super(`Slack call failed: ${failure.code}`, { cause });
    this.failure = failure;
  }
}

/** The queue looks for jobs with a time only every two seconds: a turn that comes sooner is waited for. */
const WAIT_AT_MOST_MS = 1200;

/**
 * The job that sends one delivery of a channel: the oldest that can go out. Whatever happens, and wherever the process
 * dies, the message ends up in the channel once: the row's state decides, never the job.
 */
export function createDeliverTask(deps: DeliverDeps): Task {
  const { prisma } = deps.database;
  return async ({ channelId }) => {
    const channel = String(channelId);
    for (;;) {
      const takenAt = performance.now();
      const claim = await claimNext(prisma, channel);
      if (claim.kind === 'claimed') return await send(deps, claim.delivery, takenAt);
      const waitMs = claim.kind === 'paced' ? claim.waitMs : claim.wakeInMs;
      if (waitMs === null) return;
      if (claim.kind === 'nothing' || waitMs > WAIT_AT_MOST_MS) {
        return await addJobs(prisma, [deliverJob(channel, runIn(waitMs))]);
      }
      await sleep(waitMs);
    }
  };
}

async function send(deps: DeliverDeps, taken: ClaimedDelivery, takenAt: number): Promise<void> {
  const { prisma } = deps.database;
  let delivery = taken;
  let beganAt = takenAt;
  let standsAlready = false;
  try {
    if (taken.ts === null && taken.was !== 'due') {
      const found = await calling(() => findMessage(deps.client, taken));
      beganAt = performance.now();
      const renewed = await renewAttempt(prisma, taken);
      if (renewed === null) return;
      delivery = found === null ? renewed : { ...renewed, ts: found.ts, postedIn: found.channel };
      // It says what was so at the first revision; after a change it is put right.
      standsAlready = found !== null && renewed.revision === 1;
    }
    const messages = await render(deps, delivery);
    if (messages === 'failed') return;
    const message = messages?.[delivery.part];
    if (message === undefined) return await sayNothing(deps, delivery, messages);
    // A process that was held up for long may have been taken for dead, and another be posting.
    if (performance.now() - beganAt > POST_BEGINS_WITHIN_MS) {
      return await tryLater(deps, delivery, { state: untouched(delivery), error: 'held_up', pauseMs: 0 });
    }

    const posted =
      standsAlready && delivery.ts !== null
        ? { ts: delivery.ts, channel: delivery.postedIn ?? delivery.channelId }
        : await put(deps, delivery, message);
    await settle(deps, delivery, { ...posted, parts: delivery.part === 0 ? (messages?.length ?? 1) : 1 });
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    await endFailed(deps, delivery, error.failure);
  }
}

/** The renderer's fault is ours: logged as an error, tried again with growing pauses. */
async function render(
  deps: DeliverDeps,
  delivery: ClaimedDelivery,
): Promise<readonly Message[] | null | 'failed'> {
  const { kind, subject, channelId, part, threadTs } = delivery;
  if (part > 0 && threadTs === null) return null;
  try {
    const renderer = deps.renderers[kind];
    if (renderer === undefined) throw new Error(`No renderer for deliveries of kind ${kind}`);
    return await renderer(subject, { channelId, posted: delivery.ts !== null || threadTs !== null });
  } catch (error) {
    deps.log.error({ ...fields(delivery), err: errorCode(error) }, 'delivery could not be rendered');
    await tryLater(deps, delivery, {
      state: untouched(delivery),
      error: 'render_failed',
      pauseMs: backoffMs(delivery.attempts),
    });
    return 'failed';
  }
}

async function put(deps: DeliverDeps, delivery: ClaimedDelivery, message: Message) {
  try {
    return await calling(() => putMessage(deps.client, delivery, message));
  } catch (error) {
    const isBlocks = error instanceof CallFailed && error.failure.kind === 'bad_blocks';
    if (!isBlocks || message.blocks.length === 0) throw error;
    deps.log.error(
      { ...fields(delivery), code: error.failure.code },
      'blocks refused, sending the text alone',
    );
    return await calling(() => putMessage(deps.client, delivery, { text: message.text, blocks: [] }));
  }
}

async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new CallFailed(error);
  }
}

async function settle(
  { database: { prisma }, log }: DeliverDeps,
  delivery: ClaimedDelivery,
  posted: { readonly ts: string; readonly channel: string; readonly parts: number },
): Promise<void> {
  const said = { ts: posted.ts, channel: posted.channel, saidRevision: delivery.revision };
  if (posted.parts === 1) {
    const isOurs = await settlePosted(prisma, delivery, said);
    if (!isOurs) log.warn(fields(delivery), 'delivery was taken over while it was sent');
    return;
  }
  const ids = Array.from({ length: posted.parts - 1 }, () => randomUUID());
  await prisma.$transaction(async (transaction) => {
    if (!(await settlePosted(transaction, delivery, said))) return;
    const added = await addParts(transaction, delivery, ids);
    await addJobs(
      transaction,
      Array.from({ length: added }, () => deliverJob(delivery.channelId)),
    );
  });
}

/** Not posted: dropped. Posted: it stays as it stands, except for a part that the message no longer needs. */
async function sayNothing(
  { client, database: { prisma } }: DeliverDeps,
  delivery: ClaimedDelivery,
  messages: readonly Message[] | null,
): Promise<void> {
  const { ts, postedIn, channelId } = delivery;
  if (ts !== null && (delivery.part === 0 || messages === null)) {
    await settlePosted(prisma, delivery, {
      ts,
      channel: postedIn ?? channelId,
      saidRevision: delivery.revision,
    });
    return;
  }
  if (ts !== null) await calling(() => removeMessage(client, { ...delivery, ts }));
  await endAttempt(prisma, delivery, { state: 'dropped', error: null });
}
