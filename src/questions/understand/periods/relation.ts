import { addDays } from '../../../platform/text/dates.ts';
import type { Tokens } from '../tokens.ts';
import type { DaySpan, Period } from './period.ts';

/** Words that may stand between "since" and its date, "before" and its date. */
const FILLER =
  '(?: (?:the|el|la|los|las|year|ano|month|mes|date|of|de|del|start|beginning|principios|inicios|comienzos))*$';
const NOT_BEFORE = new RegExp(`\\b(?:not|no|nothing) (?:earlier|before|sooner)(?: than)?${FILLER}`);
const NOT_AFTER = new RegExp(
  `\\b(?:not|no|nothing) (?:later|after)(?: than)?|\\bno mas tarde (?:de|que)${FILLER}|\\b(?:before|until|till) and including${FILLER}`,
);
const UP_TO_END = new RegExp(
  `\\b(?:until|till|before|by|up to|through|hasta|antes)(?: (?:the|el|de|del))* (?:end|close|final|finales|fin)${FILLER}`,
);
const BEFORE = new RegExp(
  `\\b(?:before|antes|prior to|earlier than|older than|until|till|pre|anterior(?:es)? a|previ[oa]s? a)${FILLER}`,
);
const AFTER = new RegExp(`\\b(?:after|despues|later than|newer than|post|posterior(?:es)? a)${FILLER}`);
/** "Deals from 2022" are those of that year; "signed from March 2022" are those since. */
const OF_YEAR = new RegExp(
  `\\b(?:deals?|sales?|titles?|contracts?|agreements?|ones?|films?|series|shows?|figures?|ratings?) from${FILLER}`,
);
const SINCE = new RegExp(
  `\\b(?:since|from|desde|starting|beginning|as of|a partir)(?: (?:in|on|from))?${FILLER}`,
);
const UP_TO = new RegExp(`\\b(?:by|hasta|through|thru|up to)${FILLER}`);

/** Turkish endings and nouns between a date and what follows it: "2022 yılından önce", "Mart ayına kadar". */
const ENDING = '(?:(?:den|dan|ten|tan|e|a|ye|ya|nin|nun|in|un|yil\\w*|ay\\w*|tarih\\w*) )*';
const AND_LATER =
  /^(?:or|and|y|o|ve|veya) (?:later|after|onwards?|since|beyond|mas tarde|despues|posterior(?:es)?|adelante|en adelante|sonras\w*)\b/;
const AND_EARLIER = /^(?:or|and|y|o|ve|veya) (?:earlier|before|antes|anterior(?:es)?|onces\w*)\b/;
const ONWARDS = /^(?:onwards?|later|adelante|en adelante|on(?! \w+ing\b))\b/;
const TURKISH_BEFORE = new RegExp(`^${ENDING}(?:once|onces\\w*|kadar)\\b`);
const TURKISH_AFTER = new RegExp(`^${ENDING}(?:sonra|sonras\\w*)\\b`);
const TURKISH_SINCE = new RegExp(`^${ENDING}(?:beri|itibaren|bu yana)\\b`);

/** The period that days are said to bound: "since June 2025", "before 2023", "2024'ten sonra", "2022 or later". */
export function periodOf(tokens: Tokens, days: DaySpan): Period {
  const { from, to } = days;
  const before = ` ${wordsOf(tokens, days.first - 6, days.first)}`;
  const after = wordsOf(tokens, days.end, days.end + 4);
  if (AND_LATER.test(after) || NOT_BEFORE.test(before)) return { from, to: null };
  if (AND_EARLIER.test(after) || NOT_AFTER.test(before) || UP_TO_END.test(before)) return { from: null, to };
  if (TURKISH_BEFORE.test(after) || BEFORE.test(before)) return { from: null, to: addDays(from, -1) };
  if (TURKISH_AFTER.test(after) || AFTER.test(before)) return { from: addDays(to, 1), to: null };
  if (TURKISH_SINCE.test(after) || ONWARDS.test(after)) return { from, to: null };
  if (SINCE.test(before) && !(days.precision === 'year' && OF_YEAR.test(before))) return { from, to: null };
  return UP_TO.test(before) ? { from: null, to } : { from, to };
}

/** The words of tokens, a comma or full stop kept as such: what stands behind it belongs to something else. */
function wordsOf({ list }: Tokens, from: number, to: number): string {
  return list
    .slice(Math.max(0, from), Math.max(0, to))
    .map(({ word, afterBreak }) => (afterBreak ? `, ${word}` : word))
    .join(' ');
}
