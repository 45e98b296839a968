import { editDistance } from '../../platform/text/edit-distance.ts';
import type { NameSpan } from './spans.ts';
import type { Tokens } from './tokens.ts';
import { isKnownWord, LITTLE_WORDS, mendWord } from './vocabulary.ts';

/** Neighbouring words of a question that are neither part of a known name nor words every question uses. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The runs of unknown words outside the spans; little words and figures inside or behind a run belong to it. */
export function unknownRuns(tokens: Tokens, spans: readonly NameSpan[]): readonly Run[] {
  const isTaken = (index: number) => spans.some((span) => index >= span.from && index < span.to);
  const isUnknown = (index: number) => {
    const token = tokens.list[index];
    return token !== undefined && !token.isEnding && !isTaken(index) && !isKnownWord(token.word);
  };
  const runs: Run[] = [];
  for (let index = 0; index < tokens.list.length; index += 1) {
    if (!isUnknown(index)) continue;
    let to = index + 1;
    for (let next = to; next < tokens.list.length && !isTaken(next); next += 1) {
      const token = tokens.list[next];
      if (!token || token.afterBreak) break;
      if (isUnknown(next) || (/^\d+$/.test(token.word) && next === to)) to = next + 1;
      else if (!LITTLE_WORDS.has(token.word) && !token.isEnding) break;
    }
    runs.push({ from: index, to });
    index = to - 1;
  }
  return runs;
}

/** True for a word in small letters that is one slip away from a word of the trade. */
export function isMendable(tokens: Tokens, index: number): boolean {
  const token = tokens.list[index];
  if (!token || (tokens.capitalsTell && token.isCapitalised && index > 0)) return false;
  return mendWord(token.word, editDistance) !== null;
}

/** A run that reads like a name: written with capitals or in quotes, or named where a buyer or channel stands. */
export function isNameLike(tokens: Tokens, { from, to }: Run): boolean {
  const words = tokens.list.slice(from, to);
  if (words.some((token) => token.isQuoted)) return true;
  if (tokens.capitalsTell && words.some((token, index) => token.isCapitalised && from + index > 0))
    return true;
  const before = tokens.list[from - 1];
  return before !== undefined && /^(?:on|by|to|with|from)$/.test(before.word) && !before.afterBreak;
}
