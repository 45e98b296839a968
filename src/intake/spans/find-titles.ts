import type { TerritoryMention } from '../../catalogue/find-territories.ts';
import { titleKey } from '../../catalogue/title-key.ts';
import { isCommonWord, isDayOrMonth, isOccasion } from './common-words.ts';
import { BASED_ON_BEFORE, GENRE, GENRE_BEFORE } from './genre-words.ts';
import type { Name } from './names.ts';
import { isQuotedName, quotedIn } from './quoted.ts';
import type { Zone } from './rival-zones.ts';
import { titleAt } from './title-at.ts';
import { akaAfter, bracketAfter, isVolume } from './title-brackets.ts';

/** A title of the story, with the names it goes by, in order of first mention. */
export interface FoundTitle {
  readonly name: string;
  readonly aka: readonly string[];
  /** Where it is first named. */
  readonly start: number;
}

export interface TitleSearch {
  readonly titles: readonly FoundTitle[];
  /** Programmes that the story names beside its own: rivals, and what a title was made from. */
  readonly others: readonly {
    readonly start: number;
    readonly end: number;
    readonly reason: 'rival' | 'based_on' | 'local';
  }[];
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly score: number;
}

export interface TitleSources {
  readonly text: string;
  readonly names: readonly Name[];
  readonly places: readonly TerritoryMention[];
  readonly zones: readonly Zone[];
  readonly knownTitles: readonly string[];
}

const ENOUGH = 3;

const LOCAL_NAME_BEFORE = /(?<![\p{L}])(?:called|titled|entitled|named|renamed|under the (?:local |new |working )?(?:title|name)(?: of)?|(?:bajo|con) el (?:título|nombre)(?: de)?)\s["“‘]?$/iu;

/** Something is done with rights to it. */
const OBJECT_BEFORE =
  /(?<![\p{L}])(?:rights (?:to|of|for)|premieres? of|launch(?:es)? of|versions? of|seasons? of|episodes? of|licen[sc]ees? of|success of|finale of|finale? de|capítulos? de|historia de|éxito de|temporadas? de|broadcast of|airing of|(?:sales|deals?|contracts?|agreements?|licen[cs]es|acuerdos|ventas|contratos|round|update|signed|rights|news|business|pacts?|derechos) (?:of|on|for|por|de|to|about|sobre)|(?:new|further|more|first) (?:sales|deals) (?:of|on|for)|sold|sells|licen[sc]ed|licen[sc]es|pre-sold|placed|acquired|bought|picked up|picks up|ordered|commissioned|boarded|closed|handles|represents|distributes|selling|licensing|taken|nabbed|landed|adapt(?:s|ed|ing)?|remak(?:e|es|ing)|remade|for its|of its|titled|entitled|as to|and to|vendió|licenció|adquirió|compró|distribuye|estreno de|remake (?:in [\p{Lu}][\p{L} ]+ )?of(?: the)?)\s+$/iu;
/** What happens to titles and not to companies. */
const SUBJECT_AFTER =
  /^(?:,? (?:which|that))?\s+(?:has(?: now| also| already| just| since| been|,? in addition,?|,? meanwhile,?)* (?:been (?:\p{Ll}+ )?(?:sold|licensed|acquired|picked|bought|renewed|pre-sold|snapped|placed|taken|optioned|commissioned|adapted)|found|gone|become|travel|notched|clocked)|have been sold|(?:is|are) (?:now )?(?:heading|headed|travell?ing|set to (?:air|premiere|debut)|spreading|coming|going|bound|off to|conquering|on its way|number one|the most)|goes|go to|went|travels|heads|keeps|continues|lands|arrives|moves|was|is produced|is based|tells|follows|stars|centres|centers|opened|made a|averaged|attracted|drew|peaked|debuted|premiered|fue|fueron|se vendi|se estren|llega|llegar|lider|conquist|ya fue|también|satıldı|yayın|reyting)/iu;
const SUBJECT_WEAK =
  /^\s+(?:has|have|had|is|will|scored|won|ranked|launched|topped|led|reached|finds|found)(?![\p{L}])/iu;

/** "Low Tide, the new feature by": what it is stands behind it. */
const APPOSITION = new RegExp(
  `^[”"’]?, (?:the|a|an|la|el|una?|its|their|his|her)\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:${GENRE})(?![\\p{L}])`,
  'iu',
);

/** The titles that a story is about. A name counts by what stands around all its mentions, not by one of them. */
export function findTitles(sources: TitleSources): TitleSearch {
  const candidates = candidatesOf(sources);
  const others = othersOf(sources, candidates);
  const kept = candidates.filter((candidate) => !others.some((other) => within(candidate, other)));
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of kept) {
    const key = titleKey(candidate.name);
    byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
  }
  const scored = [...byKey.values()].map((mentions) => ({
    first: mentions.reduce((left, right) => (left.start <= right.start ? left : right)),
    score: mentions.reduce((sum, mention) => sum + mention.score, 0) + Math.min(mentions.length - 1, 2),
  }));
  const strong = scored.filter((entry) => entry.score >= ENOUGH);
  const best = scored.toSorted(
    (left, right) => right.score - left.score || left.first.start - right.first.start,
  )[0];
  const chosen = strong.length > 0 ? strong : best && best.score > 0 ? [best] : [];
  const titles = chosen
    .map(({ first }) => ({
      name: first.name,
      aka: akaAfter(sources.text, first.end, first.name),
      start: first.start,
    }))
    .toSorted((left, right) => left.start - right.start);
  return { titles: withoutAliases(titles), others };
}

