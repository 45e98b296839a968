import { checkText } from '../../facts/check-text.ts';
import type { Fact, FactSheet } from '../../facts/fact.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import { readNumberWord } from '../../platform/text/number-words.ts';
import { type Sentence, wordsIn } from '../written.ts';
import { JOINING_WORDS, TELLING_WORDS } from './phrase-words.ts';

/** A sentence as the code wrote it, and the facts that it rests on. */
export interface PlainSentence {
  readonly sentence: Sentence;
  readonly facts: readonly Fact[];
}

/** A phrase may be so much longer than the plain sentence, in words. */
const LONGER = 12;
/** Formatting, links, mentions, placeholders: nothing of the kind stands in a release's prose. */
const NO_PROSE = /[<>[\]{}|*_~`#@\\\n\r\t\u2028\u2029]|https?:|www\./u;

/**
 * What is wrong with a phrase that is to stand for a plain sentence, in words for whoever writes it again; null when it
 * may. It says all that the plain sentence says of names and numbers and nothing else: each name, each number and each word
 * that tells the kind of sale or figure stays, every other word is one that only joins, and `checkText` finds support for it
 * among the sentence's own facts.
 */
export function faultOfPhrase(
  phrase: string,
  plain: PlainSentence,
  { sheet, language }: { readonly sheet: FactSheet; readonly language: PrintLanguage },
): string | null {
  const text = phrase.trim();
  const before = plain.sentence.text;
  if (text === '') return 'It is empty.';
  if (NO_PROSE.test(text)) return 'It holds marks, links or brackets: write plain prose in one line.';
  if (!/[.!?]["”»]?$/u.test(text) || /[.!?]\s+\p{Lu}.*[.!?]$/u.test(withoutInitials(text)))
    return 'Write one sentence with its full stop.';
  if (wordsIn(text) > wordsIn(before) + LONGER) return 'It is too long.';

  const lost = namesIn(before, plain.facts).filter((forms) => !forms.some((form) => holds(text, form)));
  if (lost.length > 0) return `It leaves out ${lost.map(([form]) => form).join(', ')}.`;
  if (!sameMembers(numbersIn(text), numbersIn(before)))
    return `Its numbers must be just these: ${numbersIn(before).join(', ') || 'none'}.`;
  const telling = (of: string) => wordsOf(of).filter((word) => TELLING_WORDS.has(word));
  if (!sameMembers(telling(text), telling(before)))
    return `Of the words that tell the kind of sale or figure it must have just these: ${telling(before).join(', ') || 'none'}.`;
  const strange = strangeWords(text, plain, language);
  if (strange.length > 0) return `Do without: ${strange.join(', ')}.`;

  const own: FactSheet = { facts: plain.facts };
  // A plain sentence may lean on what its neighbours say; then the whole sheet is the measure.
  const measure = checkText(before, own, { language }).length === 0 ? own : sheet;
  const [unsupported] = checkText(text, measure, { language });
  return unsupported === undefined ? null : `“${unsupported.text}”: ${unsupported.message}`;
}

/** The names of facts that stand in a text, each with all ways to write it, the one that stands there first. */
function namesIn(text: string, facts: readonly Fact[]): readonly (readonly string[])[] {
  const names = facts
    .flatMap(({ values }) => values)
    .flatMap((value) => (value.kind === 'name' ? [[...new Set([value.text, ...value.forms])]] : []));
  const standing = names.flatMap((forms) => {
    const form = forms.find((each) => holds(text, each));
    return form === undefined ? [] : [[form, ...forms]];
  });
  return [...new Map(standing.map((forms) => [forms[0], forms])).values()];
}

function holds(text: string, name: string): boolean {
  const key = nameKey(name);
  return key !== '' && ` ${nameKey(text)} `.includes(` ${key} `);
}

/** Figures as written, and numbers in words by their value; "one" is an article in Spanish. */
function numbersIn(text: string): readonly string[] {
  const figures = text.match(/\d+(?:[.,:]\d+)*/g) ?? [];
  const inWords = wordsOf(text).flatMap((word) => {
    const value = readNumberWord(word);
    return value === null || value === 1 ? [] : [String(value)];
  });
  return [...figures, ...inWords].sort();
}

function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  const [one, other] = [new Set(left), new Set(right)];
  return one.size === other.size && [...one].every((each) => other.has(each));
}

function strangeWords(text: string, { sentence, facts }: PlainSentence, language: PrintLanguage) {
  const known = new Set([
    ...wordsOf(sentence.text),
    ...facts.flatMap(({ values }) =>
      values.flatMap((value) => (value.kind === 'name' ? [value.text, ...value.forms].flatMap(wordsOf) : [])),
    ),
  ]);
  return [...new Set(wordsOf(text))].filter(
    (word) => !known.has(word) && !JOINING_WORDS[language].has(word) && !/^\d+$/.test(word),
  );
}

function wordsOf(text: string): readonly string[] {
  return nameKey(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** "No. 7", "U.S." and "St. Mary" end no sentence. */
function withoutInitials(text: string): string {
  return text.replace(
    /\b(?:\p{Lu}|No|St|Mr|Mrs|Ms|Dr|Sr|Sra|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\./gu,
    '$&x',
  );
}
