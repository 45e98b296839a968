import type { Db } from '../../db/database.ts';
import type { Message } from '../blocks.ts';

/**
 * due      to be sent once its time has come; with a `ts`, the posted message is to be changed
 * sending  a process is at it, or died at it
 * unknown  Slack may or may not have taken it: looked for in its channel before it is posted again
 * posted   Slack shows what the record said at `saidRevision`
 * dropped  when its time came there was nothing to say
 * failed   Slack will not take it; a person was told
 */
export type DeliveryState = 'due' | 'sending' | 'unknown' | 'posted' | 'dropped' | 'failed';

/** What to send: rendered from `kind` and `subject` when it is sent, so it never says what is no longer so. */
export interface DeliveryRequest {
  readonly kind: string;
  /** The id of what the message is about, unique within its kind. */
  readonly subject: number;
  /** A channel, or a person for a direct message. */
  readonly channelId: string;
  /** UTC instant before which nothing is sent; unset = at once. */
  readonly dueAt?: Date;
}

/** A delivery that this process has taken to send. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly kind: string;
  readonly subject: number;
  /** 0 the message itself; 1, 2, ... continue it in its thread. */
  readonly part: number;
  readonly channelId: string;
  /** The state it was taken from. */
  readonly was: 'due' | 'sending' | 'unknown';
  readonly revision: number;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  /** Tells this attempt from any other. */
  readonly attemptedAt: Date;
  /** No earlier attempt was made before this instant. */
  readonly dueAt: Date;
  /** Set once Slack shows the message: it is changed in place. */
  readonly ts: string | null;
  /** The conversation it was posted in, or that its thread stands in. */
  readonly postedIn: string | null;
  /** `ts` of the message that this part continues; null for part 0. */
  readonly threadTs: string | null;
}

/**
 * Makes the messages of a subject: the first is the message, the others continue in its thread. Null = nothing to say:
 * a message that was not posted yet never is, one that was posted stays as it stands.
 */
export type Renderer = (
  subject: number,
  context: {
    readonly channelId: string;
    /** True when Slack shows the message already, so that it can be corrected but not taken back unsaid. */
    readonly posted: boolean;
  },
) => Promise<readonly Message[] | null>;

/** One renderer for each kind of delivery. */
export type Renderers = Readonly<Record<string, Renderer>>;

/** Called in the transaction that gives a delivery up because its channel or person cannot be written to. */
export type OnUnreachable = (
  db: Db,
  delivery: { readonly kind: string; readonly subject: number; readonly channelId: string },
  code: string,
) => Promise<void>;

/** The job that sends what a channel waits for. */
export const DELIVER_TASK = 'deliver';

/** Jobs of one channel run one after another. */
export function deliverJob(channelId: string, runAt?: Date) {
  return {
    task: DELIVER_TASK,
    payload: { channelId },
    queue: `channel:${channelId}`,
    ...(runAt ? { runAt } : {}),
  };
}

/** The instant `pauseMs` from now, for a job. */
export function runIn(pauseMs: number): Date {
  return new Date(Date.now() + pauseMs);
}
