import type { PrintLanguage } from '../../../platform/text/lists.ts';
import { foldLetters } from '../../../platform/text/name-key.ts';

/** A word, a number's digits, or a sign that belongs to names ("+", "&"). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case without accents; initials without stops ("us"). */
  readonly key: string;
  /** Begins with a capital or holds one ("beIN"). */
  readonly capital: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text taken apart once; what has been dealt with is taken, so that no later look reads it again. */
export interface Reading {
  readonly text: string;
  /** Small letters without accents; every offset is that of the text. */
  readonly folded: string;
  readonly language: PrintLanguage;
  readonly tokens: readonly Token[];
  /** Sentences and lines, in order; none reaches over a line break. */
  readonly sentences: readonly Span[];
  take(span: Span): void;
  isTaken(span: Span): boolean;
  /** The sentence that holds an offset. */
  sentenceAt(offset: number): Span;
  /** The index of the first token that starts at or after an offset. */
  tokenFrom(offset: number): number;
}

const TOKEN = /(?:\p{L}\.){2,}(?![\p{L}\p{N}])|(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}.])|[\p{L}\p{N}\p{M}]+|[&+]/gu;

/** Words whose stop ends no sentence. */
const SHORT_FORMS =
  /(?:^|[^\p{L}])(?:no|nos|nr|núm|num|n|mr|mrs|ms|dr|dra|sr|sra|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|vs|approx|inc|ltd|co|corp|ed|vol|ep|tel|av|ee|uu|\p{L})$/iu;
const SENTENCE_END = /[.!?…]+["”»’)\]]*(?=\s)/gu;

export function readText(text: string, language: PrintLanguage): Reading {
  const tokens = tokensOf(text);
  const sentences = sentencesOf(text);
  const taken = new Uint8Array(text.length);
  return {
    text,
    folded: foldInPlace(text),
    language,
    tokens,
    sentences,
    take: ({ start, end }) => taken.fill(1, start, end),
    isTaken: ({ start, end }) => taken.subarray(start, end).includes(1),
    sentenceAt: (offset) => sentences[lastAtOrBefore(sentences, offset)] ?? { start: 0, end: text.length },
    tokenFrom: (offset) => {
      const index = lastAtOrBefore(tokens, offset);
      return tokens[index]?.start === offset ? index : index + 1;
    },
  };
}

const KEYS = new Map<string, string>();
const KEPT_KEYS = 20_000;

export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const word = match[0];
    return {
      start: match.index,
      end: match.index + word.length,
      text: word,
      key: keyOf(word),
      capital: /\p{Lu}/u.test(word) && /^\p{Lu}|\p{Ll}\p{Lu}/u.test(word),
    };
  });
}

/** Folding is the dearest part of reading, and texts repeat their words. */
function keyOf(word: string): string {
  const kept = KEYS.get(word);
  if (kept !== undefined) return kept;
  const key = foldLetters(word).replaceAll('.', '').replace('+', 'plus').replace('&', 'and');
  if (KEYS.size >= KEPT_KEYS) KEYS.clear();
  KEYS.set(word, key);
  return key;
}

function foldInPlace(text: string): string {
  const plain = text.replace(/\P{ASCII}/gu, (letter) => {
    const folded = foldLetters(letter);
    return folded.length === letter.length ? folded : letter;
  });
  return plain.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    let start = line.index;
    for (const stop of line[0].matchAll(SENTENCE_END)) {
      const end = line.index + stop.index + stop[0].length;
      const before = line[0].slice(Math.max(0, stop.index - 8), stop.index);
      const next = line[0].slice(stop.index + stop[0].length).trimStart();
      if (stop[0] === '.' && (SHORT_FORMS.test(before) || /^\p{Ll}/u.test(next))) continue;
      sentences.push({ start, end });
      start = end;
    }
    sentences.push({ start, end: line.index + line[0].length });
  }
  return sentences.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

/** The index of the last span that starts at or before an offset; -1 if none does. */
function lastAtOrBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
