import { validateMessageBlocks } from '../blocks/message-rules.ts';
import { textLength } from '../blocks/table-rules.ts';
import { isJson } from '../elements/find-elements.ts';
import { SlackError } from '../state/errors.ts';
import type { Block, MessageMetadata } from '../state/model.ts';
import type { ApiArguments } from './api-call.ts';

/** Where Slack cuts the text of a new message. */
const MAX_TEXT = 40_000;
/** What `markdown_text` may hold. */
export const MAX_MARKDOWN = 12_000;
/** The text of all blocks of a message together; what was seen in practice. */
const MAX_BLOCK_TEXT = 13_200;

/** What a message says, checked as Slack checks it. */
export interface MessageContent {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: MessageMetadata | null;
}

/** Reads text, blocks and metadata out of a call; refuses what Slack refuses. */
export function messageContent(args: ApiArguments): MessageContent {
  const markdown = args.text('markdown_text');
  if (markdown !== null) {
    if (args.has('text') || args.has('blocks')) throw new SlackError('markdown_text_conflict');
    if ([...markdown].length > MAX_MARKDOWN) throw new SlackError('msg_too_long');
  }
  const blocks = markdown === null ? checkedBlocks(args.json('blocks', 'invalid_blocks_format')) : [];
  const text = markdown ?? args.text('text') ?? '';
  const hasAttachments = Array.isArray(args.json('attachments'));
  if (text === '' && blocks.length === 0 && !hasAttachments) throw new SlackError('no_text');
  return {
    text: [...text].slice(0, MAX_TEXT).join(''),
    blocks: markdown === null ? blocks : [{ type: 'markdown', text: markdown }],
    metadata: messageMetadata(args),
  };
}

/** Blocks of a message, or a refusal that lists every fault. */
export function checkedBlocks(value: unknown): readonly Block[] {
  if (value === undefined || value === null) return [];
  const checked = validateMessageBlocks(value);
  if (checked.problems.length > 0) throw invalidBlocks(checked.problems);
  // A data table has a limit of its own.
  if (textLength(checked.blocks.filter((block) => block.type !== 'data_table')) > MAX_BLOCK_TEXT)
    throw new SlackError('msg_blocks_too_long');
  return checked.blocks;
}

function invalidBlocks(problems: readonly string[]): SlackError {
  return new SlackError('invalid_blocks', {
    errors: problems,
    response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
  });
}

/** Metadata of a call as Slack takes it, or a refusal; null when there is none. */
export function messageMetadata(args: ApiArguments): MessageMetadata | null {
  const value = args.json('metadata', 'invalid_metadata_format');
  if (value === undefined || value === null) return null;
  if (!isJson(value)) throw new SlackError('invalid_metadata_format');
  const { event_type: type, event_payload: payload } = value;
  if (typeof type !== 'string' || type === '' || !isJson(payload))
    throw new SlackError('invalid_metadata_schema');
  if (Buffer.byteLength(JSON.stringify(payload)) > 8000) throw new SlackError('metadata_too_large');
  if (!Object.values(payload).every(isMetadataValue)) throw new SlackError('invalid_metadata_schema');
  return { event_type: type, event_payload: payload };
}

/** Text, numbers and yes/no, one level of objects, and lists of these. */
function isMetadataValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => isPlain(item) || isJson(item));
  if (isJson(value)) return Object.values(value).every(isPlain);
  return isPlain(value);
}

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
