import { type Draft, mentionsIn, unsupported } from '../draft.ts';
import { isWorld, liesIn, meet, type PlaceMeaning } from '../record/places.ts';
import type { Mention } from '../text/mentions.ts';
import { placeGroups } from '../text/place-groups.ts';
import type { Unsupported } from '../unsupported.ts';

/** Right before a territory: it says that the title was sold there. */
const SOLD =
  /(?:sold|licen[sc]ed|acquired|picked up|bought|sales?|deals?|agreements?|rights|vendid[ao]|licenciad[ao]|adquirid[ao]|ventas?|acuerdos?|derechos)\s+(?:in|to|for|into|across|en|a|para)\s+(?:the\s+|el\s+|la\s+|los\s+|las\s+)?$/iu;

/** Territories that no fact names, and territories told as sold where no sale is on record. */
export function checkPlaces(draft: Draft): readonly Unsupported[] {
  const { reading, index, mentions } = draft;
  const known = [...index.codes];
  const sold = [...new Set(index.deals.flatMap((deal) => deal.codes))];
  const measured = [...new Set(index.figures.flatMap((figure) => figure.codes))];
  const places = mentions.filter((mention) => mention.place !== null && mention.names.length === 0);
  const unknown = places.filter(({ place }) => place && !isOnRecord(place, known));
  const unsold = unsoldPlaces(draft, { sold, measured }).filter((mention) => !unknown.includes(mention));
  return [
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

function isOnRecord(place: PlaceMeaning, known: readonly string[]): boolean {
  return (
    isWorld(place) ||
    (place.region ? meet(place.codes, known) : place.codes.some((code) => meet([code], known)))
  );
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
