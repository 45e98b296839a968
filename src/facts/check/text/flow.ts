import type { Span, Token } from './reading.ts';

/** The keys of a text's words, parted by blanks and begun and ended by one; a place in it leads back to the text. */
export interface Flow {
  readonly words: string;
  /** The span of the text that a stretch of `words` stands for; it begins and ends at words. */
  spanOf(start: number, end: number): Span;
}

const BREAK = /[^\s\p{L}\p{N}'’%-]/u;

/** Words alone, for looking up what stands somewhere word for word. */
export function wordFlow(tokens: readonly Token[]): Flow {
  return flowOf(tokens, () => ' ');
}

/** Words with ` | ` wherever punctuation or a line break parts them: a pattern without it stays in its clause. */
export function clauseFlow(text: string, tokens: readonly Token[]): Flow {
  return flowOf(tokens, (token, next) => {
    const gap = text.slice(token.end, next.start);
    return BREAK.test(gap) || gap.includes('\n') ? ' | ' : ' ';
  });
}

function flowOf(tokens: readonly Token[], between: (token: Token, next: Token) => string): Flow {
  const starts: number[] = [];
  let words = ' ';
  tokens.forEach((token, index) => {
    starts.push(words.length);
    const next = tokens[index + 1];
    words += token.key + (next ? between(token, next) : ' ');
  });
  return {
    words,
    spanOf: (start, end) => {
      const first = tokens[firstAtOrAfter(starts, start)];
      const last = tokens[firstAtOrAfter(starts, end) - 1];
      return { start: first?.start ?? 0, end: last?.end ?? 0 };
    },
  };
}

function firstAtOrAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
