import type { RecordOutcome } from '../../deals/record/record-deals.ts';
import type { Viewer } from '../../deals/viewer.ts';
import type { Message } from '../../platform/slack/blocks.ts';
import type { RatingNews } from '../../ratings/record/rating-news.ts';
import type { RecordRatingOutcome } from '../../ratings/record/record-rating.ts';

/** What the desk takes from the features whose rows it records: their replies, with their buttons, and their news. */
export interface DeskPorts {
  /** As `/deal` answers. */
  recordedDeals(outcome: RecordOutcome, titleName: string, viewer: Viewer): Message;
  /** As `/rating` answers. */
  recordedFigures(outcome: Extract<RecordRatingOutcome, { kind: 'recorded' }>): Message;
  readonly ratingNews: RatingNews;
}
