import type { Metric } from '../../ratings/metrics.ts';
import type { LinkedQuestion } from './linked-question.ts';

const FARED =
  /\b(?:did|do|does|doing|performed|performs?|fared) (?:the )?(?:best|most|worst)\b|\b(?:best|worst) perform\w*/;

/** The one metric by which titles or figures are put in order; people who watched are viewers. */
export function oneMetric({ terms, words }: LinkedQuestion): Metric | null {
  const [metric] = terms.metrics;
  if (metric !== undefined) return metric;
  if (terms.asksPeople || /\b(?:watched|viewed|seen|vist[ao]s?|izlenen|seyredilen)\b/.test(words))
    return 'viewers';
  if (/\brat(?:ed|ings?)\b/.test(words)) return 'rating';
  return terms.asksFigures || FARED.test(words) ? 'viewers' : null;
}
