import { plainDate } from '../../../platform/text/dates.ts';
import { readPartialDate } from '../../../platform/text/read-dates.ts';

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
