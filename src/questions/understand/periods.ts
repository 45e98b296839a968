import { addDays, addMonths, lastDayOfMonth, type PlainDate, plainDate } from '../../platform/text/dates.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import { type DateSpan, readPartialDate } from '../../platform/text/read-dates.ts';
import { type Tokens, wordsBetween } from './tokens.ts';

/** Days that a question asks about, both included; null = open. */
export interface Period {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** A period with the tokens it was read from. */
export interface FoundPeriod extends Period {
  readonly tokens: readonly number[];
}

interface FoundDate extends DateSpan {
  readonly first: number;
  readonly end: number;
}

/** "1 de junio de 2025" has five words. */
const LONGEST_DATE = 6;
const SINCE = /^(?:since|from|desde|starting|beginning)$/;
const AFTER = /^(?:after|despues|post|later)$/;
const BEFORE = /^(?:before|antes|prior|until|till|earlier|pre)$/;
const UP_TO = /^(?:by|hasta|through|up)$/;
const TURKISH_SINCE = /^(?:beri|itibaren|sonra|bu)$/;
const TURKISH_BEFORE = /^(?:once|kadar)$/;
const BETWEEN = /^(?:between|from|entre|de|desde)$/;
const AND = /^(?:and|to|y|a|e|ve|ile|until|through|hasta|al)$/;

/**
 * The period that words outside names give: "since June 2025", "before 2023", "between March and May 2024", "in 2024",
 * "2024'ten sonra", "this year", "in the last six months". Null when no date stands there.
 */
export function readPeriod(
  tokens: Tokens,
  isName: (index: number) => boolean,
  today: PlainDate,
): FoundPeriod | null {
  const relative = relativePeriod(tokens, isName, today);
  const [first, second] = datesIn(tokens, isName);
  if (!first) return relative;
  const places = [...range(first), ...(second ? range(second) : [])];
  const before = wordsBefore(tokens, first.first);
  if (second && joined(tokens, first, second))
    return { from: first.from, to: second.to, tokens: [...places, ...indexes(first.end, second.first)] };
  const after = [tokens.list[first.end]?.word ?? '', tokens.list[first.end + 1]?.word ?? ''];
  const whole = range(first);
  if (after.some((word) => TURKISH_BEFORE.test(word)) || before.some((word) => BEFORE.test(word)))
    return { from: null, to: addDays(first.from, -1), tokens: whole };
  if (after.some((word) => word === 'sonra') || before.some((word) => AFTER.test(word)))
    return { from: addDays(first.to, 1), to: null, tokens: whole };
  if (after.some((word) => TURKISH_SINCE.test(word)) || before.some((word) => SINCE.test(word)))
    return { from: first.from, to: null, tokens: whole };
  if (/^(?:onwards?|on|later|adelante)$/.test(after[0] ?? '') && !/^\p{L}+ing$/u.test(after[1] ?? ''))
    return { from: first.from, to: null, tokens: whole };
  if (before.some((word) => UP_TO.test(word))) return { from: null, to: first.to, tokens: whole };
  return { from: first.from, to: first.to, tokens: whole };
}

const NUMBERED = /(?<![\d-])((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu;
const SPELT =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th)? (?:of |de )?(\p{L}{3,}) (?:of |de |del )?((?:19|20)\d\d)(?!\d)/gu;

/** A date that no calendar has, as typed: "2026-13-45", "31 February 2025". */
export function impossibleDateIn(text: string): string | null {
  for (const [typed, year, month, day] of text.matchAll(NUMBERED))
    if (plainDate(Number(year), Number(month), Number(day)) === null) return typed;
  for (const [typed, day, month, year] of text.matchAll(SPELT)) {
    const span = readPartialDate(`${month} ${year}`);
    if (span === null) continue;
    const [inYear, inMonth] = span.from.split('-').map(Number);
    if (plainDate(inYear ?? 0, inMonth ?? 0, Number(day)) === null) return typed;
  }
  return null;
}

function datesIn(tokens: Tokens, isName: (index: number) => boolean): readonly FoundDate[] {
  const dates: FoundDate[] = [];
  for (let first = 0; first < tokens.list.length; ) {
    const found = dateAt(tokens, isName, first);
    if (found) dates.push(found);
    first = found ? found.end : first + 1;
  }
  return dates;
}

function dateAt(tokens: Tokens, isName: (index: number) => boolean, first: number): FoundDate | null {
  for (let end = Math.min(first + LONGEST_DATE, tokens.list.length); end > first; end -= 1) {
    if (indexes(first, end).some(isName)) continue;
    const text = wordsBetween(tokens, first, end);
    if (!/\d/.test(text) || /^(?:de|del|of|the|in|en)\b/i.test(text)) continue;
    const span = partOfYear(text) ?? readPartialDate(text);
    if (span !== null) return { ...span, first, end };
  }
  return monthOfSharedYear(tokens, isName, first);
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  primer: 1,
  primero: 1,
  segundo: 2,
  tercer: 3,
  cuarto: 4,
  ultimo: 4,
  ilk: 1,
  ikinci: 2,
  ucuncu: 3,
  dorduncu: 4,
};
const PART_OF_YEAR =
  /^(?:(?:the |el |la )?(first|second|third|fourth|last|primer|primero|segundo|tercer|cuarto|ultimo|1st|2nd|3rd|4th|[1-4]) (?:(quarter|trimestre)|half|semestre|mitad) (?:of |de |del )?|(?:([qt])|h)([1-4]) )((?:19|20)\d\d)$/;

/** "third quarter of 2022", "Q3 2022", "first half of 2024", "H1 2024". */
function partOfYear(text: string): DateSpan | null {
  const found = PART_OF_YEAR.exec(nameKey(text));
  if (!found) return null;
  const [, ordinal, quarterWord, quarterLetter, figure, year] = found;
  const months = quarterWord || quarterLetter ? 3 : 6;
  const said = ORDINALS[ordinal ?? ''] ?? Number.parseInt(ordinal ?? figure ?? '', 10);
  const part = ordinal && /^(?:last|ultimo)$/.test(ordinal) ? 12 / months : said;
  const from = plainDate(Number(year), (part - 1) * months + 1, 1);
  return from && { from, to: lastDayOfMonth(addMonths(from, months - 1)), precision: 'quarter' };
}

/** "between March and May 2024": the year stands with the second month only. */
function monthOfSharedYear(
  tokens: Tokens,
  isName: (index: number) => boolean,
  first: number,
): FoundDate | null {
  const month = tokens.list[first];
  const joint = tokens.list[first + 1];
  if (!month || !joint || isName(first) || !AND.test(joint.word) || !/^\p{L}+$/u.test(month.word))
    return null;
  for (let end = first + 4; end <= Math.min(first + 5, tokens.list.length); end += 1) {
    const later = readPartialDate(wordsBetween(tokens, first + 2, end));
    const span = later && readPartialDate(`${month.word} ${later.from.slice(0, 4)}`);
    if (span) return { ...span, first, end: first + 1 };
  }
  return null;
}

function joined(tokens: Tokens, first: FoundDate, second: FoundDate): boolean {
  const between = tokens.list.slice(first.end, second.first).filter((token) => !token.isEnding);
  const isListed =
    between.length > 0 &&
    between.every((token) => AND.test(token.word) || /^(?:de|the|until|date)$/.test(token.word));
  const opens = wordsBefore(tokens, first.first).some((word) => BETWEEN.test(word));
  return (
    isListed && (opens || between.some((token) => /^(?:to|until|through|hasta|a|al|ile)$/.test(token.word)))
  );
}

const UNITS: Readonly<Record<string, 'day' | 'week' | 'month' | 'quarter' | 'year'>> = {
  day: 'day',
  days: 'day',
  dia: 'day',
  dias: 'day',
  gun: 'day',
  week: 'week',
  weeks: 'week',
  semana: 'week',
  semanas: 'week',
  hafta: 'week',
  month: 'month',
  months: 'month',
  mes: 'month',
  meses: 'month',
  ay: 'month',
  quarter: 'quarter',
  trimestre: 'quarter',
  ceyrek: 'quarter',
  year: 'year',
  years: 'year',
  ano: 'year',
  anos: 'year',
  yil: 'year',
};

function relativePeriod(
  tokens: Tokens,
  isName: (index: number) => boolean,
  today: PlainDate,
): FoundPeriod | null {
  for (let index = 0; index < tokens.list.length; index += 1) {
    if (isName(index)) continue;
    const [word, next, third] = [0, 1, 2].map((step) => tokens.list[index + step]?.word ?? '');
    const used = indexes(index, index + 2);
    const unit = UNITS[next ?? ''];
    if (unit && /^(?:this|este|esta|bu|current)$/.test(word ?? ''))
      return { ...whole(unit, today, 0), tokens: used };
    if (unit && /^(?:last|previous|gecen|past)$/.test(word ?? ''))
      return { ...whole(unit, today, -1), tokens: used };
    if (UNITS[word ?? ''] && /^(?:pasado|pasada|anterior)$/.test(next ?? ''))
      return { ...whole(UNITS[word ?? ''] ?? 'year', today, -1), tokens: used };
    const count = Number(next);
    const counted = UNITS[third ?? ''];
    if (counted && count > 0 && /^(?:last|past|ultimos|ultimas|son)$/.test(word ?? ''))
      return { from: back(counted, today, count), to: today, tokens: indexes(index, index + 3) };
  }
  return null;
}

function whole(unit: 'day' | 'week' | 'month' | 'quarter' | 'year', today: PlainDate, shift: number): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  if (unit === 'year') return { from: plainDate(year + shift, 1, 1), to: plainDate(year + shift, 12, 31) };
  if (unit === 'month' || unit === 'quarter') {
    const months = unit === 'month' ? 1 : 3;
    const first = plainDate(year, month - ((month - 1) % months), 1) ?? today;
    const from = addMonths(first, shift * months);
    return { from, to: lastDayOfMonth(addMonths(from, months - 1)) };
  }
  const days = unit === 'week' ? 7 : 1;
  const weekday = unit === 'week' ? (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7 : 0;
  const from = addDays(today, shift * days - weekday);
  return { from, to: addDays(from, days - 1) };
}

function back(
  unit: 'day' | 'week' | 'month' | 'quarter' | 'year',
  today: PlainDate,
  count: number,
): PlainDate {
  if (unit === 'day' || unit === 'week') return addDays(today, -count * (unit === 'week' ? 7 : 1));
  return addMonths(today, -count * { month: 1, quarter: 3, year: 12 }[unit]);
}

/** The two words before, "the" and the like aside. */
function wordsBefore(tokens: Tokens, index: number): readonly string[] {
  return tokens.list
    .slice(Math.max(0, index - 3), index)
    .filter(
      (token) => !/^(?:the|el|la|los|de|del|of|start|end|date|then)$/.test(token.word) || token.word === 'de',
    )
    .slice(-2)
    .map((token) => token.word)
    .filter((word, place, list) => place === list.length - 1 || !/^(?:from|de|a)$/.test(word));
}

function range({ first, end }: FoundDate): readonly number[] {
  return indexes(first, end);
}

function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}
