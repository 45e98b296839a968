import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import { isCommonWord, isCompanyNoun, isDayOrMonth } from './common-words.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Unit } from './units.ts';
import { wordsBefore } from './words-before.ts';

/** Words with capitals that belong together and are no place on their own. */
export interface Name {
  readonly start: number;
  /** Without a possessive or case ending. */
  readonly end: number;
  readonly outerEnd: number;
  readonly text: string;
  /** A place at the end of the name ("Mediaset España"): it may say where the company is. */
  readonly place: TerritoryMention | null;
}

/** Small words that join the parts of a name, where names stand on both sides. */
const JOINERS = /^ (?:& |\/ |(?:de|del|de la|de los|du|des|da|do|dos|di|van|von|of|et|und) |- ?)?$/u;
const CHANNEL_NUMBER = /^\d{1,3}$/;
const NOT_AFTER_CHANNEL =
  /^(?:%|\s?(?:percent|per cent|%|million|milyon|bin|mil\b|viewers|episodes|x\d|points|puntos|rating|hours|countries|territories|markets))/iu;

/** Every run of words that can be the name of a company, person or title, in order. Places alone are left out. */
export function namesOf(
  text: string,
  units: readonly Unit[],
  places: readonly TerritoryMention[],
): readonly Name[] {
  return units.flatMap((unit) => {
    const inUnit = places.filter((place) => place.start >= unit.start && place.end <= unit.end);
    const names = namesIn(text, unit, inUnit);
    return names
      .map((name) => withoutTakenPlace(text, unit, name, inUnit))
      .filter((name) => !inUnit.some((place) => place.start <= name.start && place.end >= name.end));
  });
}

function namesIn(text: string, unit: Unit, places: readonly TerritoryMention[]): readonly Name[] {
  const tokens = tokensOf(text.slice(unit.start, unit.end)).map((token) => shifted(token, unit.start));
  const names: Name[] = [];
  for (let index = 0; index < tokens.length; ) {
    const last = runFrom(text, tokens, index);
    if (last < index) {
      index += 1;
      continue;
    }
    names.push(
      ...splitAtPlaces(
        { text, opensAt: tokens[0]?.start ?? unit.start },
        tokens.slice(index, last + 1),
        places,
      ),
    );
    index = last + 1;
  }
  return names;
}

const TOOK =
  /(?<![\p{L}])(?:took|takes|has|have|gets?|got|acquired|bought|picked up|nabbed|landed|holds|secured|goes to|releases in)\s(?:the\s)?$/iu;

/** "Neon took the US, Mongrel Media Canada": in such a list the place behind a name is what the company took. */
function withoutTakenPlace(text: string, unit: Unit, name: Name, places: readonly TerritoryMention[]): Name {
  const { place } = name;
  if (
    !place ||
    !/(?:,|and|y|ve|while) $/u.test(text.slice(unit.start, name.start)) ||
    text[place.start - 1] !== ' '
  )
    return name;
  const isList = places.some(
    (other) =>
      other.end < name.start &&
      // "goes to France Télévisions": there the place is part of a name.
      !/^ \p{Lu}/u.test(text.slice(other.end, other.end + 2)) &&
      TOOK.test(text.slice(unit.start, other.start)),
  );
  if (!isList) return name;
  const end = place.start - 1;
  return { ...name, end, outerEnd: end, text: text.slice(name.start, end), place: null };
}

function shifted(token: Token, by: number): Token {
  return { ...token, start: token.start + by, end: token.end + by, outerEnd: token.outerEnd + by };
}

/** The index of the last token of the run that begins at `first`; before `first` if none does. */
function runFrom(text: string, tokens: readonly Token[], first: number): number {
  const token = tokens[first];
  const second = tokens[first + 1];
  if (!token?.isNamelike || TARGET_GROUP.test(token.text)) return first - 1;
  // "September Film" is a company, "September" a month.
  if (isDayOrMonth(token.text) && !(second?.isNamelike && isCompanyNoun(second.text))) return first - 1;
  let last = first;
  for (let next = first + 1; next < tokens.length; next += 1) {
    const before = tokens[last];
    const candidate = tokens[next];
    if (!before || !candidate || before.outerEnd > before.end) break;
    const gap = text.slice(before.end, candidate.start);
    if (/^(?:of|de|del|du|des|da|do|dos|di|van|von|la|los|las|et|und)$/u.test(candidate.text) && gap === ' ')
      continue;
    if (isDayOrMonth(candidate.text)) break;
    const isNumbered =
      CHANNEL_NUMBER.test(candidate.text) &&
      gap === ' ' &&
      !NOT_AFTER_CHANNEL.test(text.slice(candidate.end));
    if (isNumbered && next === last + 1 && !isCommonUnlessChannel(before.text)) {
      last = next;
      continue;
    }
    // "Claro video": a service by the ordinary word for what it shows.
    if (
      /^(?:video|play|tv)$/u.test(candidate.text) &&
      gap === ' ' &&
      next === last + 1 &&
      /^\p{Lu}\p{Ll}/u.test(before.text) &&
      !isCommonWord(before.text)
    ) {
      last = next;
      break;
    }
    if (!candidate.isNamelike || !JOINERS.test(gap) || /^(?:OR|AND|VE|VEYA)$/u.test(candidate.text)) break;
    last = next;
  }
  return last;
}

