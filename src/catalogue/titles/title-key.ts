import { nameKey } from '../../platform/text/name-key.ts';
import { readNumberWord } from '../../platform/text/number-words.ts';

/** English, Spanish, French, German, Italian; not Italian "i" and German "die", English words of titles. */
const ARTICLES = new Set(
  'the a an el la los las un una le les l une des der das ein eine il lo gli uno'.split(' '),
);

/** Words that say no more than the number behind them: "No. 7", "Nr. 7", "n° 7", "number seven". */
const NUMBER_SIGNS = new Set('no nr num number numero numara n nbr'.split(' '));

/** Number words that are first of all something else: Turkish "on" and "bir", Spanish "once", the fruit quince. */
const NOT_NUMBERS = new Set('on bir un una once quince kirk'.split(' '));

const SEQUELS: Readonly<Record<string, string>> = { ii: '2', iii: '3' };

/**
 * The key under which the names of a title are compared: two names with one key are one name.
 *
 * Beyond `nameKey`: leading articles go if anything is left, "No." before a number goes, number words become
 * figures ("Number Seven" and "No. 7" are both "7"), a last II or III becomes 2 or 3, an apostrophe joins. Never empty
 * for a name with a letter or digit; a key is its own key. For likeness (typing errors) compare `nameKey`s instead.
 */
export function titleKey(name: string): string {
  const spelt = name
    .replace(/[º°]/gu, ' ')
    .replace(/(?<=\p{L}\p{L})['’](?=(?:s|t|d|m|ll|re|ve)(?!\p{L}))/giu, '');
  let key = nameKey(spelt);
  for (;;) {
    const next = withoutArticle(withFigures(key.split(' '))).join(' ');
    if (next === key) return key;
    key = next;
  }
}

function withoutArticle(words: readonly string[]): readonly string[] {
  const [first = '', second] = words;
  // A doubled word is a name ("La La Land", "The The").
  return second !== undefined && second !== first && ARTICLES.has(first) ? words.slice(1) : words;
}

function withFigures(words: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const pair = index + 1 < words.length ? figureOf(`${word} ${words[index + 1]}`) : null;
    const figure = pair ?? figureOf(word);
    if (pair !== null) index += 1;
    if (figure !== null && result.length > 0 && NUMBER_SIGNS.has(result.at(-1) ?? '')) result.pop();
    result.push(figure ?? word);
  }
  const last = SEQUELS[result.at(-1) ?? ''];
  if (last !== undefined && result.length > 1) result[result.length - 1] = last;
  return result;
}

function figureOf(words: string): string | null {
  if (/^\d+$/.test(words)) return words;
  if (NOT_NUMBERS.has(words)) return null;
  const value = readNumberWord(words);
  return value === null ? null : String(value);
}
