import type { Metric } from '../../../ratings/metrics.ts';
import type { Draft } from '../draft.ts';
import { isOfUnit, type MetricWords, metricWords } from '../words/metric-words.ts';
import type { TextNumber } from './text-numbers.ts';

/** What a text says its number measures. */
export interface SaidMetric {
  readonly metrics: readonly Metric[];
  /** Named right beside the number, not somewhere in its sentence. */
  readonly beside: boolean;
}

const BREAK = /[,;:(—–]|(?<!\p{L})(?:and|y|e|with|con|while)(?!\p{L})/u;
/** "share of", "rating: ", "una cuota del": the number belongs to what stands before. */
const LINKED =
  /^[\s:=(–-]*(?:(?:of|de|del|at|was|is|hit|fue|a|an|un|una|el|los|las|the|just|up to|hasta|more than|over|about|around|nearly|almost|at least|less than|mas de|menos de|cerca de|casi|alrededor de|en torno a|unos|unas|al menos|por encima de|there|here|alli|stood|stands|reached|rose to|came to|came in at|se situo en|llego al?|alcanzo)(?:\s+|$))*$/u;
const FIRMLY_LINKED = /^\s*(?:of|de|del|:|=)(?!\p{L})/u;
const CINEMA =
  /(?<!\p{L})(?:cinemas?|theat(?:er|re)s?|theatrical(?:ly)?|box office|big screen|salas|cines?|taquilla|pantalla grande)(?!\p{L})/u;

/** "2.4 million Mexicans tuned in", "2,4 millones siguieron el estreno": people are counted without a noun. */
const VIEWING =
  /^\s*(?:de\s+)?(?:(?!(?:homes|households|hogares)\s)\p{L}+\s+){0,2}(?:tuned in|watched(?! (?:film|movie|series|title))|were watching|saw|followed|vieron|siguieron|sintonizaron|disfrutaron)(?!\p{L})/u;
/** Started or streamed so many times. */
const TIMES = /^\s*(?:de\s+)?(?:times|veces)(?!\p{L})/u;
/** Said of a screen at home: nobody in a cinema is meant. */
const TELEVISION =
  /(?<!\p{L})(?:tv|television|televised|televidentes?|telespectador(?:es)?|por television|en television)(?!\p{L})/u;

/** The metrics that the words around a number can mean; none named, none returned. */
export function saidMetric(
  { reading, numbers }: Draft,
  number: TextNumber,
  unit: 'count' | 'percent',
): SaidMetric {
  const { folded } = reading;
  const sentence = reading.sentenceAt(number.start);
  const next = numbers.find((other) => other.start >= number.end)?.start ?? sentence.end;
  const previous = numbers.findLast((other) => other.end <= number.start)?.end ?? sentence.start;
  const after = folded.slice(number.end, Math.min(next, sentence.end));
  const before = folded.slice(Math.max(previous, sentence.start), number.start);
  const behind = together(named(after, unit), after);
  const ahead = named(before, unit).at(-1);
  const link = ahead ? before.slice(ahead.end) : '';
  const isAhead = ahead !== undefined && LINKED.test(link);
  const isBehind = behind !== undefined && !BREAK.test(after.slice(0, behind.start));
  const segment = after.split(/[,;:—–]/u)[0] ?? '';
  // "An audience of 11.6% share" says two things, and only one can be so.
  if (
    ahead &&
    behind &&
    isAhead &&
    unit === 'percent' &&
    /^\s*(?:de\s+)?$/u.test(after.slice(0, behind.start))
  ) {
    const both = ahead.metrics.filter((metric) => behind.metrics.includes(metric));
    return said({ ...ahead, metrics: both }, segment);
  }
  if (ahead && isAhead && (FIRMLY_LINKED.test(link) || !isBehind)) return said(ahead, segment);
  if (behind && isBehind) return said(behind, segment);
  if (isAhead && ahead) return said(ahead, segment);
  if (unit === 'count' && TIMES.test(segment)) return { metrics: ['streaming_views'], beside: true };
  if (unit === 'count' && VIEWING.test(segment))
    return said({ metrics: ['viewers'], start: 0, end: 0 }, segment);
  const anywhere = named(folded.slice(sentence.start, sentence.end), unit);
  const at = number.start - sentence.start;
  const nearest = anywhere.toSorted(
    (left, right) => Math.abs(left.start - at) - Math.abs(right.start - at),
  )[0];
  return { metrics: nearest ? said(nearest, segment).metrics : [], beside: false };

  function said({ metrics }: MetricWords, around: string): SaidMetric {
    const fitting = metrics.filter((metric) => isOfUnit(metric, unit));
    if (!fitting.includes('viewers') || TELEVISION.test(around)) return { metrics: fitting, beside: true };
    // People in cinemas bought tickets; elsewhere in the sentence the cinema leaves it open.
    if (CINEMA.test(around)) return { metrics: ['admissions'], beside: true };
    const sentenceWords = folded.slice(sentence.start, sentence.end);
    return { metrics: CINEMA.test(sentenceWords) ? [...fitting, 'admissions'] : fitting, beside: true };
  }
}

/** Of two metrics named in one breath ("household share"), what both can be: nothing, where they differ. */
function together(found: readonly MetricWords[], folded: string): MetricWords | undefined {
  const [first, second] = found;
  if (first === undefined || second === undefined || !/^\s$/u.test(folded.slice(first.end, second.start)))
    return first;
  return { ...second, metrics: first.metrics.filter((metric) => second.metrics.includes(metric)) };
}

function named(folded: string, unit: 'count' | 'percent'): readonly MetricWords[] {
  return metricWords(folded).filter(({ metrics }) => metrics.some((metric) => isOfUnit(metric, unit)));
}
