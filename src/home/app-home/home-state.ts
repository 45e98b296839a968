import type { HearingChannel } from '../../announcements/feed-words.ts';
import type { Status } from '../../deals/deal.ts';
import type { ReleaseState } from '../../releases/desk/transitions.ts';
import type { GapName } from './gaps/gap.ts';

/** What one person's App Home shows, as it stands on record. */
export interface HomeState {
  readonly isAdmin: boolean;
  readonly asOf: Date;
  readonly timeZone: string;
  /** One line each, for everybody: what does not work as usual just now. Plain text. */
  readonly notices: readonly string[];
  readonly steps: FirstSteps;
  /** Releases that this person may approve. */
  readonly waiting: readonly ListedRelease[];
  readonly drafts: readonly ListedRelease[];
  readonly released: readonly ListedRelease[];
  /** What this person recorded. */
  readonly entries: readonly OwnEntry[];
  /** What others recorded, as far as this person may see it. */
  readonly latest: readonly LatestEntry[];
  readonly gaps: readonly CountedGap[];
  readonly feeds: { readonly channels: readonly HearingChannel[]; readonly total: number };
}

/** What is done of setting Dealwire up. */
export interface FirstSteps {
  readonly feed: boolean;
  readonly profile: boolean;
  readonly title: boolean;
  readonly sale: boolean;
  /** Two people have recorded something. */
  readonly colleague: boolean;
}

export interface ListedRelease {
  readonly id: number;
  readonly version: number;
  readonly state: ReleaseState;
  readonly titles: readonly string[];
  readonly isStale: boolean;
  readonly requestedBy: string;
  readonly approvedBy: string | null;
}

interface Entry {
  readonly recordingId: number;
  /** Of the first deal; `moreTitles` beside it. */
  readonly title: string;
  readonly moreTitles: number;
  /** Deals that stand; `sales` are the first of them. */
  readonly count: number;
  readonly sales: readonly EntrySale[];
}

export interface EntrySale {
  readonly dealId: number;
  readonly territory: string;
  /** Null = undisclosed. */
  readonly buyer: string | null;
  readonly status: Status;
  /** Sold, and told to nobody outside sales yet. */
  readonly isQuiet: boolean;
}

export interface OwnEntry extends Entry {
  readonly canUndo: boolean;
}

export interface LatestEntry extends Entry {
  readonly recordedBy: string;
}

/** Something that lacks on record. */
export interface CountedGap {
  readonly name: GapName;
  readonly count: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}
