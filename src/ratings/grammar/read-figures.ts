import { type Metric, metricEntry } from '../metrics.ts';
import type { ParsedFigure, RatingContext, RatingProblem } from './parsed-rating.ts';
import { blank } from './patterns.ts';
import { type Detail, NUMBERED_DETAIL, readDetails } from './read-details.ts';
import { problemAt } from './read-heading.ts';
import { namesMetric, readMetric } from './read-metric.ts';
import { readSaidNumber, type SaidNumber } from './read-number.ts';
import { type FoundWords, findBase, findTarget } from './read-target.ts';
import { joined, part, type Stretch, split, unquoted } from './stretch.ts';

const NAMED_TARGET = /(?<![\p{L}\p{N}])target(?: group)?\s*[:=]?\s+(?=[^\s])/u;

/** "2 mil viewers": thousands in Spanish, millions in the slang of English. */
const THOUSAND_OR_MILLION =
  /\d\s?mil(?!\p{L}).*(?<!\p{L})(?:viewers?|people|views|hours|tickets|admissions|individuals)(?!\p{L})/u;

/** A minus right before a number; the dash of a range has a number before it. */
const NEGATIVE = /(?<![^\s:=<>~≈])[-−][.,]?\d+(?:[.,]\d+)*(?:\s?%)?/u;

export interface FiguresReading {
  readonly figures: readonly ParsedFigure[];
  /** Said among the figures, but of the measurement: a date, a slot. */
  readonly details: readonly Detail[];
  readonly problems: readonly RatingProblem[];
}

/** A comma between figures; never one inside a number, and "and" only between words. */
const SEPARATOR =
  /[()]|,(?!\d)|(?<!\d),|(?<=\s)(?:and|y|e|ve|und|with|con|plus|while|mientras)(?=\s)|\s[&+/|]\s|(?<=\p{L})\s?\/\s?(?=\d)|\n/gu;

/** Reads "more than 3.1m viewers, 19% share and 5.45% rating households": each with its bound, metric, base, target. */
export function readFigures(body: Stretch, context: RatingContext): FiguresReading {
  const figures: ParsedFigure[] = [];
  const details: Detail[] = [];
  const problems: RatingProblem[] = [];
  for (const phrase of phrasesOf(body)) {
    const reading = readFigure(phrase, context);
    figures.push(...reading.figures);
    details.push(...reading.details);
    problems.push(...reading.problems);
  }
  return { figures, details, problems };
}

/** True when a text holds a number with a metric beside it, so that it is no detail. */
export function isFigure(stretch: Stretch): boolean {
  const folded = withoutTarget(stretch);
  const number = readSaidNumber(folded);
  if (typeof number === 'string') return number === 'best';
  return number.kind !== 'plain' || namesMetric(number.rest);
}

/** Parts with a number each: "rating, households 5.45%" and "1.2m viewers, premiere" stay together. */
function phrasesOf(body: Stretch): readonly Stretch[] {
  const phrases: Stretch[] = [];
  let waiting: Stretch | null = null;
  for (const piece of split(body, SEPARATOR).filter(({ text }) => text !== '')) {
    const hasNumber = readSaidNumber(withoutTarget(piece)) !== 'none';
    const last = phrases.at(-1);
    if (hasNumber) {
      phrases.push(waiting === null ? piece : joined(body, waiting, piece));
      waiting = null;
    } else if (last !== undefined && !namesMetric(piece.folded)) {
      phrases[phrases.length - 1] = joined(body, last, piece);
    } else waiting = waiting === null ? piece : joined(body, waiting, piece);
  }
  const last = phrases.at(-1);
  if (waiting === null) return phrases;
  return last === undefined ? [waiting] : [...phrases.slice(0, -1), joined(body, last, waiting)];
}

function readFigure(phrase: Stretch, context: RatingContext): FiguresReading {
  const target = targetOf(phrase);
  const aside = withoutAsides(
    target === null ? phrase.folded : blank(phrase.folded, target.index, target.length),
  );
  const negative = NEGATIVE.exec(aside.rest);
  if (negative !== null) return failed(belowZero(phrase, negative[0]));
  const number = readSaidNumber(aside.rest);
  if (THOUSAND_OR_MILLION.test(aside.rest)) return failed(unclearScale(phrase));
  if (typeof number === 'string') return failed(numberProblem(phrase, number));
  const reading = readMetric(number.rest, number.kind);
  if (reading.kind !== 'metric') {
    return failed(metricProblem(phrase, number, reading.kind === 'several' ? reading.metrics : []));
  }
  const { metric } = reading;
  const isPercent = metricEntry(metric).number === 'percent';
  const base = isPercent ? (findBase(reading.rest) ?? findBase(number.rest)) : null;
  const left =
    base === null
      ? reading.rest
      : reading.rest.replace(wordsAt(number.rest, base), (words) => ' '.repeat(words.length));
  // The sign where the number stood only parts the words.
  const unread = [left.replaceAll('|', ','), ...aside.found].join(' , ');
  const rest = readDetails({ text: unread, folded: unread, start: phrase.start }, context);
  const scopes = rest.details.flatMap((detail) => (detail.kind === 'scope' ? [detail.value] : []));
  const ownTarget = rest.details.find((detail) => detail.kind === 'target');
  const figure = {
    metric,
    value: valueFor(number, metric),
    bound: number.bound,
    base: base?.value ?? null,
    target: target?.value ?? (ownTarget?.kind === 'target' ? asTyped(phrase, ownTarget.value) : null),
    claim: null,
    source: null,
    scope: scopes[0] ?? null,
  };
  const details = rest.details
    .filter(({ kind }) => kind !== 'scope' && kind !== 'target' && kind !== 'base')
    .map((detail) => (detail.kind === 'slot' ? { ...detail, value: asTyped(phrase, detail.value) } : detail));
  const problems = rest.problems.map((problem) => ({ ...problem, ...placed(phrase, problem) }));
  return { figures: [figure], details, problems };
}

