import { isTurkishSuffix } from '../../catalogue/places/turkish-suffix.ts';
import { foldLetters } from '../../platform/text/name-key.ts';

/** A word of a question; offsets are of the question's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case without accents. */
  readonly word: string;
  readonly isCapitalised: boolean;
  /** Stands behind an apostrophe: a possessive or a Turkish case ending. */
  readonly isEnding: boolean;
  /** A comma, bracket, colon or full stop stands before it. */
  readonly afterBreak: boolean;
  /** Stands inside quotation marks. */
  readonly isQuoted: boolean;
}

/** A question taken apart. */
export interface Tokens {
  readonly text: string;
  readonly list: readonly Token[];
  /** Capitals mark names here: the text is neither all small nor all capitals. */
  readonly capitalsTell: boolean;
}

/** A longer question is cut: nobody asks in so many words, and work grows with them. */
const LONGEST = 600;
const WORD = /[#]\d+|[\p{L}\p{N}\p{M}]+\+*/gu;
const QUOTED = /"[^"]+"|“[^”]+”|«[^»]+»|„[^“”]+[“”]|(?<![\p{L}\p{N}])['‘][^'’]{2,}['’](?![\p{L}\p{N}])/gu;

/** The words of a question in order. */
export function tokensOf(question: string): Tokens {
  const text = question.slice(0, LONGEST);
  const quotes = [...text.matchAll(QUOTED)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  let before = 0;
  const list = [...text.matchAll(WORD)].map((match): Token => {
    const [start, end] = [match.index, match.index + match[0].length];
    const gap = text.slice(before, start);
    const word = foldLetters(match[0]);
    const token = {
      start,
      end,
      word,
      isCapitalised: /^\p{Lu}/u.test(match[0]),
      isEnding:
        before > 0 && /^['’]$/.test(gap) && (/^(?:s|re|m|ve|ll|d|t)$/.test(word) || isTurkishSuffix(word)),
      afterBreak: before > 0 && /[,;:.!?()¿¡–—]|\s-\s/.test(gap),
      isQuoted: quotes.some(([from, to]) => start >= from && end <= to),
    };
    before = end;
    return token;
  });
  const inner = list.slice(1).filter((token) => /^\p{L}/u.test(token.word) && !token.isEnding);
  const capitals = inner.filter((token) => token.isCapitalised).length;
  const hasCapital = list.some((token) => token.isCapitalised);
  return { text, list, capitalsTell: hasCapital && capitals <= inner.length * 0.7 };
}

/** What stands between a token and the one before it. */
export function gapBefore({ text, list }: Tokens, index: number): string {
  return text.slice(list[index - 1]?.end ?? 0, list[index]?.start ?? 0);
}

/** The text of tokens `from` to `to` (exclusive) as typed. */
export function wordsBetween({ text, list }: Tokens, from: number, to: number): string {
  return text.slice(list[from]?.start ?? 0, list[to - 1]?.end ?? 0);
}
