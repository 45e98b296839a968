import { addDays, isPlainDate, type PlainDate } from '../../../platform/text/dates.ts';
import { isAmbiguousDate, readDate } from '../../../platform/text/read-dates.ts';

/** A cell's date, or why it has none, in words that follow "“31/02/2024” ". */
export type DateCell = { readonly date: PlainDate } | { readonly reason: string };

/** Day 0 of the serial numbers in which Excel keeps dates. */
const SERIAL_ZERO: PlainDate = '1899-12-30';
/** Serial numbers of the years 1927 to 2119: a smaller number is more likely a year or a slip. */
const SERIAL = /^([1-7]\d{4})(?:[.,]\d+)?$/;
/** What Excel adds to a date that has been through a date-time column. */
const MIDNIGHT = /[ T]0{1,2}:00(?::00(?:\.0+)?)?Z?$/;

/** Reads ISO dates, dates in words, dd/mm/yyyy where it cannot be mm/dd/yyyy, and Excel's serial numbers. */
export function readDateCell(cell: string): DateCell {
  const text = cell.trim().replace(MIDNIGHT, '');
  if (isPlainDate(text)) return { date: text };
  const serial = SERIAL.exec(text);
  if (serial) return { date: addDays(SERIAL_ZERO, Number(serial[1])) };
  const date = readDate(text);
  if (date !== null) return { date };
  if (isAmbiguousDate(text)) {
    return { reason: 'is two dates, day first or month first: write it as YYYY-MM-DD' };
  }
  return { reason: 'is not a date: write it as YYYY-MM-DD' };
}
