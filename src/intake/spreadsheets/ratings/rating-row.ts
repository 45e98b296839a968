import type { Territory } from '../../../catalogue/territory.ts';
import { isPlainDate } from '../../../platform/text/dates.ts';
import { readNumber } from '../../../platform/text/numbers.ts';
import { readPartialDate } from '../../../platform/text/read-dates.ts';
import {
  type Aired,
  BASES,
  BOUNDS,
  type Bound,
  type DecimalText,
  decimalText,
  type FigureInput,
  isDecimalText,
  type MeasurementInput,
  SCOPES,
} from '../../../ratings/measurement.ts';
import { METRIC_NAMES, type Metric, metricEntry } from '../../../ratings/metrics.ts';
import type { Cells } from '../sheet/cell-reader.ts';
import { readDateCell } from '../sheet/read-date-cell.ts';

/** One row of ratings.csv, read; what is required is null only in a row that was refused. */
export interface RatingSheetRow
  extends Omit<MeasurementInput, 'territory'>,
    Omit<FigureInput, 'metric' | 'value'> {
  readonly title: string;
  readonly territory: Territory | null;
  readonly metric: Metric | null;
  readonly value: DecimalText | null;
}

const BOUND_WORDS: Readonly<Record<string, Bound>> = {
  exactly: '=',
  'more than': '>',
  over: '>',
  'less than': '<',
  under: '<',
  about: '~',
};

export function readRatingRow(cells: Cells): RatingSheetRow {
  const title = cells.name('title');
  for (const column of ['title', 'territory', 'metric', 'value']) {
    if (cells.text(column) === null) cells.refuse(column, 'is empty');
  }
  const metric = cells.word('metric', METRIC_NAMES);
  return {
    title: title ?? '',
    territory: cells.territory('territory'),
    channel: cells.name('channel'),
    metric,
    value: decimalOf(cells, metric),
    bound: boundOf(cells),
    base: cells.word('base', BASES),
    target: cells.text('target'),
    scope: cells.word('scope', SCOPES),
    aired: airedOf(cells),
    slot: cells.text('slot'),
    claim: cells.text('claim'),
    source: cells.text('source'),
  };
}

/** The cells of ratings.csv, in the order of its columns. */
export function ratingCells(
  title: string,
  figure: MeasurementInput & FigureInput,
): readonly (string | null)[] {
  return [
    title,
    figure.territory.label,
    figure.channel,
    figure.metric,
    figure.value,
    figure.bound,
    figure.base,
    figure.target,
    figure.scope,
    figure.aired === null ? null : airedCell(figure.aired),
    figure.slot,
    figure.claim,
    figure.source,
  ];
}

/** A number as printed; one lone separator that may group or part is asked about, except in a percentage. */
function decimalOf(cells: Cells, metric: Metric | null): DecimalText | null {
  const text = cells.name('value');
  if (text === null) return null;
  if (isDecimalText(text)) return text;
  const reading = readNumber(text);
  if (reading !== null && reading.otherwise !== null) {
    const isPercent = metric !== null && metricEntry(metric).number === 'percent';
    if (isPercent) return decimalText(Math.min(reading.value, reading.otherwise));
    cells.refuse('value', `“${text}” is two numbers: write it without a separator`);
    return null;
  }
  const value = reading === null ? null : decimalText(reading.value);
  if (value === null) cells.refuse('value', `“${text}” is not a number: write digits only, 3100000 or 5.45`);
  return value;
}

function boundOf(cells: Cells): Bound {
  const text = cells.name('bound');
  if (text === null) return '=';
  const bound = BOUNDS.find((each) => each === text) ?? BOUND_WORDS[text.toLowerCase()];
  if (bound === undefined) cells.refuse('bound', `“${text}” is none of ${BOUNDS.join(' ')}`);
  return bound ?? '=';
}

const RANGE = /^(\S+)\.\.(\S+)$/;

function airedOf(cells: Cells): Aired | null {
  const text = cells.name('aired_on');
  if (text === null) return null;
  const day = readDateCell(text);
  if ('date' in day) return { from: day.date, to: day.date, words: null };
  const period = readPartialDate(text);
  if (period !== null) return { from: period.from, to: period.to, words: text };
  const [, from = '', to = ''] = RANGE.exec(text) ?? [];
  if (isPlainDate(from) && isPlainDate(to) && from <= to) return { from, to, words: null };
  cells.refuse('aired_on', `“${text}” ${day.reason}, or as a period, Q4 2023`);
  return null;
}

function airedCell({ from, to, words }: Aired): string {
  return words ?? (from === to ? from : `${from}..${to}`);
}
