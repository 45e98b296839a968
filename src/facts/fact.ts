import type { PlainDate } from '../platform/text/dates.ts';

/** `=` exactly, `>` more than, `<` less than, `~` about. */
export type FactBound = '=' | '>' | '<' | '~';

/**
 * One thing on record, by an id that names where it stands: `deal:142`, `figure:31`, `award:4`, `quote:7`,
 * `title:3.director`, `count:3.territories`.
 */
export interface Fact {
  readonly id: string;
  /** What it says in one plain English sentence, rendered by code. */
  readonly says: string;
  readonly values: readonly FactValue[];
  readonly source: FactSource;
}

/** Who put it on record and when; `origin` is the source named with it ("TİAK"), null = source not given. */
export interface FactSource {
  readonly recordedBy: string;
  /** UTC instant. */
  readonly recordedAt: string;
  readonly origin: string | null;
}

/** What of a fact can stand in a text. */
export type FactValue =
  /** A figure with its metric; `value` is an exact decimal ("5.45"). */
  | {
      readonly kind: 'figure';
      readonly metric: string;
      readonly value: string;
      readonly unit: 'count' | 'percent' | 'rank';
      readonly bound: FactBound;
      readonly territory: string | null;
      readonly channel: string | null;
    }
  /** How many of something: "territories", "deals", "buyers", "countries", "episodes", "minutes", "seasons". */
  | { readonly kind: 'count'; readonly of: string; readonly value: number; readonly bound: FactBound }
  /** A name; `forms` are all ways it may be written (languages, aliases, surname alone). */
  | {
      readonly kind: 'name';
      readonly role: 'title' | 'territory' | 'company' | 'person' | 'award' | 'place';
      readonly text: string;
      readonly forms: readonly string[];
    }
  /** A day, or a period (a month, a year) with its first and last day. */
  | { readonly kind: 'date'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'award_result'; readonly result: 'won' | 'nominated' | 'submitted' | 'selected' }
  /** A superlative or claim as it was recorded: "the most watched film of 2019". */
  | { readonly kind: 'claim'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly speaker: string }
  /** Free words on record (synopsis, logline, boilerplate) that a text may repeat. */
  | { readonly kind: 'words'; readonly text: string };

/** The facts a release is built from; stored with each of its versions. */
export interface FactSheet {
  readonly facts: readonly Fact[];
}
