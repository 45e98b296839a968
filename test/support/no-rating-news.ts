import type { RatingNews } from '../../src/ratings/record/rating-news.ts';

/** Nobody hears of figures: for tests of something else. */
export const noRatingNews: RatingNews = { recorded: async () => {}, changed: async () => {} };
