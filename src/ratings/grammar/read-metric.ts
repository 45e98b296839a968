import { METRIC_NAMES, type Metric, metricEntry, type NumberKind } from '../metrics.ts';
import { blank, wordPattern } from './patterns.ts';

interface FoundMetric {
  readonly metric: Metric;
  readonly index: number;
  readonly length: number;
}

/** Names a unit rather than a metric: with a metric beside it, it says nothing of its own. */
const UNITS = /^(?:points?|puntos|puan|people|individuals|kisi|personas)$/u;
const CINEMA = wordPattern([
  'cinema',
  'cinemas',
  'theaters',
  'theatres',
  'theatrical',
  'box office',
  'cine',
  'cines',
  'salas',
  'taquilla',
  'sinema',
  'sinemada',
  'sinemalarda',
  'gise',
]);
const PEAK = wordPattern([
  'peak',
  'peaked',
  'peaking',
  'at its peak',
  'at the peak',
  'golden minute',
  'minuto de oro',
  'pico',
  'zirve',
]);

const WORDS: readonly { readonly metric: Metric; readonly pattern: RegExp }[] = METRIC_NAMES.map((metric) => {
  const { en, es, tr } = metricEntry(metric).words;
  return { metric, pattern: wordPattern([...en, ...es, ...tr]) };
});

export type MetricReading =
  | { readonly kind: 'metric'; readonly metric: Metric; readonly rest: string }
  /** Its words name more than one, or none. */
  | { readonly kind: 'several'; readonly metrics: readonly Metric[] }
  | { readonly kind: 'none' };

/** True when a folded text names a metric at all. */
export function namesMetric(folded: string): boolean {
  return findAll(folded).length > 0;
}

/**
 * The metric that a figure's words name, for a number of that kind: "audience" with a percentage is an audience
 * percentage, with a count it is viewers. The longest words decide. "Viewers" in cinemas are admissions, at the peak
 * peak viewers; a percentage without a metric stays without one.
 */
export function readMetric(folded: string, kind: 'percent' | 'rank' | 'plain'): MetricReading {
  if (kind === 'rank')
    return { kind: 'metric', metric: 'chart_rank', rest: withoutWords(folded, 'chart_rank') };
  const all = findAll(folded);
  // "Peak 24.1 points" is a rating at its peak: a number of points is a percentage without its sign.
  const inPoints = all.some(({ metric }) => metric === 'share' || metric === 'rating');
  const kinds: readonly NumberKind[] = kind === 'percent' || inPoints ? ['percent'] : ['count'];
  const found = all.filter(
    ({ metric }) =>
      kinds.includes(metricEntry(metric).number) && (kind === 'percent' || metric !== 'audience_percent'),
  );
  const longest = outermost(found);
  const telling = longest.filter(({ index, length }) => !UNITS.test(folded.slice(index, index + length)));
  const chosen = telling.length > 0 ? telling : longest;
  const metrics = [...new Set(chosen.map(({ metric }) => metric))];
  const settled = settle(metrics, folded);
  if (settled === null) return metrics.length === 0 ? { kind: 'none' } : { kind: 'several', metrics };
  let rest = folded;
  for (const { index, length } of longest) rest = blank(rest, index, length);
  if (settled === 'admissions') rest = rest.replace(CINEMA, (words) => ' '.repeat(words.length));
  if (settled === 'peak_viewers') rest = rest.replace(PEAK, (words) => ' '.repeat(words.length));
  return { kind: 'metric', metric: settled, rest };
}

function settle(metrics: readonly Metric[], folded: string): Metric | null {
  const has = (metric: Metric) => metrics.includes(metric);
  const inCinemas = folded.search(CINEMA) >= 0;
  if (
    metrics.length > 0 &&
    metrics.every((metric) => metric === 'viewers' || metric === 'admissions') &&
    inCinemas
  )
    return 'admissions';
  const atPeak = folded.search(PEAK) >= 0;
  if (
    metrics.length > 0 &&
    metrics.every((metric) => metric === 'viewers' || metric === 'peak_viewers') &&
    atPeak
  )
    return 'peak_viewers';
  // "Reach of 3.2 million viewers", "1.2 million tickets, people in cinemas": viewers is the unit of the other.
  const others = metrics.filter((metric) => metric !== 'viewers' && metric !== 'audience_percent');
  if (others.length === 1 && (has('viewers') || has('audience_percent') || metrics.length === 1))
    return others[0] ?? null;
  return metrics.length === 1 ? (metrics[0] ?? null) : null;
}

function findAll(folded: string): readonly FoundMetric[] {
  return WORDS.flatMap(({ metric, pattern }) =>
    [...folded.matchAll(pattern)].map((match) => ({ metric, index: match.index, length: match[0].length })),
  );
}

/** Words inside longer words that were found go: "audience" in "audience share". */
function outermost(found: readonly FoundMetric[]): readonly FoundMetric[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.length > one.length &&
          other.index <= one.index &&
          other.index + other.length >= one.index + one.length,
      ),
  );
}

function withoutWords(folded: string, metric: Metric): string {
  const pattern = WORDS.find((words) => words.metric === metric)?.pattern;
  return pattern === undefined ? folded : folded.replace(pattern, (words) => ' '.repeat(words.length));
}
