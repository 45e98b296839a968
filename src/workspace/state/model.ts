/** A JSON object as it travels: nothing is known of its fields until they are looked at. */
export type Json = Record<string, unknown>;

/** A layout block; everything beyond its type and id depends on the type. */
export interface Block extends Json {
  readonly type: string;
  readonly block_id?: string;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

/** A person of the team, or a bot. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly email: string | null;
  /** IANA zone, e.g. `Europe/Madrid`. */
  readonly timeZone: string;
  /** e.g. `en-GB`. */
  readonly locale: string;
  readonly isAdmin: boolean;
  readonly isBot: boolean;
}

type ChannelKind = 'public' | 'private' | 'im';

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly createdAt: number;
  /** User ids; the bot hears a channel only as a member. */
  readonly members: readonly string[];
  readonly isArchived: boolean;
  /** Shared with another company (Slack Connect). */
  readonly isExternallyShared: boolean;
}

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: Json;
}

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  /** Present when the app wrote it. */
  readonly byApp: boolean;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly threadTs: string | null;
  /** A reply that is shown in the channel too. */
  readonly isBroadcast: boolean;
  readonly metadata: MessageMetadata | null;
  readonly editedTs: string | null;
  readonly fileIds: readonly string[];
  /** The one person who sees it, or null for everybody. */
  readonly ephemeralTo: string | null;
  readonly reactions: readonly Reaction[];
  readonly streaming: 'in_progress' | 'completed' | null;
}

interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
}

/** What a person has entered so far: block id → action id → the element's value in wire form. */
export type ViewValues = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** An open modal or a published App Home. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly type: 'modal' | 'home';
  /** The view as the app sent it, with a block id on every block. */
  readonly payload: Json & { readonly blocks: readonly Block[] };
  readonly values: ViewValues;
  readonly hash: string;
  readonly rootId: string;
  readonly previousId: string | null;
  /** Where the person was when it opened. */
  readonly channel: string | null;
  /** What the person is told at a field: block id → text. */
  readonly fieldErrors: Readonly<Record<string, string>>;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimeType: string;
  readonly owner: string;
  readonly createdAt: number;
  readonly content: Buffer;
  readonly channels: readonly string[];
  /** False between the request for an upload address and the completion. */
  readonly isComplete: boolean;
}

export interface Trigger {
  readonly id: string;
  readonly user: string;
  readonly channel: string | null;
  /** The modal that the interaction happened in. */
  readonly viewId: string | null;
  readonly createdAt: number;
  used: boolean;
}

export interface ResponseUrl {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  /** The message that `replace_original` and `delete_original` act on. */
  readonly messageTs: string | null;
  readonly createdAt: number;
  uses: number;
}

/** What the assistant surface shows in a thread or a direct message. */
export interface AssistantThread {
  readonly status: string;
  readonly title: string | null;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}
