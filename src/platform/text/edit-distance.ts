/**
 * Damerau-Levenshtein distance (insert, delete, replace, swap of neighbours; no substring edited twice).
 * Anything above `cap` is reported as `cap + 1`, which keeps a search over many names cheap.
 */
export function editDistance(left: string, right: string, cap = Number.POSITIVE_INFINITY): number {
  const a = [...left];
  const b = [...right];
  if (Math.abs(a.length - b.length) > cap) return cap + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current, ...last) > cap) return cap + 1;
    beforeLast = last;
    last = current;
  }
  const distance = at(last, b.length);
  return distance > cap ? cap + 1 : distance;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/**
 * Likeness of two texts from 0 to 1, by the rule of PostgreSQL's `pg_trgm`: shared three-letter pieces over all
 * pieces, each word padded with two blanks before and one after.
 */
export function trigramSimilarity(left: string, right: string): number {
  const a = trigrams(left);
  const b = trigrams(right);
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** How many different three-letter pieces a text has, by the same rule. */
export function trigramCount(text: string): number {
  return trigrams(text).size;
}

function trigrams(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const points = [' ', ' ', ...word, ' '];
    for (let start = 0; start + 3 <= points.length; start += 1)
      pieces.add(points.slice(start, start + 3).join(''));
  }
  return pieces;
}
