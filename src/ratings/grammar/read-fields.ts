import type { Aired } from '../measurement.ts';
import { figureKey } from '../measurement-key.ts';
import type { ParsedFigure, RatingContext, RatingProblemCode } from './parsed-rating.ts';
import { readDetails } from './read-details.ts';
import { readFigures } from './read-figures.ts';
import { stretchOf } from './stretch.ts';

/** The figures of a form's field, one per line or separated by commas; `problem` says what to type instead. */
export function readFiguresText(
  text: string,
  context: RatingContext,
): { readonly figures: readonly ParsedFigure[]; readonly problem: string | null } {
  const { figures, details, problems } = readFigures(stretchOf(text.replace(/;/g, '\n')), context);
  const keys = figures.map((figure) => `${figureKey(figure)}|${figure.scope ?? ''}`);
  const [first] = problems;
  if (first !== undefined) return { figures, problem: first.message };
  if (figures.length === 0)
    return { figures, problem: 'Type a number and what it counts: 3.1m viewers, 19% share.' };
  if (details.length > 0) {
    return { figures, problem: 'Dates and slots have fields of their own. Only figures stand here.' };
  }
  if (new Set(keys).size < keys.length) {
    return {
      figures,
      problem: 'Two values of one figure: say what tells them apart, a scope, a base, a target group.',
    };
  }
  return { figures, problem: null };
}

const DATE_PROBLEMS: readonly RatingProblemCode[] = ['ambiguous_date', 'impossible_date', 'undated'];

/** The date or period of a form's field. */
export function readWhenText(
  text: string | null,
  context: RatingContext,
): { readonly aired: Aired | null; readonly problem: string | null } {
  if (text === null) return { aired: null, problem: null };
  const { details, problems } = readDetails(stretchOf(text), context);
  const airings = details.flatMap((detail) => (detail.kind === 'aired' ? [detail.value] : []));
  const [first] = problems;
  if (first !== undefined && DATE_PROBLEMS.includes(first.code))
    return { aired: null, problem: first.message };
  const [aired] = airings;
  if (aired !== undefined && airings.length === 1 && details.length === 1 && first === undefined) {
    return { aired, problem: null };
  }
  return {
    aired: null,
    problem: 'Type a date as YYYY-MM-DD, a month (Oct 2025), or two dates: 2025-10-05..2025-12-20.',
  };
}
