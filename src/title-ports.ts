import { countFeedsOf, moveFeeds } from './announcements/feed-titles-store.ts';
import type { TitlePorts } from './catalogue/titles/title-listeners.ts';
import { countDealsOf, soldCodes } from './deals/deal-store.ts';
import type { DealNews } from './deals/record/deal-news.ts';
import { moveDeals } from './deals/record/move-deals.ts';
import { countFigures } from './ratings/find-figures.ts';
import { moveRatings } from './ratings/record/move-ratings.ts';
import { titleFigures } from './ratings/title-figures.ts';

/** What a title's card shows, and a merge moves, of the features that are built on titles. */
export function titlePorts(news: DealNews): TitlePorts {
  return {
    soldCodes,
    figures: titleFigures,
    movers: [
      {
        words: ['deal', 'deals'],
        count: countDealsOf,
        move: (db, { from, ...move }) => moveDeals(db, news, { ...move, from: from.id }),
      },
      {
        words: ['figure', 'figures'],
        count: async (db, titleId) => (await countFigures(db, { titleIds: [titleId] })).figures,
        move: async (db, { from, to, by, at }) => {
          await moveRatings(db, { from: from.id, to: to.id, by, at });
        },
      },
      {
        words: ['feed', 'feeds'],
        count: countFeedsOf,
        move: (db, { from, to }) => moveFeeds(db, { from: from.id, to: to.id }),
      },
    ],
  };
}
