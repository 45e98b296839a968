import type { Base } from '../measurement.ts';
import { wordPattern } from './patterns.ts';

/**
 * Groups by age, sex, class or task, as panels name them: "A18-49", "adults 25-54", "20+ ABC1", "ABC1", "4+",
 * "housewives", "commercial target". Without accents, in lower case.
 */
const CLASSES = 'abc1c2|abc1|abc|c1c2|c2de|c1|c2';
const PEOPLE =
  'adults?|women|men|female|male|kids|children|teens?|viewers|aged?|ages|adultos|mujeres|hombres|ninos|kadin(?:lar)?|erkek(?:ler)?|yetiskin(?:ler)?|cocuk(?:lar)?|total';
const AGES = '\\d{1,2}\\s?[-–]\\s?\\d{1,2}|\\d{1,2}\\s?\\+';
const TARGET = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:` +
    `(?:(?:among|amongst|in|of|entre|en|with|for)\\s+)?(?:the\\s+)?` +
    `(?:(?:${PEOPLE})\\s*|[awmpfk]\\s?)?(?:${AGES})(?:\\s?(?:years?|yrs?|anos|yas))?(?:\\s*(?:${CLASSES}))?(?:\\s+(?:demo|demographic|target))?` +
    `|(?:(?:among|amongst|in|of|entre|with)\\s+)?(?:${PEOPLE})\\s+(?:under|over|aged|below|above|menores de|mayores de)\\s+\\d{1,2}(?:\\s?[-–]\\s?\\d{1,2})?` +
    `|(?:among|amongst|entre)\\s+(?:the\\s+)?(?:las\\s+|los\\s+)?(?:${PEOPLE})(?!\\s*\\d)` +
    `|(?:${CLASSES})(?:\\s*(?:${AGES}))?` +
    `|(?:the\\s+)?(?:commercial|key|core|main)\\s+(?:target|demo(?:graphic)?)(?:\\s+group)?|target\\s+comercial|housewives|amas\\s+de\\s+casa)` +
    `(?![\\p{L}\\p{N}%])`,
  'gu',
);
/** In small letters they are other words. */
const TYPED_CLASS = /(?<![\p{L}\p{N}])(?:AB|DE)(?![\p{L}\p{N}])/gu;
const LEADING = /^(?:(?:among|amongst|in|of|entre|en|with|for)\s+)?(?:the\s+)?/u;

const BASES: readonly (readonly [Base, RegExp])[] = [
  [
    'households',
    wordPattern([
      'households',
      'household',
      'homes',
      'hh',
      'tv households',
      'tv homes',
      'of households',
      'of all households',
      'hogares',
      'hogar',
      'de hogares',
      'de los hogares',
      'hane',
      'haneler',
    ]),
  ],
  [
    'individuals',
    wordPattern([
      'individuals',
      'individual',
      'persons',
      'people',
      'total individuals',
      'total people',
      'all individuals',
      'individuos',
      'personas',
      'de individuos',
      'bireyler',
      'birey',
      'kisi',
      'kisiler',
      'tum kisiler',
      'inds',
    ]),
  ],
];

/** Words that were found in a folded text, and where. */
export interface FoundWords<T> {
  readonly value: T;
  readonly index: number;
  readonly length: number;
}

/** The first target group named from an index on, as printed, without the preposition before it. */
export function findTarget(
  { text, folded }: { readonly text: string; readonly folded: string },
  from = 0,
): FoundWords<string> | null {
  TARGET.lastIndex = from;
  const match = TARGET.exec(folded);
  if (match === null) {
    TYPED_CLASS.lastIndex = from;
    const typed = TYPED_CLASS.exec(text);
    return typed && { value: typed[0], index: typed.index, length: typed[0].length };
  }
  const lead = LEADING.exec(match[0])?.[0].length ?? 0;
  const value = text.slice(match.index + lead, match.index + match[0].length).trim();
  return { value, index: match.index, length: match[0].length };
}

/** The first base of a percentage named from an index of a folded text on. */
export function findBase(folded: string, from = 0): FoundWords<Base> | null {
  let first: FoundWords<Base> | null = null;
  for (const [value, pattern] of BASES) {
    pattern.lastIndex = from;
    const match = pattern.exec(folded);
    if (match !== null && match.index < (first?.index ?? Number.POSITIVE_INFINITY)) {
      first = { value, index: match.index, length: match[0].length };
    }
  }
  return first;
}
