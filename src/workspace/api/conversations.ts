import { openDirectMessage, setMembership } from '../state/channels.ts';
import { SlackError } from '../state/errors.ts';
import { findMessage } from '../state/messages.ts';
import type { Channel, Json, Message } from '../state/model.ts';
import { wireChannel, wireMessage } from '../state/wire.ts';
import { type ApiCall, type ApiMethods, channelOf, page, readableChannel } from './api-call.ts';

const MESSAGE_PAGE = { usual: 100, most: 999 };

export const conversationMethods: ApiMethods = {
  'conversations.list'(call) {
    const { state, args } = call;
    const wanted = (args.text('types') ?? 'public_channel').split(',').map((type) => type.trim());
    const channels = [...state.channels.values()].filter((channel) => {
      const isKnown = channel.kind === 'public' || channel.members.includes(state.bot.userId);
      return (
        isKnown &&
        wanted.includes(listType(channel)) &&
        !(args.flag('exclude_archived') && channel.isArchived)
      );
    });
    const { items, nextCursor } = page(call, channels, { usual: 100, most: 1000 });
    return {
      channels: items.map((channel) => wireChannel(state, channel)),
      response_metadata: { next_cursor: nextCursor },
    };
  },

  'conversations.info'(call) {
    return { channel: wireChannel(call.state, channelOf(call)) };
  },

  'conversations.history'(call) {
    const channel = readableChannel(call);
    const shown = messagesOf(call, channel).filter(
      (message) => message.threadTs === null || message.isBroadcast,
    );
    return messagePage(call, inRange(call, shown).toReversed());
  },

  'conversations.replies'(call) {
    const channel = readableChannel(call);
    const parent = findMessage(call.state, channel.id, call.args.required('ts'));
    if (!parent || parent.ephemeralTo !== null) throw new SlackError('thread_not_found');
    const rootTs = parent.threadTs ?? parent.ts;
    const replies = messagesOf(call, channel).filter((message) => message.threadTs === rootTs);
    const root = messagesOf(call, channel).filter((message) => message.ts === rootTs);
    return messagePage(call, [...root, ...inRange(call, replies)]);
  },

  'conversations.members'(call) {
    const { items, nextCursor } = page(call, channelOf(call).members, { usual: 100, most: 1000 });
    return { members: items, response_metadata: { next_cursor: nextCursor } };
  },

  'conversations.open'(call) {
    const named = call.args.text('channel');
    if (named !== null) return opened(call, channelOf(call), true);
    const [user, ...others] = (call.args.text('users') ?? '').split(',').filter((id) => id !== '');
    if (user === undefined) throw new SlackError('users_list_not_supplied');
    if (others.length > 0) throw new SlackError('not_enough_users');
    if (user === call.state.bot.userId) throw new SlackError('cannot_dm_bot');
    const before = call.state.channels.size;
    const channel = openDirectMessage(call.state, user);
    return opened(call, channel, call.state.channels.size === before);
  },

  'conversations.join'(call) {
    const { state } = call;
    const channel = channelOf(call);
    if (channel.kind !== 'public') throw new SlackError('method_not_supported_for_channel_type');
    if (channel.isArchived) throw new SlackError('is_archived');
    const joined = setMembership(state, { channel: channel.id, user: state.bot.userId, isMember: true });
    return { channel: wireChannel(state, joined) };
  },
};

function opened(call: ApiCall, channel: Channel, wasOpen: boolean): Json {
  const returnsAll = call.args.flag('return_im');
  return {
    channel: returnsAll ? wireChannel(call.state, channel) : { id: channel.id },
    ...(wasOpen ? { no_op: true, already_open: true } : {}),
  };
}

function listType(channel: Channel): string {
  return channel.kind === 'im' ? 'im' : `${channel.kind}_channel`;
}

function messagesOf(call: ApiCall, channel: Channel): readonly Message[] {
  return (call.state.messages.get(channel.id) ?? []).filter((message) => message.ephemeralTo === null);
}

/** Messages between `oldest` and `latest`, the bounds themselves only when `inclusive`. */
function inRange(call: ApiCall, messages: readonly Message[]): readonly Message[] {
  const oldest = call.args.text('oldest') ?? '0';
  const latest = call.args.text('latest');
  const inclusive = call.args.flag('inclusive');
  return messages.filter(({ ts }) => {
    if (inclusive && (ts === oldest || ts === latest)) return true;
    return isBefore(oldest, ts) && (latest === null || isBefore(ts, latest));
  });
}

/** Time-stamps have 16 digits, too many for a number. */
function isBefore(left: string, right: string): boolean {
  return comparable(left) < comparable(right);
}

function comparable(ts: string): string {
  const [seconds = '', fraction = ''] = ts.split('.');
  return `${seconds.padStart(12, '0')}.${fraction.padEnd(6, '0')}`;
}

function messagePage(call: ApiCall, messages: readonly Message[]): Json {
  const { items, nextCursor } = page(call, messages, MESSAGE_PAGE);
  const withMetadata = call.args.flag('include_all_metadata');
  return {
    messages: items.map((message) => wireMessage(call.state, message, { withMetadata })),
    has_more: nextCursor !== '',
    ...(nextCursor === '' ? {} : { response_metadata: { next_cursor: nextCursor } }),
  };
}
