import { readPartialDate } from '../../../platform/text/read-dates.ts';
import { type Draft, unsupported } from '../draft.ts';
import type { FactIndex } from '../record/fact-index.ts';
import type { Span } from '../text/reading.ts';
import type { Unsupported } from '../unsupported.ts';

/** Longer names first: "marzo" is not "mar". */
const MONTHS =
  'septiembre|september|setiembre|noviembre|diciembre|february|november|december|january|october|febrero|octubre|august|agosto|march|april|enero|marzo|abril|junio|julio|june|july|sept|mayo|may|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic';
const YEAR = '(?:1[89]|20)\\d\\d';
const DATES = new RegExp(
  [
    `(?:${MONTHS})\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? ${YEAR})?`,
    `\\d{1,2}(?:st|nd|rd|th)?(?: of| de)? (?:${MONTHS})\\.?(?:,? (?:de |del |of )?${YEAR})?`,
    `${YEAR}-\\d\\d-\\d\\d`,
    `\\d{1,2}[./]\\d{1,2}[./]${YEAR}`,
    `(?:${MONTHS})\\.?,? (?:of |de |del )?${YEAR}`,
    `(?:q[1-4]|[1-4]q) ${YEAR}`,
    `(?<=(?:in|en|since|desde|until|hasta|during|durante|of|this|last) )(?:${MONTHS.replace('|may|', '|').replace('|mar|', '|')})`,
    `(?<![.,])${YEAR}(?![.,]\\d|\\s?%|x\\d)s?`,
    '(?:last (?:week|month|night)|yesterday|la semana pasada|el mes pasado|ayer|anoche)',
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'gu',
);
const WHOLE_WORD = /[\p{L}\p{N}]/u;
const RELATIVE = /^(?:last|yesterday|la |el |ayer|anoche)/u;

/** Days, months, quarters and years that no fact has, years of other titles, and days told without a date. */
export function checkDates(draft: Draft): readonly Unsupported[] {
  const { reading, index, mentions } = draft;
  return [...reading.folded.matchAll(DATES)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const isWhole =
      !WHOLE_WORD.test(reading.text[span.start - 1] ?? '') && !WHOLE_WORD.test(reading.text[span.end] ?? '');
    const isNamed = mentions.some((mention) => mention.start < span.end && mention.end > span.start);
    if (!isWhole || isNamed || reading.isTaken(span)) return [];
    reading.take(span);
    if (RELATIVE.test(match[0])) {
      return [unsupported(reading, span, 'date', 'Give the date: it will be read on another day.')];
    }
    const ofTitle = titleYear(draft, span, match[0]);
    if (ofTitle !== null) {
      const [title, year] = ofTitle;
      return [unsupported(reading, span, 'date', `${title} is of ${year} on record.`)];
    }
    if (isOnRecord(match[0], index)) return [];
    const printed = reading.text.slice(span.start, span.end);
    return [unsupported(reading, span, 'date', `No fact is dated ${printed}.`)];
  });
}

function isOnRecord(folded: string, index: FactIndex): boolean {
  const written = folded
    .replace(/(\d)(?:st|nd|rd|th)\b/u, '$1')
    .replace(/\./g, (stop, at: number) => (/\d/.test(folded[at + 1] ?? '') ? stop : ''));
  if (index.allWords.includes(` ${written.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `)) return true;
  const decade = /^(\d{3})\ds$/.exec(written)?.[1];
  if (decade !== undefined)
    return index.dates.some(({ from, to }) => from.startsWith(decade) && to.startsWith(decade));
  const span = readPartialDate(written);
  if (span === null) return monthOrDay(written, index);
  if (span.precision === 'day')
    return index.dates.some(({ from, to }) => from === span.from && to === span.to);
  if (span.precision === 'year') {
    const year = span.from.slice(0, 4);
    return index.dates.some(({ from, to }) => from.startsWith(year) || to.startsWith(year));
  }
  return index.dates.some(({ from, to }) => from >= span.from && to <= span.to);
}

/** A day or month without its year: any year of the record will do. */
function monthOrDay(written: string, index: FactIndex): boolean {
  const years = [...new Set(index.dates.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]))];
  return years.some((year) => {
    const span = readPartialDate(`${written} ${year}`);
    return (
      span !== null &&
      index.dates.some(({ from, to }) =>
        span.precision === 'day' ? from === span.from && to === span.to : from >= span.from && to <= span.to,
      )
    );
  });
}

/** "Harbour Lights (2019)": the year in brackets is the title's own. */
function titleYear(
  { reading, index, mentions }: Draft,
  span: Span,
  folded: string,
): readonly [string, number] | null {
  if (!/^\d{4}$/.test(folded)) return null;
  const title = mentions.findLast((mention) => mention.end <= span.start);
  if (!title || !/^["”»*_]*\s*\((?:\p{L}+,\s*)*$/u.test(reading.text.slice(title.end, span.start)))
    return null;
  const known = title.names.find((name) => index.titleYears.has(name));
  const year = known && index.titleYears.get(known);
  return known && year !== undefined && year !== Number(folded) ? [known.text, year] : null;
}
