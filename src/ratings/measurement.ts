import type { Territory } from '../catalogue/territory.ts';
import type { TitleRef } from '../catalogue/titles/title.ts';
import type { PlainDate } from '../platform/text/dates.ts';
import type { Metric } from './metrics.ts';

/** How the printed value bounds the true one: exactly, more than, less than, about. */
export const BOUNDS = ['=', '>', '<', '~'] as const;
export type Bound = (typeof BOUNDS)[number];

/** Whose audience a percentage is part of; null = not stated. */
export const BASES = ['households', 'individuals'] as const;
export type Base = (typeof BASES)[number];

/** Which part of the run was measured; `peak` is the best value of a run or a broadcast. Null = not stated. */
export const SCOPES = ['premiere', 'average', 'finale', 'episode', 'peak', 'season'] as const;
export type Scope = (typeof SCOPES)[number];

/** A number as it was printed, without separators: "3100000", "5.45", "16.30". Never a float. */
export type DecimalText = string;

/** When it was broadcast, both days included. `words` holds a period as printed ("Q4 2023"); null = one day. */
export interface Aired {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly words: string | null;
}

/** What was measured: where, on what, when. Null = not stated. */
export interface MeasurementInput {
  readonly territory: Territory;
  /** Channel or platform as printed. */
  readonly channel: string | null;
  readonly aired: Aired | null;
  readonly scope: Scope | null;
  /** Time of day, weekday, consolidation, "season 2", "episode 5", as printed. */
  readonly slot: string | null;
}

/** One figure of a measurement. Null = not stated; a `target` of null is everybody or not stated. */
export interface FigureInput {
  readonly metric: Metric;
  readonly value: DecimalText;
  readonly bound: Bound;
  readonly base: Base | null;
  readonly target: string | null;
  /** What was said about the figure ("highest since 2016"). */
  readonly claim: string | null;
  /** Who measured it. */
  readonly source: string | null;
}

/** A figure as it stands on record, with everything it must be quoted with. */
export interface FigureOnRecord extends MeasurementInput, FigureInput {
  /** The record number. Ascends in the order in which figures were recorded or stood in their file. */
  readonly id: number;
  readonly measurementId: number;
  readonly title: TitleRef;
  readonly channelKey: string | null;
  readonly companyId: number | null;
  /** Read out of the slot's words. */
  readonly season: number | null;
  readonly episode: number | null;
  readonly recordedBy: string;
  /** UTC instant (ISO 8601). */
  readonly recordedAt: string;
  /** Who changed it last, and when (ISO 8601); null = never changed. */
  readonly correctedBy: string | null;
  readonly correctedAt: string | null;
}

const DECIMAL = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** True for a number in the one form that is stored: digits, at most one point, no sign, separator or leading zero. */
export function isDecimalText(text: string): text is DecimalText {
  return DECIMAL.test(text);
}

/** A number as the stored form; null for one that has none (negative, not finite, beyond exact digits). */
export function decimalText(value: number): DecimalText | null {
  const text = String(value);
  return isDecimalText(text) ? text : null;
}
