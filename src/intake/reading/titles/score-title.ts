import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import { isDayOrMonth } from '../words/common-words.ts';
import type { Name } from '../words/names.ts';
import { type Unit, unitAt } from '../words/units.ts';
import { AFTER_COMPANY, BEFORE_COMPANY, companyShape } from './company-signs.ts';
import { endsInGenre, GENRE } from './genre-words.ts';
import { bracketAfter, isVolume } from './title-brackets.ts';
import { AFTER_TITLE, BEFORE_TITLE, weightOf } from './title-signs.ts';

const KIND_IN_BRACKETS = new RegExp(`^(?:${GENRE})$`, 'iu');
/** "Salt Wind, easily. It is a quiet drama": what it is follows in the next sentence. */
const PRESENTED = new RegExp(
  `^[^.!?]{0,24}[.!?] (?:It|This|That)(?: is|['’]s| was) (?:an?|the|our) (?:[\\p{L}-]+ ){0,4}?(?:${GENRE})(?![\\p{L}])`,
  'u',
);
/** "Ottoman epic Salt Wind": a name that only says more of the kind. */
const ATTRIBUTE = new RegExp(`^ (?:[\\p{Ll}-]+ ){0,2}(?:${GENRE}) ["“‘«]?\\p{Lu}`, 'u');
const SECOND_NAME = /(?:original|título|titulo|orijinal|aka|a\.k\.a|known as)/iu;

interface Surroundings {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly names: readonly Name[];
  readonly places: readonly TerritoryMention[];
}

/** "format", "8x45'": what kind of thing a title is, or how much of it there is. */
export function tellsKind(words: string): boolean {
  return isVolume(words) || KIND_IN_BRACKETS.test(words);
}

/** True if the words behind a name speak of a title. */
export function isToldAsTitle(after: string, opensSentence: boolean): boolean {
  return weightOf(AFTER_TITLE, after) >= (opensSentence ? 3 : 4);
}

/** How surely one mention of a name is a title's and not a company's, by its shape and the words around it. */
export function scoreTitle(surroundings: Surroundings, stretch: { start: number; end: number }): number {
  const around = aroundOf(surroundings, stretch);
  const forTitle = titleWeight(surroundings, around);
  const forCompany = companyWeight(surroundings, around, forTitle);
  return forTitle - forCompany;
}

interface Around {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** From the beginning of its sentence. */
  readonly before: string;
  readonly bracket: ReturnType<typeof bracketAfter>;
  /** Behind the name and what stands in brackets behind it. */
  readonly after: string;
  readonly opensSentence: boolean;
}

