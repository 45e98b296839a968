import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import type { Name } from '../words/names.ts';
import { GENRE, GENRE_BEFORE } from './genre-words.ts';
import { bracketAfter, isVolume } from './title-brackets.ts';

/** Something is done with rights to it. */
const OBJECT_BEFORE =
  /(?<![\p{L}])(?:rights (?:to|of|for)|premieres? of|launch(?:es)? of|versions? of|seasons? of|episodes? of|licen[sc]ees? of|success of|finale of|finale? de|capítulos? de|historia de|éxito de|temporadas? de|broadcast of|airing of|(?:sales|deals?|contracts?|agreements?|licen[cs]es|acuerdos|ventas|contratos|round|update|signed|rights|news|business|pacts?|derechos) (?:of|on|for|por|de|to|about|sobre)|(?:new|further|more|first) (?:sales|deals) (?:of|on|for)|sold|sells|licen[sc]ed|licen[sc]es|pre-sold|placed|acquired|bought|picked up|picks up|ordered|commissioned|boarded|closed|handles|represents|distributes|selling|licensing|taken|nabbed|landed|adapt(?:s|ed|ing)?|remak(?:e|es|ing)|remade|for its|of its|titled|entitled|as to|and to|vendió|licenció|distribuye|seen|watched|(?:screenings?|offers?|interest|meetings?|recap|results|buyers|licensees|partners|pipeline|notes|summary|overview|resumen|novedades) (?:for|on|of|de|sobre)|estreno de|remake (?:in [\p{Lu}][\p{L} ]+ )?of(?: the)?)\s+$/iu;
/** What happens to titles and not to companies. */
const SUBJECT_AFTER =
  /^(?:,? (?:which|that))?\s+(?:has(?: now| also| already| just| since| been|,? in addition,?|,? meanwhile,?)* (?:been (?:\p{Ll}+ )?(?:sold|licensed|acquired|picked|bought|renewed|pre-sold|snapped|placed|taken|optioned|commissioned|adapted)|found|gone|become|travel|notched|clocked)|have been sold|(?:is|are) (?:now )?(?:heading|headed|travell?ing|set to (?:air|premiere|debut)|spreading|coming|going|bound|off to|conquering|on its way|number one|the most)|goes|go to|went|travels|heads|keeps|continues|lands|arrives|moves|was|is produced|is based|tells|follows|stars|centres|centers|opened|made a|averaged|attracted|drew|peaked|debuted|premiered|fue|fueron|ya suma|suma|se vendi|se estren|llega|llegar|conquist|ya fue|también|satıldı|yayın|reyting)/iu;
const SUBJECT_WEAK =
  /^\s+(?:has|have|had|is|scored|won|ranked|launched|topped|led|reached|finds|found)(?![\p{L}])/iu;

/** "Low Tide, the new feature by": what it is stands behind it. */
const APPOSITION = new RegExp(
  `^[”"’]?, (?:the|a|an|la|el|una?|its|their|his|her)\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:${GENRE})(?![\\p{L}])`,
  'iu',
);

const KIND_IN_BRACKETS = new RegExp(`^(?:${GENRE})$`, 'iu');

interface Surroundings {
  readonly text: string;
  readonly names: readonly Name[];
  readonly places: readonly TerritoryMention[];
}

/** "format", "8x45'": what kind of thing a title is, or how much of it there is. */
export function tellsKind(words: string): boolean {
  return isVolume(words) || KIND_IN_BRACKETS.test(words);
}

/** True if the words behind a name speak of a title. */
export function isToldAsTitle(after: string, opensSentence: boolean): boolean {
  return (opensSentence && SUBJECT_AFTER.test(after)) || APPOSITION.test(after);
}

