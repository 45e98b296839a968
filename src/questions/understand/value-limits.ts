import { foldLetters } from '../../platform/text/name-key.ts';
import { findNumbers } from '../../platform/text/numbers.ts';

/** Between which values figures are asked for; null = open. */
export interface ValueLimits {
  readonly above: number | null;
  readonly below: number | null;
  /** The limits themselves count too: "at least 20 %". */
  readonly orEqual: boolean;
}

type Side = readonly ['above' | 'below', boolean];

const GAP = '\\s*(?:(?:the|a|an|el|la|un|una|yuzde)\\s+)?%?\\s*$';
const BEFORE: readonly (readonly [Side, RegExp])[] = [
  [['above', true], new RegExp(`(?:\\b(?:at least|al menos|como minimo|minimum|min|en az)|>=|≥)${GAP}`)],
  [['below', true], new RegExp(`(?:\\b(?:at most|como maximo|maximum|max|en fazla)|<=|≤)${GAP}`)],
  [
    ['above', false],
    new RegExp(
      `(?:\\b(?:above|over|beyond|past|(?:more|greater|higher|better|bigger|larger) than|exceed\\w*|topp(?:ed|ing)|mas de|por encima del?|(?:mayor(?:es)?|superior(?:es)?) (?:al?|de|que)|super(?:an?|aron|o|en))|>)${GAP}`,
    ),
  ],
  [
    ['below', false],
    new RegExp(
      `(?:\\b(?:below|under|(?:less|fewer|lower|smaller|worse) than|menos de|por debajo del?|(?:menor(?:es)?|inferior(?:es)?) (?:al?|de|que))|<)${GAP}`,
    ),
  ],
];
const UNIT = '^\\s*(?:%|percent|per cent|por ciento|points?|puntos?)?\\s*';
/** Turkish case endings stand between the number and what is said of it: "20'nin üzerinde". */
const ENDING =
  "^\\s*(?:['’]?\\s?(?:[nsy]?[iu]n|d[ae]n|t[ae]n|y?[ae]|[iu]))?\\s*(?:izleyici\\w*|kisi\\w*|seyirci\\w*)?\\s*";
const BEHIND: readonly (readonly [Side, RegExp])[] = [
  [
    ['above', true],
    new RegExp(`${UNIT}(?:or (?:more|higher|above|better)|and (?:above|up|over)|o mas|y mas|\\+)`),
  ],
  [['below', true], new RegExp(`${UNIT}(?:or (?:less|lower|below|fewer)|and (?:below|under)|o menos)`)],
  [['above', false], new RegExp(`${ENDING}(?:uzeri\\w*|ustu\\w*|fazla\\b|asan\\b|gecen\\b)`)],
  [['below', false], new RegExp(`${ENDING}(?:alti\\w*|az\\b)`)],
];
/** A word of scale with a Turkish ending is none to the reader of numbers: "1 milyondan". */
const TURKISH_SCALE = /^\s*(bin|milyon|milyar)(?=(?:d[ae]n|[iu]n|[ae]|[iu])?\b)/;
const SCALES: Readonly<Record<string, number>> = { bin: 1e3, milyon: 1e6, milyar: 1e9 };

/** The limits that a question sets to a figure: "above 20 %", "more than 1.5 million", "%20'nin altında"; null = none. */
export function valueLimits(text: string): ValueLimits | null {
  const limits: { above: number | null; below: number | null; orEqual: boolean } = {
    above: null,
    below: null,
    orEqual: false,
  };
  for (const { value, start, end, scaled } of findNumbers(text)) {
    const [before, behind] = [foldLetters(text.slice(0, start)), foldLetters(text.slice(end))];
    const scale = TURKISH_SCALE.exec(behind);
    const rest = scale === null ? behind : behind.slice(scale[0].length);
    const found =
      BEFORE.find(([, pattern]) => pattern.test(before)) ?? BEHIND.find(([, pattern]) => pattern.test(rest));
    const isYear = !scaled && scale === null && value >= 1900 && value < 2100;
    if (found === undefined || isYear) continue;
    const [[side, orEqual]] = found;
    limits[side] = value * (SCALES[scale?.[1] ?? ''] ?? 1);
    limits.orEqual ||= orEqual;
  }
  return limits.above === null && limits.below === null ? null : limits;
}