function isCommonUnlessChannel(word: string): boolean {
  return isCommonWord(word) && !/^(?:channel|canal|kanal|network|tv|la)$/iu.test(word);
}

/** Takes sentence openers off the front and places off both ends, where they are not part of the name. */
function splitAtPlaces(
  { text, opensAt }: { text: string; opensAt: number },
  run: readonly Token[],
  places: readonly TerritoryMention[],
): readonly Name[] {
  let words = [...run];
  const names: Name[] = [];
  while (words.length > 0) {
    const [first, second] = words;
    if (!first) break;
    const place = places.find((mention) => mention.start === first.start);
    if (place) {
      const covered = words.filter((word) => word.start < place.end).length;
      const after = words[covered];
      const isGoverned = /(?<![\p{L}])(?:in|for|across|from|en|para)\s+(?:the\s+)?$/iu.test(
        wordsBefore(text, place.start),
      );
      if (after && keepsPlaceInFront(place, after, words.length - covered) && (place.demonym || !isGoverned))
        break;
      words = words.slice(covered);
      continue;
    }
    if (
      isOpener(
        first,
        second,
        first.start === opensAt,
        places.some((mention) => mention.start === second?.start),
      )
    ) {
      words = words.slice(1);
      continue;
    }
    break;
  }
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return names;
  if (OPENS_TITLES.test(first.text) && !words.some((word) => isCompanyNoun(word.text))) return names;
  const trailing =
    places.find(
      (mention) => mention.start > first.start && mention.end >= last.end && mention.start <= last.start,
    ) ?? null;
  if (
    words.length === 1 &&
    ((isCommonWord(first.text) && !isNamedSo(text, opensAt, first)) ||
      places.some((place) => place.start <= first.start && place.end >= first.end))
  )
    return names;
  if (
    words.length > 1 &&
    /^(?:year|day|eve|week|show|award|awards|festival|market)$/iu.test(last.text) &&
    words.every((word) => isCommonWord(word.text))
  )
    return names;
  const seat = seatBehind(text, words, trailing);
  if (seat) {
    const end = seat.end;
    names.push({ start: first.start, end, outerEnd: end, text: text.slice(first.start, end), place: null });
    return names;
  }
  // "Nick Jr.", "Warner Bros.": the stop belongs to the name.
  const stop =
    /^\.(?=\s\p{Ll}|,|\s\()/u.test(text.slice(last.end)) &&
    /^(?:jr|sr|bros|inc|ltd|co|corp)$/iu.test(last.text)
      ? 1
      : 0;
  names.push({
    start: first.start,
    end: last.end + stop,
    outerEnd: last.outerEnd + stop,
    text: text.slice(first.start, last.end + stop),
    place: trailing && !trailing.demonym ? trailing : null,
  });
  return names;
}

/** "Canal 2 de Nicaragua": the country only says where it is; "Televisión Nacional de Chile" is one name. */
function seatBehind(text: string, words: readonly Token[], place: TerritoryMention | null): Token | null {
  if (!place || place.demonym) return null;
  const before = words.filter((word) => word.end < place.start && !/^(?:de|del|of|la)$/u.test(word.text));
  const last = before.at(-1);
  if (!last || !/^ (?:de|del|of)(?: la)? $/u.test(text.slice(last.end, place.start))) return null;
  const isShortTv =
    last.text === 'TV' && !/^(?:public|national|state)$/iu.test(words[0]?.text ?? '') && before.length > 1;
  if (isShortTv) return last;
  return isCommonWord(last.text) ||
    isCompanyNoun(last.text) ||
    /^(?:nacional|pública|public|national|bank|film)$/iu.test(last.text)
    ? null
    : last;
}

/** "Albanian Screen", "América TV": the place is part of the name; in "Romania Kanal D" it is not. */
function keepsPlaceInFront(place: TerritoryMention, after: Token, wordsBehind: number): boolean {
  if (place.demonym && isRegion(place) && !/^\p{Lu}{2,}\d?$/u.test(after.text)) return true;
  if (!isCompanyNoun(after.text))
    return place.demonym && wordsBehind > 1 && /^(?:World|One|Public)$/u.test(after.text);
  return true;
}

/** "Nordic Stories", "Balkan Media": words for a region begin names more often than they describe one. */
function isRegion(place: TerritoryMention): boolean {
  return place.reading.kind === 'territory' && place.reading.territory.codes.length !== 1;
}

/** "in the AB group", "ABC1", "A20-59", "S1+S2". */
const TARGET_GROUP = /^(?:AB|ABC1|ABC1C2|C1C2|\d+\+ABC1|[AW]\d{2}.*|S\d{1,2}(?:[+-].*)?|EE|UU)$/u;
/** Pronouns open titles, never the names of companies. */
const OPENS_TITLES = /^(?:my|our|your|his|her|their)$/iu;
/** Said of companies and people so often with a capital that it is never a part of their names. */
const NEVER_IN_FRONT =
  /^(?:ceo|coo|cfo|cto|vp|svp|evp|svod|avod|tvod|vod|dvd|founder|co-founder|president|chairman|chairwoman|director|producer|executive|managing|chief|genel|müdürü?|yönetmen|season|episode|series|in|the|from|yapımcı|kurucu|directora|gerente|presidente|ejecutiva?|productora?|productora)$/iu;
/** Words of the trade that stand with a capital for emphasis. */
const NEVER_ALONE =
  /^(?:tv|channels?|canal|kanal|network|series|season|episode|film|movie|drama|show|format|sales?|rights?|deals?|premiere|finale|licensee|broadcasters?|platforms?|media|territory|i|he|she|we|the|a|an)$/iu;

/** "sold to Now", "Five (UK)": a common word with a capital that does not open a sentence, where a company stands. */
function isNamedSo(text: string, opensAt: number, word: Token): boolean {
  if (word.start === opensAt || NEVER_IN_FRONT.test(word.text) || NEVER_ALONE.test(word.text)) return false;
  const isBehind =
    /(?<![\p{L}])(?:to|by|with|via|through|for|on|at|broadcaster|channel|network|streamer|a|por|con)\s$/u.test(
      wordsBefore(text, word.start),
    );
  return (
    isBehind ||
    / \($|^ \(/u.test(text.slice(Math.max(0, word.start - 2), word.start)) ||
    /^ \((?:the )?\p{Lu}/u.test(text.slice(word.end))
  );
}

/** Adjectives and nouns that names begin with. */
const BEGINS_NAMES =
  /^(?:new|free|first|front|one|second|public|big|best|good|film|films|cinema|media|network|la|el|las|los|un|le|les|star|before|after|once|next|one|red|quick|short|early|late|final|top|pre|local|real|original|fresh|live)$/iu;

/** A word that opens a sentence or stands before a name, and is none of it: "The", "Broadcasters", "CEO", "Four". */
function isOpener(word: Token, next: Token | undefined, opensUnit: boolean, isBeforePlace: boolean): boolean {
  if (NEVER_IN_FRONT.test(word.text)) return true;
  // "Filmin Almanya hakları": the film's; "Filmin" alone is a platform.
  if (opensUnit && isBeforePlace && /^(?:filmin|yapımın|programın)$/iu.test(word.text)) return true;
  const isChannelWord =
    /^(?:channel|canal|kanal|kanaal|tv|la|canale)$/iu.test(word.text) ||
    (/^network$/iu.test(word.text) && /^\d/.test(next?.text ?? ''));
  if (isChannelWord && next) return false;
  // "After TF1's original, …".
  if (
    opensUnit &&
    /^(?:after|before|once|next|late|early|short|quick)$/iu.test(word.text) &&
    next &&
    !isCompanyNoun(next.text)
  )
    return true;
  if (!isCommonWord(word.text)) return false;
  if (isBeforePlace && opensUnit) return true;
  if (next && BEGINS_NAMES.test(word.text) && !isCommonWord(next.text)) return false;
  return opensUnit || next === undefined;
}
