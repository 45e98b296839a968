import { formatNumber } from '../../platform/text/numbers.ts';
import type { FigureInput, MeasurementInput } from '../measurement.ts';
import { metricEntry } from '../metrics.ts';
import { mostPeopleIn } from './populations.ts';

/** What is wrong or doubtful, in words for the person who recorded it. */
export interface GuardReason {
  /** Refused: cannot be true, or is not what it says. Held: may be true; recorded only if the person insists. */
  readonly verdict: 'refuse' | 'hold';
  readonly code:
    | 'not_a_percentage'
    | 'not_a_place'
    | 'not_whole'
    | 'not_positive'
    | 'share_below_rating'
    | 'bases_differ'
    | 'more_than_people'
    | 'over_a_hundred_million'
    | 'admissions_with_channel'
    | 'base_of_a_count'
    | 'peak_below_average'
    | 'reach_below_average'
    | 'chart_without_platform';
  readonly message: string;
}

/** More viewers in one country than this is mostly a misprint: billions for millions. */
const SELDOM_IN_ONE_COUNTRY = 100_000_000;

/**
 * What keeps the figures of one measurement from being recorded as they stand; empty = nothing. `figures` are all
 * of it, those on record included, so that a share is held against the rating that came before.
 */
export function guardFigures(
  measurement: MeasurementInput,
  figures: readonly FigureInput[],
): readonly GuardReason[] {
  return [...figures.flatMap((figure) => guardFigure(measurement, figure)), ...guardTogether(figures)];
}

function guardFigure(measurement: MeasurementInput, figure: FigureInput): GuardReason[] {
  const { guard, number } = metricEntry(figure.metric);
  const value = Number(figure.value);
  if (!(value > 0)) {
    return [
      refuse('not_positive', `${figure.value} cannot be recorded: leave a figure out that is not known.`),
    ];
  }
  if (guard === 'percent') {
    return value <= 100
      ? []
      : [refuse('not_a_percentage', `${figure.value}% is more than a hundred percent.`)];
  }
  if (guard === 'place') return guardPlace(measurement, figure, value);
  if (!Number.isInteger(value)) {
    return [refuse('not_whole', `${figure.value} is not a whole number: write “3.1m” or “3,100,000”.`)];
  }
  const reasons: GuardReason[] = [];
  if (number === 'count' && figure.base === 'households') {
    const message = 'A number of households is not a number of viewers. Is the number of people meant?';
    reasons.push(hold('base_of_a_count', message));
  }
  if (guard === 'tickets' && measurement.channel !== null) {
    const message = `Cinema admissions are not the audience of a channel (${measurement.channel}): leave the channel out, or write “viewers”.`;
    reasons.push(refuse('admissions_with_channel', message));
  }
  return guard === 'plays' ? reasons : [...reasons, ...guardPeople(measurement, figure, value)];
}

function guardPlace({ channel }: MeasurementInput, figure: FigureInput, value: number): GuardReason[] {
  if (!Number.isInteger(value)) return [refuse('not_a_place', `${figure.value} is not a place in a list.`)];
  const message = 'A place in a list says little without its platform: add it as the channel, “Netflix”.';
  return channel === null ? [hold('chart_without_platform', message)] : [];
}

/** Codes that are open count as in: only what is impossible either way is refused. */
function guardPeople(
  { territory }: MeasurementInput,
  { metric, value: text }: FigureInput,
  value: number,
): GuardReason[] {
  const codes = [...territory.codes, ...territory.doubtful];
  const people = mostPeopleIn(codes);
  const printed = formatNumber(value, 'en');
  if (people !== null && value > people) {
    const message = `${printed} is more than the people of ${territory.label} (fewer than ${formatNumber(people, 'en')}). Check ${text}.`;
    // Tickets are bought more than once; a viewer counts once.
    const verdict = metricEntry(metric).guard === 'tickets' ? hold : refuse;
    return [verdict('more_than_people', message)];
  }
  if (codes.length === 1 && value > SELDOM_IN_ONE_COUNTRY) {
    const message = `${printed} in one country is rare and often a misprint. Is it right?`;
    return [hold('over_a_hundred_million', message)];
  }
  return [];
}

function guardTogether(figures: readonly FigureInput[]): GuardReason[] {
  return figures.flatMap((figure) => [
    ...guardShare(figure, figures),
    ...guardAverage(figure, figures, 'peak_viewers'),
    ...guardAverage(figure, figures, 'reach'),
  ]);
}

/** The share is taken of those who watch, the rating of all: on one base it cannot be the smaller one. */
function guardShare(rating: FigureInput, figures: readonly FigureInput[]): GuardReason[] {
  if (rating.metric !== 'rating') return [];
  return figures
    .filter((share) => share.metric === 'share' && isSameGroup(share, rating))
    .filter((share) => surelyBelow(share, rating))
    .map((share) => {
      const sameBase = share.base !== null && share.base === rating.base;
      const message = `A share of ${share.value}% is below the rating of ${rating.value}%: on one base the share is never the smaller one. Are they exchanged?`;
      // Different or unstated bases can differ this way; one stated base cannot.
      return sameBase || (share.base === null && rating.base === null)
        ? refuse('share_below_rating', message)
        : hold('bases_differ', message);
    });
}

function guardAverage(
  larger: FigureInput,
  figures: readonly FigureInput[],
  metric: 'peak_viewers' | 'reach',
): GuardReason[] {
  if (larger.metric !== metric) return [];
  const [name, code] =
    metric === 'reach'
      ? (['reach', 'reach_below_average'] as const)
      : (['peak', 'peak_below_average'] as const);
  return figures
    .filter(
      (viewers) =>
        viewers.metric === 'viewers' && isSameGroup(viewers, larger) && surelyBelow(larger, viewers),
    )
    .map((viewers) =>
      refuse(
        code,
        `A ${name} of ${formatNumber(Number(larger.value), 'en')} is below the ${formatNumber(Number(viewers.value), 'en')} viewers on average: it cannot be the smaller one.`,
      ),
    );
}

function isSameGroup(left: FigureInput, right: FigureInput): boolean {
  return (left.target ?? '').toLowerCase() === (right.target ?? '').toLowerCase();
}

/** "More than 19" may be anything above, "less than 30" anything below: only what is certain counts. */
function surelyBelow(small: FigureInput, large: FigureInput): boolean {
  const smallIsCapped = small.bound === '=' || small.bound === '<';
  const largeIsFloored = large.bound === '=' || large.bound === '>';
  return smallIsCapped && largeIsFloored && Number(small.value) < Number(large.value);
}

function refuse(code: GuardReason['code'], message: string): GuardReason {
  return { verdict: 'refuse', code, message };
}

function hold(code: GuardReason['code'], message: string): GuardReason {
  return { verdict: 'hold', code, message };
}
