import type { Base, Bound, Scope } from '../../../ratings/measurement.ts';

const ENDING = '(?:\\s(?:a|an|the|un|una|el|la|los|las|total of|of|de|some))*\\s?$';
const MORE = new RegExp(
  `(?<![\\p{L}])(?:more than|over|above|exceed(?:s|ed|ing)?|in excess of|upwards of|at least|surpass(?:es|ed|ing)|topping|topped|beyond|north of|well over|just over|as many as|más de|superior(?:es)? a|superó|supera|superando|por encima de|al menos|en az)${ENDING}`,
  'iu',
);
const LESS = new RegExp(
  `(?<![\\p{L}])(?:under|below|less than|fewer than|up to|as much as|as high as|at most|no more than|menos de|hasta|en fazla)${ENDING}`,
  'iu',
);
const ABOUT = new RegExp(
  `(?<![\\p{L}])(?:nearly|almost|about|around|some|close to|roughly|approximately|just under|just short of|approx\\.?|circa|casi|rozó|rozando|roza|cerca de|alrededor de|unos|unas|aproximadamente|yaklaşık|neredeyse)${ENDING}`,
  'iu',
);
const MORE_AFTER =
  /^\s?(?:\+|(?:%\s?)?(?:'?(?:den|dan|ten|tan)) fazla|['’]?(?:den|dan|ten|tan|u|ü|i|ı)? ?(?:fazla|aşkın|üzerinde)|plus(?![\p{L}])|or more|o más|y pico)/iu;
const PEAK =
  /(?<![\p{L}])(?:peak(?:ed|ing|s)?|up to|as much as|as high as|high of|best (?:value|result|minute)|maximum|hasta|máximo|pico|golden minute|minuto de oro|zirve)(?![\p{L}])/iu;

/** How the words right before (and behind) a number bound it. */
export function readBound(before: string, after: string): Bound {
  const near = before.slice(-45);
  if (ABOUT.test(near)) return '~';
  if (MORE.test(near) || MORE_AFTER.test(after)) return '>';
  return LESS.test(near) ? '<' : '=';
}

/** Whose audience a percentage is part of. */
export function readBase(before: string, after: string): Base | null {
  const words = `${before.slice(-30)} ${after.slice(0, 45).split(/[;.]\s/)[0]}`;
  if (/(?<![\p{L}])(?:households?|homes|hogares|hane|hh)(?![\p{L}])/iu.test(words)) return 'households';
  if (/(?<![\p{L}])(?:individuals|rating personas|de personas|personas)(?![\p{L}])/iu.test(words))
    return 'individuals';
  return null;
}

const TARGET =
  /(?<![\p{L}\p{N}])(?:(?:commercial |key |core |young )?(?:target(?: group| audience)?|demo(?:graphic)?|adults|women|men|viewers|audience|people|housewives|individuals|público objetivo|target comercial)\s*,?\s*(?:aged?|of|between|ages|de|entre)?\s*\(?(?:\d{1,2}\s*(?:-|–|to|and|a|y)\s*\d{1,2}|\d{1,2}\+|\d{1,2} (?:and|or) (?:over|older))(?: years)?\)?(?: ABC1)?|A\d{2}-\d{2}|W\d{2}-\d{2}|(?:\d{1,2}\+ )?(?:ABC1|ABC1C2|AB)(?: (?:group|audience|viewers|20\+))?|\d{1,2}-\d{1,2} (?:target|demo(?:graphic)?|year-olds|age group))(?![\p{L}\p{N}])/iu;

/** The group that was measured, as printed. */
export function readTarget(clause: string): string | null {
  return TARGET.exec(clause)?.[0].trim() ?? null;
}

const SCOPES: readonly (readonly [RegExp, Scope])[] = [
  [
    /(?<![\p{L}])(?:finale|final episode|last episode|series ender|season ender|capítulo final|gran final|final de|son bölüm\p{L}*|sezon finali)(?![\p{L}])/iu,
    'finale',
  ],
  [
    /(?<![\p{L}])(?:premiered?|premieres|debut(?:ed|s)?|opener|opening (?:episode|night)|opened|first episode|launch(?:ed)?|pilot|estreno|estrenó|debutó|primer (?:capítulo|episodio)|ilk bölüm\p{L}*)(?![\p{L}])/iu,
    'premiere',
  ],
  [
    /(?<![\p{L}])(?:season average|series average|(?:on|an|season) average(?! of)|averag(?:ed|es|ing)|average of|promedi\p{L}+|ortalama\p{L}*)(?![\p{L}])/iu,
    'average',
  ],
  [
    /(?<![\p{L}])(?:episodes?|instal?ments?|capítulo|episodio|bölüm\p{L}*|broadcast|airing|emisión)(?![\p{L}])/iu,
    'episode',
  ],
  [/(?<![\p{L}])(?:whole season|full season|season|temporada|sezon)(?![\p{L}])/iu, 'season'],
];

/** Which part of the run was measured. */
export function readScope(clause: string, near: string): Scope | null {
  if (PEAK.test(near)) return 'peak';
  return SCOPES.find(([pattern]) => pattern.test(clause))?.[1] ?? null;
}

const DAY =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miércoles|jueves|viernes|sábado|domingo|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar';
const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık';
const DATE = new RegExp(
  `(?<![\\p{L}])(?:(?:last |this |el )?(?:${DAY})s?(?:['’]s)?(?: night)?(?:,? (?:(?:${MONTH}) \\d{1,2}|\\d{1,2} (?:de )?(?:${MONTH}))(?:,? (?:de )?\\d{4})?)?|(?:${MONTH}) \\d{1,2}(?:,? \\d{4})?|\\d{1,2} (?:de )?(?:${MONTH})(?: (?:de )?\\d{4})?|last (?:week|month|night|year)|yesterday|la semana pasada|anoche|geçen hafta|dün)(?![\\p{L}])`,
  'iu',
);

/** When it was shown, as printed. */
export function readDateWords(clause: string): string | null {
  return DATE.exec(clause)?.[0].replace(/['’]s$/u, '') ?? null;
}

const CLAIM =
  /(?<![\p{L}])(?:(?:led|won|wins|leads|topped|tops|dominated|ruled|leading|winning|topping|lideró|ganó|encabezó)(?! to)[^,.;]{2,50}|(?:the |its |la |el )?(?:[\p{L}'’]+ ){0,2}?(?:most[- ](?:watched|successful|popular|seen)|highest|best|biggest|strongest|number one|#1|más vist[ao]|mejor)(?![\p{L}])[^,.;]{0,60})/iu;

/** What is claimed beside the figures of a clause, as printed. */
export function readClaim(clause: string): string | null {
  return CLAIM.exec(clause)?.[0].trim() ?? null;
}
