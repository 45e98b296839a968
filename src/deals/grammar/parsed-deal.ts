import type { PlainDate } from '../../platform/text/dates.ts';
import type { DealTerms, SaleInput } from '../deal.ts';

/** What the parser may know besides the text. */
export interface ParseContext {
  /** Today in the company's zone. */
  readonly today: PlainDate;
  /** IANA zone in which an embargo time without a zone is meant. */
  readonly timeZone: string;
  /** True for the name of a known company: settles a pair in which both sides could be a place. */
  readonly looksLikeBuyer?: (name: string) => boolean;
}

export const PROBLEM_CODES = [
  'missing_title',
  'missing_sales',
  'unknown_territory',
  'unreadable_sale',
  'unreadable_option',
  'unclosed_bracket',
  'unreadable_date',
  'ambiguous_date',
  'future_signature',
  'window_ends_before_start',
  'contradiction',
  'too_broad',
  'fee_not_recorded',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A place in the typed text: UTF-16 index, end excluded; `text` is what stands there. */
export interface TextSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Something that could not be read. The message is for the sender: what, and what to type instead. */
export interface Problem extends TextSpan {
  readonly code: ProblemCode;
  readonly message: string;
}

/** One way to read a doubtful place; taking it replaces the rows the question is about with `sales`. */
export interface QuestionChoice {
  readonly label: string;
  readonly sales: readonly SaleInput[];
}

/**
 * Something that reads two ways: a place name (`territory`), a pair of which both sides are places (`pair`), or a
 * list of which it is unclear what the buyer holds (`list`). It is about `count` rows of `ParsedDeal.sales` from
 * `sale` on; until it is answered those rows are only what was typed, not a reading.
 */
export interface Question extends TextSpan {
  readonly code: 'territory' | 'pair' | 'list';
  readonly sale: number;
  readonly count: number;
  readonly message: string;
  readonly choices: readonly QuestionChoice[];
}

/** What was read of a command; complete (may be recorded) when there is no problem and no question. */
export interface ParsedDeal {
  readonly title: string | null;
  readonly sales: readonly SaleInput[];
  readonly terms: DealTerms;
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
}
