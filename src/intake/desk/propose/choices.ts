import type { DealTerms } from '../../../deals/deal.ts';
import type { PlainDate } from '../../../platform/text/dates.ts';

/** A row as the person wrote it over. */
export interface DealMend {
  /** "id:7" or "new:Name". */
  readonly title: string;
  readonly territory: string;
  /** Null = undisclosed. */
  readonly buyer: string | null;
  readonly terms: DealTerms;
}

/** A figure as the person wrote it over. */
export interface FigureMend {
  readonly title: string;
  readonly territory: string;
  readonly channel: string | null;
  readonly airedOn: PlainDate | null;
}

export const ANNOUNCE = ['news', 'all', 'none'] as const;
export type Announce = (typeof ANNOUNCE)[number];

/** What the person said to the proposals so far. Keys are ids of proposals and keys of title groups. */
export interface Choices {
  readonly ticks: Readonly<Record<string, boolean>>;
  /** "id:7" or "new:Name", by title group. */
  readonly titles: Readonly<Record<string, string>>;
  /** By "d0:territory", "d0:buyer", "f0:figure". */
  readonly answers: Readonly<Record<string, string>>;
  readonly deals: Readonly<Record<string, DealMend>>;
  readonly figures: Readonly<Record<string, FigureMend>>;
  readonly announce: Announce;
}

export const NO_CHOICES: Choices = {
  ticks: {},
  titles: {},
  answers: {},
  deals: {},
  figures: {},
  announce: 'news',
};
