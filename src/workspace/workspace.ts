import type { ClickInput } from './dispatch/block-actions.ts';
import type { CommandInput } from './dispatch/commands.ts';
import type { Entries, PlacedEntry } from './dispatch/modals.ts';
import type { Outcome } from './dispatch/outcome.ts';
import type { SayInput } from './dispatch/say.ts';
import type { Delivery, SentRequest } from './dispatch/send-signed.ts';
import type { SuggestionOutcome } from './dispatch/suggestions.ts';
import type { Faults } from './faults.ts';
import type { PageOptions } from './serve-page/page-options.ts';
import type { Channel, Json, Message, StoredFile, View } from './state/model.ts';
import type { ChangeListener, WorkspaceState } from './state/state.ts';
import type { TrafficLog } from './traffic.ts';

/** A person of the team; what is left out is filled in from the name. */
export interface UserSeed {
  readonly id: string;
  readonly name: string;
  readonly realName?: string;
  readonly email?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly isAdmin?: boolean;
}

export interface ChannelSeed {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'public' | 'private';
  /** User ids; default everybody. */
  readonly members?: readonly string[];
  /** Whether the app's bot is in; default true. */
  readonly hasBot?: boolean;
  readonly isExternallyShared?: boolean;
}

export interface WorkspaceOptions {
  readonly signingSecret: string;
  readonly botToken: string;
  /** The app's endpoint, e.g. `http://127.0.0.1:3000/slack/events`; may be set later by `connectApp`. */
  readonly appUrl?: string;
  /** 0 (the default) takes any free port. */
  readonly port?: number;
  readonly team?: { readonly id: string; readonly name: string; readonly domain: string };
  readonly botName?: string;
  readonly users?: readonly UserSeed[];
  readonly channels?: readonly ChannelSeed[];
  /** Members of user groups by the group's id. */
  readonly userGroups?: Readonly<Record<string, readonly string[]>>;
  /** Milliseconds since the epoch; ages triggers and response URLs. */
  readonly clock?: () => number;
  /** Scopes that the app was granted; left out, all. */
  readonly scopes?: readonly string[];
  /** Events as the manifest names them (`message.im`, `app_mention`); left out, all. */
  readonly subscriptions?: readonly string[];
  /** How long an answer may take; default 3000, as in Slack. */
  readonly ackTimeoutMs?: number;
  /** Waits before an event is sent again; default about at once, 1 minute, 5 minutes. */
  readonly eventRetryDelaysMs?: readonly number[];
  /** A folder that keeps the workspace from run to run; left out, it lives in memory. */
  readonly folder?: string;
  /** Shows the workspace in a browser, at its address. */
  readonly page?: PageOptions;
}

/** A stand-in for Slack on loopback: people act in it, the app answers over signed HTTP and calls its Web API. */
export interface Workspace {
  /** Without a slash at the end. */
  readonly url: string;
  /** For the app's `slackApiUrl`. */
  readonly apiUrl: string;
  readonly state: WorkspaceState;
  readonly faults: Faults;
  readonly traffic: TrafficLog;
  /** Tells where the app listens. */
  connectApp(url: string): void;

  command(input: CommandInput): Promise<Outcome>;
  click(input: ClickInput): Promise<Outcome>;
  /** Fills in a modal, by action id or block id; returns what was sent to the app meanwhile. */
  fill(viewId: string, entries: Entries): Promise<readonly Outcome[]>;
  /** Keeps what is typed so far; sends nothing. */
  keep(input: {
    readonly user: string;
    readonly viewId: string;
    readonly entries: readonly PlacedEntry[];
  }): Promise<void>;
  submit(input: {
    readonly user: string;
    readonly viewId: string;
    readonly values?: Entries;
  }): Promise<Outcome>;
  closeView(input: {
    readonly user: string;
    readonly viewId: string;
    readonly all?: boolean;
  }): Promise<Outcome>;
  /** Types into a typeahead of a view or a message. */
  suggest(input: Omit<ClickInput, 'value'> & { readonly value: string }): Promise<SuggestionOutcome>;
  globalShortcut(input: { readonly user: string; readonly callbackId: string }): Promise<Outcome>;
  messageShortcut(input: {
    readonly user: string;
    readonly channel: string;
    readonly messageTs: string;
    readonly callbackId: string;
  }): Promise<Outcome>;
  /** A person posts; the app hears of it as far as it is subscribed and in the channel. */
  say(input: SayInput): Promise<{ readonly message: Message; readonly deliveries: readonly Delivery[] }>;
  openHome(user: string, tab?: 'home' | 'messages'): Promise<Delivery>;
  /** Sends any event of the Events API. */
  event(event: Json): Promise<Delivery>;
  /** Sends the very same bytes again; what the answer says is shown to nobody. */
  redeliver(request: SentRequest): Promise<Delivery>;
  /** A person's upload, to be shared by `say` or chosen in a file input. */
  upload(input: {
    readonly user: string;
    readonly name: string;
    readonly content: Buffer | string;
  }): StoredFile;
  /** A code for `oauth.v2.access`, as the page of consent gives it. */
  issueOAuthCode(): string;

  /** Oldest first. The channel is an id, a `#name`, or a user's id for the direct message with the app. */
  visibleTo(user: string, channel: string): readonly Message[];
  thread(channel: string, ts: string, user?: string): readonly Message[];
  modalOf(user: string): View | null;
  homeOf(user: string): View | null;
  /** The direct message between a person and the app. */
  directMessage(user: string): Channel;
  /** What a person reads, as lines for a terminal. */
  toPlainText(shown: Message | View): string;

  archive(channel: string): void;
  removeBot(channel: string): void;
  inviteBot(channel: string): void;
  shareExternally(channel: string, isShared: boolean): void;

  /** Forgets everything that happened here. */
  clear(): void;
  /** Tells people what the workspace is doing while they wait; null when it is done. */
  setBusy(work: string | null): void;

  onChange(listener: ChangeListener): () => void;
  /** Waits until `look` finds something; fails after `timeoutMs` (default 15,000) with what was awaited. */
  until<T>(what: string, look: () => T | null | undefined | false, timeoutMs?: number): Promise<T>;
  /** Resolves when no event is under way to the app. */
  idle(): Promise<void>;
  close(): Promise<void>;
}
