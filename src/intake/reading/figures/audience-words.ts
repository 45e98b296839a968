const AUDIENCE =
  /\d\s?(?:%|percent|per cent)|%\s?\d|yüzde \d|(?<![\p{L}])(?:viewers?|viewership|ratings?|audience share|(?:market|audience) share|a? share of|share|spectators|people (?:watched|tuned)|seen by|watched by|tuned in|points|puntos|espectadores|televidentes|cuota|izleyici\p{L}*|reyting|tickets|admissions|entradas|bilet)(?![\p{L}])/iu;

/** True if the words give an audience figure. */
export function hasAudience(words: string): boolean {
  if (/(?<![\p{L}])(?:draws|drew|attracts|attracted|pulls|pulled)(?![\p{L}])[^.;]{0,40}viewers/iu.test(words))
    return true;
  return /\d/.test(words) && AUDIENCE.test(words);
}
