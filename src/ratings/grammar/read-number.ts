import { readNumberWord } from '../../platform/text/number-words.ts';
import { findNumbers } from '../../platform/text/numbers.ts';
import { type Bound, type DecimalText, decimalText, isDecimalText } from '../measurement.ts';
import { blank, wordPattern } from './patterns.ts';

/** The number of a figure, how it bounds the truth, and what it is if its signs say so. */
export interface SaidNumber {
  readonly value: DecimalText;
  /** The other value that the same figures have: "1.234" is 1234 or 1.234. */
  readonly otherwise: DecimalText | null;
  readonly bound: Bound;
  readonly kind: 'percent' | 'rank' | 'plain';
  readonly rest: string;
}

/** `best`: "up to 13.5%" names the best of several values, which is no bound of one. */
type BoundWord = Bound | 'best';

const BEFORE: readonly (readonly [BoundWord, readonly string[]])[] = [
  [
    '>',
    [
      'more than',
      'over',
      'above',
      'at least',
      'in excess of',
      'upwards of',
      'exceeding',
      'exceeds',
      'exceeded',
      'surpassing',
      'surpassed',
      'topping',
      'topped',
      'beyond',
      'just over',
      'no less than',
      'not less than',
      'better than',
      'north of',
      'mas de',
      'al menos',
      'por encima de',
      'superior a',
      'supero',
      'superaron',
      'superando',
      'por lo menos',
      'no menos de',
      'en az',
      'minimum',
    ],
  ],
  [
    '<',
    [
      'less than',
      'fewer than',
      'under',
      'below',
      'just under',
      'menos de',
      'por debajo de',
      'inferior a',
      'shy of',
      'just shy of',
    ],
  ],
  [
    '~',
    [
      'about',
      'around',
      'approximately',
      'approx',
      'approx.',
      'circa',
      'ca',
      'ca.',
      'c.',
      'some',
      'roughly',
      'nearly',
      'almost',
      'close to',
      'near',
      'cerca de',
      'casi',
      'alrededor de',
      'unos',
      'unas',
      'aproximadamente',
      'aprox',
      'aprox.',
      'en torno a',
      'yaklasik',
      'neredeyse',
    ],
  ],
  ['best', ['up to', 'as much as', 'as many as', 'as high as', 'at most', 'hasta', 'en fazla', 'en cok']],
];
const AFTER: readonly (readonly [BoundWord, readonly string[]])[] = [
  [
    '>',
    [
      'or more',
      'plus',
      'and more',
      'o mas',
      'y mas',
      'uzerinde',
      'ustunde',
      'fazla',
      'den fazla',
      'dan fazla',
      'askin',
      'i askin',
      'yi askin',
    ],
  ],
  ['<', ['or less', 'or fewer', 'altinda', 'o menos']],
  ['~', ['or so', 'civari', 'civarinda']],
];
const SIGNS: Readonly<Record<string, BoundWord>> = {
  '>': '>',
  '>=': '>',
  '≥': '>',
  '<': '<',
  '<=': '<',
  '≤': '<',
  '~': '~',
  '≈': '~',
  '±': '~',
};

const PERCENT = /^\s*(?:%|percent\b|per cent\b|pct\b|por ciento\b|por cien\b|yuzde\b|points of share\b)/u;
const PERCENT_BEFORE = /(?:%|yuzde)\s*$/u;
const PLUS = /^\s?\+(?![\p{L}\p{N}])/u;
const RANK_SIGN =
  '(?:#|(?:number|numero|numara|num|nr|no|n[°º]|puesto|lugar|ranked|rank|position|place|posicion|sira|liste)(?!\\p{L})\\.?)';