/** "5.450" in points is no number in thousands. */
function valueFor(number: SaidNumber, metric: Metric): string {
  const isPercent = metricEntry(metric).number === 'percent';
  return isPercent && number.otherwise !== null && Number(number.value) > 100
    ? number.otherwise
    : number.value;
}

/** After "target" everything is its name; otherwise a group as panels write it. */
function targetOf(stretch: Stretch): FoundWords<string> | null {
  const named = NAMED_TARGET.exec(stretch.folded);
  if (named === null) return findTarget(stretch);
  const value = unquoted(part(stretch, named.index + named[0].length));
  return value === '' ? null : { value, index: named.index, length: stretch.text.length - named.index };
}

/** The folded text without what holds a number but is no figure: a target group, a date, "season 2", "live+7". */
function withoutTarget(stretch: Stretch): string {
  const target = targetOf(stretch);
  return withoutAsides(target === null ? stretch.folded : blank(stretch.folded, target.index, target.length))
    .rest;
}

function withoutAsides(folded: string): { readonly rest: string; readonly found: readonly string[] } {
  const found = [...folded.matchAll(NUMBERED_DETAIL)].map(([words]) => words);
  return { rest: folded.replace(NUMBERED_DETAIL, (words) => ' '.repeat(words.length)), found };
}

function wordsAt(
  text: string,
  { index, length }: { readonly index: number; readonly length: number },
): string {
  return text.slice(index, index + length);
}

/** With the capitals and accents it was typed with. */
function asTyped({ text, folded }: Stretch, value: string): string {
  const at = folded.indexOf(value);
  return at < 0 ? value : text.slice(at, at + value.length);
}

/** What is left of a figure's words is shown as typed, from where it first stands in them. */
function placed(phrase: Stretch, problem: RatingProblem): Partial<RatingProblem> {
  const at = phrase.folded.indexOf(problem.text);
  if (at < 0) return { start: phrase.start, end: phrase.start + phrase.text.length };
  return { start: phrase.start + at, end: phrase.start + at + problem.text.length };
}

function numberProblem(phrase: Stretch, why: 'none' | 'several' | 'best'): RatingProblem {
  const { text } = phrase;
  if (why === 'best') {
    const message = `“${text}” is the best of several values. Type the value and the scope: “13.5% share; peak”.`;
    return problemAt('best_value', phrase, message);
  }
  const message =
    why === 'several'
      ? `“${text}” holds more than one number. Put a comma between two figures.`
      : `“${text}” has no number. What was said about a figure goes after “claim:”, a time slot after “slot:”.`;
  return problemAt('unreadable_figure', phrase, message);
}

function belowZero(phrase: Stretch, typed: string): RatingProblem {
  const message = `“${typed}” is below zero: type the figure itself without a minus. A change goes after “claim:”.`;
  return problemAt('unreadable_figure', phrase, message);
}

function unclearScale(phrase: Stretch): RatingProblem {
  const message = `“${phrase.text}” can be thousands or millions: type “k” or “m” behind the number.`;
  return problemAt('unreadable_figure', phrase, message);
}

function metricProblem(phrase: Stretch, number: SaidNumber, metrics: readonly Metric[]): RatingProblem {
  const { text } = phrase;
  if (metrics.length > 1) {
    const names = metrics.map((metric) => metricEntry(metric).label.en).join(' or ');
    return problemAt('ambiguous_metric', phrase, `“${text}” can be ${names}. Write one figure for each.`);
  }
  const message =
    number.kind === 'percent'
      ? `“${text}” does not say of what. Type “share” or “rating” behind it, or “audience” where the source does not say which.`
      : `“${text}” does not say what was counted. Type it behind the number: viewers, reach, peak viewers, cinema admissions, streaming views, hours viewed, share, rating.`;
  return problemAt('unnamed_metric', phrase, message);
}

function failed(problem: RatingProblem): FiguresReading {
  return { figures: [], details: [], problems: [problem] };
}
