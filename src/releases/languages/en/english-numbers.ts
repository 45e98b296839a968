import type { PlainDate } from '../../../platform/text/dates.ts';
import { numberWord } from '../../../platform/text/number-words.ts';
import { formatNumber } from '../../../platform/text/numbers.ts';
import type { FigureOnRecord } from '../../../ratings/measurement.ts';
import type { CountUnit } from '../../plan/sales-plan.ts';

const UNITS: Readonly<Record<CountUnit, readonly [one: string, many: string]>> = {
  territories: ['territory', 'territories'],
  deals: ['deal', 'deals'],
  countries: ['country', 'countries'],
  titles: ['title', 'titles'],
};

/** AP: months of five letters or fewer are never shortened, the others only with a day. */
const MONTHS = 'Jan.|Feb.|March|April|May|June|July|Aug.|Sept.|Oct.|Nov.|Dec.'.split('|');

const BOUNDS = { '=': '', '>': 'more than ', '<': 'less than ', '~': 'about ' } as const;

/** "eight territories", "one deal", "12 countries"; in a headline in figures. */
export function englishCount(count: number, unit: CountUnit, style: 'text' | 'headline' = 'text'): string {
  const [one, many] = UNITS[unit];
  const number = style === 'headline' && count > 1 ? formatNumber(count, 'en') : numberWord(count, 'en');
  return `${number} ${count === 1 ? one : many}`;
}

/** "Oct. 14, 2025", "March 3, 2021". */
export function englishDate(date: PlainDate): string {
  const [year, month = 1, day] = date.split('-').map(Number);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** "more than 3.1 million", "412,000", "19%", with the bound that was recorded. */
export function englishAmount(
  { value, bound }: Pick<FigureOnRecord, 'value' | 'bound'>,
  unit: 'count' | 'percent',
) {
  const printed = unit === 'percent' ? `${englishDecimal(value)}%` : englishWhole(value);
  return `${BOUNDS[bound]}${printed}`;
}

/** In millions where two decimals say all of it; exact otherwise. */
function englishWhole(value: string): string {
  if (!/^\d{3,}0{4}$/.test(value)) return englishDecimal(value);
  const millions = `${value.slice(0, -6)}.${value.slice(-6)}`.replace(/\.?0+$/, '');
  return `${englishDecimal(millions)} million`;
}

/** With commas, and the decimals that were printed. */
export function englishDecimal(value: string): string {
  const [whole = '', decimals] = value.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** "93rd". */
export function englishOrdinal(number: number): string {
  const tens = number % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
