import { foldLetters } from '../../platform/text/name-key.ts';

/** A part of the typed text that knows its place. `folded` is without accents and capitals, index for index. */
export interface Stretch {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
}

const QUOTED = /(?<![\p{L}\p{N}])(?:"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»)/gu;

/** The whole text as a stretch, without blanks at its ends. */
export function stretchOf(text: string): Stretch {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const plain = character < '\u0080' ? character.toLowerCase() : foldLetters(character);
    folded += plain.length === 1 ? plain : character;
  }
  return trim({ text, folded, start: 0 });
}

/** A part by indices within the stretch, without blanks at its ends. */
export function part(stretch: Stretch, from: number, to = stretch.text.length): Stretch {
  const text = stretch.text.slice(from, to);
  return trim({ text, folded: stretch.folded.slice(from, to), start: stretch.start + from });
}

/** The parts between matches of `separator` that stand outside quotation marks; empty ones too. */
export function split(stretch: Stretch, separator: RegExp): readonly Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  for (const { index, length } of openMatches(stretch, separator)) {
    parts.push(part(stretch, from, index));
    from = index + length;
  }
  return [...parts, part(stretch, from)];
}

/** Where `pattern` (global, for folded text) matches outside quotation marks. */
export function openMatches(
  { text, folded }: Stretch,
  pattern: RegExp,
): readonly { readonly index: number; readonly length: number }[] {
  const quotes = [...text.matchAll(QUOTED)].map((match) => [match.index, match.index + match[0].length]);
  return [...folded.matchAll(pattern)]
    .map((match) => ({ index: match.index, length: match[0].length }))
    .filter(({ index }) => !quotes.some(([from = 0, to = 0]) => index > from && index < to));
}

/** From the beginning of one stretch to the end of another that follows it. */
export function joined(whole: Stretch, first: Stretch, last: Stretch): Stretch {
  return part(whole, first.start - whole.start, last.start + last.text.length - whole.start);
}

/** The text without the quotation marks that enclose all of it. */
export function unquoted({ text }: Stretch): string {
  const inner = /^(?:"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»)$/u.exec(text);
  return (inner?.[1] ?? inner?.[2] ?? inner?.[3] ?? inner?.[4] ?? text).trim();
}

function trim({ text, folded, start }: Stretch): Stretch {
  const lead = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end <= lead
    ? { text: '', folded: '', start: start + lead }
    : { text: text.slice(lead, end), folded: folded.slice(lead, end), start: start + lead };
}
