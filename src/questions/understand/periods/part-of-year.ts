import { addMonths, lastDayOfMonth, plainDate } from '../../../platform/text/dates.ts';
import { nameKey } from '../../../platform/text/name-key.ts';
import type { DateSpan } from '../../../platform/text/read-dates.ts';
import { numberOf } from './number-words.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  primer: 1,
  primero: 1,
  primera: 1,
  segundo: 2,
  segunda: 2,
  tercer: 3,
  tercero: 3,
  tercera: 3,
  cuarto: 4,
  cuarta: 4,
  ilk: 1,
  birinci: 1,
  ikinci: 2,
  ucuncu: 3,
  dorduncu: 4,
};
const LAST = /^(?:last|latter|final|ultim[oa]|son)$/;
const ORDINAL =
  '(first|second|third|fourth|last|latter|final|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|ultim[oa]|ilk|birinci|ikinci|ucuncu|dorduncu|son|[1-4](?:st|nd|rd|th|er|do|ro|to)?)';
const QUARTER = '(?:quarter|trimestre|ceyre[kg]\\w*)';
const HALF = '(?:half|semestre|mitad|yari\\w*)';
const YEAR = '((?:19|20)\\d\\d)';
const OF = '(?:of |de |del |in |the |year |ano )*';
const TURKISH_OF = '(?: (?:nin|nun|in|un|yili\\w*))*';
const MONTHS = '(?:months|meses|ay\\w*)';

/** With the unit as the group "quarter" where it is one, and the part in the group "part". */
const FORMS: readonly RegExp[] = [
  // "second half of 2020", "tercer trimestre del año 2022"
  new RegExp(
    `^(?:the |el |la )?(?<part>${ORDINAL}) (?:(?<quarter>${QUARTER})|${HALF}) ${OF}(?<year>${YEAR})$`,
  ),
  // "2020 yılının ikinci yarısında", "2020'nin 2. yarısı"
  new RegExp(`^(?<year>${YEAR})${TURKISH_OF} (?<part>${ORDINAL}) (?:(?<quarter>${QUARTER})|${HALF})$`),
  // "Q3 2022", "3T de 2022", "H1 2024", "2H24"
  new RegExp(`^(?:(?<quarter>[qt])|[hs])(?<part>[1-4]) ?${OF}(?<year>${YEAR}|\\d\\d)$`),
  new RegExp(`^(?<part>[1-4]) ?(?:(?<quarter>[qt])|[hs]) ?${OF}(?<year>${YEAR}|\\d\\d)$`),
  // "2022 Q3"
  new RegExp(`^(?<year>${YEAR}) (?:(?<quarter>[qt])|[hs])(?<part>[1-4])$`),
  new RegExp(`^(?<year>${YEAR}) (?<part>[1-4])(?:(?<quarter>[qt])|[hs])$`),
];
/** "first three months of 2023", "2023'ün ilk üç ayı". */
const MONTH_FORMS: readonly RegExp[] = [
  new RegExp(
    `^(?:the |los )?(?<part>first|last|primeros|ultimos) (?<count>\\w+) ${MONTHS} ${OF}(?<year>${YEAR})$`,
  ),
  new RegExp(`^(?:the |los )?(?<count>\\w+) (?<part>primeros|ultimos) ${MONTHS} ${OF}(?<year>${YEAR})$`),
  new RegExp(`^(?<year>${YEAR})${TURKISH_OF} (?<part>ilk|son) (?<count>\\w+) ${MONTHS}$`),
];

/** A quarter, a half or some months of a year, as the whole text says it; else null. */
export function partOfYear(text: string): DateSpan | null {
  const key = nameKey(text);
  for (const form of FORMS) {
    const { part, quarter, year } = form.exec(key)?.groups ?? {};
    if (part === undefined || year === undefined) continue;
    const months = quarter === undefined ? 6 : 3;
    const which = LAST.test(part) ? 12 / months : (ORDINALS[part] ?? Number.parseInt(part, 10));
    return which > 12 / months ? null : monthsOf(fullYear(year), (which - 1) * months + 1, months);
  }
  for (const form of MONTH_FORMS) {
    const { part, count, year } = form.exec(key)?.groups ?? {};
    const months = numberOf(count ?? '');
    if (part === undefined || year === undefined || months === null || months < 1 || months > 12) continue;
    const isLast = /^(?:last|ultimos|son)$/.test(part);
    return monthsOf(fullYear(year), isLast ? 13 - months : 1, months);
  }
  return null;
}

function monthsOf(year: number, month: number, count: number): DateSpan | null {
  const from = plainDate(year, month, 1);
  return from && { from, to: lastDayOfMonth(addMonths(from, count - 1)), precision: 'quarter' };
}

function fullYear(said: string): number {
  return said.length === 2 ? 2000 + Number(said) : Number(said);
}
