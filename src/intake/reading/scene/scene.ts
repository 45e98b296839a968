import { companyKey } from '../../../catalogue/companies/company-key.ts';
import { findTerritories, type TerritoryMention } from '../../../catalogue/find-territories.ts';
import { isPlaceName, readTerritory } from '../../../catalogue/read-territory.ts';
import type { TerritoryReading } from '../../../catalogue/territory.ts';
import type { ArticleContext } from '../../article.ts';
import { HAS_DEAL_VERB } from '../clauses/verbs.ts';
import { plainText } from '../layout/plain-text.ts';
import { type FoundTitle, findTitles } from '../titles/find-titles.ts';
import { BASED_ON_BEFORE, GENRE_NEXT } from '../titles/genre-words.ts';
import { findLocalTitles, type LocalTitle } from '../titles/local-titles.ts';
import { withShortNames } from '../titles/short-names.ts';
import { type TitleMention, titleMentions } from '../titles/title-mentions.ts';
import { isOccasion } from '../words/common-words.ts';
import { type Name, namesOf } from '../words/names.ts';
import { type Quoted, quotedIn } from '../words/quoted.ts';
import { rivalZones, type Zone } from '../words/rival-zones.ts';
import { type Unit, unitAt, unitsOf } from '../words/units.ts';
import { wordsBefore } from '../words/words-before.ts';
import { withChannelDetails } from './channel-details.ts';
import { findMakers } from './find-makers.ts';
import { type FoundPerson, findPeople } from './find-people.ts';
import { homeCodes } from './home-codes.ts';
import { wholePlaces } from './whole-places.ts';

/** A company named in the story. */
export interface Company {
  readonly start: number;
  /** After a bracket with the channel or agent, a possessive or a case ending. */
  readonly end: number;
  readonly name: string;
  readonly inBrackets: string | null;
  readonly role: 'open' | 'seller' | 'producer';
  readonly place: TerritoryMention | null;
}

/** A programme that is none of the story's own. */
export interface OtherProgramme {
  readonly start: number;
  readonly end: number;
  readonly reason: 'rival' | 'other_programme' | 'based_on';
}

/** A story with everything in it told apart: what the readers read. */
export interface Scene {
  /** As it came in; evidence is cut from it. */
  readonly printed: string;
  /** As it is read, letter for letter as long: see `plainText`. */
  readonly text: string;
  readonly units: readonly Unit[];
  /** Countries and regions, words for a people ("Dutch") among them. */
  readonly places: readonly TerritoryMention[];
  readonly companies: readonly Company[];
  readonly titles: readonly FoundTitle[];
  readonly titleMentions: readonly TitleMention[];
  readonly otherProgrammes: readonly OtherProgramme[];
  readonly localTitles: readonly LocalTitle[];
  readonly people: readonly FoundPerson[];
  readonly quotes: readonly Quoted[];
  readonly zones: readonly Zone[];
  readonly distributor: string | null;
  /** ISO codes of the countries the titles come from; empty = not told. */
  readonly home: ReadonlySet<string>;
}

/** Tells apart what a story names. */
export function createScene(printed: string, context: ArticleContext): Scene {
  const text = plainText(printed);
  const units = unitsOf(text);
  const found = wholePlaces(text, withExclusions(text, withoutAcronyms(text, findTerritories(text))));
  const names = namesOf(text, units, found).filter((name) => !isOpeningAdjective(text, name, units));
  const zones = rivalZones(text, units);
  const quotes = quotedIn(text);
  const firstPeople = findPeople(text, names);
  const early = findMakers({ text, units, names, titleStarts: [], distributor: context.distributor ?? null });
  const search = findTitles({
    makers: new Set([...early.sellers, ...early.producers]),
    people: firstPeople,
    text,
    units,
    names,
    places: found,
    zones,
    knownTitles: context.knownTitles ?? [],
    knownCompanies: new Set((context.knownCompanies ?? []).map(companyKey)),
  });
  const mentions = withShortNames(names, search.titles, titleMentions(text, search.titles));
  const origins = originsOf(text, names, mentions);
  const others = [
    ...search.others.flatMap(({ start, end, reason }) =>
      reason === 'local' ? [] : [{ start, end, reason }],
    ),
    ...origins,
  ];
  const localTitles = findLocalTitles(text, found, mentions);
  const taken = [...mentions, ...others, ...localTitles];
  const open = names.filter((name) => !overlapsAny(name, taken));
  const openStarts = new Set(open.map((name) => name.start));
  const people = firstPeople.filter((person) => openStarts.has(person.start));
  const free = open.filter((name) => !people.some((person) => person.start === name.start));
  const makers = findMakers({
    text,
    units,
    names: free,
    titleStarts: mentions.map((mention) => mention.start),
    distributor: context.distributor ?? null,
  });
  const companies = withChannelDetails(
    text,
    free
      .filter(
        (name) =>
          !isLocality(text, name) &&
          !isOccasion(name.text) &&
          !isInSpeech(name, quotes) &&
          !isSpeakersHouse(text, name) &&
          !MEASURERS.test(name.text) &&
          !ROLES.test(name.text) &&
          !isOpeningWord({ text, units, names: free }, name),
      )
      .map((name) => companyOf({ text, name, found, makers, all: free }))
      .filter((company, index, all) => !all.slice(0, index).some((before) => before.end >= company.end)),
  );
  return {
    printed,
    text,
    units,
    places: found.filter(
      (place) => !overlapsAny(place, [...mentions, ...localTitles, ...others]) && !isInside(place, companies),
    ),
    companies,
    titles: search.titles,
    titleMentions: mentions,
    otherProgrammes: others,
    localTitles,
    people,
    quotes,
    zones,
    distributor: makers.distributor,
    home: homeCodes(text, found, search.titles),
  };
}