const RANK_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])${RANK_SIGN}[\\s.:]*(?:#\\s*)?(\\d{1,4}|\\p{L}+)(?![\\p{L}\\p{N}]|[.,]\\d|\\s?%)`,
  'gu',
);
const ORDINAL = /(?<![\p{L}\p{N}])(\d{1,3})(?:st|nd|rd|th|[ºª]|er)(?![\p{L}\p{N}])/gu;
const ORDINAL_WORDS: Readonly<Record<string, number>> = {
  first: 1,
  primero: 1,
  primera: 1,
  primer: 1,
  birinci: 1,
  second: 2,
  segundo: 2,
  ikinci: 2,
  third: 3,
  tercero: 3,
  tercer: 3,
};
const FIRST_PLACE = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(ORDINAL_WORDS).join('|')})\\s+(?:place|position|in the|among|puesto|lugar|en la|en el|sira(?:da)?)(?![\\p{L}\\p{N}])`,
  'gu',
);
/** "Topped the chart" is a first place; "topped 3 million" is a bound. */
const TOPPED =
  /(?<![\p{L}\p{N}])(?:topped|tops|led|leads|topping|leading|encabezo|lidero)\s+(?:the\s+|el\s+|la\s+)?(?:charts?|top (?:10|ten)|ranking|lista|list)(?![\p{L}\p{N}])/gu;
/** "Top 10" is a list, not a number of anything. */
const TOP_TEN = wordPattern(['top 10', 'top ten', 'top-10', 'top10']);

/** The one number of a figure's words; `several` or `none` when there is not exactly one, `best` after "up to". */
export function readSaidNumber(folded: string): SaidNumber | 'none' | 'several' | 'best' {
  const rank = readRank(folded);
  if (rank !== null) return rank;
  const listed = withFigures(folded.replace(TOP_TEN, (words) => 'chart'.padEnd(words.length)));
  const [number, ...more] = findNumbers(listed);
  if (number === undefined) return 'none';
  if (more.length > 0) return 'several';
  const before = boundBefore(listed.slice(0, number.start));
  const tail = listed.slice(number.end);
  const percentAfter = PERCENT.exec(tail)?.[0].length ?? 0;
  const percentBefore = PERCENT_BEFORE.exec(before.text);
  const lead = percentBefore === null ? before : boundBefore(before.text.slice(0, percentBefore.index));
  const plus = PLUS.exec(tail.slice(percentAfter))?.[0].length ?? 0;
  const bound =
    lead.bound ?? before.bound ?? (plus > 0 ? '>' : boundAfter(tail.slice(percentAfter)).bound) ?? '=';
  if (bound === 'best') return 'best';
  const value = printedValue(number.text, number.value);
  if (value === null) return 'none';
  const after = boundAfter(tail.slice(percentAfter + plus)).text;
  return {
    value,
    otherwise: number.otherwise === null ? null : decimalText(number.otherwise),
    bound,
    kind: percentAfter > 0 || percentBefore !== null ? 'percent' : 'plain',
    // A sign where the number stood: "average 3m viewers" is no "average viewers".
    rest: `${lead.text} | ${after}`,
  };
}

/** "16.30" keeps its decimals; "3.1m" and "1.966.000" are written out. */
function printedValue(text: string, value: number): DecimalText | null {
  const plain = text.replace(',', '.');
  return isDecimalText(plain) && Number(plain) === value ? plain : decimalText(value);
}

function readRank(folded: string): SaidNumber | null {
  const topped = [...folded.matchAll(TOPPED)][0];
  if (topped) return place('1', topped, folded);
  for (const match of folded.matchAll(RANK_BEFORE)) {
    const word = match[1] ?? '';
    const number = /^\d+$/.test(word) ? Number(word) : readNumberWord(word);
    if (number !== null && number > 0) return place(String(number), match, folded);
  }
  const ordinal = [...folded.matchAll(ORDINAL)][0];
  if (ordinal) return place(String(Number(ordinal[1])), ordinal, folded);
  const first = [...folded.matchAll(FIRST_PLACE)][0];
  const value = ORDINAL_WORDS[first?.[1] ?? ''];
  return first && value !== undefined ? place(String(value), first, folded) : null;
}

function place(value: DecimalText, match: RegExpExecArray, folded: string): SaidNumber {
  return {
    value,
    otherwise: null,
    bound: '=',
    kind: 'rank',
    rest: blank(folded, match.index, match[0].length),
  };
}

const WORD_OF_SCALE =
  /(?<![\p{L}\p{N}])(\p{L}+)(?=\s(?:millions?|millon(?:es)?|milyon|thousand|mil|bin|billion|milyar)(?![\p{L}\p{N}]))/gu;

/** "Two million" as "2 million", at the same length; the folded text keeps its places. */
function withFigures(folded: string): string {
  return folded.replace(WORD_OF_SCALE, (word) => {
    const value = readNumberWord(word);
    return value === null ? word : String(value).padStart(word.length);
  });
}

const BEFORE_PATTERNS = BEFORE.map(
  ([bound, words]) =>
    [bound, new RegExp(`${wordPattern(words).source}\\s*(?:(?:an?|the|una?|el|la)\\s+)?$`, 'u')] as const,
);
const AFTER_PATTERNS = AFTER.map(
  ([bound, words]) => [bound, new RegExp(`^[\\s'’]*(?:${wordPattern(words).source})`, 'u')] as const,
);

function boundBefore(text: string): { readonly bound: BoundWord | null; readonly text: string } {
  const sign = /(>=|<=|[><~≥≤≈±])\s*$/u.exec(text);
  if (sign) return { bound: SIGNS[sign[1] ?? ''] ?? null, text: text.slice(0, sign.index) };
  for (const [bound, pattern] of BEFORE_PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { bound, text: text.slice(0, match.index) };
  }
  return { bound: null, text };
}

function boundAfter(text: string): { readonly bound: BoundWord | null; readonly text: string } {
  for (const [bound, pattern] of AFTER_PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { bound, text: text.slice(match[0].length) };
  }
  return { bound: null, text };
}
