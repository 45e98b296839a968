import type { ChannelSeed, UserSeed, WorkspaceOptions } from '../workspace.ts';
import type { Channel, User } from './model.ts';
import { createState, type WorkspaceState } from './state.ts';

const TEAM = { id: 'T0TEAM', name: 'Team', domain: 'team' };
const BOT_ID = 'U0BOT';

/** The workspace as it is before anything happens. */
export function seedState(options: WorkspaceOptions): WorkspaceState {
  const bot = user(
    { id: BOT_ID, name: options.botName ?? 'dealwire', realName: options.botName ?? 'Dealwire' },
    true,
  );
  const state = createState({ team: options.team ?? TEAM, bot, now: options.clock ?? Date.now });
  for (const seed of options.users ?? []) state.users.set(seed.id, user(seed, false));
  for (const [id, members] of Object.entries(options.userGroups ?? {})) state.userGroups.set(id, members);
  seedChannels(state, options.channels ?? []);
  return state;
}

/** Forgets everything that happened: channels are as they were at first, people stay. */
export function clearState(state: WorkspaceState, channels: readonly ChannelSeed[]): void {
  const happened = [
    state.channels,
    state.messages,
    state.views,
    state.stacks,
    state.homes,
    state.files,
    state.triggers,
    state.responseUrls,
    state.assistantThreads,
    state.messageValues,
    state.offeredOptions,
    state.readMarks,
  ];
  for (const each of happened) each.clear();
  state.isWelcomed = false;
  seedChannels(state, channels);
  state.emit({ type: 'reset' });
}

function seedChannels(state: WorkspaceState, seeds: readonly ChannelSeed[]): void {
  for (const seed of seeds) state.channels.set(seed.id, channel(state, seed));
}

function user(seed: UserSeed, isBot: boolean): User {
  return {
    id: seed.id,
    name: seed.name,
    realName: seed.realName ?? seed.name,
    email: isBot ? null : (seed.email ?? `${seed.name}@example.com`),
    timeZone: seed.timeZone ?? 'Europe/Berlin',
    locale: seed.locale ?? 'en-GB',
    isAdmin: seed.isAdmin ?? false,
    isBot,
  };
}

function channel(state: WorkspaceState, seed: ChannelSeed): Channel {
  const people =
    seed.members ?? [...state.users.values()].filter((each) => !each.isBot).map((each) => each.id);
  return {
    id: seed.id,
    name: seed.name,
    kind: seed.kind ?? 'public',
    createdAt: state.now(),
    members: seed.hasBot === false ? people : [...people, state.bot.userId],
    isArchived: false,
    isExternallyShared: seed.isExternallyShared ?? false,
  };
}
