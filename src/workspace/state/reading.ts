import { findChannel, findDirectMessage } from './channels.ts';
import { WorkspaceUseError } from './errors.ts';
import type { Message, View } from './model.ts';
import type { WorkspaceState } from './state.ts';

/** What a person sees in a channel, oldest first: messages outside threads and what only they see. */
export function visibleTo(state: WorkspaceState, user: string, channelName: string): readonly Message[] {
  const channel = findChannel(state, channelName) ?? findDirectMessage(state, channelName);
  if (!channel) throw new WorkspaceUseError(`there is no channel ${channelName}`);
  if (channel.kind !== 'public' && !channel.members.includes(user)) return [];
  return (state.messages.get(channel.id) ?? []).filter(
    (message) => isVisible(message, user) && (message.threadTs === null || message.isBroadcast),
  );
}

/** A thread, oldest first, its first message included; with a user also what only they see in it. */
export function threadOf(
  state: WorkspaceState,
  input: { readonly channel: string; readonly ts: string; readonly user: string | null },
): readonly Message[] {
  const channel = findChannel(state, input.channel);
  if (!channel) throw new WorkspaceUseError(`there is no channel ${input.channel}`);
  return (state.messages.get(channel.id) ?? []).filter(
    (message) => (message.ts === input.ts || message.threadTs === input.ts) && isVisible(message, input.user),
  );
}

/** The App Home that was published for a person, or null. */
export function homeOf(state: WorkspaceState, user: string): View | null {
  return state.views.get(state.homes.get(user) ?? '') ?? null;
}

function isVisible(message: Message, user: string | null): boolean {
  return message.ephemeralTo === null || message.ephemeralTo === user;
}
