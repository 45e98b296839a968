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
  for (const seed of options.channels ?? []) state.channels.set(seed.id, channel(state, seed));
  for (const [id, members] of Object.entries(options.userGroups ?? {})) state.userGroups.set(id, members);
  return state;
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