/** How surely a stretch is a title, by the words around it; 0 or less = not by them. */
export function scoreTitle(
  { text, places, names }: Surroundings,
  { start, end }: { start: number; end: number },
): number {
  const before = text.slice(Math.max(0, start - 60), start);
  const bracket = bracketAfter(text, end);
  const after = text.slice(bracket ? bracket.end + 1 : end);
  const opensSentence = /(?:^|[.!?:]["”]?\s+|\n\s*(?:[-*•]\s+)?)$/u.test(text.slice(0, start));
  let score = 0;
  if (GENRE_BEFORE.test(before)) score += 4;
  if (OBJECT_BEFORE.test(before)) score += 2;
  if (bracket && tellsKind(bracket.text)) score += 4;
  if (bracket && /(?:original|título|titulo|orijinal|aka|a\.k\.a|known as)/iu.test(bracket.text)) score += 4;
  else if (bracket && isNameInBracket(bracket.text, places, bracket.start))
    score += score > 0 || start < 200 ? 2 : 0;
  if (SUBJECT_AFTER.test(after)) score += 2;
  else if (SUBJECT_WEAK.test(after)) score += 1;
  if (APPOSITION.test(after)) score += 4;
  if (/^ (?:by|from) (?:\p{Ll}+ )?\p{Lu}\p{L}+ \p{Lu}\p{L}+/u.test(after)) score += 1;
  if (/^(?:'s|’s) \p{Lu}/u.test(after)) score -= 4;
  if (/\p{L}(?:'s|’s) $/u.test(before)) score += isOwned(before, start, places) ? 2 : -1;
  if (opensSentence && isHeading({ places, names }, after, end)) score += 4;
  if (bracket && places.some((place) => place.start === bracket.start)) score -= 5;
  if (/\($/u.test(before) && places.some((place) => place.end >= start - 3 && place.end <= start)) score -= 5;
  if (
    !OBJECT_BEFORE.test(before) &&
    /(?:to|by|with|through|via|at|on|producer|distributor|agent|broadcaster|channel|network|streamer|platform|producers) (?:the )?$/iu.test(
      before,
    )
  )
    score -= 3;
  if (
    /^(?:'s|’s)? (?:in|for) /u.test(after) &&
    score < 3 &&
    !OBJECT_BEFORE.test(before) &&
    !isOwned(before, start, places) &&
    places.some((place) => Math.abs(place.start - end) < 12)
  )
    score -= 2;
  if (
    /\b(?:TV|T[ée]l[ée]visi\p{L}+|Films?|Media|Channel|Pictures|Distribution|Entertainment|Studios?|Agency|Rights|Productions?|Television|Sales)\b$/u.test(
      text.slice(start, end),
    ) &&
    score < 4
  )
    score -= 3;
  if (isCompanySubject(after)) score -= 2;
  if (start < 160 && score > 0) score += 1;
  const isName = names.some((name) => name.start >= start && name.start < end);
  return isName || score >= 4 ? score : 0;
}

/** "Cold Trail: picked up by SBS in Australia": behind the colon stand companies and places; a buyer has only places. */
function isHeading({ places, names }: Omit<Surroundings, 'text'>, after: string, end: number): boolean {
  const line = end + (/^: [^\n]{0,140}/u.exec(after)?.[0].length ?? 0);
  const isBehind = ({ start }: { start: number }) => start > end && start < line;
  return places.some(isBehind) && names.some((name) => isBehind(name) && name.start > end + 4);
}

function isCompanySubject(after: string): boolean {
  return /^(?:,? which|,)?\s+(?:(?:has|have)(?: also| now| just| already| since)? (?:announced|closed|confirmed|acquired|bought|picked|licensed|sold|signed|agreed|ordered|commissioned|optioned|taken|struck|inked|unveiled|boarded|pre-sold|issued|racked|concluded|sealed)|says|said|takes|took|releases|represents|distributes|produces|will (?:air|carry|show|run|release|bring|take|handle|distribute|broadcast|stream)|anunció|cerró|adquirió)/iu.test(
    after,
  );
}

/** "Global Drama House's Island of Secrets", not "Hungary's TV2". */
function isOwned(before: string, start: number, places: readonly TerritoryMention[]): boolean {
  return (
    /\p{Lu}[\p{L}&+-]*(?:'s|’s) $/u.test(before) &&
    !places.some((place) => place.start < start && place.end >= start - 2)
  );
}

function isNameInBracket(words: string, places: readonly TerritoryMention[], start: number): boolean {
  return (
    /^[\p{Lu}\d]/u.test(words) &&
    !places.some((place) => place.start === start && place.end >= start + words.length)
  );
}
