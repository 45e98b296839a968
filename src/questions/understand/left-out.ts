/** "Leaving expired ones and offers out": what a count of sales leaves out by itself. */
const LEFT_OUT =
  /\b(?:leaving|leave|excluding|exclude|except(?: for)?|ignoring|ignore|minus|excluyendo|excepto|salvo|omitiendo)(?: (?:out|aside|the|any|all|open|expired|lapsed|ended|offers?|negotiations?|talks|ones|deals?|sales?|and|or|las?|los|vencid[ao]s|ofertas|negociaciones|y|o))* (?:expired|lapsed|ended|offers?|negotiations?|talks|vencid[ao]s|ofertas|negociaciones)\b/;

export function leavesOutUnsold(words: string): boolean {
  return LEFT_OUT.test(words);
}
