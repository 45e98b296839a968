import type { Db } from '../platform/db/database.ts';
import { cut } from '../platform/slack/limits.ts';
import { plainInMrkdwn } from '../platform/slack/mrkdwn.ts';
import { joinList } from '../platform/text/lists.ts';
import type { Feed } from './feed.ts';
import { countLiveFeeds, liveFeeds, titleNamesById } from './feed-store.ts';

const LISTED = 20;
const NAME_LENGTH = 100;

/** "deals in LatAm and Spain, and of *Harbour Lights*, once a day at 09:00 (Europe/Istanbul)": mrkdwn, escaped. */
export function hearing(feed: Feed, titles: readonly string[], timeZone: string): string {
  const places = feed.regions.map((region) => plainInMrkdwn(cut(region, NAME_LENGTH)));
  const works = titles.map((title) => `*${plainInMrkdwn(cut(title, NAME_LENGTH))}*`);
  const what = [
    places.length === 0 ? '' : `in ${listed(places)}`,
    works.length === 0 ? '' : `of ${listed(works)}`,
  ].filter((part) => part !== '');
  const scope = what.length === 0 ? 'every deal that may be announced' : `deals ${what.join(', and ')}`;
  const pace = feed.dailyAt === null ? 'at once' : `once a day at ${feed.dailyAt} (${timeZone})`;
  const extras = feed.also.map((extra) => (extra === 'ratings' ? 'new ratings' : 'approved releases'));
  return `${scope}, ${pace}${extras.length === 0 ? '' : `; also ${joinList(extras, 'en')}`}`;
}

/** A channel with what it hears, in words. */
export interface HearingChannel {
  readonly channelId: string;
  readonly hears: string;
}

/** The first channels that hear, in the order in which they were set, and how many there are. */
export async function hearingChannels(
  db: Db,
  { timeZone, limit }: { readonly timeZone: string; readonly limit: number },
): Promise<{ readonly channels: readonly HearingChannel[]; readonly total: number }> {
  const [feeds, total] = await Promise.all([liveFeeds(db, limit), countLiveFeeds(db)]);
  const names = await titleNamesById(
    db,
    feeds.flatMap(({ titleIds }) => titleIds),
  );
  const channels = feeds.map((feed) => {
    const titles = feed.titleIds.flatMap((id) => names.get(id) ?? []).sort();
    return { channelId: feed.channelId, hears: hearing(feed, titles, timeZone) };
  });
  return { channels, total };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED);
  return joinList(names.length > LISTED ? [...shown, `${names.length - LISTED} more`] : shown, 'en');
}
