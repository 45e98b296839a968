import { ratingAnnouncer } from './announcements/announce-ratings.ts';
import { recordedMessage as recordedDeals } from './deals/deal-blocks.ts';
import type { DealPorts } from './deals/deal-ports.ts';
import type { DeskPorts } from './intake/desk/desk-ports.ts';
import { askForText, type DeskDeps, openDesk } from './intake/desk/open-desk.ts';
import { articleText, sourcesOfDeal } from './intake/desk/record/article-store.ts';
import { sourceLine } from './intake/desk/source-line.ts';
import { recordedMessage as recordedFigures } from './ratings/command/rating-blocks.ts';

/** What `/deal` does by the desk that records deals out of texts. */
export function dealPorts(deps: DeskDeps): DealPorts {
  return {
    recordFrom: (request, text) => {
      const origin = { channelId: request.channelId, messageTs: null, author: null };
      return text === '' ? askForText(request) : openDesk(deps, request, { text, origin });
    },
    sources: async (db, dealId, { isSales, userId }) =>
      (await sourcesOfDeal(db, dealId))
        .filter(({ addedBy }) => isSales || addedBy === userId)
        .map((source) => ({ words: sourceLine(source, deps.timeZone), articleId: source.articleId })),
    sourceText: articleText,
  };
}

/** What that desk takes from the features whose rows it records. */
export function deskPorts({ timeZone }: Pick<DeskDeps, 'timeZone'>): DeskPorts {
  return {
    recordedDeals: (outcome, titleName, viewer) => recordedDeals(outcome, titleName, { timeZone }, viewer),
    recordedFigures: (outcome) => recordedFigures(outcome, []),
    ratingNews: ratingAnnouncer,
  };
}
