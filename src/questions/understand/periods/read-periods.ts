import type { PlainDate } from '../../../platform/text/dates.ts';
import { gapBefore, type Tokens } from '../tokens.ts';
import { findDays } from './find-days.ts';
import { type DaySpan, indexes, type Period } from './period.ts';
import { periodOf } from './relation.ts';
import { relativeDays } from './relative-days.ts';

/** The periods of a question, and the tokens they were read from. */
export interface FoundPeriods {
  readonly periods: readonly Period[];
  readonly tokens: readonly number[];
}

interface Stretch extends DaySpan {
  readonly isRange: boolean;
}

const OPENS = /^(?:between|from|entre|de|desde|since)$/;
const REACHES = /^(?:to|until|till|through|thru|hasta|a|al|ile)$/;
const JOINS = /^(?:and|y|e|ve)$/;
const FILLS = /^(?:de|del|the|el|date|year|ano|including)$/;

/**
 * The periods that words outside names give: "since June 2025", "before 2023", "between March and May 2024", "in 2024",
 * "2024'ten sonra", "this year". Several only where they are not one: "in 2021 and 2023". Empty when no date stands there.
 */
export function readPeriods(
  tokens: Tokens,
  isName: (index: number) => boolean,
  today: PlainDate,
): FoundPeriods {
  const written = findDays(tokens, isName);
  const relative = written.length === 0 ? relativeDays(tokens, isName, today) : null;
  const days = ranges(tokens, relative === null ? written : [relative]);
  const periods = combined(
    days.map((each) => (each.isRange ? { from: each.from, to: each.to } : periodOf(tokens, each))),
  );
  return { periods, tokens: days.flatMap(({ first, end }) => indexes(first, end)) };
}

/** Two dates that bound one stretch of days are one: "from March to May 2024", "2022-2023", "2022 ile 2023 arasında". */
function ranges(tokens: Tokens, days: readonly DaySpan[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const next of days) {
    const last = merged.at(-1);
    if (last !== undefined && bounds(tokens, last, next)) {
      merged.pop();
      merged.push({ ...last, to: next.to, end: next.end, isRange: true });
    } else merged.push({ ...next, isRange: false });
  }
  return merged;
}

function bounds(tokens: Tokens, first: DaySpan, second: DaySpan): boolean {
  if (second.from < first.from) return false;
  const between = tokens.list.slice(first.end, second.first).filter((token) => !token.isEnding);
  if (between.length === 0) return /[-–—/]/.test(gapBefore(tokens, second.first));
  const joins = (pattern: RegExp) => between.some(({ word }) => pattern.test(word));
  if (!between.every(({ word }) => REACHES.test(word) || JOINS.test(word) || FILLS.test(word))) return false;
  if (joins(REACHES)) return true;
  const opens = tokens.list
    .slice(Math.max(0, first.first - 3), first.first)
    .some(({ word }) => OPENS.test(word));
  const closes = tokens.list.slice(second.end, second.end + 3).some(({ word }) => /^aras\w*$/.test(word));
  return joins(JOINS) && (opens || closes);
}

/** "After 2020 but before 2023" is one period; otherwise each stands for itself, once. */
function combined(periods: readonly Period[]): readonly Period[] {
  const since = periods.find(({ from, to }) => from !== null && to === null);
  const until = periods.find(({ from, to }) => from === null && to !== null);
  if (periods.length === 2 && since?.from && until?.to && since.from <= until.to)
    return [{ from: since.from, to: until.to }];
  const distinct = new Map(periods.map((period) => [`${period.from} ${period.to}`, period]));
  return [...distinct.values()];
}
