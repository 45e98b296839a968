import { foldLetters } from './name-key.ts';

/** The languages Dealwire prints in. */
export type PrintLanguage = 'en' | 'es';

/**
 * "A, B and C" without a serial comma; Spanish "A, B y C", and "e" before the sound i ("Francia e Italia").
 * An empty list gives an empty text.
 */
export function joinList(items: readonly string[], language: PrintLanguage): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  const word = language === 'en' ? 'and' : spanishAnd(last);
  return `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** "y" becomes "e" before i- and hi-, but not before a diphthong (hielo, Iowa said with a y sound). */
function spanishAnd(next: string): 'y' | 'e' {
  const start = foldLetters(next).replace(/^[^\p{L}\p{N}]+/u, '');
  return /^h?i(?![aeou])/.test(start) ? 'e' : 'y';
}

/** "1 deal", "2 deals": the count with the form that fits it. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The text, or its first characters and an ellipsis; never more than `codePoints` Unicode code points. */
export function truncate(text: string, codePoints: number): string {
  const points = [...text];
  if (points.length <= codePoints) return text;
  if (codePoints <= 0) return '';
  return `${points
    .slice(0, codePoints - 1)
    .join('')
    .trimEnd()}…`;
}
