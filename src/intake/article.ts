import type { Territory } from '../catalogue/territory.ts';
import type { Exclusivity, Licence, Media, Status } from '../deals/deal.ts';
import type { Base, Bound, DecimalText, Scope } from '../ratings/measurement.ts';
import type { Metric } from '../ratings/metrics.ts';

/** The words something was read from: `text` is the story from `start` to `end` (string offsets), unchanged. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * How far a sale has come where the story says more than a status can: a local version being shot is `in_production`
 * (status commissioned), a pilot is `piloted` (in development), a broadcast told in the past is `aired` (signed), one
 * that runs now is `on_air`.
 */
export const STAGES = ['in_production', 'piloted', 'aired', 'on_air'] as const;
export type Stage = (typeof STAGES)[number];

/** One sale that the story tells: one title, one territory as sold, one buyer, one licence, one set of media. */
export interface ReadRow {
  /** As the story's own main name of it; null = the story names no title that the sale could be of. */
  readonly title: string | null;
  readonly titleAka: readonly string[];
  readonly territory: Territory;
  /** The territory as it stands in the story. */
  readonly territoryText: string;
  /** As printed, with an agent or channel in brackets; null = the story does not say who. */
  readonly buyer: string | null;
  /** What stood in brackets behind the buyer and is a company too: either can hold the licence. */
  readonly buyerInBrackets: string | null;
  readonly licence: Licence;
  readonly status: Status;
  readonly stage: Stage | null;
  /** Empty = not stated. */
  readonly media: readonly Media[];
  readonly exclusivity: Exclusivity | null;
  readonly seasons: readonly number[] | null;
  /** True = told as news, false = told as an earlier sale, null = the story does not say. */
  readonly isNew: boolean | null;
  readonly localTitle: string | null;
  readonly localProducer: string | null;
  readonly evidence: Evidence;
  /** A language model pointed at it where the rules read nothing. */
  readonly byModel?: true;
}

/** One audience or cinema figure of one of the story's titles. */
export interface ReadFigure {
  readonly title: string | null;
  /** Null = the story does not say where. */
  readonly territory: Territory | null;
  readonly channel: string | null;
  readonly metric: Metric;
  readonly value: DecimalText;
  readonly bound: Bound;
  readonly base: Base | null;
  readonly target: string | null;
  readonly scope: Scope | null;
  /** When, as printed: "Sunday, November 14". */
  readonly dateWords: string | null;
  /** What is claimed beside the figure, as printed: "led its slot". */
  readonly claim: string | null;
  readonly evidence: Evidence;
  /** A language model pointed at it where the rules read nothing. */
  readonly byModel?: true;
}

/** A channel that shows a title: at home, or abroad where the story tells of the broadcast and not of a sale. */
export interface ReadBroadcast {
  readonly title: string | null;
  readonly territory: Territory | null;
  readonly channel: string;
  /** The channel it was made for, or that shows it in its own country. */
  readonly isHome: boolean;
  readonly evidence: Evidence;
}

/** Rights that the distributor took in. Never a sale. */
export interface ReadRightsIn {
  readonly title: string | null;
  readonly acquirer: string | null;
  readonly evidence: Evidence;
}

export interface ReadMilestone {
  /** "territories", "countries", "episodes" as counted by the story. */
  readonly counted: 'territories' | 'sales' | 'titles';
  readonly value: number;
  readonly bound: Bound;
  readonly evidence: Evidence;
}

export interface ReadPerson {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
}

export interface ReadQuote {
  readonly speaker: string | null;
  /** The words between the quotation marks; null = told in indirect speech. */
  readonly words: string | null;
  readonly evidence: Evidence;
}

export type IgnoredReason = 'rival' | 'other_programme' | 'benchmark' | 'based_on';

/** A stretch that names or measures something else than the story's titles, and why it was left out. */
export interface Ignored {
  readonly reason: IgnoredReason;
  readonly evidence: Evidence;
}

/** All that a story tells, each item with the words it came from. */
export interface ArticleReading {
  readonly titles: readonly { readonly name: string; readonly aka: readonly string[] }[];
  readonly distributor: string | null;
  /** Sales, and below them in status offers and talks that name a territory. */
  readonly rows: readonly ReadRow[];
  /** Sentences on offers and talks that name neither buyer nor territory. */
  readonly pipeline: readonly Evidence[];
  readonly figures: readonly ReadFigure[];
  readonly broadcasts: readonly ReadBroadcast[];
  readonly rightsIn: readonly ReadRightsIn[];
  readonly milestones: readonly ReadMilestone[];
  readonly people: readonly ReadPerson[];
  readonly quotes: readonly ReadQuote[];
  readonly ignored: readonly Ignored[];
}

/** What is on record and helps to read: names that the story may use. */
export interface ArticleContext {
  readonly knownTitles?: readonly string[];
  readonly knownCompanies?: readonly string[];
  /** The company whose stories these are; never a buyer. */
  readonly distributor?: string;
}
