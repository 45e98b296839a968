import type { Db } from '../platform/db/database.ts';
import { insertFirstFeed } from './feed-store.ts';

/**
 * Gives the channel of the settings its feed at start: every deal, at once. One that a person turned off stays off; one
 * that Slack's answer ended gets another try.
 */
export async function ensureFeed(db: Db, channelId: string): Promise<void> {
  await insertFirstFeed(db, channelId);
}
