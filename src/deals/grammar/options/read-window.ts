import { addDays, addMonths, type PlainDate } from '../../../platform/text/dates.ts';
import { readNumberWord } from '../../../platform/text/number-words.ts';
import { isQuoted, openMatches, trimmed, unquoted } from '../outline.ts';
import { findDate, noDate } from './find-date.ts';
import {
  type Duration,
  matchAt,
  type OptionMeaning,
  type OptionPlace,
  type OptionReader,
  words,
} from './option.ts';

const PREFIX =
  /(?:(?:license |licence )?(?:windows?|terms?|period)|dates|plazo|periodo|vigencia|ventana)(?![\p{L}\p{N}])\s*[:=]?\s*/uy;
const FROM =
  /(?:from|starting(?: on| from)?|starts?(?: on)?|beginning|commencing|as of|effective|since|between|desde(?: el)?|del?|a partir del?|entre(?: el)?)\s+/uy;
const TO = /\s*(?:\.{2,}|…|–|—|-|\/|→|,?\s*(?:to|until|till|through|thru|and|hasta(?: el)?|al?|y)\s)\s*/uy;
const UNTIL =
  /(?:until|till|til|through|up to|to|by end of|ends?(?: on)?|ending(?: on)?|expires?(?: on)?|expiring(?: on)?|hasta(?: el| fines de)?|vence(?: el)?)\s+/uy;
const LENGTH =
  /(for |por )?(\d{1,3}|\p{L}+)[\s-]*(years?|yrs?|y|months?|mths?|mos?|weeks?|wks?|days?|anos?|mes(?:es)?|semanas?|dias?|yil|ay)(?![\p{L}\p{N}])(?:\s+(?:term|window|licen[cs]e|period))?/uy;
const LENGTH_FROM =
  /,?\s*(?:from|starting(?: on| from)?|beginning|commencing|as of|after|desde(?: el| la)?|a partir del?(?: la)?|tras)\s+/uy;
const FOREVER = words('(?:in )?perpetuity|perpetual|a perpetuidad');

/**
 * Reads when rights run: two dates, a length from a date (which ends the day before the anniversary), a first or last
 * day alone, or a rule without dates ("3 years from first TX"), which is kept in its own words.
 */
export const readWindow: OptionReader = (place) => {
  const prefix = matchAt(place, PREFIX);
  const start = place.start + (prefix?.[0].length ?? 0);
  const inner = { ...place, start };
  return (
    readLength(inner) ??
    readRange(inner) ??
    readUntil(inner) ??
    readForever(inner) ??
    (prefix ? readRule(inner) : null)
  );
};

function readRange(place: OptionPlace): ReturnType<OptionReader> {
  const from = matchAt(place, FROM);
  const at = place.start + (from?.[0].length ?? 0);
  const first = findDate(place, at, 'future');
  if (!first) return from ? { meaning: noDate(from[0].trim()), end: at } : null;
  if ('problem' in first) return { meaning: first.problem, end: first.end };
  const second = readRangeEnd(place, first.end);
  if (second) {
    if ('problem' in second) return { meaning: second.problem, end: second.end };
    return { meaning: window(first.span.from, second.span.to), end: second.end };
  }
  const length = matchAt(place, LENGTH, skipBlanks(place, first.end));
  const duration = length && durationOf(length);
  if (from && length && duration)
    return { meaning: lasting(first.span.from, duration), end: length.index + length[0].length };
  if (from) return { meaning: window(first.span.from, null), end: first.end };
  return null;
}

function readRangeEnd(place: OptionPlace, at: number) {
  const to = matchAt(place, TO, at);
  return to ? findDate(place, at + to[0].length, 'future') : null;
}

function readUntil(place: OptionPlace): ReturnType<OptionReader> {
  const until = matchAt(place, UNTIL);
  if (!until) return null;
  const at = place.start + until[0].length;
  const last = findDate(place, at, 'future');
  if (!last) return { meaning: noDate(until[0].trim()), end: at };
  if ('problem' in last) return { meaning: last.problem, end: last.end };
  return { meaning: window(null, last.span.to), end: last.end };
}

function readLength(place: OptionPlace): ReturnType<OptionReader> {
  const length = matchAt(place, LENGTH);
  const duration = length && durationOf(length);
  if (!duration) return null;
  const end = place.start + length[0].length;
  const words = { ...place, start: place.start + (length[1]?.length ?? 0) };
  const from = matchAt(place, LENGTH_FROM, end);
  if (!from) return { meaning: { ...rule(words, end), duration }, end };
  const at = end + from[0].length;
  const date = findDate(place, at, 'future');
  if (!date) {
    const ruleEnd = endOfPart(place, at);
    return { meaning: rule(words, ruleEnd), end: ruleEnd };
  }
  if ('problem' in date) return { meaning: date.problem, end: date.end };
  return { meaning: lasting(date.span.from, duration), end: date.end };
}

function readForever(place: OptionPlace): ReturnType<OptionReader> {
  const forever = matchAt(place, FOREVER);
  if (!forever) return null;
  const end = place.start + forever[0].length;
  return { meaning: rule(place, end), end };
}

/** "term: ..." in free words; quotation marks keep words that would read as dates. */
function readRule(place: OptionPlace): ReturnType<OptionReader> {
  const end = endOfPart(place, place.start);
  const typed = trimmed(place.outline, place.start, end);
  if (isQuoted(place.outline, typed))
    return { meaning: { kind: 'window', value: { rule: unquoted(place.outline, typed).text } }, end };
  return end > place.start ? { meaning: rule(place, end), end } : null;
}

/** The end of the words at an index: the next comma outside brackets, or the end of the option. */
function endOfPart(place: OptionPlace, at: number): number {
  const comma = openMatches(place.outline, { start: at, end: place.end }, /,/u)[0];
  return comma?.start ?? place.end;
}

function durationOf(length: RegExpExecArray): Duration | null {
  const [, , amount = '', unit = ''] = length;
  const count = /^\d+$/.test(amount) ? Number(amount) : readNumberWord(amount);
  if (count === null || count < 1) return null;
  if (/^(?:y|a|yil)/.test(unit) && unit !== 'ay') return { months: count * 12, days: 0 };
  if (/^(?:w|s)/.test(unit)) return { months: 0, days: count * 7 };
  if (/^d/.test(unit)) return { months: 0, days: count };
  return { months: count, days: 0 };
}

/** The last day of a window that begins on a day and lasts so long: the day before the anniversary. */
export function lastDay(startsOn: PlainDate, duration: Duration): PlainDate {
  return addDays(addMonths(startsOn, duration.months), duration.days - 1);
}

function lasting(startsOn: PlainDate, duration: Duration): OptionMeaning {
  return window(startsOn, lastDay(startsOn, duration));
}

function window(startsOn: PlainDate | null, endsOn: PlainDate | null): OptionMeaning {
  return { kind: 'window', value: { ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) } };
}

function rule(place: OptionPlace, end: number): OptionMeaning & { kind: 'window' } {
  return { kind: 'window', value: { rule: place.outline.text.slice(place.start, end).trim() } };
}

function skipBlanks(place: OptionPlace, at: number): number {
  let index = at;
  while (index < place.end && /[\s,]/.test(place.outline.text.charAt(index))) index += 1;
  return index;
}
