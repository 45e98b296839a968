import { isJson } from '../elements/find-elements.ts';
import type { Json, Message, View } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';
import type { Delivery, SentRequest } from './send-signed.ts';

/** What a person sees when a modal or a button gets no proper answer. */
export const TROUBLE_TEXT = 'We had some trouble connecting. Try again?';

/** What one act of a person led to. */
export interface Outcome {
  /** Null when the app did not answer, or when Slack's client sent nothing. */
  readonly status: number | null;
  readonly ackMs: number;
  /** The answer: parsed when it is JSON, else its text. */
  readonly body: unknown;
  readonly timedOut: boolean;
  /** The trouble that the person is told of, in Slack's words. */
  readonly error: string | null;
  /** Texts at the fields of a modal: block id → text. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** The message that the answer itself put into the channel. */
  readonly reply: Message | null;
  /** The modal that the person looks at after the answer. */
  readonly view: View | null;
  /** Null when Slack's client refused before sending anything. */
  readonly request: SentRequest | null;
}

/** An outcome of a delivery; `seen` adds what the person was shown. */
export function outcomeOf(delivery: Delivery, seen: Partial<Outcome> = {}): Outcome {
  return {
    status: delivery.status,
    ackMs: delivery.ackMs,
    body: answerBody(delivery),
    timedOut: delivery.timedOut,
    error: null,
    fieldErrors: {},
    reply: null,
    view: null,
    request: delivery.request,
    ...seen,
  };
}

/** The outcome of an act that Slack's client stops before sending. */
export function unsentOutcome(seen: Partial<Outcome>): Outcome {
  return {
    status: null,
    ackMs: 0,
    body: null,
    timedOut: false,
    error: null,
    fieldErrors: {},
    reply: null,
    view: null,
    request: null,
    ...seen,
  };
}

/** The answer of the app: JSON where it is JSON, else text; the empty text when there is none. */
export function answerBody(delivery: Delivery): unknown {
  const text = delivery.text.trim();
  if (!text.startsWith('{') && !text.startsWith('[')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** True when the app answered in time with a 2xx. */
export function isAcknowledged(delivery: Delivery): boolean {
  return delivery.status !== null && delivery.status >= 200 && delivery.status < 300;
}

/** The person as interactions carry them. */
function wireActor(state: WorkspaceState, user: string): Json {
  const person = state.users.get(user);
  return { id: user, username: person?.name ?? user, name: person?.name ?? user, team_id: state.team.id };
}

/** The fields that all interactions share. */
export function interactionBase(state: WorkspaceState, user: string): Json {
  return {
    team: { id: state.team.id, domain: state.team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: wireActor(state, user),
    api_app_id: state.appId,
    token: 'verification-token-of-old',
  };
}

/** How a channel is named in payloads. */
export function channelLabel(state: WorkspaceState, id: string): string {
  const channel = state.channels.get(id);
  if (channel?.kind === 'im') return 'directmessage';
  return channel?.kind === 'private' ? 'privategroup' : (channel?.name ?? '');
}

/** The body of an interaction: one form field with JSON in it. */
export function interactionBody(payload: Json): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

/** Tells a person of a trouble where Slack would: as a line of its own. */
export function tell(state: WorkspaceState, user: string, text: string): void {
  state.emit({ type: 'notice', user, text });
}

/** True for an answer that says nothing. */
export function isSilent(body: unknown): boolean {
  return body === '' || body === null || (isJson(body) && Object.keys(body).length === 0);
}
