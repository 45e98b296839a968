import type { Faults } from '../faults.ts';
import { findChannel, openDirectMessage } from '../state/channels.ts';
import { SlackError } from '../state/errors.ts';
import type { Channel, Json } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';

/** One call of a Web API method: its arguments, and the workspace that it acts on. */
export interface ApiCall {
  readonly state: WorkspaceState;
  readonly faults: Faults;
  readonly args: ApiArguments;
  readonly grant: Grant;
}

/** What the installation of the app gave it. */
export interface Grant {
  readonly botToken: string;
  /** Scopes; null grants all. */
  readonly scopes: readonly string[] | null;
}

/** What a method does: returns the fields of the answer beside `ok`, or throws `SlackError`. */
type ApiMethod = (call: ApiCall) => Json;

/** A family of methods by name. */
export type ApiMethods = Readonly<Record<string, ApiMethod>>;

/** Arguments, whichever way they came: forms carry everything as text and nested values as JSON text. */
export class ApiArguments {
  readonly #raw: Json;

  constructor(raw: Json) {
    this.#raw = raw;
  }

  has(name: string): boolean {
    return this.#raw[name] !== undefined && this.#raw[name] !== null;
  }

  /** The text, or null when it is absent or empty. */
  text(name: string): string | null {
    const value = this.#raw[name];
    if (typeof value === 'string') return value === '' ? null : value;
    return typeof value === 'number' ? String(value) : null;
  }

  /** The text; without it the call is refused. */
  required(name: string): string {
    return this.text(name) ?? refuseMissing(name);
  }

  flag(name: string): boolean {
    const value = this.#raw[name];
    return value === true || value === 'true' || value === '1' || value === 1;
  }

  /** A whole number within bounds, or the fallback. */
  count(name: string, fallback: number, most: number): number {
    const value = Number(this.#raw[name] ?? fallback);
    if (!Number.isInteger(value) || value < 1) throw new SlackError('invalid_limit');
    return Math.min(value, most);
  }

  /** A nested value; `refusal` is the code for text that is no JSON. */
  json(name: string, refusal = 'invalid_arguments'): unknown {
    const value = this.#raw[name];
    if (typeof value !== 'string') return value ?? undefined;
    if (value === '') return undefined;
    try {
      return JSON.parse(value);
    } catch {
      throw new SlackError(refusal);
    }
  }
}

function refuseMissing(name: string): never {
  throw new SlackError('invalid_arguments', {
    response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
  });
}

/** The channel named in the call as far as the bot may know of it. */
export function channelOf(call: ApiCall, name = 'channel'): Channel {
  const channel = findChannel(call.state, call.args.required(name));
  const isHidden = channel?.kind === 'private' && !isBotIn(call, channel);
  if (!channel || isHidden) throw new SlackError('channel_not_found');
  return channel;
}

/** A channel that the bot may write to; a user's id means the direct message with that person. */
export function writableChannel(call: ApiCall, name = 'channel'): Channel {
  const target = call.args.required(name);
  const channel = call.state.users.has(target)
    ? openDirectMessage(call.state, target)
    : channelOf(call, name);
  if (channel.isArchived) throw new SlackError('is_archived');
  const writesAnywhere =
    channel.kind === 'public' && call.grant.scopes?.includes('chat:write.public') === true;
  if (!isBotIn(call, channel) && !writesAnywhere) throw new SlackError('not_in_channel');
  return channel;
}

/** A channel whose messages the bot may read. */
export function readableChannel(call: ApiCall, name = 'channel'): Channel {
  const channel = channelOf(call, name);
  if (!isBotIn(call, channel)) throw new SlackError('not_in_channel');
  return channel;
}

function isBotIn(call: ApiCall, channel: Channel): boolean {
  return channel.members.includes(call.state.bot.userId);
}

/** One page of a list, and the cursor of the next as Slack gives it (empty text at the end). */
export function page<T>(
  call: ApiCall,
  items: readonly T[],
  limits: { readonly usual: number; readonly most: number },
): { readonly items: readonly T[]; readonly nextCursor: string } {
  const cursor = call.args.text('cursor');
  const start = cursor === null ? 0 : decodeCursor(cursor);
  const end = start + call.args.count('limit', limits.usual, limits.most);
  return { items: items.slice(start, end), nextCursor: end < items.length ? encodeCursor(end) : '' };
}

function encodeCursor(index: number): string {
  return Buffer.from(`next:${index}`).toString('base64');
}

function decodeCursor(cursor: string): number {
  const match = Buffer.from(cursor, 'base64')
    .toString()
    .match(/^next:(\d+)$/);
  if (!match) throw new SlackError('invalid_cursor');
  return Number(match[1]);
}
