import type { FactSheet } from '../../facts/fact.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { Embargo } from '../release-facts.ts';
import type { ReleaseScope } from '../scope.ts';
import type { SectionName, WrittenSection } from '../written.ts';
import type { ReleaseState } from './transitions.ts';

/**
 * A *release* is one press release from draft to withdrawal or print. A *version* is what it said at one time, with the
 * facts it stood on. A *review* is one round of approval, asked once and decided once.
 */
export interface Release {
  readonly id: number;
  readonly titles: readonly { readonly id: number; readonly name: string }[];
  readonly language: PrintLanguage;
  readonly scope: ReleaseScope;
  readonly withTalks: boolean;
  readonly state: ReleaseState;
  readonly embargo: Embargo | null;
  /** Deals that no longer say what the newest version says. */
  readonly staleDealIds: readonly number[];
  /** Where it was asked for; null = not in a channel. */
  readonly channelId: string | null;
  readonly requestedBy: string;
  /** UTC instants (ISO 8601). */
  readonly requestedAt: string;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly releasedBy: string | null;
  readonly releasedAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
  /** The newest. */
  readonly version: ReleaseVersion;
  readonly deals: readonly ToldDeal[];
}

/** A deal that a release tells, as news or as an earlier sale, and what it says of it. */
export interface ToldDeal {
  readonly id: number;
  readonly isNew: boolean;
  readonly told: string;
}

export const CHANGES = ['drafted', 'edited', 'regenerated', 'mended', 'overruled', 'phrased'] as const;
export type Change = (typeof CHANGES)[number];

export interface ReleaseVersion extends VersionContent {
  readonly number: number;
  readonly change: Change;
  readonly madeBy: string;
  /** UTC instant (ISO 8601). */
  readonly madeAt: string;
}

export interface VersionContent {
  readonly sections: readonly WrittenSection[];
  readonly sheet: FactSheet;
  readonly warnings: readonly Warning[];
}

/** A span of a section that no fact supports. */
export interface Warning {
  readonly section: SectionName;
  readonly text: string;
  readonly reason: string;
  /** What is wrong, and what the record says. */
  readonly message: string;
  /** A person let it stand, and why. */
  readonly overruled: Overrule | null;
}

export interface Overrule {
  readonly by: string;
  /** UTC instant (ISO 8601). */
  readonly at: string;
  readonly why: string;
}

/** One round of approval. */
export interface Review {
  readonly id: number;
  readonly releaseId: number;
  readonly version: number;
  readonly requestedBy: string;
  readonly requestedAt: string;
  /** Null = open. */
  readonly decision: 'approved' | 'changes_requested' | 'withdrawn' | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly note: string | null;
}