function candidatesOf(sources: TitleSources): readonly Candidate[] {
  const { text, names, places } = sources;
  const found = new Map<number, Candidate>();
  const add = (start: number, end: number, score: number) => {
    const name = text.slice(start, end);
    if (score === 0 || name === '' || isOccasion(name) || opensLikeSentence(name)) return;
    const before = found.get(start);
    if (!before || before.end < end || before.score < score) found.set(start, { start, end, name, score });
  };
  for (const quoted of quotedIn(text))
    if (isQuotedName(quoted) && !isSaid(text, quoted.end)) add(quoted.start, quoted.end, 4);
  for (const name of sources.knownTitles) {
    for (const start of occurrencesOf(text, name)) add(start, start + name.length, 10);
  }
  for (const start of startsOf(text, names)) {
    const stretch = titleAt(text, start, places);
    if (!stretch || isOnlyPlace(stretch, places)) continue;
    const whole = lengthened(text, stretch, places);
    add(whole.start, whole.end, scoreOf(sources, whole));
  }
  return [...found.values()].filter(
    (one, _, all) => !all.some((other) => other !== one && other.start < one.start && other.end >= one.end),
  );
}

/** "Directed by Ingrid Solheim", "Además": an ordinary word with a capital, and no second one behind it. */
function opensLikeSentence(name: string): boolean {
  const [first = '', second] = name.split(/\s+/);
  if (/^(?:the|a|an|la|el|los|las|un|una|le|les)$/iu.test(first)) return second === undefined;
  if (isDayOrMonth(first) && second === undefined) return true;
  if (/^(?:On|In|At|For|With|From|After|Among|En|Para|Con|Desde)$/u.test(first)) return true;
  return isCommonWord(first) && (second === undefined || /^(?:by|of|in|for|from|to|on|at)$/u.test(second));
}

/**
 * "Wolves at Noon", "Road to Nowhere": with "to", "by", "with", "from" or "at" and more capitals, where the longer form
 * stands more than once, or the words behind it speak of a title.
 */
