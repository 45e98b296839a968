import type { PrintLanguage } from './lists.ts';
import { foldLetters } from './name-key.ts';

/** A number as read. */
export interface NumberReading {
  readonly value: number;
  /** The other value the same figures have where one lone separator leaves it open: "1.234" is 1234 or 1.234. */
  readonly otherwise: number | null;
  /** True if a word or letter of scale stood with it ("3.1m", "2 bin"). */
  readonly scaled: boolean;
}

/** A number found inside a longer text; `start` and `end` are string offsets. */
export interface FoundNumber extends NumberReading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Powers of ten, by folded word. "billion" is 10^9 as English and the trade use it; Spanish "billón" is not read. */
const SCALES: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  thousands: 3,
  mil: 3,
  bin: 3,
  tsd: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  mill: 6,
  million: 6,
  millions: 6,
  millon: 6,
  millones: 6,
  milyon: 6,
  bn: 9,
  billion: 9,
  billions: 9,
  milyar: 9,
};

const GROUP = "[\\u0020\\u00a0\\u2009\\u202f'’]";
const FIGURES = `\\d{1,3}(?:${GROUP}\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*`;
const SCALE_WORDS = Object.keys(SCALES)

  .sort((a, b) => b.length - a.length)
  .join('|');
const NUMBER = new RegExp(
  `(${FIGURES})(?:(?:[\\s\\u00a0\\u202f-]?)(${SCALE_WORDS})(?![\\p{L}\\p{N}])\\.?)?`,
  'giu',
);

/**
 * The number that the whole text states, in English, Spanish or Turkish writing, else null.
 *
 * A single separator before exactly three figures groups thousands ("2.289" is 2289, with 2.289 in `otherwise`)
 * unless a scale or percent sign follows; any other single separator is a decimal mark. A percent sign is allowed
 * and changes nothing else.
 */
export function readNumber(text: string): NumberReading | null {
  const trimmed = text.trim();
  const percent = /\s*%$/.test(trimmed) || /^%\s*/.test(trimmed);
  const bare = trimmed.replace(/^%\s*|\s*%$/g, '');
  const [found, ...more] = findNumbers(bare);
  if (!found || more.length > 0 || found.start !== 0 || found.end !== bare.length) return null;
  const { value, otherwise, scaled } = found;
  return percent && otherwise !== null
    ? { value: otherwise, otherwise: value, scaled }
    : { value, otherwise, scaled };
}

/** Every number in a text, in order, with its place; figures inside a word ("MP3", "S01") are none. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const folded = foldKeepingOffsets(text);
  const found: FoundNumber[] = [];
  for (const match of folded.matchAll(NUMBER)) {
    const start = match.index;
    const before = folded[start - 1] ?? '';
    if (/[\p{L}\p{N}]/u.test(before)) continue;
    const reading = figuresToValue(match[1] ?? '', match[2]);
    const end = start + match[0].length;
    if (!reading || (match[2] === undefined && /\p{L}/u.test(folded[end] ?? ''))) continue;
    found.push({ ...reading, start, end, text: text.slice(start, end) });
  }
  return found;
}

function figuresToValue(figures: string, scaleWord: string | undefined): NumberReading | null {
  const scale = scaleWord === undefined ? 0 : (SCALES[scaleWord] ?? 0);
  const scaled = scaleWord !== undefined;
  const compact = figures.replace(new RegExp(GROUP, 'g'), '');
  const grouped = compact !== figures;
  const separators = compact.replace(/\d/g, '');
  if (separators.length === 0) return reading(exact(compact, '', scale), null, scaled);
  const last = compact.search(/[.,]\d*$/);
  const whole = compact.slice(0, last);
  const fraction = compact.slice(last + 1);
  const decimal = exact(whole.replace(/[.,]/g, ''), fraction, scale);
  if (separators.length === 1) {
    const mayGroup = !grouped && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    if (!mayGroup) return reading(decimal, null, scaled);
    const thousands = exact(whole + fraction, '', scale);
    return scaled ? reading(decimal, thousands, scaled) : reading(thousands, decimal, scaled);
  }
  const mark = compact[last];
  const groupMark = separators[0];
  const uniform = [...separators].every((separator) => separator === groupMark);
  if (uniform)
    return isGrouped(compact) ? reading(exact(compact.replace(/[.,]/g, ''), '', scale), null, scaled) : null;
  const onlyLastDiffers = [...separators.slice(0, -1)].every((separator) => separator === groupMark);
  return onlyLastDiffers && mark !== groupMark && isGrouped(whole) ? reading(decimal, null, scaled) : null;
}

function isGrouped(figures: string): boolean {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(figures);
}

/** Written as one decimal literal, so that 3.1 million is 3100000 and never 3100000.0000000005. */
function exact(whole: string, fraction: string, scale: number): number {
  return Number(`${whole || '0'}.${fraction || '0'}e${scale}`);
}

function reading(value: number, otherwise: number | null, scaled: boolean): NumberReading {
  return { value, otherwise, scaled };
}

/** Folded letter by letter, so that offsets in the result are offsets in the text. */
function foldKeepingOffsets(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const folded = foldLetters(letter);
    return folded.length === letter.length ? folded : letter;
  });
}

/** "3,100,000" or "3.100.000", with the decimals it has (at most `maxDecimals`, default 6) and no more. */
export function formatNumber(value: number, language: PrintLanguage, maxDecimals = 6): string {
  const name = `${language} ${maxDecimals}`;
  let format = FORMATS.get(name);
  if (format === undefined) {
    const locale = language === 'en' ? 'en-US' : 'es-ES';
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: maxDecimals, useGrouping: true });
    FORMATS.set(name, format);
  }
  return format.format(value);
}

/** Making one takes a hundred times as long as using it. */
const FORMATS = new Map<string, Intl.NumberFormat>();
