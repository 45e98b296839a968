import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import { nameKey } from '../../../platform/text/name-key.ts';
import type { FoundTitle } from '../titles/find-titles.ts';
import { GENRE } from '../titles/genre-words.ts';

const CITIES: Readonly<Record<string, string>> = {
  istanbul: 'TR',
  ankara: 'TR',
  paris: 'FR',
  london: 'GB',
  madrid: 'ES',
  barcelona: 'ES',
  berlin: 'DE',
  munich: 'DE',
  rome: 'IT',
  milan: 'IT',
  lisbon: 'PT',
  dublin: 'IE',
  warsaw: 'PL',
  stockholm: 'SE',
  oslo: 'NO',
  copenhagen: 'DK',
  helsinki: 'FI',
  bogota: 'CO',
  'buenos aires': 'AR',
  'mexico city': 'MX',
  'tel aviv': 'IL',
  tokyo: 'JP',
  seoul: 'KR',
};

const BEHIND_PEOPLE = new RegExp(`^ (?:[\\p{L}-]+ ){0,3}?(?:${GENRE}|original)(?![\\p{L}])`, 'iu');
/** "At home in Norway". */
const AT_HOME =
  /(?<![\p{L}])(?:at home|back home|home market|home territory|home country|native)(?: (?:in|of))? $/iu;
const CITY = new RegExp(
  `(?<![\\p{L}])(?:${Object.keys(CITIES).join('|')})(?= (?:producer|production company|prodco|studio|distributor)|-based (?:producer|production|prodco|distributor))`,
  'iu',
);
/** Letters that only Turkish has among the languages read here. */
const TURKISH = /[ğşıİ]/u;

/**
 * The countries (ISO codes) that the titles come from, as far as the story tells: "the Turkish drama", "the Israeli
 * original", an Istanbul producer, a second name in Turkish. Empty = not told.
 */
export function homeCodes(
  text: string,
  places: readonly TerritoryMention[],
  titles: readonly FoundTitle[],
): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const place of places) {
    const isKind = place.demonym && BEHIND_PEOPLE.test(text.slice(place.end));
    const isOther = /(?:adaptation|remake|version) of (?:the )?$/iu.test(
      text.slice(Math.max(0, place.start - 30), place.start),
    );
    if (
      isKind &&
      !isOther &&
      place.reading.kind === 'territory' &&
      place.reading.territory.codes.length === 1
    )
      for (const code of place.reading.territory.codes) codes.add(code);
  }
  for (const place of places) {
    const isNamed = place.reading.kind === 'territory' && place.reading.territory.codes.length === 1;
    if (isNamed && !place.demonym && AT_HOME.test(text.slice(Math.max(0, place.start - 30), place.start)))
      for (const code of place.reading.kind === 'territory' ? place.reading.territory.codes : [])
        codes.add(code);
  }
  const city = CITY.exec(text)?.[0];
  if (city) codes.add(CITIES[nameKey(city)] ?? '');
  if (titles.some((title) => title.aka.some((aka) => TURKISH.test(aka)) || TURKISH.test(title.name)))
    codes.add('TR');
  codes.delete('');
  return codes;
}