interface CompanySources {
  readonly text: string;
  readonly name: Name;
  readonly found: readonly TerritoryMention[];
  readonly makers: ReturnType<typeof findMakers>;
  readonly all: readonly Name[];
}

/** With the channel or agent that stands in brackets behind it: "Media Acquisition (Sitel)". */
function companyOf({ text, name, found, makers, all }: CompanySources): Company {
  const bracket = /^ \(([^()]+)\)/u.exec(text.slice(name.end));
  const inner = bracket?.[1] ?? '';
  const innerStart = name.end + 2;
  const isCompany = inner !== '' && all.some((other) => other.start === innerStart && other.text === inner);
  const isPlace = isPlaceName(inner) || found.some((place) => place.start === innerStart);
  const inBrackets = isCompany && !isPlace ? inner : null;
  const role = makers.sellers.has(name.start)
    ? 'seller'
    : makers.producers.has(name.start)
      ? 'producer'
      : 'open';
  return {
    start: name.start,
    end: inBrackets ? name.end + (bracket?.[0].length ?? 0) : name.outerEnd,
    name: inBrackets ? `${name.text} (${inBrackets})` : name.text,
    inBrackets,
    role,
    place: name.place,
  };
}

/** "in Ghent", "in Ontario, Canada": what companies sit in. */
function isLocality(text: string, name: Name): boolean {
  if (
    /(?:announced|revealed|unveiled|confirmed|presented|premiered|screened|signed|met|stand|booth|during|following|after|showcase|market) (?:at|in|the) $/iu.test(
      wordsBefore(text, name.start),
    ) &&
    /^(?:[.,;)]|$)/.test(text.slice(name.end))
  )
    return true;
  return (
    /(?<![\p{L}])(?:in|near)\s$/u.test(wordsBefore(text, name.start)) &&
    !/[\d+]|TV|Channel/u.test(name.text) &&
    name.text !== name.text.toUpperCase()
  );
}

/** "Daily drama Elif", "Animated series …": one word with a capital only because the sentence begins. */
function isOpeningAdjective(text: string, name: Name, units: readonly Unit[]): boolean {
  return (
    units.some((unit) => unit.start === name.start) &&
    !name.text.includes(' ') &&
    name.outerEnd === name.end &&
    /^\p{Lu}\p{Ll}+$/u.test(name.text) &&
    GENRE_NEXT.test(text.slice(name.end))
  );
}

/** What the titles were made from: "the Turkish adaptation of the British Doctor Foster". */
function originsOf(
  text: string,
  names: readonly Name[],
  mentions: readonly TitleMention[],
): readonly OtherProgramme[] {
  return names
    .filter(
      (name) =>
        !overlapsAny(name, mentions) &&
        BASED_ON_BEFORE.test(text.slice(Math.max(0, name.start - 90), name.start)),
    )
    .map(({ start, end }) => ({ start, end, reason: 'based_on' as const }));
}

