import type { PageChannel, PageEvent, PageMessage, PageSnapshot } from '../../serve-page/protocol.ts';

/** The snapshot after an event of the stream. */
export function applyEvent(snapshot: PageSnapshot, event: PageEvent): PageSnapshot {
  switch (event.type) {
    case 'snapshot':
      return event.snapshot;
    case 'message':
      return changeChannel(snapshot, event.message.channel, (channel) => ({
        ...channel,
        messages: withMessage(channel.messages, event.message),
      }));
    case 'message_deleted':
      return changeChannel(snapshot, event.channel, (channel) => ({
        ...channel,
        messages: channel.messages.filter((message) => message.ts !== event.ts),
      }));
    case 'channel': {
      const isKnown = snapshot.channels.some((channel) => channel.id === event.channel.id);
      if (isKnown)
        return changeChannel(snapshot, event.channel.id, (channel) => ({ ...channel, ...event.channel }));
      const added = { ...event.channel, messages: [], hasOlder: false };
      return { ...snapshot, channels: [...snapshot.channels, added] };
    }
    case 'modals':
      return { ...snapshot, modals: event.modals };
    case 'home':
      return { ...snapshot, home: event.home };
    case 'assistant':
      return { ...snapshot, assistant: { ...snapshot.assistant, [event.key]: event.thread } };
    case 'faults':
      return { ...snapshot, faults: event.faults };
    case 'busy':
      return { ...snapshot, busyWith: event.busyWith, isWelcomed: event.isWelcomed };
    default:
      return snapshot;
  }
}

/** The snapshot with older messages of a channel put before those that are there. */
export function withOlder(
  snapshot: PageSnapshot,
  channel: string,
  older: Pick<PageChannel, 'messages' | 'hasOlder'>,
): PageSnapshot {
  return changeChannel(snapshot, channel, (current) => {
    const known = new Set(current.messages.map((message) => message.ts));
    const added = older.messages.filter((message) => !known.has(message.ts));
    const messages = [...added, ...current.messages].sort((a, b) => (a.ts < b.ts ? -1 : 1));
    return { ...current, messages, hasOlder: older.hasOlder };
  });
}

function withMessage(messages: readonly PageMessage[], message: PageMessage): readonly PageMessage[] {
  const index = messages.findLastIndex((each) => each.ts === message.ts);
  if (index >= 0) return messages.with(index, message);
  const last = messages.at(-1);
  // An edit of a message that was never loaded: it belongs above, where it will be loaded with the others.
  if (last !== undefined && message.ts < last.ts) return messages;
  return [...messages, message];
}

function changeChannel(
  snapshot: PageSnapshot,
  id: string,
  change: (channel: PageChannel) => PageChannel,
): PageSnapshot {
  return {
    ...snapshot,
    channels: snapshot.channels.map((channel) => (channel.id === id ? change(channel) : channel)),
  };
}
