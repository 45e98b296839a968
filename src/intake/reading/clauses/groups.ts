import { findTerritories, type TerritoryMention } from '../../../catalogue/find-territories.ts';
import type { Company, Scene } from '../scene/scene.ts';
import type { Unit } from '../words/units.ts';
import { wordsBefore } from '../words/words-before.ts';

/** Places or companies named together ("Spain and Andorra"). */
export type Group =
  | {
      readonly kind: 'places';
      readonly start: number;
      readonly end: number;
      readonly places: readonly TerritoryMention[];
    }
  | {
      readonly kind: 'companies';
      readonly start: number;
      readonly end: number;
      readonly companies: readonly Company[];
    };

/** Words between the parts of a list of places; "and in" carries on, ", and in" begins anew. */
const PLACE_LIST =
  /^(?:\s*,\s*|\s*\/\s*|\s+(?:&|and|y|e|ve|plus|as well as|along with|and also)\s+|\s*,\s*(?:and|y|ve|plus|as well as)\s+|\s+(?:and|y|e)\s+(?:in|for|to|en|para|a)\s+)(?:the |la |el |los |las |both )?(?:\p{Lu}\p{Ll}+-(?:speaking|language) )?$/iu;
const COMPANY_LIST =
  /^\s+(?:&|and|y|e|ve|as well as|together with|along with|junto con|and also)\s+(?:the |la |el |to |with |by |a |con |por )?$/iu;
const COMPANY_COMMA = /^\s*,\s+$/u;
/** Not the place itself: "outside Europe", "most of Asia", "the rest of the world". */
const NOT_WHOLE =
  /(?<![\p{L}])(?:outside|beyond|excluding|except|most of|much of|parts? of|half of|apart from|fuera de|gran parte de)\s+(?:the\s+|la\s+|el\s+)?$/iu;
const COUNTED =
  /(?<![\p{L}\p{N}])(?<!(?:seasons?|series|parts?|episodes?|temporadas?) )(?:(?<!\p{Lu}[\p{L}+]* )\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|dozens?|of them|among them|more)\s+(?:of them |countries |territories |markets )?(?:in|across|from|of)\s+(?:the\s+)?$/u;

/** The places and open companies of a unit in order, those named together as one group. */
export function groupsOf(scene: Scene, unit: Unit): readonly Group[] {
  const places = scene.places
    .filter((place) => isWithin(place, unit) && isTold(scene, place))
    .flatMap((place) => partedByVerb(scene.text, place));
  const companies = buyersIn(scene, unit);
  const items = [
    ...places.map((place) => ({ start: place.start, place, company: null })),
    ...companies.map((company) => ({ start: company.start, place: null, company })),
  ].toSorted((left, right) => left.start - right.start);
  const groups: Group[] = [];
  for (const { place, company } of items) {
    const last = groups.at(-1);
    if (place) {
      if (last?.kind === 'places' && joinsPlace(scene.text, last, place))
        groups[groups.length - 1] = { ...last, end: place.end, places: [...last.places, place] };
      else groups.push({ kind: 'places', start: place.start, end: place.end, places: [place] });
    } else if (company) {
      if (last?.kind === 'companies' && joinsCompany(scene.text, groups, company)) {
        groups[groups.length - 1] = { ...last, end: company.end, companies: [...last.companies, company] };
      } else groups.push({ kind: 'companies', start: company.start, end: company.end, companies: [company] });
    }
  }
  return groups;
}

function isWithin(span: { start: number; end: number }, unit: Unit): boolean {
  return span.start >= unit.start && span.end <= unit.end;
}

/** The open companies; where there are none, a producer that develops or holds an option itself. */
function buyersIn({ text, companies }: Scene, unit: Unit): readonly Company[] {
  const inUnit = companies.filter((company) => isWithin(company, unit));
  const open = inUnit.filter((company) => company.role === 'open');
  const develops =
    /(?<![\p{L}])(?:develop\p{L}*|option\p{L}*|desarroll\p{L}*|opcion\p{L}*|geliştir\p{L}*)(?![\p{L}])/iu.test(
      text.slice(unit.start, unit.end),
    );
  return open.length === 0 && develops ? inUnit.filter((company) => company.role === 'producer') : open;
}

/** Left out: places that only bound or count something, and words for a people with no company or rights behind. */
function isTold({ text, companies }: Scene, place: TerritoryMention): boolean {
  const before = text.slice(Math.max(0, place.start - 40), place.start);
  if (NOT_WHOLE.test(before) || COUNTED.test(before)) return false;
  if (
    /^(?: (?:included|incluid[ao]|aside|apart)(?![\p{L}])|-based)/iu.test(
      text.slice(place.end, place.end + 12),
    )
  )
    return false;
  if (!place.demonym || /^pan-/iu.test(place.text)) return true;
  const after = text.slice(place.end, place.end + 60);
  if (/^ (?:(?:free|pay|basic|premium)[- ]?(?:TV|television) |[\p{L}]+ ){0,2}rights(?![\p{L}])/iu.test(after))
    return true;
  if (/^ (?:adaptation|version|remake|edition|take|reversion)s?(?! of the)(?![\p{L}])/u.test(after))
    return true;
  if (/^ (?:and|&) (?:\p{Lu}\p{L}+) rights/u.test(after)) return true;
  if (
    /^ (?:cinemas|theatres|theaters|screens|television|TV|audiences|viewers)(?![\p{L}])/u.test(after) &&
    /(?<![\p{L}])(?:to|in|on|for)\s(?:the )?$/u.test(before)
  )
    return true;
  return companies.some(
    (company) => company.start > place.end && isMediaPhrase(text.slice(place.end, company.start)),
  );
}

