/** What about a span has no support on record. */
export type Reason =
  | 'number'
  | 'metric'
  | 'bound'
  | 'count'
  | 'date'
  | 'territory'
  | 'buyer'
  | 'company'
  | 'person'
  | 'title'
  | 'award'
  | 'superlative'
  | 'quotation';

/** A span of a text that no fact supports; `text.slice(start, end)` is `text`. */
export interface Unsupported {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: Reason;
  /** One plain English sentence for the person who wrote it: what is wrong, and what the record says. */
  readonly message: string;
}
