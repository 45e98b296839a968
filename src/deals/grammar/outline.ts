import { foldLetters } from '../../platform/text/name-key.ts';
import type { TextSpan } from './parsed-deal.ts';

/** From an index up to another, which is not part of it. */
export type Stretch = Pick<TextSpan, 'start' | 'end'>;

/**
 * A typed text with its quotes and brackets paired, so that it can be split where a reader would split it.
 *
 * `folded` is the text without accents and capitals, index for index; `close` maps an opening quote or bracket to the
 * index of its partner. A quote or bracket without a partner is an ordinary character.
 */
export interface Outline {
  readonly text: string;
  readonly folded: string;
  readonly close: ReadonlyMap<number, number>;
  /** The other way round: closing index to opening index, of brackets only. */
  readonly bracketOf: ReadonlyMap<number, number>;
}

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“',
  '„': '“”',
  '«': '»',
  '‘': '’',
  "'": "'’",
};
const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '\uff08': '\uff09' };
const BEFORE_QUOTE = /(?:^|[\s([{=:;,\-–—|→])$/u;
/** A single quote is mostly an apostrophe: it opens only where a name can begin. */
const BEFORE_SINGLE_QUOTE = /(?:^|[([{=:;,\-–—|→\n]|\b(?:to|in|for|by|and|y|ve|a|en))\s*$/iu;
const AFTER_QUOTE = /^(?:$|[\s)\]}=:;,.)\-–—|→])/u;

/** Pairs the quotes and brackets of a text; brackets inside quotes do not count, nor do brackets that close on another line. */
export function outlineOf(text: string): Outline {
  const close = new Map<number, number>();
  const bracketOf = new Map<number, number>();
  let open: { readonly index: number; readonly closer: string }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const closers = QUOTES[character];
    const end = closers === undefined ? -1 : endOfQuote(text, index, closers);
    const closer = BRACKETS[character];
    if (end > 0) {
      close.set(index, end);
      index = end;
    } else if (closer !== undefined) open.push({ index, closer });
    else if (character === '\n') open = [];
    else if (open.at(-1)?.closer === character) {
      const start = open.pop()?.index ?? 0;
      close.set(start, index);
      bracketOf.set(index, start);
    }
  }
  return { text, folded: foldInPlace(text), close, bracketOf };
}

function endOfQuote(text: string, start: number, closers: string): number {
  const single = text[start] === "'" || text[start] === '‘';
  const before = text.slice(Math.max(0, start - 12), start);
  if (!(single ? BEFORE_SINGLE_QUOTE : BEFORE_QUOTE).test(before)) return -1;
  for (let index = start + 1; index < text.length; index += 1) {
    if (single && text[index] === '\n') return -1;
    const closes =
      closers.includes(text.charAt(index)) && index > start + 1 && text.charAt(index - 1).trim() !== '';
    if (closes && AFTER_QUOTE.test(text.slice(index + 1, index + 2))) return index;
  }
  return -1;
}

/** Lower case without accents, every character kept at its index. */
function foldInPlace(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const plain = character < '\u0080' ? character.toLowerCase() : foldLetters(character);
    folded += plain.length === 1 ? plain : character;
  }
  return folded;
}

/** The indices from `start` to `end` that stand outside every quote and bracket of that stretch. */
export function* openIndices(outline: Outline, start: number, end: number): Generator<number> {
  for (let index = start; index < end; index += 1) {
    const partner = outline.close.get(index);
    if (partner !== undefined && partner < end) index = partner;
    else yield index;
  }
}

/** The stretch without blanks at its ends. */
export function trimmed(outline: Outline, start: number, end: number): TextSpan {
  let from = start;
  let to = end;
  while (from < to && outline.text.charAt(from).trim() === '') from += 1;
  while (to > from && outline.text.charAt(to - 1).trim() === '') to -= 1;
  return { text: outline.text.slice(from, to), start: from, end: to };
}

/** The parts of a stretch between matches of `separator` outside quotes and brackets; blank parts are left out. */
export function splitBy(outline: Outline, span: Stretch, separator: RegExp): TextSpan[] {
  const matches = openMatches(outline, span, separator);
  const starts = [span.start, ...matches.map((match) => match.end)];
  const ends = [...matches.map((match) => match.start), span.end];
  return starts
    .map((start, index) => trimmed(outline, start, ends[index] ?? span.end))
    .filter((part) => part.text !== '');
}

/** Where `pattern` (sticky, on folded text) matches outside quotes and brackets, without overlaps. */
export function openMatches(
  outline: Outline,
  span: Stretch,
  pattern: RegExp,
): { readonly start: number; readonly end: number; readonly word: string }[] {
  const found: { start: number; end: number; word: string }[] = [];
  const sticky = new RegExp(pattern.source, 'uy');
  let from = span.start;
  for (const index of openIndices(outline, span.start, span.end)) {
    if (index < from) continue;
    sticky.lastIndex = index;
    const match = sticky.exec(outline.folded);
    if (!match || match[0] === '' || index + match[0].length > span.end) continue;
    from = index + match[0].length;
    found.push({ start: index, end: from, word: match[0].trim() });
  }
  return found;
}

/** True if the whole stretch is one quotation. */
export function isQuoted(outline: Outline, span: TextSpan): boolean {
  return outline.close.get(span.start) === span.end - 1 && QUOTES[span.text.charAt(0)] !== undefined;
}

/** The stretch without the quotation marks that enclose all of it. */
export function unquoted(outline: Outline, span: TextSpan): TextSpan {
  return isQuoted(outline, span) ? trimmed(outline, span.start + 1, span.end - 1) : span;
}

/** The bracket that ends the stretch, with what stands before it and in it; null if none does. */
export function lastBracket(
  outline: Outline,
  span: TextSpan,
): { readonly outer: TextSpan; readonly inner: TextSpan } | null {
  const open = outline.bracketOf.get(span.end - 1);
  if (open === undefined || open < span.start) return null;
  return { outer: trimmed(outline, span.start, open), inner: trimmed(outline, open + 1, span.end - 1) };
}
