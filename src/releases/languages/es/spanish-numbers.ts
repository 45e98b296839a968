import {
  addDays,
  addMonths,
  formatDate,
  lastDayOfMonth,
  type PlainDate,
} from '../../../platform/text/dates.ts';
import { numberWord } from '../../../platform/text/number-words.ts';
import { formatNumber } from '../../../platform/text/numbers.ts';
import type { Aired, FigureOnRecord } from '../../../ratings/measurement.ts';
import type { CountUnit } from '../../plan/sales-plan.ts';

const UNITS: Readonly<Record<CountUnit, readonly [one: string, many: string]>> = {
  territories: ['territorio', 'territorios'],
  deals: ['acuerdo', 'acuerdos'],
  countries: ['país', 'países'],
  titles: ['título', 'títulos'],
};

const BOUNDS = { '=': '', '>': 'más de ', '<': 'menos de ', '~': 'cerca de ' } as const;
const QUARTERS = ['primer', 'segundo', 'tercer', 'cuarto'];

/** "ocho territorios", "un acuerdo", "12 países"; in a headline in figures. */
export function spanishCount(count: number, unit: CountUnit, style: 'text' | 'headline' = 'text'): string {
  const [one, many] = UNITS[unit];
  if (count === 1) return `un ${one}`;
  return `${style === 'headline' ? formatNumber(count, 'es') : numberWord(count, 'es')} ${many}`;
}

/** "14 de octubre de 2025". */
export function spanishDate(date: PlainDate): string {
  return formatDate(date, 'es', 'long');
}

/** "en marzo de 2025", "el 3 de marzo de 2025", "entre el … y el …": a period by its days, whatever words it came in. */
export function spanishPeriod({ from, to }: Aired): string {
  if (from === to) return `el ${spanishDate(from)}`;
  const [year, month = 1] = from.split('-').map(Number);
  const begins = from.endsWith('-01');
  if (begins && to === lastDayOfMonth(from)) return `en ${spanishDate(from).replace(/^1 de /, '')}`;
  if (begins && month % 3 === 1 && to === addDays(addMonths(from, 3), -1)) {
    return `en el ${QUARTERS[(month - 1) / 3]} trimestre de ${year}`;
  }
  if (from.endsWith('-01-01') && to === addDays(addMonths(from, 12), -1)) return `en ${year}`;
  return `entre el ${spanishDate(from)} y el ${spanishDate(to)}`;
}

/** "más de 3,1 millones", "412.000", "5,45%", with the bound that was recorded. */
export function spanishAmount(
  { value, bound }: Pick<FigureOnRecord, 'value' | 'bound'>,
  unit: 'count' | 'percent',
): string {
  return `${BOUNDS[bound]}${unit === 'percent' ? `${spanishDecimal(value)}%` : spanishWhole(value)}`;
}

/** Millions count "of" something: "3,1 millones de". */
export function spanishOf(amount: string): string {
  return /mill(?:ones|ón)$/.test(amount) ? `${amount} de` : amount;
}

function spanishWhole(value: string): string {
  if (!/^\d{3,}0{4}$/.test(value)) return spanishDecimal(value);
  const millions = `${value.slice(0, -6)}.${value.slice(-6)}`.replace(/\.?0+$/, '');
  return `${spanishDecimal(millions)} ${millions === '1' ? 'millón' : 'millones'}`;
}

/** With a decimal comma; thousands are parted from five figures on. */
function spanishDecimal(value: string): string {
  const [whole = '', decimals] = value.split('.');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
