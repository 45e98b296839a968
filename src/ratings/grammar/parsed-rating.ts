import type { Territory } from '../../catalogue/territory.ts';
import type { PlainDate } from '../../platform/text/dates.ts';
import type { Aired, FigureInput, Scope } from '../measurement.ts';

/** What the parser may know besides the text. */
export interface RatingContext {
  /** Today in the company's zone. */
  readonly today: PlainDate;
}

export const RATING_PROBLEMS = [
  'missing_title',
  'missing_territory',
  'unknown_territory',
  'ambiguous_territory',
  'missing_figures',
  'unnamed_metric',
  'ambiguous_metric',
  'unreadable_figure',
  'best_value',
  'figure_twice',
  'unreadable_option',
  'ambiguous_date',
  'impossible_date',
  'undated',
  'contradiction',
] as const;
export type RatingProblemCode = (typeof RATING_PROBLEMS)[number];

/** Something that could not be read, where it stands, and what to type instead. UTF-16 index, end excluded. */
export interface RatingProblem {
  readonly code: RatingProblemCode;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly message: string;
}

/** One way to read what stands before the figures. */
export interface Heading {
  readonly title: string;
  /** More than one for chart places that hold in several. */
  readonly territories: readonly Territory[];
  readonly channel: string | null;
}

/** A figure that was read; its scope, where said with the figure, goes before the command's. */
export interface ParsedFigure extends FigureInput {
  readonly scope: Scope | null;
}

/** What was read of a command. May be recorded when there is no problem. */
export interface ParsedRating {
  /** Best first: a title may hold commas, so the first one whose title is on record is meant. Empty = no title. */
  readonly headings: readonly Heading[];
  readonly figures: readonly ParsedFigure[];
  readonly aired: Aired | null;
  readonly scope: Scope | null;
  readonly slot: string | null;
  readonly problems: readonly RatingProblem[];
}