/** "Spanish public channel La 1": only words of the trade stand between. */
function isMediaPhrase(words: string): boolean {
  if (words === ' ') return true;
  return /^\s(?:[\p{L}-]+\s){0,5}(?:broadcasters?|pubcasters?|channels?|networks?|streamers?|platforms?|stations?|distributors?|compan(?:y|ies)|groups?|giants?|operators?|buyers?|outfits?|players?|services?|telcos?|companies|studios?|channel|nets?|webs?|television|TV|public|commercial|canal|cadena|plataforma|televisora|señal|emisora|grupo|kanalı|platformu)\s(?:\p{Ll}+ )?$/iu.test(
    words,
  );
}

function joinsPlace(text: string, group: Group & { kind: 'places' }, place: TerritoryMention): boolean {
  const last = group.places.at(-1);
  if (!last) return false;
  const gap = text.slice(last.end, place.start);
  const isBeforeRights = /^ (?:[\p{L}]+ ){0,2}rights/iu.test(text.slice(place.end));
  if (!PLACE_LIST.test(gap) || (place.demonym && !isBeforeRights) || (last.demonym && !place.demonym))
    return false;
  // "… in Hungary, and China is with X": a new clause.
  if (
    /,\s(?:and|y|ve)\s/u.test(gap) &&
    group.places.length === 1 &&
    /^ (?:is|are|was|were|went|goes|has|have|will|rights)(?![\p{L}])/u.test(text.slice(place.end))
  )
    return false;
  if (
    /^ (?:and|y|while) $/u.test(gap) &&
    group.places.length === 1 &&
    beginsClause(text, group.start, place.end)
  )
    return false;
  // "M6 in France and Turkey's Kanal 7": a possessive speaks for itself.
  if (isSuffixed(place)) return false;
  return !(opensClause(text, group.start) && contains(last, place) && gap.startsWith(','));
}

/** "SBS took it for Australia and New Zealand went to Sky": the second place has a verb and a company of its own. */
function beginsClause(text: string, firstStart: number, secondEnd: number): boolean {
  return (
    /^ (?:is with|are with|went|goes|has gone|was (?:sold|taken|licensed)|has been (?:sold|taken|licensed))(?![\p{L}])/u.test(
      text.slice(secondEnd, secondEnd + 40),
    ) && /\p{Lu}[^.;]{0,60} (?:for|in) (?:the )?$/u.test(text.slice(Math.max(0, firstStart - 70), firstStart))
  );
}

/** A joint territory whose second part begins a clause of its own, as its two parts. */
function partedByVerb(text: string, place: TerritoryMention): readonly TerritoryMention[] {
  if (!/ (?:and|y) /u.test(place.text) || !beginsClause(text, place.start, place.end)) return [place];
  const at = place.text.search(/ (?:and|y) /u);
  const parts = [
    ...findTerritories(place.text.slice(0, at)).map((part) => moved(part, place.start)),
    ...findTerritories(place.text.slice(at + 3)).map((part) => moved(part, place.start + at + 3)),
  ];
  return parts.length === 2 ? parts : [place];
}

function moved(place: TerritoryMention, by: number): TerritoryMention {
  return { ...place, start: place.start + by, end: place.end + by };
}

/** With a possessive or a case ending: "Chile's", "Şili'de". */
export function isSuffixed(place: TerritoryMention): boolean {
  return place.end > place.start + place.text.length;
}

/** "In Asia, Japan went to …": the region frames what follows. */
function contains(region: TerritoryMention, place: TerritoryMention): boolean {
  if (region.reading.kind !== 'territory' || place.reading.kind !== 'territory') return false;
  const all = [...region.reading.territory.codes, ...region.reading.territory.doubtful];
  return all.length > 1 && place.reading.territory.codes.every((code) => all.includes(code));
}

/** True if the place stands behind a preposition that begins a clause: "In Chile, …", "; in the US …". */
export function opensClause(text: string, start: number): boolean {
  return /(?:^|[.;:!?]["”]?\s+|\n\s*|,\s+|\s+(?:and|while|y|mientras que|but),?\s+|,\s+(?:and|while|y|but)\s+)(?:(?:also |meanwhile,? |elsewhere,? )?(?:in|for|across|within|over in|en|para)\s+(?:the |la |el )?)$/iu.test(
    wordsBefore(text, start),
  );
}

function joinsCompany(text: string, groups: readonly Group[], company: Company): boolean {
  const last = groups.at(-1);
  if (last?.kind !== 'companies') return false;
  const gap = text.slice(last.end, company.start);
  const placed = /^ \((?:the )?\p{Lu}/u.test(text.slice(company.end));
  if (placed) return false;
  const before = groups.at(-2);
  // "Panama's TVN and Telecorporación in El Salvador": the first has its place already.
  const isPlaced =
    before?.kind === 'places' &&
    /^ (?:[\p{Ll}-]+ ){0,5}$|^ ?\($|^: $/u.test(text.slice(before.end, last.start));
  const hasOwnPlace =
    /^,? (?:(?:which|who|that) (?:covers?|holds?|has) |covering |in |for |across |en |para )/iu.test(
      text.slice(company.end),
    );
  if (isPlaced && hasOwnPlace) return false;
  return COMPANY_LIST.test(gap) || (COMPANY_COMMA.test(gap) && isListedFurther(text, company.end));
}

/** A comma joins companies only in a list that ends in "and". */
function isListedFurther(text: string, end: number): boolean {
  return /^(?:, [\p{L}\p{N}+ ]{2,30}){0,4},? (?:and|y|ve) [\p{Lu}\d]/u.test(text.slice(end));
}
