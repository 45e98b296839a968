import type { PrintLanguage } from './lists.ts';

/** A calendar date without a time or zone, `YYYY-MM-DD`. */
export type PlainDate = `${number}-${number}-${number}`;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** True for a date that stands in the calendar: "2024-02-29" yes, "2023-02-29" no. */
export function isPlainDate(text: string): text is PlainDate {
  const parts = ISO_DATE.exec(text);
  if (!parts) return false;
  return plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/** The date of a year, month (1-12) and day, or null where the calendar has none. Years 1 to 9999. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return toPlain(year, month, day);
}

/** Negative, zero or positive as `left` is before, on or after `right`. */
export function comparePlainDates(left: PlainDate, right: PlainDate): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The date `days` later (or earlier, if negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

/** "Mar 2024", "mar 2024". */
export function formatMonth(date: PlainDate, language: PrintLanguage): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es-ES', {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** The same day `months` later; 31 January plus one month is the last day of February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return toPlain(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The last day of the month that `date` lies in. */
export function lastDayOfMonth(date: PlainDate): PlainDate {
  const { year, month } = partsOf(date);
  return toPlain(year, month, daysInMonth(year, month));
}

/** The calendar date at an instant (ISO 8601) in an IANA time zone. */
export function plainDateInZone(instant: string, timeZone: string): PlainDate {
  return wallClock(Date.parse(instant), timeZone).slice(0, 10) as PlainDate;
}

/** The ISO 8601 week of a date, "2026-W01": weeks begin on Monday and belong to the year of their Thursday. */
export function isoWeek(date: PlainDate): string {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const thursday = addDays(date, 3 - weekday);
  const year = thursday.slice(0, 4);
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / DAY_MS;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/**
 * The UTC instant (ISO 8601, `Z`) of a wall-clock time "HH:MM" in an IANA time zone.
 * A time that is skipped when clocks go forward moves forward with them; one that occurs twice is the first.
 */
export function instantFromZoned(date: PlainDate, time: string, timeZone: string): string {
  const wall = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wall)) throw new RangeError(`Not a date and time: ${date} ${time}`);
  const before = wall - offsetAt(wall - DAY_MS, timeZone);
  const after = wall - offsetAt(wall + DAY_MS, timeZone);
  const fitting = [Math.min(before, after), Math.max(before, after)].find(
    (instant) => instant + offsetAt(instant, timeZone) === wall,
  );
  return new Date(fitting ?? before).toISOString();
}

/** A date in words: "Dec 1, 2023" or "December 1, 2023"; "1 dic 2023" or "1 de diciembre de 2023". */
export function formatDate(date: PlainDate, language: PrintLanguage, style: 'short' | 'long'): string {
  return dateFormat(language === 'en' ? 'en-US' : 'es-ES', style).format(new Date(`${date}T00:00:00Z`));
}

const DATE_FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it, and a long answer prints a thousand dates. */
function dateFormat(locale: string, month: 'short' | 'long'): Intl.DateTimeFormat {
  const key = `${locale} ${month}`;
  let format = DATE_FORMATS.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' });
    DATE_FORMATS.set(key, format);
  }
  return format;
}

/** Milliseconds that the zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  return Date.parse(`${wallClock(instant, timeZone)}Z`) - Math.floor(instant / 1000) * 1000;
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** "YYYY-MM-DDTHH:MM:SS" as clocks in the zone show it. */
function wallClock(instant: number, timeZone: string): string {
  let clock = CLOCKS.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    CLOCKS.set(timeZone, clock);
  }
  return clock.format(new Date(instant)).replace(' ', 'T');
}

function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function toPlain(year: number, month: number, day: number): PlainDate {
  const padded = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return padded as PlainDate;
}