function aroundOf({ text, units }: Surroundings, { start, end }: { start: number; end: number }): Around {
  const unit = unitAt(units, start);
  const before = text.slice(Math.max(unit?.start ?? 0, start - 80), start);
  const bracket = bracketAfter(text, end);
  const after = text.slice(bracket ? bracket.end + 1 : end, Math.max(end, unit?.end ?? text.length) + 80);
  const opensSentence = before === '' || /:["”]?\s+$/u.test(before);
  return { start, end, name: text.slice(start, end), before, bracket, after, opensSentence };
}

function titleWeight(surroundings: Surroundings, around: Around): number {
  const { start, name, before, bracket, after, opensSentence } = around;
  const { places } = surroundings;
  const told = withoutPeople(before, start, places);
  const done = isGivenRights(told, after) ? 0 : weightOf(BEFORE_TITLE, told);
  let score = endsInGenre(before) ? Math.max(4, done) : done;
  if (bracket && tellsKind(bracket.text)) score += 4;
  if (bracket && SECOND_NAME.test(bracket.text)) score += 4;
  else if (bracket && isNameInBracket(bracket.text, places, bracket.start))
    score += score > 0 || start < 200 ? 2 : 0;
  score += weightOf(AFTER_TITLE, after);
  if (/^ (?:by|from) (?:\p{Ll}+ )?\p{Lu}\p{L}+ \p{Lu}\p{L}+/u.test(after)) score += 1;
  if (isOwned(before, start, places) && weightOf(AFTER_COMPANY, after) === 0) score += 2;
  if (opensSentence && isHeading(surroundings, around)) score += 4;
  if (isShouted(name) && /\p{Ll}{3}/u.test(before)) score += 3;
  if (PRESENTED.test(after)) score += 4;
  return score;
}

function companyWeight({ places }: Surroundings, around: Around, forTitle: number): number {
  const { start, end, name, before, bracket, after } = around;
  const told = withoutPeople(before, start, places);
  const done = (weightOf(BEFORE_TITLE, told) > 0 && !isGivenRights(told, after)) || endsInGenre(before);
  let score = weightOf(AFTER_COMPANY, after);
  const isKind = bracket !== null && tellsKind(bracket.text);
  if (!done && !isKind) score += weightOf(BEFORE_COMPANY, before);
  if (bracket && places.some((place) => place.start === bracket.start)) score += 5;
  if (/\($/u.test(before) && places.some((place) => place.end >= start - 3 && place.end <= start)) score += 5;
  // "Hungary's TV2", "Polish Polsat", "Brazil: Record TV".
  const isPlaced = places.some(
    (place) =>
      place.start < start &&
      place.end <= start &&
      /^(?:['’]s)? $|^(?:: | – | - )$/u.test(
        before.slice(Math.max(0, before.length - (start - place.end))),
      ) &&
      start - place.end <= 3,
  );
  if (isPlaced && !done) score += 3;
  const isBesidePlace =
    /^(?:'s|’s)? (?:in|for) /u.test(after) && places.some((place) => Math.abs(place.start - end) < 12);
  if (isBesidePlace && !done && forTitle < 3 && !isOwned(before, start, places)) score += 2;
  if (ATTRIBUTE.test(after) && bracket === null) score += 6;
  if (forTitle < 7) score += companyShape(name);
  return score;
}

/** "el desenlace de la turca …" reads as "el desenlace de …": a word for a people stands for the kind. */
function withoutPeople(before: string, start: number, places: readonly TerritoryMention[]): string {
  const people = places.find((place) => place.demonym && place.end === start - 1);
  if (!people || !/^\p{Ll}/u.test(people.text)) return before;
  const kept = before.slice(0, Math.max(0, before.length - (start - people.start)));
  return / (?:la|el) $/u.test(kept) ? kept.replace(/(?:la|el) $/u, '') : before;
}

/** "UK rights to New Wave": nobody takes the rights in the words before, so they go to a company. */
function isGivenRights(before: string, after: string): boolean {
  // "en Perú la emitirá Latina": with the pronoun in front, who does it stands behind.
  if (
    /(?<![\p{L}])(?:la|lo|las|los) (?:también |ya )?\p{Ll}+(?:á|ó|e|a|án|aron|ieron)(?: también| además)? $/u.test(
      before,
    )
  )
    return true;
  return (
    /rights to (?:the )?$/iu.test(before) &&
    !/(?<![\p{L}])(?:acquir\p{L}+|took|takes?|taken|taking|bought|buys|has|have|had|holds?|held|gets?|got|licen[sc]\p{L}+|picked up|picks up|secured?s?|land\p{L}*|snapped|nabbed|snagged|sold|sells|selling|inherited|owns?|controls?|handl\p{L}+|with|for)(?![\p{L}])/iu.test(
      before,
    ) &&
    weightOf(AFTER_TITLE, after) < 3
  );
}

/** "MY CHAMPION" among words in small letters; "RTL" and "TRT" are channels. */
function isShouted(name: string): boolean {
  return (
    /^[\p{Lu}\d\s.,:&'’!?-]+$/u.test(name) &&
    (/\p{Lu}{2,}\s+\p{Lu}{2,}/u.test(name) || /\p{Lu}{6}/u.test(name))
  );
}

/** "Cold Trail: picked up by SBS in Australia": behind the colon stand companies and places; a buyer has only places. */
function isHeading({ places, names }: Surroundings, { after, end }: Around): boolean {
  // "Wrong: it is TV2": what goes on with a pronoun has no heading before it.
  if (/^: (?:it|this|that|we|they|he|she)(?![\p{L}])/iu.test(after)) return false;
  const line = end + (/^: [^\n]{0,140}/u.exec(after)?.[0].length ?? 0);
  const isBehind = ({ start }: { start: number }) => start > end && start < line;
  return (
    places.some(isBehind) &&
    names.some(
      (name) =>
        isBehind(name) &&
        name.start > end + 4 &&
        !isDayOrMonth(name.text) &&
        !places.some((place) => place.start < name.end && place.end > name.start),
    )
  );
}

/** "Global Drama House's Island of Secrets", not "Hungary's TV2". */
function isOwned(before: string, start: number, places: readonly TerritoryMention[]): boolean {
  return (
    /\p{Lu}[\p{L}&+-]*(?:'s|’s) $/u.test(before) &&
    !places.some((place) => place.start < start && place.end >= start - 3)
  );
}

function isNameInBracket(words: string, places: readonly TerritoryMention[], start: number): boolean {
  return (
    /^[\p{Lu}\d]/u.test(words) &&
    !places.some((place) => place.start === start && place.end >= start + words.length)
  );
}
