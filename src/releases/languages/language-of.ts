import type { PrintLanguage } from '../../platform/text/lists.ts';

/** The commonest words of each language that the others do not have. */
const COMMON: Readonly<Record<PrintLanguage | 'tr', readonly string[]>> = {
  en: 'the of and to is his her with that for was he she they from by who when their has are it after'.split(
    ' ',
  ),
  es: 'el los las de del que en una por con para su sus se es al lo como y más pero está cuando'.split(' '),
  tr: 've bir bu için ile çok olan da ki ne daha onun kadar sonra gibi ama her'.split(' '),
};

/** The language in which a text is written, judged by its common words; null for a text too short to say. */
export function languageOf(text: string): PrintLanguage | 'tr' | null {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const hits = (Object.keys(COMMON) as (keyof typeof COMMON)[])
    .map((language) => ({ language, count: words.filter((word) => COMMON[language].includes(word)).length }))
    .sort((left, right) => right.count - left.count);
  const [first, second] = hits;
  if (first === undefined || first.count < 2 || first.count < (second?.count ?? 0) * 1.5) return null;
  return first.language;
}
