import { joinList } from '../../../platform/text/lists.ts';
import type { ReleaseLanguage } from '../language.ts';
import {
  SPANISH_LABELS,
  SPANISH_PLACEHOLDERS,
  spanishCredits,
  spanishDateline,
  spanishEmbargoLine,
  spanishQuote,
} from './spanish-about.ts';
import { spanishHeadlines, spanishLedes, spanishSubHeads } from './spanish-news.ts';
import { spanishCount, spanishDate } from './spanish-numbers.ts';
import { spanishPlace } from './spanish-places.ts';
import {
  spanishAmong,
  spanishJoins,
  spanishListed,
  spanishRegional,
  spanishRegionCounts,
  spanishRunningCount,
  spanishTitleLine,
} from './spanish-sales.ts';
import {
  spanishAwards,
  spanishChart,
  spanishClaim,
  spanishFigure,
  spanishUntold,
} from './spanish-success.ts';
import { spanishEntry, spanishWork } from './spanish-words.ts';

/** Spanish as the trade press of Latin America prints it. */
export const SPANISH: ReleaseLanguage = {
  code: 'es',
  place: spanishPlace,
  work: spanishWork,
  list: (items) => joinList(items, 'es'),
  count: spanishCount,
  date: spanishDate,
  embargoLine: spanishEmbargoLine,
  headlines: spanishHeadlines,
  subHeads: spanishSubHeads,
  dateline: spanishDateline,
  ledes: spanishLedes,
  entry: spanishEntry,
  listed: spanishListed,
  regional: spanishRegional,
  regionCounts: spanishRegionCounts,
  among: spanishAmong,
  titleLine: spanishTitleLine,
  joins: spanishJoins,
  runningCount: spanishRunningCount,
  talks: () => 'Continúan las conversaciones para otros territorios.',
  figure: spanishFigure,
  claim: spanishClaim,
  untold: spanishUntold,
  chart: spanishChart,
  awards: spanishAwards,
  quote: spanishQuote,
  credits: spanishCredits,
  labels: SPANISH_LABELS,
  placeholders: SPANISH_PLACEHOLDERS,
};
