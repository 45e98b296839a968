import { findTerritories, type TerritoryMention } from '../../../catalogue/find-territories.ts';
import { readTerritory } from '../../../catalogue/read-territory.ts';

/** Mentions as the story means them: with the word that narrows or completes a place, and without channels named after one. */
export function wholePlaces(text: string, places: readonly TerritoryMention[]): readonly TerritoryMention[] {
  return places
    .filter(
      (place, index, all) =>
        !isChannelName(text, place) &&
        !beginsName(text, place) &&
        !isPersonsName(text, place, all[index + 1], all[index - 1]),
    )
    .flatMap((place, index, all) => described(text, place, all[index + 1], all[index - 1]))
    .map((place) => withLanguage(text, withRest(text, reread(text, place))));
}

/** "Nederland 1", "Kanal D Romania": a figure behind a country makes a channel of it. */
function isChannelName(text: string, place: TerritoryMention): boolean {
  return (
    !place.demonym &&
    place.end === place.start + place.text.length &&
    /^ \d{1,2}(?![\d%]|[.,]\d|\s?(?:million|percent|per cent|viewers|points|puntos|million|-))/u.test(
      text.slice(place.end, place.end + 16),
    ) &&
    /^\p{Lu}\p{Ll}+$/u.test(place.text) &&
    /(?:on|by|to|with|for|at|channel|broadcaster|version on) $/iu.test(
      text.slice(Math.max(0, place.start - 16), place.start),
    )
  );
}

/** "on India Today", "by Turkey Creek Media": behind these words a company follows, whose name begins with the place. */
function beginsName(text: string, place: TerritoryMention): boolean {
  return (
    !place.demonym &&
    place.end === place.start + place.text.length &&
    /(?<![\p{L}])(?:on|by|at|with|through|via) $/u.test(
      text.slice(Math.max(0, place.start - 9), place.start),
    ) &&
    /^ \p{Lu}\p{Ll}+/u.test(text.slice(place.end, place.end + 4)) &&
    !/^\p{Lu}{2,}$/u.test(place.text)
  );
}

/** "English Canada", "la Suiza italiana": the word for a people says which part. */
function described(
  text: string,
  place: TerritoryMention,
  next: TerritoryMention | undefined,
  last: TerritoryMention | undefined,
): readonly TerritoryMention[] {
  if (place.demonym) return isPartOf(text, place, next) || isPartBehind(text, last, place) ? [] : [place];
  const start = last && isPartOf(text, last, place) ? last.start : place.start;
  const end = next && isPartBehind(text, place, next) ? next.end : place.end;
  return start === place.start && end === place.end
    ? [place]
    : [{ ...place, start, end, text: text.slice(start, end) }];
}

function isPartOf(text: string, people: TerritoryMention, place: TerritoryMention | undefined): boolean {
  return (
    people.demonym && place !== undefined && !place.demonym && text.slice(people.end, place.start) === ' '
  );
}

function isPartBehind(text: string, place: TerritoryMention | undefined, people: TerritoryMention): boolean {
  return (
    place !== undefined &&
    !place.demonym &&
    people.demonym &&
    /^\p{Ll}/u.test(people.text) &&
    text.slice(place.end, people.start) === ' ' &&
    /(?:la|el)\s$/iu.test(text.slice(Math.max(0, place.start - 4), place.start))
  );
}

/** "toda América Latina" is not "toda América". */
function reread(text: string, place: TerritoryMention): TerritoryMention {
  const quantifier = /^(?:tod[ao]s?|all|whole|tüm|bütün)\s(?:of |the |l[ao]s? |el )*/iu.exec(place.text)?.[0];
  if (!quantifier) return place;
  const from = place.start + quantifier.length;
  const [first] = findTerritories(text.slice(from, place.end + 40));
  if (first?.start !== 0 || from + first.end <= place.end) return place;
  const end = from + first.end;
  return { ...first, start: place.start, end, text: text.slice(place.start, end) };
}

/** "Chad Brazil": two countries side by side name a person. */
function isPersonsName(
  text: string,
  place: TerritoryMention,
  next: TerritoryMention | undefined,
  last: TerritoryMention | undefined,
): boolean {
  const isBeside = (left: TerritoryMention | undefined, right: TerritoryMention | undefined) =>
    left !== undefined &&
    right !== undefined &&
    !left.demonym &&
    !right.demonym &&
    left.end === left.start + left.text.length &&
    text.slice(left.end, right.start) === ' ';
  return isBeside(place, next) || isBeside(last, place);
}

/** "English Canada": the part that speaks it. */
function withLanguage(text: string, place: TerritoryMention): TerritoryMention {
  const before =
    /(?<![\p{L}])(?:English|French|German|Flemish|Dutch|Italian|Spanish|Russian|Arabic|Turkish|Greek) $/u.exec(
      text.slice(Math.max(0, place.start - 10), place.start),
    );
  if (!before || place.demonym) return place;
  const start = place.start - before[0].length;
  return { ...place, start, text: text.slice(start, place.start + place.text.length) };
}

/** "the rest of Spain". */
function withRest(text: string, place: TerritoryMention): TerritoryMention {
  const before = /(?:the )?(?:rest|remainder) of (?:the )?$|(?:el )?resto de (?:la |el )?$/iu.exec(
    text.slice(Math.max(0, place.start - 24), place.start),
  );
  if (!before || place.demonym) return place;
  const start = place.start - before[0].length;
  const words = text.slice(start, place.start + place.text.length);
  const reading = readTerritory(words.replace(/^the /iu, ''), 'as_written');
  return reading.kind === 'territory' ? { ...place, start, text: words, reading } : place;
}
