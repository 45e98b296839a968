import { joinList } from '../../../platform/text/lists.ts';
import type { ReleaseLanguage } from '../language.ts';
import {
  ENGLISH_LABELS,
  ENGLISH_PLACEHOLDERS,
  englishCredits,
  englishDateline,
  englishEmbargoLine,
  englishQuote,
} from './english-about.ts';
import { englishHeadlines, englishLedes, englishSubHeads } from './english-news.ts';
import { englishCount, englishDate } from './english-numbers.ts';
import { englishPlace } from './english-places.ts';
import {
  englishAmong,
  englishJoins,
  englishListed,
  englishRegional,
  englishRegionCounts,
  englishRunningCount,
  englishTitleLine,
} from './english-sales.ts';
import { englishAwards, englishChart, englishClaim, englishFigure } from './english-success.ts';
import { englishEntry, englishWork } from './english-words.ts';

/** American English in the style of the AP, as the trade press prints it. */
export const ENGLISH: ReleaseLanguage = {
  code: 'en',
  place: englishPlace,
  work: englishWork,
  list: (items) => joinList(items, 'en'),
  count: englishCount,
  date: englishDate,
  embargoLine: englishEmbargoLine,
  headlines: englishHeadlines,
  subHeads: englishSubHeads,
  dateline: englishDateline,
  ledes: englishLedes,
  entry: englishEntry,
  listed: englishListed,
  regional: englishRegional,
  regionCounts: englishRegionCounts,
  among: englishAmong,
  titleLine: englishTitleLine,
  joins: englishJoins,
  runningCount: englishRunningCount,
  talks: () => 'Talks on further territories continue.',
  figure: englishFigure,
  claim: englishClaim,
  untold: () => [],
  chart: englishChart,
  awards: englishAwards,
  quote: englishQuote,
  credits: englishCredits,
  labels: ENGLISH_LABELS,
  placeholders: ENGLISH_PLACEHOLDERS,
};
