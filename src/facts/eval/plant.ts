import type { CleanDraft } from './clean-drafts.ts';

/** An error put into a clean draft. */
export interface Planted {
  readonly text: string;
  /** Where the planted words stand. */
  readonly start: number;
  readonly end: number;
}

/** Ways to put one kind of error into a draft; none where the draft has no place for it. */
export type Planter = (draft: CleanDraft) => readonly Planted[];

/** Puts `words` in place of what stands between two offsets. */
export function replaced(text: string, start: number, end: number, words: string): Planted {
  return { text: text.slice(0, start) + words + text.slice(end), start, end: start + words.length };
}

/** Every match of a pattern, replaced by what `swap` makes of it; null leaves it. */
export function swaps(
  text: string,
  pattern: RegExp,
  swap: (match: RegExpMatchArray) => string | null,
): readonly Planted[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = swap(match);
    const start = match.index ?? 0;
    return words === null || words === match[0]
      ? []
      : [replaced(text, start, start + match[0].length, words)];
  });
}

/** Where the words stand in a text, whole. */
export function placesOf(
  text: string,
  words: string,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? '')) continue;
    found.push({ start, end });
  }
  return found;
}
