import type { Faults } from '../faults.ts';
import { openDirectMessage } from '../state/channels.ts';
import type { Channel, Message, View } from '../state/model.ts';
import { homeOf, visibleTo } from '../state/reading.ts';
import type { WorkspaceState } from '../state/state.ts';
import type { PageOptions } from './page-options.ts';
import type { PageChannel, PageFaults, PageFile, PageMessage, PageSnapshot, PageView } from './protocol.ts';

/** How many messages outside threads the page gets at once. */
export const PAGE_OF_MESSAGES = 80;

export interface SnapshotDeps {
  readonly state: WorkspaceState;
  readonly faults: Faults;
  readonly page: PageOptions;
}

/** All that a person sees. */
export function snapshotFor({ state, faults, page }: SnapshotDeps, user: string): PageSnapshot {
  const appChannelId = openDirectMessage(state, user).id;
  return {
    team: state.team,
    app: page.app,
    botUserId: state.bot.userId,
    userId: user,
    users: [...state.users.values()].map(({ id, name, realName, isBot }) => ({
      id,
      name,
      realName,
      isBot,
      role: page.roles[id] ?? '',
    })),
    channels: [...state.channels.values()]
      .filter((channel) => isSeenBy(channel, user))
      .map((channel) => ({
        ...pageChannel(state, channel, user),
        ...olderMessages(state, { user, channel: channel.id, before: null }),
      })),
    appChannelId,
    firstChannelId: page.firstChannel,
    modals: modalsOf(state, user),
    home: toPageView(homeOf(state, user)),
    assistant: Object.fromEntries(state.assistantThreads),
    faults: pageFaults(faults),
    hasSamples: page.playSamples !== null,
    isWelcomed: state.isWelcomed,
    busyWith: state.busyWith,
  };
}

/** Whether a person finds the channel in their list. */
export function isSeenBy(channel: Channel, user: string): boolean {
  return channel.kind === 'public' || channel.members.includes(user);
}

/** A channel without its messages. */
export function pageChannel(
  state: WorkspaceState,
  channel: Channel,
  user: string,
): Omit<PageChannel, 'messages' | 'hasOlder'> {
  const { createdAt: _createdAt, ...rest } = channel;
  return { ...rest, readTs: state.readMarks.get(`${user}:${channel.id}`) ?? null };
}

/** The last messages before a ts (null: of all), oldest first, each with the whole thread below it. */
export function olderMessages(
  state: WorkspaceState,
  input: { readonly user: string; readonly channel: string; readonly before: string | null },
): Pick<PageChannel, 'messages' | 'hasOlder'> {
  const { user, channel, before } = input;
  const shown = visibleTo(state, user, channel).filter((each) => before === null || each.ts < before);
  const page = shown.slice(-PAGE_OF_MESSAGES);
  const roots = new Set(page.map((message) => message.ts));
  const all = state.messages.get(channel) ?? [];
  const wanted = all.filter(
    (message) =>
      roots.has(message.ts) ||
      (message.threadTs !== null && roots.has(message.threadTs) && isShownTo(message, user)),
  );
  return {
    messages: wanted.map((message) => pageMessage(state, message)),
    hasOlder: shown.length > page.length,
  };
}

/** Whether a person sees a message that stands in a channel of theirs. */
export function isShownTo(message: Message, user: string): boolean {
  return message.ephemeralTo === null || message.ephemeralTo === user;
}

export function pageMessage(state: WorkspaceState, message: Message): PageMessage {
  const { metadata: _metadata, fileIds, ...rest } = message;
  return { ...rest, files: fileIds.map((id) => pageFile(state, id)) };
}

function pageFile(state: WorkspaceState, id: string): PageFile {
  const file = state.files.get(id);
  if (!file) return { id, name: 'deleted', title: 'This file was deleted', mimeType: '', size: 0 };
  return { id, name: file.name, title: file.title, mimeType: file.mimeType, size: file.content.length };
}

export function modalsOf(state: WorkspaceState, user: string): readonly PageView[] {
  return (state.stacks.get(user) ?? []).flatMap((id) => toPageView(state.views.get(id) ?? null) ?? []);
}

export function toPageView(view: View | null): PageView | null {
  if (view === null) return null;
  const { id, type, payload, values, hash, fieldErrors } = view;
  return { id, type, payload, values, hash, fieldErrors };
}

export function pageFaults(faults: Faults): PageFaults {
  const { isLimitingMessages, isTokenRevoked } = faults;
  return { due: faults.list(), isLimitingMessages, isTokenRevoked };
}
