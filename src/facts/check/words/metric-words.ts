import { foldLetters } from '../../../platform/text/name-key.ts';
import { METRIC_NAMES, METRICS, type Metric, metricEntry } from '../../../ratings/metrics.ts';

/** Further words that tell a metric in running text; those of the record's grammar come from the metrics themselves. */
const MORE: Partial<Record<Metric, readonly string[]>> = {
  rating: [
    'of households',
    'of homes',
    'of tv households',
    'of all households',
    'de los hogares',
    'de hogares',
    'household',
    'puntos de rating',
  ],
  share: [
    'of those watching',
    'of the audience watching',
    'of viewers watching',
    'of people watching',
    'of the available audience',
    'de quienes veian la television',
    'de los que veian la television',
    'puntos de share',
    'share points',
    'puntos de cuota',
    'points of share',
  ],
  audience_percent: ['of the viewing audience', 'of the tv audience'],
  viewers: ['fans', 'spectator', 'espectador', 'televidente', 'user', 'users', 'usuarios'],
  admissions: ['ticket', 'entrada', 'cine espectadores'],
  reach: ['cumulative viewers'],
  streaming_views: ['streams', 'stream', 'streamed', 'plays', 'reproducciones', 'reproduccion'],
  hours_viewed: [
    'hours with it',
    'viewing hours',
    'hours of viewing',
    'horas de visionado',
    'horas de reproduccion',
  ],
};

const WORDS: ReadonlyMap<string, readonly Metric[]> = indexWords();
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...WORDS.keys()]
    .sort((left, right) => right.length - left.length)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Words of a text that name a metric. */
export interface MetricWords {
  readonly start: number;
  readonly end: number;
  /** Those that the words can mean: "audience" is viewers or a percentage. */
  readonly metrics: readonly Metric[];
}

/** Every metric named in a text written without accents in small letters, the longest words first. */
export function metricWords(folded: string): readonly MetricWords[] {
  return [...folded.matchAll(PATTERN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    metrics: WORDS.get(match[0]) ?? [],
  }));
}

/** True for a metric whose numbers are of this kind. */
export function isOfUnit(metric: Metric, unit: 'count' | 'percent' | 'rank'): boolean {
  return metricEntry(metric).number === unit;
}

function indexWords(): ReadonlyMap<string, readonly Metric[]> {
  const index = new Map<string, Metric[]>();
  for (const metric of METRIC_NAMES) {
    const { en, es } = METRICS[metric].words;
    for (const word of [...en, ...es, ...(MORE[metric] ?? [])]) {
      const key = foldLetters(word);
      index.set(key, [...(index.get(key) ?? []), metric]);
    }
  }
  return index;
}
