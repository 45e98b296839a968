import type { Tokens } from './tokens.ts';
import { FUNCTION_WORDS } from './vocabulary.ts';

export type QuestionLanguage = keyof typeof FUNCTION_WORDS;

const SETS = {
  en: new Set<string>(FUNCTION_WORDS.en),
  es: new Set<string>(FUNCTION_WORDS.es),
  tr: new Set<string>(FUNCTION_WORDS.tr),
};
const SPANISH_ONLY = /[¿¡ñ]/u;
const TURKISH_ONLY = /[ığş]|İ/u;
/** Words of the trade that tell a language in a fragment without function words. */
const TELLING: Readonly<Record<QuestionLanguage, RegExp>> = {
  en: /\b(?:buyers?|sold|bought|deals?|sales?|signed|viewers?|premiere|figures?|seasons?|episodes?|awards?|highest|please|pls|tell|list|show)\b/,
  es: /\b(?:compr\w+|vendi\w+|paises|cuota|estreno|temporadas?|espectadores|precio|premios|acuerdos|ventas|quien(?:es)?|donde|cuantos?|cuantas?)\b/,
  tr: /\b(?:satil\w+|aldi|kanal(?:da|i)|ulke\w*|reyting\w*|yonetmen\w*|oyuncu\w*|bolum\w*|nerede|kac|hangi|kim)\b/,
};

/** The language of a question, by its function words outside names; null where nothing tells ("miracle chile share"). */
export function languageOf(tokens: Tokens, isName: (index: number) => boolean): QuestionLanguage | null {
  const words = tokens.list.filter((_, index) => !isName(index)).map((token) => token.word);
  const outside = tokens.list
    .filter((_, index) => !isName(index))
    .map((token) => tokens.text.slice(token.start, token.end))
    .join(' ');
  const count = (language: QuestionLanguage) => words.filter((word) => SETS[language].has(word)).length;
  const folded = words.join(' ');
  const marks = tokens.text.replace(/[\p{L}\p{N}]/gu, '');
  const scores = {
    en: count('en') + (TELLING.en.test(folded) ? 1 : 0),
    es:
      count('es') +
      (SPANISH_ONLY.test(outside) || /[¿¡]/.test(marks) ? 3 : 0) +
      (TELLING.es.test(folded) ? 1 : 0),
    tr: count('tr') + (TURKISH_ONLY.test(outside) ? 2 : 0) + (TELLING.tr.test(folded) ? 1 : 0),
  };
  if (scores.es > scores.en && scores.es >= scores.tr) return 'es';
  if (scores.tr > scores.en && scores.tr > scores.es) return 'tr';
  return scores.en > scores.es ? 'en' : null;
}
