import type { PrintLanguage } from './lists.ts';
import { foldLetters, nameKey } from './name-key.ts';
import { formatNumber } from './numbers.ts';

const ENGLISH = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');
const SPANISH = (
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete ' +
  'dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete ' +
  'veintiocho veintinueve'
).split(' ');
const TURKISH_UNITS = 'sıfır bir iki üç dört beş altı yedi sekiz dokuz'.split(' ');

const TENS: Readonly<Record<PrintLanguage | 'tr', readonly string[]>> = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' '),
  tr: 'yirmi otuz kırk elli altmış yetmiş seksen doksan'.split(' '),
};

const WORDS = new Map<string, number>([
  ...ENGLISH.map((word, value) => [word, value] as const),
  ...SPANISH.map((word, value) => [foldLetters(word), value] as const),
  ...TURKISH_UNITS.map((word, value) => [foldLetters(word), value] as const),
  ...Object.values(TENS).flatMap((words) =>
    words.map((word, index) => [foldLetters(word), (index + 2) * 10] as const),
  ),
  ['una', 1],
  ['un', 1],
  ['on', 10],
]);

/** The value (0-99) of a number in English, Spanish or Turkish words: "seven", "treinta y uno", "yirmi iki"; else null. */
export function readNumberWord(text: string): number | null {
  const words = nameKey(text).split(' ');
  const [first = '', second, third] = words;
  const whole = WORDS.get(first);
  if (whole === undefined) return null;
  if (words.length === 1) return whole;
  const unit = second === 'y' && words.length === 3 ? third : words.length === 2 ? second : undefined;
  const added = unit === undefined ? undefined : WORDS.get(unit);
  return added !== undefined && added > 0 && added < 10 && whole >= 10 && whole % 10 === 0
    ? whole + added
    : null;
}

/** A count as it stands in running text: zero to nine in words, everything else in figures (AP style). */
export function numberWord(count: number, language: PrintLanguage): string {
  const words = language === 'en' ? ENGLISH : SPANISH;
  const word = Number.isInteger(count) && count >= 0 && count <= 9 ? words[count] : undefined;
  return word ?? formatNumber(count, language);
}
