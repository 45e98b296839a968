import { createAnnouncer } from './announcements/announce-deals.ts';
import type { DealNews } from './deals/record/deal-news.ts';
import { dealsChanged } from './releases/desk/deals-changed.ts';
import { createReleaseHints } from './releases/hint/release-hints.ts';

/** Everything that has to hear of changes to deals: channels, releases that tell them, marketing. */
export function createNews(deps: { readonly timeZone: string; readonly now: () => Date }): DealNews {
  const announcer = createAnnouncer(deps);
  const hints = createReleaseHints(deps);
  return {
    async recorded(db, news) {
      await announcer.recorded(db, news);
      await hints.recorded(db, news);
    },
    async changed(db, dealIds) {
      await announcer.changed(db, dealIds);
      await dealsChanged(db, dealIds, deps.now());
      await hints.changed(db, dealIds);
    },
  };
}
