import type { NameSpan } from './spans.ts';
import type { Tokens } from './tokens.ts';

/** "Leaving expired ones and offers out": what a count of sales leaves out by itself. */
const LEAVES_OUT_UNSOLD =
  /\b(?:leaving|leave|excluding|exclude|except(?: for)?|ignoring|ignore|minus|excluyendo|excepto|salvo|omitiendo)(?: (?:out|aside|the|any|all|open|expired|lapsed|ended|offers?|negotiations?|talks|ones|deals?|sales?|and|or|las?|los|vencid[ao]s|ofertas|negociaciones|y|o))* (?:expired|lapsed|ended|offers?|negotiations?|talks|vencid[ao]s|ofertas|negociaciones)\b/;
const BEFORE =
  /\b(?:excluding|exclude|except|except for|excl|apart from|aside from|other than|besides|minus|ignoring|leaving out|excluyendo|excepto|salvo|menos|aparte de|ademas de)(?: (?:the|in|for|en|el|la))?$/;
const BEHIND = /^(?:(?:in|un|nin|nun|den|dan|i|u) )?(?:haric|disinda\w*|haricinde)\b/;
const WITHOUT_DATE = /\b(?:excluding|except(?: for)?|excl|other than|excepto|salvo|haric) (?:in )?DATE\b/;

export function leavesOutUnsold(words: string): boolean {
  return LEAVES_OUT_UNSOLD.test(words);
}

/** A name that a question wants left out: "excluding Chile", "who besides Novaplex", "Türkiye hariç". */
export function isLeftOut({ list }: Tokens, { from, to }: NameSpan): boolean {
  const words = (first: number, end: number) =>
    list
      .slice(Math.max(0, first), end)
      .map(({ word }) => word)
      .join(' ');
  return BEFORE.test(words(from - 3, from)) || BEHIND.test(words(to, to + 2));
}

/** Wants days left out, which no answer does. */
export function leavesOutDays(words: string): boolean {
  return WITHOUT_DATE.test(words);
}
