/** Words that take places out of a region, as the source of a regular expression. */
export const EXCLUDE = [
  'excluding|exclusive of|excludes|except for|except|excl\\.?|exc\\.|without|w\\/o|minus|not including|other than',
  'but not|apart from|less|no|not',
  'excluido|excluyendo|excepto|salvo|sin|menos|a excepci[oó]n de',
  'haric',
  // "ex-US", but the former countries are names of their own.
  'ex\\.?(?![- ]?(?:yu|ussr|soviet|urss))-?',
].join('|');

/** Words that add places to a region. */
export const INCLUDE = [
  'including|inclusive of|includes|incl\\.?|inc\\.|along with|together with|with|plus',
  'incluyendo|incluido|con|m[aá]s',
  'dahil',
].join('|');

const BRACKETED = new RegExp(`,?\\s*\\(\\s*((?:${EXCLUDE}|${INCLUDE})\\s[^()]*)\\)`, 'giu');

/** Word order in which the operation follows what it is done to, and the plain order. */
const REORDERED: readonly (readonly [RegExp, string])[] = [
  [
    /[(,]\s*([^(),]+?)\s+(?:hariç|haric|dışında|disinda|excluded|not included|excluid[oa]s?)\s*\)?\s*$/iu,
    ' excl. $1',
  ],
  [/[(,]\s*([^(),]+?)\s+(?:dahil|included|incluid[oa]s?)\s*\)?\s*$/iu, ' incl. $1'],
  [/^(.+?)\s+(?:hariç|haric|dışında|disinda)\s+(.+)$/iu, '$2 excl. $1'],
  [/^(.+?)\s+dahil\s+(.+)$/iu, '$2 incl. $1'],
  [BRACKETED, ' $1'],
];

/**
 * The phrase in the order and form that `parsePhrase` reads: "+WRD -US" as "WRD excl. US",
 * "Latin Amerika (Brezilya hariç)" as "Latin Amerika excl. Brezilya", "LatAm (excl. Brazil)" without its brackets.
 */
export function rewritePhrase(text: string): string {
  const signed = rewriteSigns(text);
  if (signed !== null) return signed;
  return REORDERED.reduce((words, [pattern, plain]) => words.replace(pattern, plain), text).trim();
}

/** "+WRD -US -CA" and "WRD -US"; null for a text that is no sum of signed names. */
function rewriteSigns(text: string): string | null {
  const parts = [...text.matchAll(/(?:^|\s)([+−–-])\s?([^\s+−–-][^+−–]*?)(?=\s+[+−–-]|$)/gu)];
  const leading = /^([^\s+−–-][^+−–]*?)(?=\s+[−–-]\s?\p{L})/u.exec(text)?.[1];
  const added = parts.filter((part) => part[1] === '+').map((part) => part[2] ?? '');
  const removed = parts.filter((part) => part[1] !== '+').map((part) => part[2] ?? '');
  const isSum = text.startsWith('+') || (leading !== undefined && added.length === 0);
  if (!isSum || parts.length === 0) return null;
  const base = [...(leading === undefined ? [] : [leading]), ...added].join(', ');
  return removed.length > 0 ? `${base} excl. ${removed.join(', ')}` : base;
}
