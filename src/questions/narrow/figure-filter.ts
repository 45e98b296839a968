import type { Territory } from '../../catalogue/territory.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import type { FigureOnRecord, Scope } from '../../ratings/measurement.ts';
import { channelKeyOf } from '../../ratings/measurement-key.ts';
import type { Metric } from '../../ratings/metrics.ts';
import { touching } from '../records/deal-rows-store.ts';
import type { Period } from '../understand/periods/period.ts';

/** What narrows figures besides their title; null or empty = any. */
export interface FigureQuery {
  readonly territory: Territory | null;
  readonly channel: string | null;
  readonly scopes: readonly Scope[];
  /** A group of the audience, as asked for. */
  readonly target?: string | null;
}

/** Figures of the place, channel and part of the run that are asked for. */
export function fitting(
  figures: readonly FigureOnRecord[],
  { territory, channel, scopes, target = null }: FigureQuery,
): readonly FigureOnRecord[] {
  const codes =
    territory === null ? null : touching(territory.codes.length > 0 ? territory.codes : territory.doubtful);
  const key = channel === null ? null : channelKeyOf(channel);
  return figures.filter(
    (figure) =>
      (codes === null || figure.territory.codes.some((code) => codes.includes(code))) &&
      (key === null || figure.channelKey === key) &&
      (scopes.length === 0 || isOf(figure, scopes)) &&
      (target === null || (figure.target !== null && nameKey(figure.target).includes(target))),
  );
}

/** The best minute belongs to the broadcast it was measured in, whatever part of the run that was. */
function isOf({ scope, metric }: FigureOnRecord, scopes: readonly Scope[]): boolean {
  return scope !== null && (scopes.includes(scope) || (metric === 'peak_viewers' && scope === 'peak'));
}

/** Figures by whether they were aired in a period; `open` = the date is not on record, or wider than the period. */
export function byAired(figures: readonly FigureOnRecord[], period: Period) {
  const from = period.from ?? '0001-01-01';
  const to = period.to ?? '9999-12-31';
  const place = ({ aired }: FigureOnRecord) => {
    if (aired === null) return 'open';
    if (aired.from >= from && aired.to <= to) return 'in';
    return aired.to < from || aired.from > to ? 'out' : 'open';
  };
  return {
    inside: figures.filter((figure) => place(figure) === 'in'),
    open: figures.filter((figure) => place(figure) === 'open'),
    outside: figures.filter((figure) => place(figure) === 'out'),
  };
}

/** How an audience is counted in heads or tickets, the plainest first. Never added up, each told as what it is. */
export const PEOPLE_METRICS: readonly Metric[] = [
  'viewers',
  'reach',
  'peak_viewers',
  'admissions',
  'streaming_views',
];

/** In the order of the metrics asked for, otherwise of recording. */
export function ofMetrics(
  figures: readonly FigureOnRecord[],
  metrics: readonly Metric[],
): readonly FigureOnRecord[] {
  return metrics.flatMap((metric) => figures.filter((figure) => figure.metric === metric));
}
