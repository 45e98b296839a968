import { findChannel } from '../state/channels.ts';
import { WorkspaceUseError } from '../state/errors.ts';
import type { NewMessage } from '../state/messages.ts';
import type { Block, Json } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';

export interface SayInput {
  readonly user: string;
  /** Channel id, `#name`. */
  readonly channel: string;
  /** As typed: `@name` and `#channel` become mentions, addresses become links, everything else is escaped. */
  readonly text: string;
  readonly threadTs?: string;
  readonly fileIds?: readonly string[];
}

/** The message that a person's typing makes, with text in Slack's escaped form and a rich text block beside it. */
export function typedMessage(state: WorkspaceState, input: SayInput): NewMessage {
  const channel = findChannel(state, input.channel);
  if (!channel) throw new WorkspaceUseError(`there is no channel ${input.channel}`);
  if (channel.isArchived) throw new WorkspaceUseError(`nobody can write to ${input.channel}: it is archived`);
  if (!state.users.has(input.user)) throw new WorkspaceUseError(`there is no user ${input.user}`);
  const elements = tokens(state, input.text);
  const isEmpty = input.text === '';
  return {
    channel: channel.id,
    user: input.user,
    text: elements.map(asText).join(''),
    blocks: isEmpty ? [] : [richText(elements)],
    threadTs: input.threadTs ?? null,
    fileIds: input.fileIds ?? [],
  };
}

const SPECIAL =
  /<@([A-Z0-9]+)>|@([\w.-]*\w)|#([\w-]+)|(?<![\w:]):([a-z][\w+-]*):(?![\w:])|https?:\/\/[^\s<>]+/g;

/** Cuts typed text into plain pieces, mentions, links and emoji by their names. */
function tokens(state: WorkspaceState, text: string): readonly Json[] {
  const pieces: Json[] = [];
  let end = 0;
  for (const match of text.matchAll(SPECIAL)) {
    const special = specialToken(state, match);
    if (!special) continue;
    if (match.index > end) pieces.push({ type: 'text', text: text.slice(end, match.index) });
    pieces.push(special);
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ type: 'text', text: text.slice(end) });
  return pieces;
}

function specialToken(state: WorkspaceState, match: RegExpMatchArray): Json | null {
  const [all, userId, userName, channelName, emoji] = match;
  if (userId) return state.users.has(userId) ? { type: 'user', user_id: userId } : null;
  if (userName) {
    const wanted = userName.toLowerCase();
    const user = [...state.users.values()].find(
      (each) => each.name.toLowerCase() === wanted || each.realName.toLowerCase() === wanted,
    );
    return user ? { type: 'user', user_id: user.id } : null;
  }
  if (channelName) {
    const channel = findChannel(state, `#${channelName}`);
    return channel ? { type: 'channel', channel_id: channel.id } : null;
  }
  if (emoji) return { type: 'emoji', name: emoji };
  return { type: 'link', url: all };
}

function asText(token: Json): string {
  if (token.type === 'user') return `<@${String(token.user_id)}>`;
  if (token.type === 'channel') return `<#${String(token.channel_id)}|>`;
  if (token.type === 'emoji') return `:${String(token.name)}:`;
  if (token.type === 'link') return `<${String(token.url)}>`;
  return String(token.text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function richText(elements: readonly Json[]): Block {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
