import type { Db } from '../../platform/db/database.ts';
import type { SlackDeps } from '../../platform/slack/listen.ts';
import type { RecordedDeal } from '../recorded-deal.ts';

/**
 * Who has to hear of changes to the record, in the same transaction: announcements, and whatever else is built on
 * deals. Given to the use-cases by app.ts, since what is built on deals is not known to them.
 */
export interface DealNews {
  recorded(db: Db, news: { recordingId: number; deals: readonly RecordedDeal[]; now: Date }): Promise<void>;
  changed(db: Db, dealIds: readonly number[]): Promise<void>;
}

/** What the listeners of deals need. */
export interface DealDeps extends SlackDeps {
  readonly news: DealNews;
}
