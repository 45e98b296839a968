import { formatDate, formatMonth, lastDayOfMonth } from '../../platform/text/dates.ts';
import type { Viewer } from '../answer.ts';
import type { Period } from '../understand/periods/period.ts';
import { inWords } from './in-words.ts';

/** "2024", "Mar 2024", "since 1 Jan 2030", "until 31 Dec 2019", "1 Mar 2024 to 31 May 2024". */
export function periodWords({ from, to }: Period, viewer: Viewer): string {
  const day = (date: NonNullable<Period['from']>) => formatDate(date, viewer.language, 'short');
  if (from !== null && to !== null) {
    const isYear = from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4);
    if (isYear) return from.slice(0, 4);
    const isMonth = from.endsWith('-01') && to === lastDayOfMonth(from);
    if (isMonth) return formatMonth(from, viewer.language);
    return from === to ? day(from) : `${day(from)} ${inWords(viewer, 'to', 'a')} ${day(to)}`;
  }
  if (from !== null) return `${inWords(viewer, 'since', 'desde')} ${day(from)}`;
  return to === null ? '' : `${inWords(viewer, 'until', 'hasta')} ${day(to)}`;
}
