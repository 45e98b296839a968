import {
  type DateContext,
  type DateSpan,
  dateReadings,
  readPartialDate,
} from '../../../platform/text/read-dates.ts';
import type { OptionMeaning, OptionPlace } from './option.ts';

/** The longest date in words: "Wednesday the 31st of December of 2023". */
const LONGEST_DATE = 36;
/** "2025-10-14T09:00" goes on with a time. */
const WORD_END = /[\p{L}\p{N}](?![\p{L}\p{N}])|\d(?=t\d)/gu;

/** The longest date (or month, quarter, year) that begins at an index of an option, and where it ends. */
export function findDate(
  place: OptionPlace,
  at: number,
  prefer: NonNullable<DateContext['prefer']>,
):
  | { readonly span: DateSpan; readonly end: number }
  | { readonly problem: OptionMeaning; readonly end: number }
  | null {
  const { text, folded } = place.outline;
  if (!/[\p{L}\p{N}]/u.test(text.charAt(at))) return null;
  const context = { today: place.context.today, prefer };
  const stretch = folded.slice(at, Math.min(place.end, at + LONGEST_DATE));
  const ends = [...stretch.matchAll(WORD_END)].map((match) => match.index + match[0].length).reverse();
  for (const length of ends) {
    // "2024-13" of "2024-13-45" is no month.
    if (/^-\d{1,2}(?![\d/.])/.test(stretch.slice(length))) continue;
    const typed = stretch.slice(0, length);
    const span = readPartialDate(typed, context);
    if (span) return { span, end: at + length };
    const [first, second] = dateReadings(typed, context);
    if (first && second) {
      const message = `"${typed}" is ${first} or ${second}. Type the date as YYYY-MM-DD.`;
      return { problem: { kind: 'problem', code: 'ambiguous_date', message }, end: at + length };
    }
  }
  const figures = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./])\d{1,2}\1\d{2,4})(?!\d)/.exec(stretch);
  if (!figures) return null;
  const message = `"${figures[0]}" is not a day of the calendar. Type the date as YYYY-MM-DD.`;
  return { problem: { kind: 'problem', code: 'unreadable_date', message }, end: at + figures[0].length };
}

/** The problem for words after which a date must follow and none does. */
export function noDate(what: string): OptionMeaning {
  return {
    kind: 'problem',
    code: 'unreadable_date',
    message: `I could not read the date of "${what}". Type it as YYYY-MM-DD.`,
  };
}
