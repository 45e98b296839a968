import type { Db } from '../platform/db/database.ts';
import type { CommandRequest } from '../platform/slack/listen.ts';
import type { Viewer } from './viewer.ts';

/** A text that a deal was read from. */
export interface DealSourceLine {
  /** Where it came from, and the words; mrkdwn. */
  readonly words: string;
  readonly articleId: number;
}

/** What `/deal` does by features that are built on deals; given by app.ts. */
export interface DealPorts {
  /** `/deal from`: proposes what a text tells; an empty text is asked for. */
  recordFrom(request: CommandRequest, text: string): Promise<void>;
  /** The texts that a deal was recorded from: for sales all of them, for others those that they gave themselves. */
  sources(db: Db, dealId: number, viewer: Viewer): Promise<readonly DealSourceLine[]>;
  /** A whole text, for who is given it by `sources`; null = not on record. */
  sourceText(db: Db, articleId: number): Promise<string | null>;
}
