import { companyKey } from '../../../catalogue/companies/company-key.ts';
import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import type { Territory } from '../../../catalogue/territory.ts';
import type { Pairing } from '../clauses/pair-groups.ts';
import type { Company, Scene } from '../scene/scene.ts';
import type { Story } from '../story/story.ts';

/** Where and on what a figure was measured. */
export interface FigurePlace {
  readonly territory: Territory | null;
  readonly channel: string | null;
}

const CLAUSE_BREAK = /[;]|,\s(?:while|whereas|but|mientras)\s|\.\s/u;
/** Words that go on about what the sentence before measured. */
const CARRIES_ON =
  /^(?:that|this|it|its|the|these|in the (?:commercial|key|core|target)|among|also|with|la|el|su|esto|eso|bu|dizi)(?![\p{L}])/iu;

/** The territory and channel of the number at `start`, by the names nearest to it; `last` is that of the figure before. */
export function placeOfNumber(
  story: Story,
  pairing: Pairing,
  number: { start: number; end: number },
  last: FigurePlace | null,
): FigurePlace {
  const { scene } = story;
  const { unit } = pairing;
  const isMeasured = (span: { start: number; end: number }) =>
    span.start >= unit.start && span.end <= unit.end && !isInZone(scene, span);
  const places = scene.places.filter(
    (place) => isMeasured(place) && isOneCountry(place) && (!place.demonym || speaksOfViewing(scene, place)),
  );
  const companies = scene.companies.filter(
    (company) =>
      (company.role !== 'seller' || showsOn(scene.text, company)) &&
      isMeasured(company) &&
      isChannel(scene, company),
  );
  const place = places.filter((one) => one.end <= number.start).at(-1) ?? placeBehind(scene, places, number);
  if (place) {
    const isBehind = place.start >= number.end;
    const near = isBehind ? companies.filter((company) => company.end <= number.start).at(-1) : undefined;
    const named = near ?? channelAt({ scene, pairing, pairings: story.pairings, companies, place, number });
    const channel = named ?? channelMeant(story, unit, place);
    const told = channel ? channelName(channel) : channelBefore(story, pairing);
    return { territory: territoryOf(place), channel: told };
  }
  const channel =
    companies.filter((company) => company.end <= number.start).at(-1) ??
    channelBehind(scene, companies, number);
  if (channel) return { territory: territoryOfChannel(story, channel, last), channel: channelName(channel) };
  const continues =
    CARRIES_ON.test(scene.text.slice(unit.start, unit.end)) || pairing.unit.kind === 'sentence';
  if (continues && last) return last;
  return { territory: nearestTerritory(story, unit.start), channel: null };
}

/** "… por Telemundo": who sells may be a channel too. */
function showsOn(text: string, { start }: Company): boolean {
  return /(?<![\p{L}])(?:on|por|en) $/iu.test(text.slice(Math.max(0, start - 5), start));
}

/** Channels are measured in a country or two, never in a region. */
function isOneCountry({ reading }: TerritoryMention): boolean {
  return (
    reading.kind !== 'territory' || reading.territory.codes.length + reading.territory.doubtful.length <= 4
  );
}

/** The channel, where a company shows a title on one of its own. */
function channelName({ name, inBrackets }: Company): string {
  return inBrackets ?? name;
}

/** "… whose sale to TF1 …. The double bill averaged 4 million in France": the one company of the sentence before. */
function channelBefore({ scene, pairings }: Story, pairing: Pairing): string | null {
  const before = pairings[pairings.indexOf(pairing) - 1];
  const [company, ...more] = [
    ...(before?.alone ?? []),
    ...(before?.pairs ?? []).flatMap((pair) => pair.companies),
  ];
  if (!company || more.length > 0 || company.role !== 'open') return null;
  return before?.pairs.length === 0 && CARRIES_ON.test(scene.text.slice(pairing.unit.start, pairing.unit.end))
    ? channelName(company)
    : null;
}

/** "Turkish cinemas", "the Spanish launch", "on Greek television": the people stand for the place. */
function speaksOfViewing({ text }: Scene, place: TerritoryMention): boolean {
  return /^ (?:[\p{Ll}-]+ )?(?:television|tv|cinemas?|theatres?|theaters?|box office|screens?|launch|premiere|debut|finale|households|homes|viewers|audiences?|market|broadcast|run|edition|version|original|channel|network|air|prime)(?![\p{L}])/iu.test(
    text.slice(place.end),
  );
}

function isInZone({ zones }: Scene, span: { start: number; end: number }): boolean {
  return zones.some((zone) => span.start >= zone.start && span.end <= zone.end);
}

/** A producer by its verb is no channel; "The Kanal D drama" names a channel but not where this was shown. */
function isChannel({ text }: Scene, company: Company): boolean {
  if (company.role === 'producer') return false;
  return !/^ (?:drama|series|hit|original|production|title|format|thriller|comedy)(?![\p{L}])/u.test(
    text.slice(company.end),
  );
}

interface ChannelSearch {
  readonly scene: Scene;
  readonly pairing: Pairing;
  readonly pairings: readonly Pairing[];
  readonly companies: readonly Company[];
  readonly place: TerritoryMention;
  readonly number: { readonly start: number; readonly end: number };
}

