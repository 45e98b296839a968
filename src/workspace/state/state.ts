import type { TrafficEntry } from '../traffic.ts';
import type {
  AssistantThread,
  Channel,
  Json,
  Message,
  ResponseUrl,
  StoredFile,
  Team,
  Trigger,
  User,
  View,
  ViewValues,
} from './model.ts';

/** Everything that can be watched: one stream for tests and for the page. */
export type WorkspaceChange =
  | { readonly type: 'message_posted'; readonly message: Message }
  | { readonly type: 'message_changed'; readonly message: Message; readonly previous: Message }
  | { readonly type: 'message_deleted'; readonly message: Message }
  | { readonly type: 'modal'; readonly user: string }
  | { readonly type: 'home'; readonly user: string }
  | { readonly type: 'channel'; readonly channel: string }
  | { readonly type: 'assistant'; readonly channel: string; readonly threadTs: string | null }
  | { readonly type: 'notice'; readonly user: string; readonly text: string }
  | { readonly type: 'traffic'; readonly entry: TrafficEntry }
  | { readonly type: 'faults' }
  | { readonly type: 'read'; readonly user: string; readonly channel: string }
  | { readonly type: 'busy' }
  /** Everything may be different: look anew. */
  | { readonly type: 'reset' };

export type ChangeListener = (change: WorkspaceChange) => void;

/** The whole workspace in memory. Written only by the functions beside this file. */
export interface WorkspaceState {
  readonly team: Team;
  readonly appId: string;
  readonly bot: { readonly userId: string; readonly botId: string };
  readonly users: Map<string, User>;
  readonly userGroups: Map<string, readonly string[]>;
  readonly channels: Map<string, Channel>;
  /** Per channel, oldest first; ephemerals included. */
  readonly messages: Map<string, Message[]>;
  readonly views: Map<string, View>;
  /** Per person, the open modals, root first. */
  readonly stacks: Map<string, readonly string[]>;
  /** Per person, the id of the published home view. */
  readonly homes: Map<string, string>;
  readonly files: Map<string, StoredFile>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly assistantThreads: Map<string, AssistantThread>;
  /** What a person has chosen in a message so far, by channel, message and person. */
  readonly messageValues: Map<string, ViewValues>;
  /** Options that the app offered last, by view or message, block and action. */
  readonly offeredOptions: Map<string, readonly Json[]>;
  /** Codes that `oauth.v2.access` takes, each once. */
  readonly oauthCodes: Set<string>;
  /** How far a person has read: `user:channel` → the last message's ts. */
  readonly readMarks: Map<string, string>;
  /** False until somebody chose how to begin. */
  isWelcomed: boolean;
  /** What the workspace itself is doing while people wait, e.g. "Starting over…". */
  busyWith: string | null;
  /** The number in the last id given; ids never come twice, not even after a restart. */
  lastId: number;
  /** Base address of the stand-in, without a slash at the end; known once it listens. */
  baseUrl: string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The next id with the given first letters, e.g. `F`. */
  nextId(prefix: string): string;
  /** The next message time-stamp: rises on every call. */
  nextTs(): string;
  emit(change: WorkspaceChange): void;
  onChange(listener: ChangeListener): () => void;
}

/** An empty workspace with the team's bot in it. */
export function createState(input: {
  readonly team: Team;
  readonly bot: User;
  readonly now: () => number;
}): WorkspaceState {
  const listeners = new Set<ChangeListener>();
  let lastMicros = 0;
  return {
    team: input.team,
    appId: 'A0DEALWIRE',
    bot: { userId: input.bot.id, botId: 'B0DEALWIRE' },
    users: new Map([[input.bot.id, input.bot]]),
    userGroups: new Map(),
    channels: new Map(),
    messages: new Map(),
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    files: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    assistantThreads: new Map(),
    messageValues: new Map(),
    offeredOptions: new Map(),
    oauthCodes: new Set(),
    readMarks: new Map(),
    isWelcomed: false,
    busyWith: null,
    lastId: 0,
    baseUrl: '',
    now: input.now,
    nextId(prefix) {
      this.lastId += 1;
      return `${prefix}${(this.lastId + 36 ** 6).toString(36).toUpperCase()}`;
    },
    nextTs() {
      lastMicros = Math.max(lastMicros + 1, input.now() * 1000);
      return `${Math.floor(lastMicros / 1_000_000)}.${String(lastMicros % 1_000_000).padStart(6, '0')}`;
    },
    emit(change) {
      for (const listener of [...listeners]) listener(change);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
