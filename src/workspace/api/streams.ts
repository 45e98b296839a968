import { isJson } from '../elements/find-elements.ts';
import { SlackError } from '../state/errors.ts';
import { addMessage, changeMessage, findMessage } from '../state/messages.ts';
import type { Block, Message } from '../state/model.ts';
import { type ApiArguments, type ApiCall, type ApiMethods, writableChannel } from './api-call.ts';
import { endStatus, threadOf } from './chat.ts';
import { checkedBlocks, MAX_MARKDOWN, messageMetadata } from './message-content.ts';
import { assertMessageRate } from './message-rate.ts';

/** Blocks that chunks may bring in, and as many again when the stream stops. */
const MAX_CHUNK_BLOCKS = 50;

export const streamMethods: ApiMethods = {
  'chat.startStream'(call) {
    const channel = writableChannel(call);
    const threadTs = threadOf(call, channel);
    if (threadTs === null) throw new SlackError('invalid_thread_ts');
    const hasRecipient = call.args.has('recipient_user_id') && call.args.has('recipient_team_id');
    if (channel.kind !== 'im' && !hasRecipient) throw new SlackError('missing_recipient_user_id');
    assertMessageRate(call, channel.id);
    const message = addMessage(call.state, {
      channel: channel.id,
      user: call.state.bot.userId,
      threadTs,
      streaming: 'in_progress',
      ...streamed(null, call.args),
    });
    endStatus(call.state, channel.id, threadTs);
    return { channel: channel.id, ts: message.ts };
  },

  'chat.appendStream'(call) {
    const message = streamingMessage(call);
    if (!call.args.has('markdown_text') && !call.args.has('chunks')) throw new SlackError('no_text');
    changeMessage(call.state, message, streamed(message, call.args));
    return { channel: message.channel, ts: message.ts };
  },

  'chat.stopStream'(call) {
    const message = streamingMessage(call);
    const { text, blocks } = streamed(message, call.args);
    const last = checkedBlocks(call.args.json('blocks', 'invalid_blocks_format'));
    const metadata = messageMetadata(call.args);
    const stopped = changeMessage(call.state, message, {
      text,
      blocks: [...blocks, ...last],
      metadata,
      streaming: 'completed',
    });
    return { channel: stopped.channel, ts: stopped.ts };
  },
};

function streamingMessage(call: ApiCall): Message {
  const channel = writableChannel(call);
  const message = findMessage(call.state, channel.id, call.args.required('ts'));
  if (!message?.byApp) throw new SlackError('message_not_found');
  if (message.streaming !== 'in_progress') throw new SlackError('message_not_in_streaming_state');
  return message;
}

/** The message with what a call adds: markdown grows one text, other chunks become blocks. */
function streamed(
  before: Message | null,
  args: ApiArguments,
): { readonly text: string; readonly blocks: readonly Block[] } {
  const chunks = args.json('chunks');
  if (chunks !== undefined && !Array.isArray(chunks)) throw new SlackError('invalid_chunks');
  const pieces = (chunks ?? []).filter(isJson);
  const added = pieces
    .filter((chunk) => chunk.type === 'markdown_text')
    .map((chunk) => String(chunk.text ?? ''));
  const text = `${before?.text ?? ''}${args.text('markdown_text') ?? ''}${added.join('')}`;
  if ([...text].length > MAX_MARKDOWN) throw new SlackError('msg_too_long');
  const others = (before?.blocks ?? []).filter((block) => block.block_id !== STREAM_BLOCK);
  const blocks = pieces.reduce<readonly Block[]>(withChunk, others);
  if (blocks.length > MAX_CHUNK_BLOCKS) throw new SlackError('invalid_blocks');
  return {
    text,
    blocks: text === '' ? blocks : [{ type: 'markdown', block_id: STREAM_BLOCK, text }, ...blocks],
  };
}

const STREAM_BLOCK = 'streamed-text';

function withChunk(blocks: readonly Block[], chunk: Readonly<Record<string, unknown>>): readonly Block[] {
  switch (chunk.type) {
    case 'markdown_text':
      return blocks;
    case 'blocks':
      return [...blocks, ...checkedBlocks(chunk.blocks)];
    case 'task_update': {
      const { type: _type, id, details, output, ...rest } = chunk;
      const card: Block = {
        ...rest,
        type: 'task_card',
        task_id: String(id),
        ...(typeof details === 'string' ? { details: richText(details) } : {}),
        ...(typeof output === 'string' ? { output: richText(output) } : {}),
      };
      return [...blocks.filter((block) => block.task_id !== card.task_id), card];
    }
    case 'plan_update':
      return [
        ...blocks.filter((block) => block.type !== 'plan'),
        { type: 'plan', title: String(chunk.title ?? '') },
      ];
    default:
      throw new SlackError('invalid_chunks');
  }
}

function richText(text: string): Block {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  };
}
