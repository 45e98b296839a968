import { z } from 'zod';
import { readTerritory } from '../catalogue/read-territory.ts';
import type { Territory } from '../catalogue/territory.ts';
import { MEDIA, STATUSES } from '../deals/deal.ts';
import type { PlainDate } from '../platform/text/dates.ts';
import { SCOPES } from '../ratings/measurement.ts';
import { METRIC_NAMES, type Metric } from '../ratings/metrics.ts';
import type { LinkedQuestion } from './understand/linked-question.ts';

/** Parameters that several kinds share. All are plain JSON, so that an understanding can be stored and run again. */
export const titleIdParam = z.number().int();
/** A territory as the trade writes it; read again when it is used. */
export const territoryParam = z.string().min(1).nullable();
/** Companies the buyer's name can mean; empty = any. */
export const buyerIdsParam = z.array(z.number().int());
/** A channel or platform as typed; null = any. */
export const channelParam = z.string().nullable();
export const mediaParam = z.array(z.enum(MEDIA));
export const statusesParam = z.array(z.enum(STATUSES));
export const metricParam = z.enum(METRIC_NAMES as readonly [Metric, ...Metric[]]);
export const metricsParam = z.array(metricParam);
export const scopesParam = z.array(z.enum(SCOPES));
/** What the pattern of a date lets through is a plain date. */
const dateParam = (z.iso.date() as unknown as z.ZodType<PlainDate>).nullable();
export const periodParam = z.object({ from: dateParam, to: dateParam }).nullable();
/** For kinds whose stored understandings may be older than the parameter. */
export const laterPeriodParam = periodParam.default(null);
export const laterMediaParam = mediaParam.default([]);
export const laterBuyerIdsParam = buyerIdsParam.default([]);

/** The territory that a parameter names; null when there is none or it cannot be read. */
export function territoryOf(label: string | null): Territory | null {
  if (label === null) return null;
  const reading = readTerritory(label, 'as_written');
  return reading.kind === 'territory' ? reading.territory : null;
}

/** The first territory of a question as a parameter. */
export function placeOf({ places }: LinkedQuestion): string | null {
  return places.map(labelOf).find((label) => label !== null) ?? null;
}

/** All territories of a question as parameters, each once. */
export function placesOf({ places }: LinkedQuestion): readonly string[] {
  return [...new Set(places.flatMap((place) => labelOf(place) ?? []))];
}

function labelOf({ reading }: LinkedQuestion['places'][number]): string | null {
  return reading.kind === 'territory' ? reading.territory.label : null;
}

/**
 * Companies that the question's buyer can be. A country in the question chooses among companies of one name ("Nova in
 * Croatia"); where none is of that country, all stay.
 */
export function buyersOf({ companies, places }: LinkedQuestion): number[] {
  const [span] = companies;
  if (span === undefined) return [];
  const codes = places.flatMap(({ reading }) =>
    reading.kind === 'territory' ? reading.territory.codes : [],
  );
  const there = span.companies.filter(({ country }) => country === null || codes.includes(country));
  const local = there.filter(({ country }) => country !== null);
  const chosen = local.length > 0 ? there : span.companies;
  return chosen.map(({ id }) => id);
}

/** The channel that the question names: one that figures were measured on, or a buyer's own name. */
export function channelOf({ channels, companies }: LinkedQuestion): string | null {
  return channels[0]?.text ?? companies[0]?.text ?? null;
}
