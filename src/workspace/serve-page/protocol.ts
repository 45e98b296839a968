import type { Fault } from '../faults.ts';
import type { AssistantThread, Channel, Json, Message, Team, View } from '../state/model.ts';
import type { TrafficEntry } from '../traffic.ts';

/** What the app's manifest says that people see of it. */
export interface AppSurface {
  readonly name: string;
  readonly commands: readonly PageCommand[];
  readonly shortcuts: readonly PageShortcut[];
}

export interface PageCommand {
  /** With its slash. */
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
}

export interface PageShortcut {
  readonly name: string;
  readonly type: 'global' | 'message';
  readonly callbackId: string;
  readonly description: string;
}

export interface PageUser {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly isBot: boolean;
  /** What they do here, e.g. "Sales"; empty for bots. */
  readonly role: string;
}

export interface PageFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimeType: string;
  readonly size: number;
}

export interface PageMessage extends Omit<Message, 'metadata' | 'fileIds'> {
  readonly files: readonly PageFile[];
}

export type PageView = Pick<View, 'id' | 'type' | 'payload' | 'values' | 'hash' | 'fieldErrors'>;

export interface PageFaults {
  readonly due: readonly Fault[];
  readonly isLimitingMessages: boolean;
  readonly isTokenRevoked: boolean;
}

/** A channel with the newest messages in it; `hasOlder` when the beginning is not among them. */
export interface PageChannel extends Omit<Channel, 'createdAt'> {
  readonly messages: readonly PageMessage[];
  readonly hasOlder: boolean;
  /** The last message that the person has read, or null. */
  readonly readTs: string | null;
}

/** All that one person sees, as of now. */
export interface PageSnapshot {
  readonly team: Team;
  readonly app: AppSurface;
  readonly botUserId: string;
  readonly userId: string;
  readonly users: readonly PageUser[];
  readonly channels: readonly PageChannel[];
  readonly appChannelId: string;
  /** Where a newcomer begins. */
  readonly firstChannelId: string;
  /** Open modals, root first. */
  readonly modals: readonly PageView[];
  readonly home: PageView | null;
  /** `channel:threadTs` (or `channel:`) → what the assistant shows there. */
  readonly assistant: Readonly<Record<string, AssistantThread>>;
  readonly faults: PageFaults;
  /** Whether the page may offer sample data. */
  readonly hasSamples: boolean;
  readonly isWelcomed: boolean;
  readonly busyWith: string | null;
}

/** What the stream tells after the first snapshot. */
export type PageEvent =
  | { readonly type: 'snapshot'; readonly snapshot: PageSnapshot }
  | { readonly type: 'message'; readonly message: PageMessage }
  | { readonly type: 'message_deleted'; readonly channel: string; readonly ts: string }
  | { readonly type: 'channel'; readonly channel: Omit<PageChannel, 'messages' | 'hasOlder'> }
  | { readonly type: 'modals'; readonly modals: readonly PageView[] }
  | { readonly type: 'home'; readonly home: PageView | null }
  | { readonly type: 'assistant'; readonly key: string; readonly thread: AssistantThread }
  | { readonly type: 'notice'; readonly text: string }
  | { readonly type: 'faults'; readonly faults: PageFaults }
  | { readonly type: 'busy'; readonly busyWith: string | null; readonly isWelcomed: boolean }
  | { readonly type: 'traffic'; readonly entries: readonly TrafficEntry[] };

/** The answer to an act; an error is a sentence for the person. */
export interface ActResult {
  readonly error: string | null;
  /** The workspace was not reached: nothing was done. */
  readonly isUnsent?: true;
  readonly fieldErrors?: Readonly<Record<string, string>>;
  /** For `suggest`. */
  readonly options?: readonly Json[];
}