function lengthened(text: string, short: { start: number; end: number }, places: readonly TerritoryMention[]): { start: number; end: number } {
  const link = /^ (?:to|by|with|from|at|on|for|and|y|for the|to the|with the|at the|on the|from the|by the) (?=\p{Lu})/u.exec(text.slice(short.end));
  const rest = link && titleAt(text, short.end + link[0].length, places);
  if (!link || !rest || isOnlyPlace(rest, places) || places.some((place) => place.start === rest.start)) return short;
  const long = { start: short.start, end: rest.end };
  const words = text.slice(long.start, long.end);
  const name = text.slice(short.start, short.end);
  if (occurrencesOf(text, words).length > 1) return long;
  if (occurrencesOf(text, name).length > 1 || isOccasion(text.slice(rest.start, rest.end))) return short;
  const after = text.slice(long.end);
  const bracket = bracketAfter(text, long.end);
  const opens = /(?:^|[.!?]["”]?\s+|\n)$/u.test(text.slice(0, short.start));
  const isTitle = (opens && SUBJECT_AFTER.test(after)) || APPOSITION.test(after) || (bracket !== null && isVolume(bracket.text));
  if (isTitle) return long;
  // One verb for both: "Mothers and Daughters is moving".
  if (/^ (?:and|y) /u.test(link[0]) && /^ (?:is|has|was|keeps|goes|continues|travels|heads|se|ya)(?![\p{L}])/u.test(after)) return long;
  const isPlaced = /(?<![\p{L}])(?:placed|landed|launched|set up|lined up|home|homes|premiered|aired|airs|sold|is)(?![\p{L}])/u.test(text.slice(Math.max(0, short.start - 60), short.start));
  return / at $/.test(link[0]) && !isPlaced && !/^ \(/.test(after) ? long : short;
}

/** Where titles can begin: at each name, and at an article with a capital before it. */
function startsOf(text: string, names: readonly Name[]): readonly number[] {
  const starts = names.map((name) =>
    /(?:The|A|An|La|El|Los|Las|Le|Les|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December) $/u.exec(
      text.slice(0, name.start),
    ),
  );
  const withArticle = names.map((name, index) => name.start - (starts[index]?.[0].length ?? 0));
  const afterGenre = [...text.matchAll(/(?<=\p{Ll} |["“] ?)\p{Lu}/gu)]
    .map((match) => match.index)
    .filter((start) => GENRE_BEFORE.test(text.slice(Math.max(0, start - 40), start)));
  const articles = [...text.matchAll(/(?<=\p{Ll} )(?:La|El|Los|Las|Un|Una) (?=\p{Ll})/gu)].map(
    (match) => match.index,
  );
  const opening = [...text.matchAll(/(?:^|[.!?]\s+|\n)(?=\p{Lu})/gu)].map(
    (match) => match.index + match[0].length,
  );
  return [
    ...new Set([...withArticle, ...names.map((name) => name.start), ...afterGenre, ...articles, ...opening]),
  ];
}

function scoreOf(
  { text, places, names }: TitleSources,
  { start, end }: { start: number; end: number },
): number {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end);
  const bracket = bracketAfter(text, end);
  const opensSentence = /(?:^|[.!?:]["”]?\s+|\n\s*(?:[-*•]\s+)?)$/u.test(text.slice(0, start));
  let score = 0;
  if (GENRE_BEFORE.test(before)) score += 4;
  if (OBJECT_BEFORE.test(before)) score += 2;
  if (bracket && isVolume(bracket.text)) score += 4;
  if (bracket && /(?:original|título|titulo|orijinal|aka|a\.k\.a|known as)/iu.test(bracket.text)) score += 4;
  else if (bracket && isNameInBracket(bracket.text, places, bracket.start))
    score += score > 0 || start < 200 ? 2 : 0;
  if (SUBJECT_AFTER.test(after)) score += 2;
  else if (SUBJECT_WEAK.test(after)) score += 1;
  if (APPOSITION.test(after)) score += 4;
  if (/^(?:'s|’s) \p{Lu}/u.test(after)) score -= 4;
  if (/\p{L}(?:'s|’s) $/u.test(before)) score += isOwned(before, start, places) ? 2 : -1;
  if (
    /^: /u.test(after) &&
    opensSentence &&
    places.some((place) => place.start > end && place.start < end + 120)
  )
    score += 3;
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

function isCompanySubject(after: string): boolean {
  return /^(?:,? which|,)?\s+(?:(?:has|have)(?: also| now| just| already| since)? (?:announced|closed|confirmed|acquired|bought|picked|licensed|sold|signed|agreed|ordered|commissioned|optioned|taken|struck|inked|unveiled|boarded|pre-sold|issued|racked|concluded|sealed)|says|said|takes|took|releases|represents|distributes|produces|will (?:air|carry|show|run|release)|anunció|cerró|adquirió)/iu.test(
    after,
  );
}

/** "Global Drama House's Island of Secrets", not "Hungary's TV2". */
function isOwned(before: string, start: number, places: readonly TerritoryMention[]): boolean {
  return /\p{Lu}[\p{L}&+-]*(?:'s|’s) $/u.test(before) && !places.some((place) => place.start < start && place.end >= start - 2);
}

/** "…", said somebody. */
function isSaid(text: string, end: number): boolean {
  return /^[^\n]?,?["”’»]?,?\s+(?:(?:he|she|they|\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*) )?(?:said|says|added|explained|dijo|señaló|afirmó|comentó|agregó|dedi|söyledi)(?![\p{L}])/u.test(
    text.slice(end),
  );
}

function isNameInBracket(words: string, places: readonly TerritoryMention[], start: number): boolean {
  return (
    /^[\p{Lu}\d]/u.test(words) &&
    !places.some((place) => place.start === start && place.end >= start + words.length)
  );
}

function isOnlyPlace(
  { start, end }: { start: number; end: number },
  places: readonly TerritoryMention[],
): boolean {
  return places.some((place) => place.start <= start && place.end >= end);
}

function occurrencesOf(text: string, name: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '');
    if (isWhole && name.trim() !== '') starts.push(at);
  }
  return starts;
}

function othersOf({ text, zones }: TitleSources, candidates: readonly Candidate[]): TitleSearch['others'] {
  const best = Math.max(0, ...candidates.map((candidate) => candidate.score));
  const named = new Map<string, number>();
  for (const candidate of candidates) named.set(candidate.name, (named.get(candidate.name) ?? 0) + 1);
  return candidates.flatMap(({ start, end, name, score }): TitleSearch['others'] => {
    if (zones.some((zone) => zone.start <= start && zone.end >= end))
      return [{ start, end, reason: 'rival' as const }];
    if (LOCAL_NAME_BEFORE.test(text.slice(Math.max(0, start - 40), start)) && score < best) return [{ start, end, reason: 'local' as const }];
    const isBasis = BASED_ON_BEFORE.test(text.slice(Math.max(0, start - 90), start));
    const isOwn =
      (named.get(name) ?? 0) > 1 ||
      (score === best && !/based|inspired|adapted/iu.test(text.slice(Math.max(0, start - 60), start)));
    return isBasis && !isOwn ? [{ start, end, reason: 'based_on' as const }] : [];
  });
}

function within(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** A title whose name is another's second name is that one. */
function withoutAliases(titles: readonly FoundTitle[]): readonly FoundTitle[] {
  return titles.filter((title) => {
    const key = titleKey(title.name);
    return !titles.some((other) => other !== title && other.aka.some((aka) => titleKey(aka) === key));
  });
}
