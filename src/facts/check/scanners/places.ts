import { type Draft, mentionsIn, unsupported } from '../draft.ts';
import { isWorld, liesIn, meet, meeting, type PlaceMeaning } from '../record/places.ts';
import type { Mention } from '../text/mentions.ts';
import { placeGroups } from '../text/place-groups.ts';
import type { Unsupported } from '../unsupported.ts';

/** Right before a territory: it says that the title was sold there. */
const SOLD =
  /(?:sold|licen[sc]ed|acquired|picked up|bought|sales?|deals?|agreements?|rights|vendid[ao]|licenciad[ao]|adquirid[ao]|ventas?|acuerdos?|derechos)\s+(?:in|to|for|into|across|en|a|para)\s+(?:the\s+|el\s+|la\s+|los\s+|las\s+)?$/iu;

/** Territories that no fact names, and territories told as sold where no sale is on record. */
export function checkPlaces(draft: Draft): readonly Unsupported[] {
  const { reading, index, mentions } = draft;
  const known = meeting([...index.codes]);
  const regions = meeting([...index.codes, ...index.regions]);
  const sold = [...new Set(index.deals.flatMap((deal) => deal.codes))];
  const measured = [...new Set(index.figures.flatMap((figure) => figure.codes))];
  const excluded = mentions.filter((mention) => isExcluded(draft, mention));
  const places = mentions.filter(
    (mention) => mention.place !== null && mention.names.length === 0 && !excluded.includes(mention),
  );
  const unknown = places.filter(({ place }) => place && !isOnRecord(place, known, regions));
  const unsold = unsoldPlaces(
    { ...draft, mentions: mentions.filter((each) => !excluded.includes(each)) },
    { sold, measured },
  ).filter((mention) => !unknown.includes(mention));
  const foreign = mentions.filter((mention) => !unknown.includes(mention) && isWrongOrigin(draft, mention));
  const held = excluded.filter((mention) => !isLeftOut(draft, mention));
  return [
    ...held.map((mention) =>
      unsupported(reading, mention, 'territory', `No sale on record leaves ${textOf(draft, mention)} out.`),
    ),
    ...foreign.map((mention) =>
      unsupported(
        reading,
        mention,
        'territory',
        `${textOf(draft, mention)} is not on record as the title’s origin.`,
      ),
    ),
    ...unknown.map((mention) =>
      unsupported(reading, mention, 'territory', `Nothing on record is about ${textOf(draft, mention)}.`),
    ),
    ...unsold.map((mention) =>
      unsupported(reading, mention, 'territory', `No sale in ${textOf(draft, mention)} is among the facts.`),
    ),
  ];
}

function textOf({ reading }: Draft, { start, end }: Mention): string {
  return reading.text.slice(start, end);
}

const EXCLUDING =
  /(?:excl(?:uding|\.)?|except(?: for)?|outside(?: of)?|apart from|other than|without|excepto|salvo|sin|fuera de|menos)\s+(?:the\s+|el\s+|la\s+|los\s+|las\s+)?$/iu;

/** "Worldwide excluding China": a place that is named because nothing was sold there. */
export function isExcluded({ reading: { text } }: Draft, { start, place }: Mention): boolean {
  return place !== null && !place.demonym && EXCLUDING.test(text.slice(Math.max(0, start - 24), start));
}

/** A sale of more than a country leaves the place out, and says so. */
function isLeftOut({ index }: Draft, { place }: Mention): boolean {
  const codes = place?.codes ?? [];
  return index.deals.some(
    (deal) =>
      deal.codes.length > 1 &&
      !meet(codes, deal.codes) &&
      /excl|except|without|sin |salvo|but /iu.test(deal.territory),
  );
}

const WORK_BEHIND =
  /^[\s-]+(?:(?:hit|crime|family|period|romantic|historical|primetime|prime-time|TV|television)\s+)*(?:film|movie|feature|series|miniseries|drama|dramedy|thriller|comedy|documentary|telenovela|saga|picture|production|title|format)(?!\p{L})/iu;
const WORK_AHEAD =
  /(?:película|largometraje|filme|cinta|serie|miniserie|drama|comedia|documental|telenovela|saga|producción|ficción|título|formato|thriller)\s$/iu;

/** "Korean drama": where the title was made is on record, and it is elsewhere. */
function isWrongOrigin({ reading, index }: Draft, mention: Mention): boolean {
  const { place, start, end } = mention;
  if (!place?.demonym || place.region || index.origins.length === 0) return false;
  const { text, folded } = reading;
  const isOrigin =
    WORK_BEHIND.test(text.slice(end, end + 40)) ||
    WORK_AHEAD.test(text.slice(Math.max(0, start - 24), start));
  if (!isOrigin || liesIn(place.codes, index.origins)) return false;
  // What an adaptation is based on may be of another country.
  return !index.words.some(
    ({ codes, words }) =>
      codes.some((code) => place.codes.includes(code)) && words.includes(folded.slice(start, end)),
  );
}

function isOnRecord(
  place: PlaceMeaning,
  known: (codes: readonly string[]) => boolean,
  regions: (codes: readonly string[]) => boolean,
): boolean {
  return isWorld(place) || (place.region ? regions : known)(place.codes);
}

/** Places told as sold, in words or by standing in a list among places that are. */
function unsoldPlaces(
  { reading, mentions, index }: Draft,
  { sold, measured }: { readonly sold: readonly string[]; readonly measured: readonly string[] },
): readonly Mention[] {
  if (index.deals.length === 0) return [];
  const isSold = ({ place }: Mention) =>
    place !== null && (isWorld(place) || place.region ? meet(place.codes, sold) : liesIn(place.codes, sold));
  const said = mentions.filter(
    (mention) =>
      mention.place !== null &&
      !mention.place.demonym &&
      mention.names.length === 0 &&
      SOLD.test(reading.text.slice(Math.max(0, mention.start - 40), mention.start)) &&
      !isSold(mention),
  );
  const listed = placeGroups(reading.text, mentionsIn(mentions, { start: 0, end: reading.text.length }))
    .filter((group) => group.length > 1 && group.some(isSold))
    .filter((group) => !group.every(({ place }) => place && meet(place.codes, measured)))
    .flatMap((group) => group.filter((mention) => !isSold(mention)));
  return [...new Set([...said, ...listed])];
}
