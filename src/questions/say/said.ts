import type { Answer, Choice, CsvFile, Source } from '../answer.ts';

/** A list that reads better as a table; the same facts stand in the lines of the text, row by line. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a kind of question answers, before it is a message. Lines are mrkdwn, escaped. */
export interface Said {
  readonly kind: Answer['kind'];
  readonly head: readonly string[];
  /** One line per item; a long list is shown page by page, and is whole in the CSV. */
  readonly list?: readonly string[];
  readonly tail?: readonly string[];
  readonly table?: Table;
  readonly sources?: readonly Source[];
  readonly choices?: readonly Choice[];
  readonly csv?: CsvFile;
}
