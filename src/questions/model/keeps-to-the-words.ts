import type { LinkedQuestion } from '../understand/linked-question.ts';
import type { Period } from '../understand/periods/period.ts';
import { valueLimits } from '../understand/value-limits.ts';

type Params = Readonly<Record<string, unknown>>;

/**
 * Whether a choice's metrics, parts of a run, media, numbers and period are those of the question. What the rules read in
 * the words for certain holds: a model that turns a share into a rating has not understood the question.
 */
export function keepsToTheWords(params: Params, question: LinkedQuestion): boolean {
  const { terms, text, period } = question;
  return (
    agrees(params.metrics ?? params.metric, terms.metrics) &&
    agrees(params.scopes, terms.scopes) &&
    agrees(params.media, terms.media) &&
    agrees(params.statuses, terms.statuses) &&
    (params.licence === undefined || terms.licence === null || params.licence === terms.licence) &&
    standsThere(params.target, text) &&
    standsThere(params.category, text) &&
    [params.year, params.rank].every((number) => number === null || standsThere(number, text)) &&
    areLimitsOf(params, text) &&
    isPeriodOf(params.period, period, text)
  );
}

/** Where the words say something, just that. */
function agrees(chosen: unknown, said: readonly string[]): boolean {
  if (said.length === 0) return true;
  if (chosen === undefined) return false;
  const list = Array.isArray(chosen) ? chosen : [chosen];
  return list.length === said.length && said.every((each) => list.includes(each));
}

function standsThere(value: unknown, text: string): boolean {
  if (value === undefined || value === null) return true;
  return text.toLowerCase().includes(String(value).toLowerCase());
}

/** Limits of a value are those that code reads. */
function areLimitsOf({ above = null, below = null }: Params, text: string): boolean {
  const said = valueLimits(text);
  return above === (said?.above ?? null) && below === (said?.below ?? null);
}

/** The period that the rules read; one that they could not read must have its years in the question. */
function isPeriodOf(chosen: unknown, said: Period | null, text: string): boolean {
  const { from = null, to = null } = (chosen ?? {}) as { from?: string | null; to?: string | null };
  // What a kind takes no note of is said to be left out.
  if (chosen === undefined) return true;
  if (said !== null) return from === said.from && to === said.to;
  return [from, to].every((date) => date === null || text.includes(date.slice(0, 4)));
}
