import type { DealTerms, Window } from '../deal.ts';
import type { KeyedDeal } from '../deal-store.ts';

/** Whether a row asked for is a twin of one that stands, or a further term of the same grant. */
export type NextTerm<D> =
  | { readonly kind: 'twin'; readonly of: D }
  | { readonly kind: 'term'; readonly number: number };

/**
 * A grant sold to the same buyer again is a renewal if the earlier one is over (expired, terminated) or both windows
 * are stated and do not meet. Anything else is a twin: people retype a command after a time-out.
 *
 * @param same the rows with the same natural key that stand
 */
export function nextTerm<D extends Pick<KeyedDeal, 'status' | 'window' | 'term'>>(
  terms: Pick<DealTerms, 'status' | 'window'>,
  same: readonly D[],
): NextTerm<D> {
  const twin = same.find((deal) => !isOver(deal) && !areApart(deal.window, terms.window));
  const sameEnd = same.find((deal) => isOver(deal) && isOver(terms) && !areApart(deal.window, terms.window));
  const of = twin ?? sameEnd;
  if (of !== undefined) return { kind: 'twin', of };
  return { kind: 'term', number: Math.max(0, ...same.map((deal) => deal.term)) + 1 };
}

function isOver({ status }: Pick<DealTerms, 'status'>): boolean {
  return status === 'expired' || status === 'terminated';
}

/** Both ends known on the sides that face each other, and no day in common. */
function areApart(left: Window, right: Window): boolean {
  return endsBefore(left, right) || endsBefore(right, left);
}

function endsBefore(earlier: Window, later: Window): boolean {
  return earlier.endsOn !== null && later.startsOn !== null && earlier.endsOn < later.startsOn;
}
