import type { Db } from '../platform/db/database.ts';
import { context, type Message, paragraphs } from '../platform/slack/blocks.ts';
import { queueDeliveries, queueUpdate } from '../platform/slack/delivery/queue-deliveries.ts';
import { escapeMrkdwn, mention, plainInMrkdwn } from '../platform/slack/mrkdwn.ts';
import { wholeFigure } from '../ratings/figure-words.ts';
import { findFigures } from '../ratings/find-figures.ts';
import type { FigureOnRecord } from '../ratings/measurement.ts';
import type { RatingNews } from '../ratings/record/rating-news.ts';
import { feedTakes } from './feed.ts';
import { feedsHearing } from './feed-gate.ts';
import { entriesOfFigures, figureIdsOfEntry } from './rating-news-store.ts';

/** The kind of delivery that tells new figures; its subject is the entry that recorded them. */
export const NEW_RATING = 'new_rating';

/** Tells the channels that asked for it of new figures, in the transaction that records them. */
export const ratingAnnouncer: RatingNews = {
  async recorded(db, { entryId, figureIds }) {
    const feeds = await feedsHearing(db, 'ratings');
    if (feeds.length === 0 || figureIds.length === 0) return;
    const figures = await findFigures(db, { ids: figureIds });
    const taking = feeds.filter((feed) => figures.some((figure) => feedTakes(feed, figure)));
    await queueDeliveries(
      db,
      taking.map((feed) => ({ kind: NEW_RATING, subject: entryId, channelId: feed.channelId })),
    );
  },
  async changed(db, figureIds) {
    const entries = await entriesOfFigures(db, figureIds);
    if (entries.length > 0) await queueUpdate(db, NEW_RATING, entries);
  },
};

/** What a channel reads of an entry: its figures as they stand now, each whole; corrected in place. */
export async function renderNewRating(
  db: Db,
  entryId: number,
  { posted }: { readonly posted: boolean },
): Promise<readonly Message[] | null> {
  const figures = await findFigures(db, { ids: await figureIdsOfEntry(db, entryId) });
  const [first] = figures;
  if (first === undefined) {
    return posted
      ? [{ text: 'These figures were withdrawn.', blocks: paragraphs('These figures were withdrawn.') }]
      : null;
  }
  const headline = `*${plainInMrkdwn(first.title.name)}*: ${figures.length === 1 ? 'a new figure' : `${figures.length} new figures`} on record`;
  const lines = figures.map((figure) => `• ${escapeMrkdwn(figureLine(figure))}`);
  const source = `Recorded by ${mention(first.recordedBy)}`;
  return [
    {
      text: [headline, ...lines, source].join('\n'),
      blocks: [...paragraphs([headline, ...lines].join('\n')), context(source)],
    },
  ];
}

function figureLine(figure: FigureOnRecord): string {
  const claim = figure.claim === null ? '' : ` (${figure.claim})`;
  return `${wholeFigure(figure, 'en')}${claim}`;
}
