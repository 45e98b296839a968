import type { Message } from '../platform/slack/blocks.ts';
import type { PlainDate } from '../platform/text/dates.ts';
import type { PrintLanguage } from '../platform/text/lists.ts';

/** Who asks. */
export interface Asker {
  readonly userId: string;
  readonly isSales: boolean;
}

/** Where the answer will stand: only the asker sees it, or a whole channel does. */
export type AnswerPlace = 'private' | 'channel';

/** What decides which columns of the record may be shown, and how they are printed. */
export interface Viewer {
  /** Terms, windows, notes, negotiations and offers: sales only, and never in a channel. */
  readonly seesConfidential: boolean;
  readonly language: PrintLanguage;
  /** IANA name; decides which day an instant is printed as. */
  readonly timeZone: string;
  /** Dates of this year are printed without it. */
  readonly today: PlainDate;
}

/** A question as understood: enough to run it again, to change it in a thread, and to store it. */
export interface Understanding {
  /** The id of a kind of question. */
  readonly kind: string;
  /** Parameters as the kind's schema describes them; plain JSON. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly language: PrintLanguage;
}

/** A row of the record that an answer stands on. */
export interface Source {
  readonly record: 'deal' | 'figure' | 'award' | 'title';
  readonly id: number;
  readonly recordedBy: string;
  /** UTC instant (ISO 8601). */
  readonly recordedAt: string;
}

/** What a question may have meant: a button's label and the understanding to run when it is clicked. */
export interface Choice {
  readonly label: string;
  readonly understanding: Understanding;
}

/** A whole list as a file, for lists that are longer than a message. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

/** Which part of a long list is shown; counted from 0. */
export interface AnswerPage {
  readonly index: number;
  readonly count: number;
}

export interface Answer {
  readonly kind: 'answer' | 'ask' | 'not_on_record' | 'outside';
  /** The text alone says everything. */
  readonly message: Message;
  readonly page: AnswerPage;
  readonly language: PrintLanguage;
  /** Null when nothing was understood. */
  readonly understanding: Understanding | null;
  readonly choices?: readonly Choice[];
  readonly sources: readonly Source[];
  readonly csv?: CsvFile;
  /** The rules made little or nothing of the question, although no name in it is unknown: it may be put in other words. */
  readonly isOpen?: boolean;
}
