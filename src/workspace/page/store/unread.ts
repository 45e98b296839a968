import type { PageChannel } from '../../serve-page/protocol.ts';

/** How many messages of others a person has not seen in a channel; replies in threads do not count. */
export function unreadCount(channel: PageChannel, user: string): number {
  return channel.messages.filter(
    (message) =>
      message.user !== user &&
      (message.threadTs === null || message.isBroadcast) &&
      (channel.readTs === null || message.ts > channel.readTs),
  ).length;
}
