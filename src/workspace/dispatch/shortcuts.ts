import { WorkspaceUseError } from '../state/errors.ts';
import { findMessage } from '../state/messages.ts';
import type { Json } from '../state/model.ts';
import { createTrigger } from '../state/triggers.ts';
import { topModal } from '../state/views.ts';
import { wireMessage } from '../state/wire.ts';
import {
  channelLabel,
  interactionBase,
  interactionBody,
  isAcknowledged,
  type Outcome,
  outcomeOf,
  TROUBLE_TEXT,
  tell,
} from './outcome.ts';
import { createResponseUrl } from './response-urls.ts';
import { type DispatchDeps, sendSigned } from './send-signed.ts';

/** A person picks a shortcut from the menu beside the composer. */
export function sendGlobalShortcut(
  deps: DispatchDeps,
  input: { readonly user: string; readonly callbackId: string },
): Promise<Outcome> {
  return sendShortcut(deps, input.user, {
    type: 'shortcut',
    ...interactionBase(deps.state, input.user),
    callback_id: input.callbackId,
    trigger_id: createTrigger(deps.state, { user: input.user }).id,
    action_ts: deps.state.nextTs(),
  });
}

/** A person picks a shortcut from the menu of a message. */
export function sendMessageShortcut(
  deps: DispatchDeps,
  input: {
    readonly user: string;
    readonly channel: string;
    readonly messageTs: string;
    readonly callbackId: string;
  },
): Promise<Outcome> {
  const { state } = deps;
  const message = findMessage(state, input.channel, input.messageTs);
  if (!message || message.ephemeralTo !== null) {
    throw new WorkspaceUseError(`a shortcut needs a message that everybody sees: ${input.messageTs}`);
  }
  return sendShortcut(deps, input.user, {
    type: 'message_action',
    ...interactionBase(state, input.user),
    callback_id: input.callbackId,
    trigger_id: createTrigger(state, { user: input.user, channel: message.channel }).id,
    action_ts: state.nextTs(),
    message_ts: message.ts,
    channel: { id: message.channel, name: channelLabel(state, message.channel) },
    message: wireMessage(state, message),
    response_url: createResponseUrl(state, {
      user: input.user,
      channel: message.channel,
      message,
    }),
  });
}

async function sendShortcut(deps: DispatchDeps, user: string, payload: Json): Promise<Outcome> {
  const delivery = await sendSigned(deps, {
    kind: String(payload.type),
    contentType: 'application/x-www-form-urlencoded',
    body: interactionBody(payload),
  });
  const error = isAcknowledged(delivery) ? null : TROUBLE_TEXT;
  if (error) tell(deps.state, user, error);
  return outcomeOf(delivery, { error, view: topModal(deps.state, user) });
}
