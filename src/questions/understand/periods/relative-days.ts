import {
  addDays,
  addMonths,
  lastDayOfMonth,
  type PlainDate,
  plainDate,
} from '../../../platform/text/dates.ts';
import { readPartialDate } from '../../../platform/text/read-dates.ts';
import type { Tokens } from '../tokens.ts';
import { numberOf } from './number-words.ts';
import { type DaySpan, indexes } from './period.ts';

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  days: 'day',
  dia: 'day',
  dias: 'day',
  gun: 'day',
  gunde: 'day',
  week: 'week',
  weeks: 'week',
  semana: 'week',
  semanas: 'week',
  hafta: 'week',
  haftada: 'week',
  month: 'month',
  months: 'month',
  mes: 'month',
  meses: 'month',
  ay: 'month',
  ayda: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  trimestre: 'quarter',
  trimestres: 'quarter',
  ceyrek: 'quarter',
  ceyrekte: 'quarter',
  year: 'year',
  years: 'year',
  ano: 'year',
  anos: 'year',
  yil: 'year',
  yilda: 'year',
};
const DAYS: Readonly<Record<string, number>> = {
  today: 0,
  hoy: 0,
  bugun: 0,
  yesterday: -1,
  ayer: -1,
  dun: -1,
};
const BEFORE_MONTH =
  /^(?:in|since|during|until|till|before|after|by|last|this|en|desde|hasta|durante|pasado|este|gecen|bu)$/;
const BEHIND_MONTH = /^(?:ayi\w*|ayinda|beri|once|sonra)$/;

/** Days that words give by today: "this year", "in the last six months", "year to date", "in March". */
export function relativeDays(
  tokens: Tokens,
  isName: (index: number) => boolean,
  today: PlainDate,
): DaySpan | null {
  for (let index = 0; index < tokens.list.length; index += 1) {
    if (isName(index)) continue;
    const found = daysAt(tokens, index, today);
    if (found !== null && !indexes(found.first, found.end).some(isName)) return found;
  }
  return null;
}

function daysAt(tokens: Tokens, index: number, today: PlainDate): DaySpan | null {
  const [word = '', next = '', third = ''] = [0, 1, 2].map((step) => tokens.list[index + step]?.word);
  const span = (days: Days, length: number, precision: Unit = 'day'): DaySpan => ({
    ...days,
    first: index,
    end: index + length,
    precision: precision === 'week' ? 'day' : precision,
  });
  const unit = UNITS[next];
  if (unit && /^(?:this|este|esta|bu|current)$/.test(word)) return span(whole(unit, today, 0), 2, unit);
  if (unit && /^(?:last|previous|gecen|past)$/.test(word)) return span(whole(unit, today, -1), 2, unit);
  const shifted = UNITS[word];
  if (shifted && /^(?:pasad[oa]|anterior)$/.test(next)) return span(whole(shifted, today, -1), 2, shifted);
  if (word === 'ytd' || (word === 'year' && next === 'to' && third === 'date'))
    return span({ ...whole('year', today, 0), to: today }, word === 'ytd' ? 1 : 3);
  const [count, counted] = [numberOf(next), UNITS[third]];
  if (counted && count !== null && count > 0 && /^(?:last|past|ultim[oa]s|son)$/.test(word))
    return span({ from: back(counted, today, count), to: today }, 3);
  const shift = DAYS[word];
  if (shift !== undefined) return span({ from: addDays(today, shift), to: addDays(today, shift) }, 1);
  return bareMonth(tokens, index, today);
}

/** "in March", "Mayıs ayından beri": the last such month. Short forms are words of other meanings. */
function bareMonth(tokens: Tokens, index: number, today: PlainDate): DaySpan | null {
  const [before, word, behind] = [-1, 0, 1].map((step) => tokens.list[index + step]?.word ?? '');
  if (word === undefined || !/^\p{L}{3,}$/u.test(word) || (word.length === 3 && word !== 'may')) return null;
  if (!BEFORE_MONTH.test(before ?? '') && !BEHIND_MONTH.test(behind ?? '')) return null;
  const month = readPartialDate(word, { today });
  return month === null || month.precision !== 'month' ? null : { ...month, first: index, end: index + 1 };
}

interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

function whole(unit: Unit, today: PlainDate, shift: number): Days {
  const [year = 0, month = 1] = today.split('-').map(Number);
  if (unit === 'year') {
    const from = plainDate(year + shift, 1, 1) ?? today;
    return { from, to: lastDayOfMonth(addMonths(from, 11)) };
  }
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

function back(unit: Unit, today: PlainDate, count: number): PlainDate {
  if (unit === 'day' || unit === 'week') return addDays(today, -count * (unit === 'week' ? 7 : 1));
  return addMonths(today, -count * { month: 1, quarter: 3, year: 12 }[unit]);
}
