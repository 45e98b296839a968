import type { Db } from '../platform/db/database.ts';
import {
  countFiguresWhere,
  type FigureCount,
  type FigureFilter,
  selectBest,
  selectBestOfTitles,
  selectFigures,
} from './figure-store.ts';
import type { FigureOnRecord } from './measurement.ts';
import type { Metric } from './metrics.ts';

/** Figures of one title are answered in full; nothing on record has more. */
const ALL_OF_A_TITLE = 2000;
/** Figures looked at for each title wanted, before the record is searched title by title. */
const LOOKED_AT_PER_TITLE = 10;

/** Every figure that fits, in the order of recording (at most `limit`). Whole: with its measurement and title. */
export async function findFigures(
  db: Db,
  filter: FigureFilter,
  limit = ALL_OF_A_TITLE,
): Promise<readonly FigureOnRecord[]> {
  return selectFigures(db, filter, limit);
}

/** How many figures fit, and of how many titles. */
export async function countFigures(db: Db, filter: FigureFilter): Promise<FigureCount> {
  return countFiguresWhere(db, filter);
}

/**
 * The titles with the best figure of one metric, best first, each with that figure: the largest value, or the best
 * place in a chart. Values are compared as printed; bounds, bases and scopes are the reader's to see, so print whole.
 */
export async function topTitles(
  db: Db,
  query: { readonly metric: Metric; readonly filter?: FigureFilter; readonly limit: number },
): Promise<readonly FigureOnRecord[]> {
  const { metric, filter = {}, limit } = query;
  const lookedAt = limit * LOOKED_AT_PER_TITLE;
  const best = await selectBest(db, { metric, filter, limit: lookedAt });
  const titles = new Map<number, FigureOnRecord>();
  for (const figure of best) if (!titles.has(figure.title.id)) titles.set(figure.title.id, figure);
  // Few titles with many figures each: the index alone does not tell the next title.
  if (titles.size < limit && best.length === lookedAt)
    return selectBestOfTitles(db, { metric, filter, limit });
  return [...titles.values()].slice(0, limit);
}
