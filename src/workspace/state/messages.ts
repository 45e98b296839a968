import type { Block, Message } from './model.ts';
import type { WorkspaceState } from './state.ts';

export interface NewMessage {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly threadTs?: string | null;
  readonly isBroadcast?: boolean;
  readonly metadata?: Message['metadata'];
  readonly fileIds?: readonly string[];
  readonly ephemeralTo?: string | null;
  readonly streaming?: Message['streaming'];
}

/** Adds a message at the end of its channel. */
export function addMessage(state: WorkspaceState, input: NewMessage): Message {
  const message: Message = {
    channel: input.channel,
    ts: state.nextTs(),
    user: input.user,
    byApp: input.user === state.bot.userId,
    text: input.text,
    blocks: withBlockIds(state, input.blocks ?? []),
    threadTs: input.threadTs ?? null,
    isBroadcast: input.isBroadcast ?? false,
    metadata: input.metadata ?? null,
    editedTs: null,
    fileIds: input.fileIds ?? [],
    ephemeralTo: input.ephemeralTo ?? null,
    reactions: [],
    streaming: input.streaming ?? null,
  };
  const messages = state.messages.get(input.channel) ?? [];
  messages.push(message);
  state.messages.set(input.channel, messages);
  state.emit({ type: 'message_posted', message });
  return message;
}

/** The message, ephemerals included, or null. */
export function findMessage(state: WorkspaceState, channel: string, ts: string): Message | null {
  return state.messages.get(channel)?.find((message) => message.ts === ts) ?? null;
}

/** Replaces what a message says. The mark "edited" is a field of its own: a reaction or a stream sets none. */
export function changeMessage(
  state: WorkspaceState,
  previous: Message,
  change: Partial<Omit<Message, 'channel' | 'ts'>>,
): Message {
  const message: Message = {
    ...previous,
    ...change,
    blocks: change.blocks ? withBlockIds(state, change.blocks) : previous.blocks,
  };
  const messages = state.messages.get(previous.channel) ?? [];
  const index = messages.findIndex((candidate) => candidate.ts === previous.ts);
  if (index >= 0) messages[index] = message;
  state.emit({ type: 'message_changed', message, previous });
  return message;
}

/** Takes a message away. */
export function removeMessage(state: WorkspaceState, message: Message): void {
  const messages = state.messages.get(message.channel) ?? [];
  state.messages.set(
    message.channel,
    messages.filter((candidate) => candidate.ts !== message.ts),
  );
  state.emit({ type: 'message_deleted', message });
}

/** Gives every block without an id a fresh one, as Slack does on each rendering. */
export function withBlockIds(state: WorkspaceState, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.block_id ? block : { ...block, block_id: state.nextId('b') }));
}
