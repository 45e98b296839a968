import type { AwardOnRecord } from '../../catalogue/awards/award.ts';
import type { QuoteOnRecord } from '../../catalogue/awards/quote.ts';
import type { Territory } from '../../catalogue/territory.ts';
import type { TitleKind } from '../../catalogue/titles/title.ts';
import type { PlainDate } from '../../platform/text/dates.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { ChartStory, FigureStory } from '../plan/choose-figures.ts';
import type { CountUnit, Grant, SaleKind } from '../plan/sales-plan.ts';
import type { Embargo, ReleaseTitle } from '../release-facts.ts';

/** A territory in a language: in a list, within a sentence, and the key it is sorted by. */
export interface Place {
  /** "the Dominican Republic", "Mexico", "Latin America". */
  readonly name: string;
  /** "in the Dominican Republic", "worldwide". */
  readonly within: string;
  readonly key: string;
}

/** A title as a text speaks of it. */
export interface Work {
  /** “Miracle in Cell No. 7” */
  readonly quoted: string;
  readonly kind: TitleKind | null;
}

/** Sales told as a number: "eight territories, seven of them in Latin America". */
export interface Counted {
  readonly count: number;
  readonly unit: CountUnit;
  /** Parts of the world that hold all of it, at most three; otherwise empty. English names. */
  readonly regions: readonly string[];
  /** The part of the world that holds more than half of it, when `regions` is empty or says nothing. */
  readonly most: { readonly region: string; readonly count: number } | null;
  /** What was sold as a whole ("Latin America"), the widest first; empty where each sale is of a country or two. */
  readonly widest: readonly Territory[];
  /** There were sales before. */
  readonly isMore: boolean;
}

/** The news of a release, for headline and lede. */
export type News =
  | {
      readonly shape: 'named';
      readonly work: Work;
      readonly kind: SaleKind;
      readonly grants: readonly Grant[];
      /** Countries reached, when a round number was passed. */
      readonly milestone: number | null;
    }
  | {
      readonly shape: 'counted';
      readonly work: Work;
      readonly kind: SaleKind | null;
      readonly counted: Counted;
      /** Countries reached, when a round number was passed. */
      readonly milestone: number | null;
    }
  | { readonly shape: 'titles'; readonly works: readonly Work[]; readonly counted: Counted }
  | { readonly shape: 'ratings'; readonly work: Work; readonly story: FigureStory };

export interface LedeInput {
  readonly company: string;
  readonly news: News;
  readonly seasons: readonly number[];
}

/**
 * A language of print: what every section says, given the facts. To add one: a folder beside `en` and `es` with an
 * object of this shape, and its entry in `languages.ts`.
 */
export interface ReleaseLanguage {
  readonly code: PrintLanguage;
  place(territory: Territory): Place;
  work(title: ReleaseTitle): Work;
  list(items: readonly string[]): string;
  /** "eight territories", "1 deal" never: "one deal". */
  count(count: number, unit: CountUnit): string;
  date(date: PlainDate): string;

  embargoLine(embargo: Embargo | null): string;
  /** Best first; the section takes the first that is short enough. */
  headlines(news: News): readonly string[];
  subHeads(input: SubHeadInput): readonly string[];
  /** "ISTANBUL, Oct. 14, 2025 —"; a city of null is a placeholder. */
  dateline(city: string | null, date: PlainDate): string;
  /** Best first, without the dateline. */
  ledes(input: LedeInput): readonly string[];

  /** "Chile (Canal 13)", with the seasons where they differ. */
  entry(grant: Grant): string;
  /** All grants of one kind in one sentence; `alone` when the release has no other kind. */
  listed(input: ListedInput): string;
  /** One sentence for a part of the world; `index` varies the wording. */
  regional(input: RegionalInput): string;
  /** Three of many, then where the rest stands. */
  among(input: {
    readonly grants: readonly Grant[];
    readonly count: number;
    readonly unit: CountUnit;
  }): readonly [string, string];
  /** How many lie in each part of the world, largest first. */
  regionCounts(regions: readonly { readonly region: string; readonly count: number }[]): string;
  /** The line of one title among several. */
  titleLine(input: {
    readonly work: Work;
    readonly grants: readonly Grant[];
    readonly count: number;
    readonly unit: CountUnit;
    readonly areAllListed: boolean;
  }): string;
  /** "They join Greece (ANT1) and Spain (Antena 3), where the film was sold earlier." */
  joins(input: JoinsInput): string;
  /** "The film has now been sold to 12 countries." */
  runningCount(input: { readonly work: Work; readonly countries: number }): string;
  talks(): string;

  /** `isNamed`: the title's name stands in the sentence, since the release is about several. */
  figure(input: {
    readonly story: FigureStory;
    readonly subject: Work | null;
    readonly index: number;
    readonly isNamed: boolean;
  }): string;
  /** What was claimed with a figure, as a sentence of its own; null when it stands in the figure's sentence. */
  claim(story: FigureStory): string | null;
  /** Claims on record that this language cannot tell: they wait for a translation. */
  untold(story: FigureStory): readonly string[];
  chart(input: { readonly story: ChartStory; readonly subject: Work | null }): string;
  awards(input: { readonly work: Work; readonly awards: readonly AwardOnRecord[] }): string;

  quote(quote: Pick<QuoteOnRecord, 'text' | 'speaker' | 'role' | 'company'>): string;
  /** One sentence per group of facts, in order, with the title's parts it rests on. */
  credits(title: ReleaseTitle): readonly { readonly text: string; readonly parts: readonly string[] }[];

  readonly labels: Labels;
  readonly placeholders: Placeholders;
}

export interface SubHeadInput {
  readonly news: News;
  readonly work: Work;
  /** Well-known markets first. */
  readonly grants: readonly Grant[];
  readonly story: FigureStory | null;
  readonly earlierCountries: number | null;
}

export interface ListedInput {
  readonly work: Work;
  readonly kind: SaleKind;
  readonly grants: readonly Grant[];
  readonly alone: boolean;
}

export interface RegionalInput {
  readonly kind: SaleKind;
  /** English name; null = the grants lie in several parts of the world. */
  readonly region: string | null;
  readonly grants: readonly Grant[];
  readonly index: number;
}

export interface JoinsInput {
  readonly work: Work;
  /** The news it joins: its places, when they are few enough to be named again. */
  readonly news: readonly Grant[];
  /** Earlier sales: all of them, or the three that stand for `count`. */
  readonly grants: readonly Grant[];
  readonly count: number;
  readonly unit: CountUnit;
  readonly areAllListed: boolean;
  /** Some of the news lies where the title was sold before: it joins nothing there. */
  readonly isKnownThere: boolean;
}

export interface Labels {
  about(company: string): string;
  readonly contact: string;
  readonly endMark: string;
  readonly annex: string;
  readonly columns: readonly [title: string, territory: string, buyer: string];
  readonly undisclosed: string;
  readonly factSheet: string;
  readonly factColumns: readonly [id: string, says: string, source: string];
}

/** What stands for a gap, and what the list of gaps says of it (in English, for the desk). */
export interface Placeholders {
  city(): string;
  quote(who: string | null): string;
  synopsis(): string;
  boilerplate(company: string): string;
  contact(): string;
  /** Figures of these places whose source is not on record. */
  source(places: readonly string[]): string;
}
