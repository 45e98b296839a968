import { plainDate } from '../../../platform/text/dates.ts';
import { readPartialDate } from '../../../platform/text/read-dates.ts';
import { gapBefore, type Tokens, wordsBetween } from '../tokens.ts';
import { partOfYear } from './part-of-year.ts';
import { type DaySpan, indexes } from './period.ts';

/** "el segundo semestre del año 2022" has six words, "first three months of the year 2023" seven. */
const LONGEST_DATE = 7;
/** Words that no date begins with: "de 2022" is the year alone. */
const LITTLE = /^(?:de|del|of|the|in|en|to|a|y|and)$/;
const JOINT = /^(?:and|to|y|a|e|o|or|ve|ile|until|through|hasta|al|veya)$/;

/** Every date, month, quarter or year that words outside names write, in order. */
export function findDays(tokens: Tokens, isName: (index: number) => boolean): readonly DaySpan[] {
  const days: DaySpan[] = [];
  for (let first = 0; first < tokens.list.length; ) {
    const found = daysAt(tokens, isName, first);
    if (found) days.push(found);
    first = found ? found.end : first + 1;
  }
  return days;
}

function daysAt(tokens: Tokens, isName: (index: number) => boolean, first: number): DaySpan | null {
  for (let end = Math.min(first + LONGEST_DATE, tokens.list.length); end > first; end -= 1) {
    if (indexes(first, end).some(isName)) continue;
    const text = wordsBetween(tokens, first, end);
    if (!/\d/.test(text) || LITTLE.test(tokens.list[first]?.word ?? '')) continue;
    const span = partOfYear(text) ?? readPartialDate(text);
    if (span !== null) return { ...span, first, end };
  }
  return partOfLater(tokens, isName, first);
}

/** "between March and May 2024", "Jan-Mar 2023", "from 1 to 15 March": what is missing stands with the later date. */
function partOfLater(tokens: Tokens, isName: (index: number) => boolean, first: number): DaySpan | null {
  const word = tokens.list[first]?.word;
  const joint = tokens.list[first + 1];
  if (word === undefined || joint === undefined || isName(first)) return null;
  const isHyphened = /[-–—/]/.test(gapBefore(tokens, first + 1));
  if (!isHyphened && !JOINT.test(joint.word)) return null;
  const from = isHyphened ? first + 1 : first + 2;
  for (let end = Math.min(from + 5, tokens.list.length); end > from; end -= 1) {
    const later = readPartialDate(wordsBetween(tokens, from, end));
    if (later === null || indexes(from, end).some(isName)) continue;
    if (/^\p{L}+$/u.test(word)) {
      const span = readPartialDate(`${word} ${later.from.slice(0, 4)}`);
      if (span !== null) return { ...span, first, end: first + 1 };
    }
    if (/^\d{1,2}$/.test(word) && later.precision === 'day' && !/^\d/.test(joint.word)) {
      const [year = 0, month = 0] = later.from.split('-').map(Number);
      const day = plainDate(year, month, Number(word));
      if (day !== null) return { from: day, to: day, precision: 'day', first, end: first + 1 };
    }
  }
  return null;
}
