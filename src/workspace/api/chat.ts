import { SlackError } from '../state/errors.ts';
import { addMessage, changeMessage, findMessage, removeMessage } from '../state/messages.ts';
import type { Channel, Message } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';
import { wireMessage } from '../state/wire.ts';
import { type ApiCall, type ApiMethods, channelOf, writableChannel } from './api-call.ts';
import { messageContent, messageMetadata } from './message-content.ts';
import { assertMessageRate } from './message-rate.ts';

/** `chat.update` takes shorter texts than `chat.postMessage`. */
const MAX_UPDATED_TEXT = 4000;

export const chatMethods: ApiMethods = {
  'chat.postMessage'(call) {
    const channel = writableChannel(call);
    const content = messageContent(call.args);
    const threadTs = threadOf(call, channel);
    assertMessageRate(call, channel.id);
    const message = addMessage(call.state, {
      channel: channel.id,
      user: call.state.bot.userId,
      ...content,
      threadTs,
      isBroadcast: threadTs !== null && call.args.flag('reply_broadcast'),
    });
    endStatus(call.state, channel.id, threadTs);
    return {
      channel: channel.id,
      ts: message.ts,
      message: wireMessage(call.state, message, { withMetadata: true }),
    };
  },

  'chat.update'(call) {
    const channel = channelOf(call);
    const message = ownMessage(call, channel.id, 'cant_update_message');
    if (channel.isArchived) throw new SlackError('is_archived');
    const keepsBlocks = !call.args.has('text') && !call.args.has('blocks') && !call.args.has('markdown_text');
    if (keepsBlocks && !call.args.has('metadata')) throw new SlackError('no_text');
    if ([...(call.args.text('text') ?? '')].length > MAX_UPDATED_TEXT) throw new SlackError('msg_too_long');
    const content = keepsBlocks ? { metadata: messageMetadata(call.args) } : messageContent(call.args);
    const changed = changeMessage(call.state, message, { ...content, editedTs: call.state.nextTs() });
    return {
      channel: channel.id,
      ts: changed.ts,
      text: changed.text,
      message: wireMessage(call.state, changed, { withMetadata: true }),
    };
  },

  'chat.delete'(call) {
    const channel = channelOf(call);
    const message = ownMessage(call, channel.id, 'cant_delete_message');
    removeMessage(call.state, message);
    return { channel: channel.id, ts: message.ts };
  },

  'chat.postEphemeral'(call) {
    const channel = writableChannel(call);
    const user = call.args.required('user');
    const content = messageContent(call.args);
    if (!call.state.users.has(user)) throw new SlackError('user_not_found');
    if (!channel.members.includes(user)) throw new SlackError('user_not_in_channel');
    const message = addMessage(call.state, {
      channel: channel.id,
      user: call.state.bot.userId,
      ...content,
      threadTs: call.args.text('thread_ts'),
      ephemeralTo: user,
    });
    return { message_ts: message.ts };
  },

  'chat.getPermalink'(call) {
    const channel = channelOf(call);
    const ts = call.args.required('message_ts');
    const message = findMessage(call.state, channel.id, ts);
    if (!message || message.ephemeralTo !== null) throw new SlackError('message_not_found');
    return { channel: channel.id, permalink: permalink(call.state, message) };
  },
};

/** The address of a message, as *Copy link* gives it. */
function permalink(state: WorkspaceState, message: Message): string {
  const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${message.channel}` : '';
  return `${state.baseUrl}/archives/${message.channel}/p${message.ts.replace('.', '')}${thread}`;
}

/** The thread to write into; a reply's own ts means the thread it stands in. */
export function threadOf(call: ApiCall, channel: Channel): string | null {
  const threadTs = call.args.text('thread_ts');
  if (threadTs === null) return null;
  const parent = findMessage(call.state, channel.id, threadTs);
  if (!parent || parent.ephemeralTo !== null) throw new SlackError('thread_not_found');
  return parent.threadTs ?? parent.ts;
}

/** A visible answer ends the assistant's "is thinking…" line. */
export function endStatus(state: WorkspaceState, channel: string, threadTs: string | null): void {
  const key = `${channel}:${threadTs ?? ''}`;
  const thread = state.assistantThreads.get(key);
  if (!thread || thread.status === '') return;
  state.assistantThreads.set(key, { ...thread, status: '' });
  state.emit({ type: 'assistant', channel, threadTs });
}

function ownMessage(call: ApiCall, channel: string, refusal: string): Message {
  const message = findMessage(call.state, channel, call.args.required('ts'));
  if (!message || message.ephemeralTo !== null) throw new SlackError('message_not_found');
  if (!message.byApp) throw new SlackError(refusal);
  return message;
}
