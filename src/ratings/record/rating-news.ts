import type { Database, Db } from '../../platform/db/database.ts';

/**
 * Who has to hear of figures, in the transaction that records them. Given to the use-cases by app.ts, since what is
 * built on figures is not known to them.
 */
export interface RatingNews {
  /** Figures that were recorded or corrected by a person just now. */
  recorded(db: Db, news: { readonly entryId: number; readonly figureIds: readonly number[] }): Promise<void>;
  /** Figures that were taken back or put back as they were. */
  changed(db: Db, figureIds: readonly number[]): Promise<void>;
}

/** What the use-cases of figures need. */
export interface RatingDeps {
  readonly database: Database;
  readonly now: () => Date;
  readonly news: RatingNews;
}
