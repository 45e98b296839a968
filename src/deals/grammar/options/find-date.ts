import {
  type DateContext,
  type DateSpan,
  dateReadings,
  readPartialDate,
} from '../../../platform/text/read-dates.ts';
import type { OptionMeaning, OptionPlace } from './option.ts';

/** The longest date in words: "Wednesday the 31st of December of 2023". */
const LONGEST_DATE = 36;
const WORD_END = /[\p{L}\p{N}](?![\p{L}\p{N}])/gu;

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
    const typed = stretch.slice(0, length);
    const span = readPartialDate(typed, context);
    if (span) return { span, end: at + length };
    const [first, second] = dateReadings(typed, context);
    if (first && second) {
      const message = `"${typed}" is ${first} or ${second}. Type the date as YYYY-MM-DD.`;
      return { problem: { kind: 'problem', code: 'ambiguous_date', message }, end: at + length };
    }
  }
  return null;
}

/** The problem for words after which a date must follow and none does. */
export function noDate(what: string): OptionMeaning {
  return {
    kind: 'problem',
    code: 'unreadable_date',
    message: `I could not read the date of "${what}". Type it as YYYY-MM-DD.`,
  };
}
