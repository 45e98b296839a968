import { SlackError } from './errors.ts';
import type { Channel } from './model.ts';
import type { WorkspaceState } from './state.ts';

/** The channel with this id or `#name`, or null. */
export function findChannel(state: WorkspaceState, idOrName: string): Channel | null {
  const byId = state.channels.get(idOrName);
  if (byId) return byId;
  const name = idOrName.replace(/^#/, '');
  return (
    [...state.channels.values()].find((channel) => channel.kind !== 'im' && channel.name === name) ?? null
  );
}

/** Changes a channel and tells whoever watches. */
export function changeChannel(
  state: WorkspaceState,
  id: string,
  change: Partial<Omit<Channel, 'id'>>,
): Channel {
  const channel = state.channels.get(id);
  if (!channel) throw new SlackError('channel_not_found');
  const changed = { ...channel, ...change };
  state.channels.set(id, changed);
  state.emit({ type: 'channel', channel: id });
  return changed;
}

/** Puts a user into a channel or takes one out. */
export function setMembership(
  state: WorkspaceState,
  input: { readonly channel: string; readonly user: string; readonly isMember: boolean },
): Channel {
  const members = (state.channels.get(input.channel)?.members ?? []).filter(
    (member) => member !== input.user,
  );
  return changeChannel(state, input.channel, {
    members: input.isMember ? [...members, input.user] : members,
  });
}

/** The direct message between a person and the bot, made when it is not there yet. */
export function openDirectMessage(state: WorkspaceState, user: string): Channel {
  if (!state.users.has(user)) throw new SlackError('user_not_found');
  const existing = findDirectMessage(state, user);
  if (existing) return existing;
  const channel: Channel = {
    id: state.nextId('D'),
    name: '',
    kind: 'im',
    createdAt: state.now(),
    members: [user, state.bot.userId],
    isArchived: false,
    isExternallyShared: false,
  };
  state.channels.set(channel.id, channel);
  state.emit({ type: 'channel', channel: channel.id });
  return channel;
}

/** The direct message between a person and the bot, or null. */
export function findDirectMessage(state: WorkspaceState, user: string): Channel | null {
  return (
    [...state.channels.values()].find((channel) => channel.kind === 'im' && channel.members.includes(user)) ??
    null
  );
}
