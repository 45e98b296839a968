import { isDayOrMonth } from '../words/common-words.ts';
import { occurrencesOf } from './occurrences.ts';

/** "¿Quién Paga?", "¡Vuela Alto!": every long word with a capital, and the sentence goes on behind. */
export function marksAround(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[¿¡]\p{Lu}[^?!¿¡\n]{1,50}[?!](?=["”’»]?(?:[,:]? \p{Ll}|[,;:]| \())/gu)]
    .filter((match) => match[0].split(/\s+/).every((word) => !/^\p{Ll}{4,}/u.test(word)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** "1 in 40": figures that come back as a name does, never a share of people. */
export function numberTitles(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found = [
    ...text.matchAll(/(?<![\p{L}\p{N}.,])\d{1,3} (?:in|of|from) \d{1,3}(?![\p{L}\p{N}%]|[.,]\d)/gu),
  ];
  const isCounted = (match: RegExpExecArray) =>
    /^ (?:viewers|people|homes|households|adults|women|men|kids|children|episodes|countries|markets|points)/iu.test(
      text.slice(match.index + match[0].length),
    );
  return found
    .filter((match) => !found.some((other) => other[0] === match[0] && isCounted(other)))
    .filter((match) => found.filter((other) => other[0] === match[0]).length > 1)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** "Platform 12": an ordinary word and a number, named again inside sentences. */
export function isNumberedName(text: string, { start, end }: { start: number; end: number }): boolean {
  const name = text.slice(start, end);
  return (
    /^\p{Lu}\p{Ll}{3,} \d{1,4}$/u.test(name) &&
    !/^(?:channel|canal|canale|kanal|season|episode|series|part|week|day|stand|booth|hall|volume|temporada|capítulo|sezon|bölüm|top|only|some|about|around|over|under|nearly|almost)/iu.test(
      name,
    ) &&
    !isDayOrMonth(name.split(' ')[0] ?? '') &&
    occurrencesOf(text, name).filter((at) => /\p{Ll} $|: $/u.test(text.slice(Math.max(0, at - 2), at)))
      .length > 1
  );
}