/** "The Spanish launch … a record for the channel": the one company that the story names for the place. */
function channelMeant(
  { scene, pairings }: Story,
  unit: Pairing['unit'],
  place: TerritoryMention,
): Company | null {
  if (
    !/(?<![\p{L}])(?:the|its|el|la) (?:channel|network|broadcaster|station|canal|cadena)(?![\p{L}])/iu.test(
      scene.text.slice(unit.start, unit.end),
    )
  )
    return null;
  const codes = territoryOf(place)?.codes.join();
  const told = pairings
    .flatMap(({ pairs }) => pairs)
    .filter((pair) => pair.places.some((one) => territoryOf(one)?.codes.join() === codes));
  const [company, ...others] = told.flatMap((pair) => pair.companies);
  return company && others.length === 0 ? company : null;
}

/** Between the place and the number, else paired with the place, else right behind the number. */
function channelAt({ scene, pairing, pairings, companies, place, number }: ChannelSearch): Company | null {
  const buyers = companies.filter((company) => buysIn(pairings, company, place));
  if (buyers.length > 0) return buyers.find((company) => company.end <= number.start) ?? buyers[0] ?? null;
  const between = companies.filter((company) => company.start >= place.end && company.end <= number.start);
  if (between.length > 0) return between[0] ?? null;
  const paired = pairing.pairs.find((pair) => pair.places.includes(place))?.companies[0];
  if (paired && !isInZone(scene, paired)) return paired;
  const before = companies
    .filter(
      (company) =>
        company.end <= place.start && !CLAUSE_BREAK.test(scene.text.slice(company.end, place.start)),
    )
    .at(-1);
  if (
    before &&
    place.start < number.start &&
    /^['’]?s? ?$|^[^,;.]{0,40}(?:in|across|en)\s(?:the )?$/iu.test(scene.text.slice(before.end, place.start))
  )
    return before;
  return channelBehind(scene, companies, number);
}

/** Told elsewhere in the story as the buyer in this place. */
function buysIn(pairings: readonly Pairing[], company: Company, place: TerritoryMention): boolean {
  const key = companyKey(company.name);
  const codes = territoryOf(place)?.codes.join();
  return pairings.some(({ pairs }) =>
    pairs.some(
      (pair) =>
        pair.places.some((one) => one.start !== place.start && territoryOf(one)?.codes.join() === codes) &&
        pair.companies.some((one) => companyKey(one.name) === key),
    ),
  );
}

function channelBehind(
  { text }: Scene,
  companies: readonly Company[],
  number: { end: number },
): Company | null {
  const next = companies.find((company) => company.start >= number.end);
  if (!next) return null;
  const gap = text.slice(number.end, next.start);
  return /(?:^|\s)(?:on|for|at|to|en|por|para|de)\s(?:the |la |el )?(?:[\p{Ll}-]+ ){0,3}$/iu.test(gap) &&
    !CLAUSE_BREAK.test(gap) &&
    gap.length < 70
    ? next
    : null;
}

/** "… with 2 million viewers in Spain". */
function placeBehind(
  { text }: Scene,
  places: readonly TerritoryMention[],
  number: { end: number },
): TerritoryMention | null {
  const next = places.find((place) => place.start >= number.end);
  if (!next) return null;
  const gap = text.slice(number.end, next.start);
  return gap.length < 80 && !CLAUSE_BREAK.test(gap) && !/,\s(?:and|y|ve)\s/u.test(gap) ? next : null;
}

function territoryOf(place: TerritoryMention): Territory | null {
  return place.reading.kind === 'territory' ? place.reading.territory : null;
}

/** Where the story says the channel is; else where it has just been; else where it is going to say. */
function territoryOfChannel(story: Story, channel: Company, last: FigurePlace | null): Territory | null {
  const key = companyKey(channel.name);
  const pair = story.pairings
    .flatMap((pairing) => pairing.pairs)
    .find((one) => one.companies.some((company) => companyKey(company.name) === key));
  const own = channel.place ?? pair?.places[0] ?? originPlace(story.scene, channel);
  if (own) return territoryOf(own);
  if (last?.channel && companyKey(last.channel) === key) return last.territory;
  return nearestTerritory(story, channel.start);
}

/** "The Flemish original was a hit for Play4". */
function originPlace({ text, places, units }: Scene, channel: Company): TerritoryMention | undefined {
  const unit = units.find((one) => one.start <= channel.start && one.end >= channel.end);
  return places.find(
    (place) =>
      place.demonym &&
      unit &&
      place.start >= unit.start &&
      place.end <= channel.start &&
      /^ (?:[\p{Ll}-]+ )?(?:original|home|version|broadcaster|channel|adaptation)(?![\p{L}])/u.test(
        text.slice(place.end),
      ),
  );
}

/** The last single country told before `start`, in this sentence or the one before. */
function nearestTerritory({ scene }: Story, start: number): Territory | null {
  const unit = scene.units.findIndex((one) => one.start <= start && one.end >= start);
  const from = scene.units[Math.max(0, unit - 1)]?.start ?? 0;
  const before = scene.places.filter(
    (place) =>
      (!place.demonym || speaksOfViewing(scene, place)) &&
      place.start >= from &&
      place.end <= start &&
      (place.demonym || !/^ (?:version|adaptation|remake)/u.test(scene.text.slice(place.end))),
  );
  const countries = before.flatMap((place) => territoryOf(place) ?? []);
  const [only] = countries;
  return countries.length === 1 && only && only.codes.length + only.doubtful.length <= 2 ? only : null;
}
