import { isJson } from '../elements/find-elements.ts';
import { findChannel } from '../state/channels.ts';
import { SlackError, WorkspaceUseError } from '../state/errors.ts';
import type { Message } from '../state/model.ts';
import { createTrigger } from '../state/triggers.ts';
import { topModal } from '../state/views.ts';
import {
  answerBody,
  channelLabel,
  isAcknowledged,
  isSilent,
  type Outcome,
  outcomeOf,
  tell,
} from './outcome.ts';
import { applyReply, createResponseUrl } from './response-urls.ts';
import { type Delivery, type DispatchDeps, sendSigned } from './send-signed.ts';

export interface CommandInput {
  readonly user: string;
  /** Channel id or `#name`. */
  readonly channel: string;
  /** With its slash: `/deal`. */
  readonly command: string;
  readonly text?: string;
}

/** A person types a slash command. */
export async function sendCommand(deps: DispatchDeps, input: CommandInput): Promise<Outcome> {
  const { state } = deps;
  const channel = findChannel(state, input.channel);
  if (!channel) throw new WorkspaceUseError(`there is no channel ${input.channel}`);
  if (!state.users.has(input.user)) throw new WorkspaceUseError(`there is no user ${input.user}`);
  const form = new URLSearchParams({
    token: 'verification-token-of-old',
    team_id: state.team.id,
    team_domain: state.team.domain,
    channel_id: channel.id,
    channel_name: channelLabel(state, channel.id),
    user_id: input.user,
    user_name: state.users.get(input.user)?.name ?? input.user,
    command: input.command,
    text: input.text ?? '',
    api_app_id: state.appId,
    is_enterprise_install: 'false',
    response_url: createResponseUrl(state, { user: input.user, channel: channel.id }),
    trigger_id: createTrigger(state, { user: input.user, channel: channel.id }).id,
  });
  const delivery = await sendSigned(deps, {
    kind: 'slash_command',
    contentType: 'application/x-www-form-urlencoded',
    body: form.toString(),
  });
  return commandOutcome(deps, { ...input, channel: channel.id }, delivery);
}

function commandOutcome(deps: DispatchDeps, input: CommandInput, delivery: Delivery): Outcome {
  const failure = commandFailure(delivery);
  if (failure) return failedCommand(deps, input, { delivery, failure });
  try {
    const reply = showReply(deps, input, answerBody(delivery));
    return outcomeOf(delivery, { reply, view: topModal(deps.state, input.user) });
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return failedCommand(deps, input, { delivery, failure: error.code });
  }
}

function commandFailure(delivery: Delivery): string | null {
  if (delivery.timedOut) return 'operation_timeout';
  return isAcknowledged(delivery) ? null : 'dispatch_failed';
}

function failedCommand(
  deps: DispatchDeps,
  input: CommandInput,
  trouble: { readonly delivery: Delivery; readonly failure: string },
): Outcome {
  const error = `${input.command} failed with the error "${trouble.failure}"`;
  tell(deps.state, input.user, error);
  return outcomeOf(trouble.delivery, { error, view: topModal(deps.state, input.user) });
}

function showReply(deps: DispatchDeps, input: CommandInput, body: unknown): Message | null {
  if (isSilent(body)) return null;
  const answer = isJson(body) ? body : { text: String(body) };
  return applyReply(deps.state, { user: input.user, channel: input.channel, messageTs: null }, answer);
}
