/** A word of a story, without a possessive or case ending behind an apostrophe. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the ending after the apostrophe stops; `end` if there is none. */
  readonly outerEnd: number;
  /** Written as names are: with a capital, with one inside ("bTV"), with figures ("3sat", "1+1") or a plus. */
  readonly isNamelike: boolean;
  readonly isNumber: boolean;
}

const WORD =
  /(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}+&.'’-]*(?:[\p{L}\p{N}\p{M}]|(?<=[\p{L}\p{N}])\+)|[\p{L}\p{N}])\+?/gu;

/** The words of a text in order. Stops inside a word ("Rosebud.21") belong to it, a stop behind it does not. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map((match) => tokenAt(match[0], match.index));
}

function tokenAt(word: string, start: number): Token {
  const ending = /(?<=[\p{L}\p{N}+])['’](?![bcçfghjkpqrşwxz]\p{Ll}{0,2}$)(?:s|\p{Ll}{1,5})$/u.exec(word);
  const text = ending ? word.slice(0, ending.index) : word;
  const end = start + text.length;
  return {
    start,
    end,
    text,
    outerEnd: start + word.length,
    isNamelike: isNamelike(text),
    isNumber: /^\d+(?:[.,]\d+)*$/.test(text),
  };
}

function isNamelike(word: string): boolean {
  if (/^\d+(?:st|nd|rd|th|s|x\d+.*|[.,:]\d+|m|k|bn|h|min)?$/iu.test(word)) return false;
  if (/-(?:based|speaking|language|born|led|backed|owned|produced|made)$/iu.test(word)) return false;
  return (
    /^\p{Lu}/u.test(word) ||
    /^\p{Ll}{1,3}-?\p{Lu}/u.test(word) ||
    /^\d+\p{L}{2,}/u.test(word) ||
    /^\d\+\d$|\p{L}\+$/u.test(word)
  );
}
