import type { PrintLanguage } from '../../../platform/text/lists.ts';
import { readNumberWord } from '../../../platform/text/number-words.ts';
import { readNumber } from '../../../platform/text/numbers.ts';
import type { FactBound } from '../../fact.ts';
import { boundOf } from './bounds.ts';
import type { Mention } from './mentions.ts';
import type { Reading, Span } from './reading.ts';

/** A number as it stands in a text, in figures or words. */
export interface TextNumber extends Span {
  readonly amount: number;
  readonly bound: FactBound;
  readonly percent: boolean;
  /** With a word of scale: "3.1 million". */
  readonly scaled: boolean;
  readonly ordinal: boolean;
  readonly inWords: boolean;
  /** How many figures of it are told: 2 in "3.1 million". */
  readonly digits: number;
}

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  mil: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  millon: 1e6,
  millones: 1e6,
  bn: 1e9,
  billion: 1e9,
  'mil millones': 1e9,
};
const SCALE = `(?:[\\s\\u00a0-]?(mil millones|millions?|millon(?:es)?|billion|thousand|mil|mn|bn|m|k)(?![\\p{L}\\p{N}]))?`;
const PERCENT = '([\\s\\u00a0\\u202f]?(?:%|per ?cent(?!\\p{L})|por ciento(?!\\p{L})))?';
/** Folding writes ª and º as letters. */
const ORDINAL = '(\\.?[ªºao](?!\\p{L})|(?:st|nd|rd|th)(?!\\p{L}))?';
const FIGURES = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d[.,])(\\d{1,3}(?:[.,'’\\u00a0\\u2009\\u202f ]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?)(?!\\d)(?:${ORDINAL}${SCALE}${PERCENT})(?![\\p{L}])|(?<=\\dx)\\d+|(?<![\\p{L}\\p{N}])\\d+(?=x\\d)`,
  'gu',
);

const WORDS: Readonly<Record<PrintLanguage, RegExp>> = {
  en: wordPattern(
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen',
    'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
    '(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?',
    'half a|one|an?',
    'half a dozen|a dozen|two dozen|dozen',
  ),
  es: wordPattern(
    'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte|veintiun[oa]?|veintidos|veintitres|veinticuatro|veinticinco|veintiseis|veintisiete|veintiocho|veintinueve',
    'treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa',
    '(?: y (?:uno|una|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?',
    'medio|un',
    'media docena|una docena|una decena|una veintena|una quincena|una treintena',
  ),
};

/** Every number in what is neither taken nor part of a name, in order. "One" alone is a pronoun as often, and is none. */
export function findTextNumbers(reading: Reading, mentions: readonly Mention[]): readonly TextNumber[] {
  const isFree = freeOf(reading, mentions);
  return [...inFigures(reading, isFree), ...inWords(reading, isFree)].sort(
    (left, right) => left.start - right.start,
  );
}

/** Whether a span is neither taken nor touched by a mention; spans are asked for in order, at times from the start again. */
function freeOf(reading: Reading, mentions: readonly Mention[]): (span: Span) => boolean {
  let at = 0;
  return (span) => {
    if ((mentions[at - 1]?.end ?? 0) > span.start) at = 0;
    while ((mentions[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at += 1;
    const mention = mentions[at];
    return !(mention && mention.start < span.end) && !reading.isTaken(span);
  };
}

function inFigures(reading: Reading, isFree: (span: Span) => boolean): readonly TextNumber[] {
  const { folded } = reading;
  return [...folded.matchAll(FIGURES)].flatMap((match) => {
    const figures = match[1] ?? match[0];
    const [, , ordinal, scale, percent] = match;
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isFree(span)) return [];
    const amount = amountOf(figures, reading.language, scale !== undefined || percent !== undefined);
    if (amount === null) return [];
    return [
      {
        ...span,
        amount: exact(amount, SCALES[scale ?? ''] ?? 1),
        bound: boundOf(folded, span),
        percent: percent !== undefined,
        scaled: scale !== undefined,
        ordinal: ordinal !== undefined,
        inWords: false,
        digits: figures.replace(/\D/g, '').replace(/^0+/, '').length,
      },
    ];
  });
}

/** "1.234" is a decimal in English and thousands in Spanish; before a scale or percent sign it is a decimal in both. */
function amountOf(figures: string, language: PrintLanguage, isPart: boolean): number | null {
  const read = readNumber(figures);
  if (read === null || read.otherwise === null) return read?.value ?? null;
  const isDecimalMark = figures.includes('.') === (language === 'en');
  return isPart || isDecimalMark ? read.otherwise : read.value;
}

function inWords(reading: Reading, isFree: (span: Span) => boolean): readonly TextNumber[] {
  const { folded, language } = reading;
  return [...folded.matchAll(WORDS[language])].flatMap((match) => {
    const [, word = '', scale, , partScale] = match;
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isFree(span)) return [];
    const part = match[3] === undefined ? null : /half|medio/.test(match[3]) ? 0.5 : 1;
    const value = COLLECTIVES[match[5] ?? ''] ?? part ?? readNumberWord(word.replace(/un$/, 'uno')) ?? 0;
    return [
      {
        ...span,
        amount: exact(value, SCALES[scale ?? partScale ?? ''] ?? 1),
        bound: boundOf(folded, span),
        percent: /(?:%|per ?cent|por ciento)$/.test(match[0]),
        scaled: (scale ?? partScale) !== undefined,
        ordinal: false,
        inWords: true,
        digits: 1,
      },
    ];
  });
}

/** Nouns that stand for a number. */
const COLLECTIVES: Readonly<Record<string, number>> = {
  'half a dozen': 6,
  'a dozen': 12,
  dozen: 12,
  'two dozen': 24,
  'media docena': 6,
  'una docena': 12,
  'una decena': 10,
  'una quincena': 15,
  'una veintena': 20,
  'una treintena': 30,
};

function wordPattern(
  units: string,
  tens: string,
  unitBehind: string,
  articles: string,
  collectives: string,
): RegExp {
  const scale = '(million|billion|thousand|mil millones|millon(?:es)?|mil)';
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:((?:${tens})${unitBehind}|${units})(?:[ -]${scale})?|(${articles}) ${scale}|(${collectives}))${PERCENT.replace('(', '(?:')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

/** As one decimal literal, so that 3.1 million is 3100000. */
function exact(value: number, scale: number): number {
  return Number(`${value}e${Math.log10(scale)}`);
}