const EXCLUDED =
  /^ (?:[\p{L}/&-]+ ){0,4}rights,? \(?(?:excluding|except(?: for)?|excl\.?|outside(?: of)?|minus|bar|other than|not including) (?:the )?$/iu;

/** "worldwide SVOD rights excluding Turkey": the words for the rights part the region from what is taken out of it. */
function withExclusions(text: string, places: readonly TerritoryMention[]): readonly TerritoryMention[] {
  const merged: TerritoryMention[] = [];
  /** What the last mention reads as, if it has something taken out. */
  let phrase: string | null = null;
  for (const place of places) {
    const last = merged.at(-1);
    const gap = last ? text.slice(last.end, place.start) : '';
    const next: string | null =
      last && EXCLUDED.test(gap)
        ? `${last.text} excluding ${place.text}`
        : phrase && /^,? (?:and|or) (?:the )?$/u.test(gap)
          ? `${phrase} and ${place.text}`
          : null;
    const reading: TerritoryReading | null = next === null ? null : readTerritory(next, 'as_written');
    phrase = reading?.kind === 'territory' ? next : null;
    if (last && phrase !== null && reading)
      merged[merged.length - 1] = {
        ...last,
        end: place.end,
        text: text.slice(last.start, place.end),
        reading,
      };
    else merged.push(place);
  }
  return merged;
}

/** "DR (Denmark)", "pubcaster DR": a short name in capitals that happens to stand for a place too. */
function withoutAcronyms(text: string, places: readonly TerritoryMention[]): readonly TerritoryMention[] {
  return places.filter((place) => {
    if (!/^\p{Lu}{2,4}$/u.test(place.text) || place.text === 'US' || place.text === 'UK') return true;
    const isNamed =
      /(?:broadcaster|pubcaster|channel|network|streamer|station|platform|by|to|with|canal|cadena)\s+$/iu.test(
        wordsBefore(text, place.start),
      );
    const hasPlace =
      /^ \((?:the )?\p{Lu}/u.test(text.slice(place.end)) ||
      /^ in (?:the )?\p{Lu}/u.test(text.slice(place.end));
    return !(
      place.reading.kind === 'territory' &&
      place.reading.territory.codes.length <= 1 &&
      (hasPlace || (isNamed && place.text === 'DR'))
    );
  });
}

/** Who counts audiences, and buys nothing. */
const MEASURERS =
  /^(?:Kantar|Ibope|Nielsen|BARB|Médiamétrie|AGF|GfK|Auditel|TİAK|TIAK|OzTAM|Geca|Barlovento|Comscore|FlixPatrol|HR Ratings|Marktest|Finnpanel|MMS|AGB)(?:\s|$)/u;
/** "Head of Sales", "Satış Müdürü", "Ventas Europa", "Fwd": posts, desks and marks of mails buy nothing. */
const ROLES =
  /^(?:(?:\p{L}+ )?(?:Head|Director|Directora|Manager|Vice President|VP|SVP|EVP|Gerente|Jefa?) (?:of|de|for)(?![\p{L}])|(?:\p{L}+ ){0,2}(?:Satış|Genel) (?:Müdürü|Direktörü)$|(?:Ventas|Sales|Satış)(?: (?:Team|Europa|Europe|Latam|Internacionales|Internacional|Ekibi|Office|Director|Manager))?$|(?:Fwd?|Re|İLT|YNT|RV|Enc)$)/u;
/** "says a buyer at Atresmedia": where somebody works who is only heard. */
function isSpeakersHouse(text: string, name: Name): boolean {
  return /(?:says|said|according to|told us by|dice|dijo|según) (?:an?|one|un|una) (?:[\p{L}-]+ ){0,2}(?:buyer|executive|source|programmer|acquisitions head|comprador[a]?|ejecutiv[oa]|fuente) (?:at|of|from|for|de|en) $/iu.test(
    text.slice(Math.max(0, name.start - 70), name.start),
  );
}

interface Naming {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly names: readonly Name[];
}

/** "Prices in Spain fell": one word that only opens a sentence, does nothing and is named nowhere else. */
function isOpeningWord({ text, units, names }: Naming, name: Name): boolean {
  const unit = unitAt(units, name.start);
  if (unit?.kind !== 'sentence' || unit.start !== name.start || name.outerEnd !== name.end) return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(name.text)) return false;
  if (names.some((other) => other.start !== name.start && other.text === name.text)) return false;
  const after = text.slice(name.end, unit.end);
  return (
    /^ (?:in|of|for|with|on|from|to|between|about|across|over|sent) /u.test(after) &&
    !HAS_DEAL_VERB.test(after.split(/\s+/).slice(0, 14).join(' '))
  );
}

/** Named by somebody who speaks: no part of what the story tells. */
function isInSpeech(name: Name, quotes: readonly Quoted[]): boolean {
  const length = name.text.split(/\s+/).length;
  return quotes.some(
    (quote) =>
      quote.start <= name.start && quote.end >= name.end && quote.text.split(/\s+/).length > length + 2,
  );
}

function overlapsAny(
  span: { start: number; end: number },
  others: readonly { start: number; end: number }[],
): boolean {
  return others.some((other) => span.start < other.end && span.end > other.start);
}

function isInside(place: TerritoryMention, companies: readonly Company[]): boolean {
  return companies.some(
    (company) => company.start < place.end && company.end > place.start && company.start <= place.start,
  );
}
