import { addDays, addMonths, lastDayOfMonth, type PlainDate, plainDate } from './dates.ts';
import { nameKey } from './name-key.ts';

/** What a reader of dates may know besides the text. */
export interface DateContext {
  /** Lets "yesterday" and a date without a year be read (as the last such day, or the next with `prefer: 'future'`). */
  readonly today?: PlainDate;
  readonly prefer?: 'past' | 'future';
}

/** A stretch of whole days, both ends included. */
export interface DateSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly precision: 'day' | 'month' | 'quarter' | 'year';
}

/** English, Spanish and Turkish; any longer word that begins with a short form and is listed is a month too. */
const MONTH_WORDS: readonly string[] = [
  'jan january ene enero oca ocak',
  'feb february febrero sub subat',
  'mar march marzo mart',
  'apr april abr abril nis nisan',
  'may mayo mayis',
  'jun june junio haz haziran',
  'jul july julio tem temmuz',
  'aug august ago agosto agu agustos',
  'sep sept september septiembre setiembre set eyl eylul',
  'oct october octubre eki ekim',
  'nov november noviembre kas kasim',
  'dec december dic diciembre ara aralik',
];
const MONTHS = new Map(
  MONTH_WORDS.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

const RELATIVE_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  hoy: 0,
  bugun: 0,
  yesterday: -1,
  ayer: -1,
  dun: -1,
  tomorrow: 1,
  manana: 1,
  yarin: 1,
};

const YEAR = '((?:19|20)\\d{2})';
const YEAR_MONTH_DAY = new RegExp(`^${YEAR} (\\d{1,2}) (\\d{1,2})$`);
const NUMERIC = /^(\d{1,2})([./ -])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_MONTH = new RegExp(`^(\\d{1,2}) (\\p{L}+)(?: ${YEAR})?$`, 'u');
const MONTH_DAY = new RegExp(`^(\\p{L}+) (\\d{1,2})(?: ${YEAR})?$`, 'u');

/**
 * The date that the whole text states, else null: ISO, "1 Dec 2023", "December 1, 2023", "31.12.2023",
 * Spanish and Turkish month names. "1/12/2023" is two dates, so null: see `isAmbiguousDate`.
 */
export function readDate(text: string, context: DateContext = {}): PlainDate | null {
  const dates = dateReadings(text, context);
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

/** True if the text is two different dates, as day/month and as month/day. */
export function isAmbiguousDate(text: string): boolean {
  return dateReadings(text, {}).length > 1;
}

/** Every date the text can mean: none, one, or two (day first, then month first). */
export function dateReadings(text: string, context: DateContext = {}): readonly PlainDate[] {
  const numeric = NUMERIC.exec(text.trim());
  if (numeric) return numericReadings(numeric);
  const key = dateKey(text);
  const iso = YEAR_MONTH_DAY.exec(key);
  if (iso) return present([plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))]);
  const named = DAY_MONTH.exec(key);
  if (named) return present([namedDate(named[1], named[2], named[3], context)]);
  const americanNamed = MONTH_DAY.exec(key);
  if (americanNamed)
    return present([namedDate(americanNamed[2], americanNamed[1], americanNamed[3], context)]);
  const shift = RELATIVE_DAYS[key];
  return context.today !== undefined && shift !== undefined ? [addDays(context.today, shift)] : [];
}

/** The days that the whole text covers: a date, "Dec 2023", "12/2023", "Q4 2023" or "2023"; else null. */
export function readPartialDate(text: string, context: DateContext = {}): DateSpan | null {
  const date = readDate(text, context);
  if (date) return { from: date, to: date, precision: 'day' };
  const key = dateKey(text);
  const year = new RegExp(`^${YEAR}$`).exec(key);
  if (year) return span(Number(year[1]), 1, 12, 'year');
  const quarter =
    new RegExp(`^(?:q|t)([1-4]) ${YEAR}$`).exec(key) ?? new RegExp(`^([1-4])q ${YEAR}$`).exec(key);
  if (quarter) return span(Number(quarter[2]), Number(quarter[1]) * 3 - 2, 3, 'quarter');
  const parts =
    new RegExp(`^(\\p{L}+|\\d{1,2}) ${YEAR}$`, 'u').exec(key) ??
    reversed(new RegExp(`^${YEAR} (\\p{L}+|\\d{1,2})$`, 'u').exec(key));
  if (parts) return monthSpan(parts[1] ?? '', Number(parts[2]));
  const month = MONTHS.get(key);
  if (month === undefined || !context.today) return null;
  const thisYear = Number(context.today.slice(0, 4));
  const thisMonth = Number(context.today.slice(5, 7));
  if (context.prefer === 'future')
    return span(month < thisMonth ? thisYear + 1 : thisYear, month, 1, 'month');
  return span(month > thisMonth ? thisYear - 1 : thisYear, month, 1, 'month');
}

function numericReadings(parts: RegExpExecArray): readonly PlainDate[] {
  const first = Number(parts[1]);
  const second = Number(parts[3]);
  const year = parts[4]?.length === 2 ? 2000 + Number(parts[4]) : Number(parts[4]);
  const dayFirst = plainDate(year, second, first);
  // Points stand between day, month and year wherever they are used; slashes and dashes differ by country.
  const monthFirst = parts[2] === '.' ? null : plainDate(year, first, second);
  return [...new Set(present([dayFirst, monthFirst]))];
}

function namedDate(
  day: string | undefined,
  word: string | undefined,
  year: string | undefined,
  context: DateContext,
) {
  const month = MONTHS.get(word ?? '');
  if (month === undefined) return null;
  if (year !== undefined) return plainDate(Number(year), month, Number(day));
  if (!context.today) return null;
  const thisYear = Number(context.today.slice(0, 4));
  const years = context.prefer === 'future' ? [0, 1, 2, 3, 4] : [0, -1, -2, -3, -4];
  const today = context.today;
  const dates = present(years.map((shift) => plainDate(thisYear + shift, month, Number(day))));
  return dates.find((date) => (context.prefer === 'future' ? date >= today : date <= today)) ?? null;
}

/** Words between the parts of a date go: "1st of December", "1 de diciembre de 2023", "1 Aralık 2023'te". */
function dateKey(text: string): string {
  return nameKey(text.replace(/['’]\p{L}+\s*$/u, ''))
    .replace(/\b(\d{1,2})(?:st|nd|rd|th|o|er)\b/g, '$1')
    .replace(/\b(?:the|of|de|del|el|yili|yilinin)\b/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function monthSpan(word: string, year: number): DateSpan | null {
  const month = MONTHS.get(word) ?? Number(word);
  return month >= 1 && month <= 12 ? span(year, month, 1, 'month') : null;
}

function span(
  year: number,
  month: number,
  months: number,
  precision: DateSpan['precision'],
): DateSpan | null {
  const from = plainDate(year, month, 1);
  return from && { from, to: lastDayOfMonth(addMonths(from, months - 1)), precision };
}

function reversed(
  parts: RegExpExecArray | null,
): readonly [string, string | undefined, string | undefined] | null {
  return parts && [parts[0], parts[2], parts[1]];
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}
