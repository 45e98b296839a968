import type { Db } from '../platform/db/database.ts';
import { wholeFigure } from './figure-words.ts';
import { findFigures } from './find-figures.ts';
import type { FigureOnRecord } from './measurement.ts';
import { METRIC_NAMES, type Metric, metricEntry } from './metrics.ts';

const MEDIUM_WORDS = { tv: 'TV', cinema: 'Cinema', streaming: 'Streaming' } as const;

/**
 * The best figure of each metric of a title, a line each, in plain text: "TV, share: 16.35% share (households),
 * premiere, Chile, Canal 9, source not given". Metrics are never compared with one another, TV never with cinema.
 */
export async function titleFigures(db: Db, titleId: number): Promise<readonly string[]> {
  const figures = await findFigures(db, { titleIds: [titleId] });
  return METRIC_NAMES.flatMap((metric) => {
    const best = bestOf(
      metric,
      figures.filter((figure) => figure.metric === metric),
    );
    if (best === undefined) return [];
    const { medium, label } = metricEntry(metric);
    return [`${MEDIUM_WORDS[medium]}, ${label.en}: ${wholeFigure(best, 'en')}`];
  });
}

/** Among figures of everybody if there are any, and of those that are not "less than" something: the largest. */
function bestOf(metric: Metric, figures: readonly FigureOnRecord[]): FigureOnRecord | undefined {
  const sign = metricEntry(metric).number === 'rank' ? -1 : 1;
  const rank = ({ target, bound, value }: FigureOnRecord) =>
    [target === null ? 1 : 0, bound === '<' ? 0 : 1, sign * Number(value)] as const;
  return figures.toSorted((left, right) => {
    const [a, b] = [rank(left), rank(right)];
    return b[0] - a[0] || b[1] - a[1] || b[2] - a[2] || left.id - right.id;
  })[0];
}
