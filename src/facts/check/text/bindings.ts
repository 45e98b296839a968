import type { Draft } from '../draft.ts';
import type { Mention } from './mentions.ts';
import type { Span } from './reading.ts';

/** Ends what belongs to a number: behind it another statement begins. */
const BREAK = /[,;:—–.(]|(?<!\p{L})(?:and|while|y|e|mientras)(?!\p{L})/iu;
/** Ends what a number behind which no place stands may still be said of. */
const CLAUSE =
  /[;:—–]|(?<!\p{L})(?:while|whereas|but|mientras|pero)(?!\p{L})|(?:,\s+|(?<!\p{L}))(?:and|y)\s+(?:in|on|at|en)(?!\p{L})/iu;
const AT =
  /(?:^|\s)(?:in|across|throughout|on|at|of|for|by|via|en|de|por|para)\s+(?:the\s+|el\s+|la\s+|los\s+|las\s+)?$/iu;
/** Another place than the one named before: that of its makers. */
export const HOME =
  /(?<!\p{L})(?:at home|domestically|on home soil|in its home (?:market|country|territory)|en su pa[ií]s|en casa|en su mercado local)(?!\p{L})/iu;
/** "812,000 Hungarians": whose number it is stands right behind it. */
const PEOPLE = /^\s*(?:(?:of|de)\s+)?$/iu;
const IN_BRACKETS = /\(\s*(?:in\s+|on\s+|en\s+)?(?:the\s+)?$/iu;

/**
 * The mentions that a number is said of: those right behind it ("19% in Chile", "19% (Chile)"), else the last ones
 * before it in its sentence, else the first ones behind it. A list counts as one.
 */
export function boundMentions(
  { reading, numbers }: Draft,
  number: Span,
  groups: readonly (readonly Mention[])[],
): readonly Mention[] {
  const sentence = reading.sentenceAt(number.start);
  const inSentence = groups.filter((group) => {
    const first = group[0];
    return first !== undefined && first.start >= sentence.start && first.end <= sentence.end;
  });
  const behind = inSentence.find((group) => startOf(group) >= number.end);
  const ahead = inSentence.findLast((group) => startOf(group) < number.start);
  if (behind) {
    const gap = reading.text.slice(number.end, startOf(behind));
    const isNext = !numbers.some((other) => other.start >= number.end && other.end <= startOf(behind));
    if (
      isNext &&
      (PEOPLE.test(gap) ||
        (AT.test(gap) && !BREAK.test(gap)) ||
        (IN_BRACKETS.test(gap) && !BREAK.test(gap.replace(/\([^(]*$/u, ''))))
    ) {
      return behind;
    }
  }
  if (ahead) return HOME.test(reading.text.slice(startOf(ahead), number.start)) ? [] : ahead;
  return behind && !CLAUSE.test(reading.text.slice(number.end, startOf(behind))) ? behind : [];
}

function startOf(group: readonly Mention[]): number {
  return group[0]?.start ?? 0;
}
