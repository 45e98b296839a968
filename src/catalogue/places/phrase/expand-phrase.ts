import { countryOf } from '../../countries.ts';
import { findPlace } from '../place-index.ts';
import { type Modifier, type Phrase, type PlacePart, placesOf } from './phrase.ts';

/** What a phrase covers: certain, open, and the languages it is limited to (empty = not limited). */
export interface Expansion {
  readonly codes: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
  readonly languages: readonly string[];
}

/**
 * The codes of a phrase. What a region leaves open is out as soon as the phrase speaks of one of those countries
 * ("LatAm excl. Brazil", "LatAm and Brazil"), as then the rest was thought of too.
 */
export function expandPhrase(phrase: Phrase): Expansion {
  return expandPart(phrase, phrase);
}

/** True if the phrase says nothing about what the region of this part leaves open. */
export function isUnsettled(part: PlacePart, phrase: Phrase): boolean {
  if (part.place.kind !== 'region') return false;
  const { region } = part.place;
  if (region.codes.length === 0) return true;
  return !placesOf(phrase).some((other) => other !== part && liesIn(other, region.open));
}

/** True for a country of the list, or a region all of whose countries are in it. */
function liesIn(part: Phrase, codes: readonly string[]): boolean {
  if (part.kind !== 'place' || part.place.kind === 'shared') return false;
  const own = part.place.kind === 'country' ? [part.place.code] : part.place.region.codes;
  return own.length > 0 && own.every((code) => codes.includes(code));
}

function expandPart(phrase: Phrase, whole: Phrase): Expansion {
  switch (phrase.kind) {
    case 'place':
      return expandPlace(phrase, whole);
    case 'slip':
      return expandChoices(phrase.choices);
    case 'list':
      return phrase.items.map((item) => expandPart(item, whole)).reduce(together);
    case 'modified':
      return phrase.modifiers.reduce(
        (sum, modifier) => modify(sum, modifier, whole),
        expandPart(phrase.base, whole),
      );
  }
}

function expandPlace(part: PlacePart, whole: Phrase): Expansion {
  const { place } = part;
  if (place.kind === 'country')
    return { codes: new Set([place.code]), doubtful: new Set(), languages: place.languages };
  if (place.kind === 'shared') return expandChoices(place.name.choices);
  const { region } = place;
  return {
    codes: new Set(region.codes),
    doubtful: new Set(isUnsettled(part, whole) ? region.doubtful : []),
    languages: [],
  };
}

/** Of several possible places only what lies in all of them is certain: England, if "England" may mean the UK. */
function expandChoices(names: readonly string[]): Expansion {
  const choices = names.map(findPlace).map((place) => {
    if (place?.kind === 'country') return [place.code];
    return place?.kind === 'region' ? [...place.region.codes, ...place.region.doubtful] : [];
  });
  const all = new Set(choices.flat());
  const certain = [...all].filter((code) =>
    choices.every((codes) => codes.includes(code) || codes.includes(countryOf(code))),
  );
  return {
    codes: new Set(certain),
    doubtful: new Set([...all].filter((code) => !certain.includes(code))),
    languages: [],
  };
}

function modify(base: Expansion, { operation, phrase }: Modifier, whole: Phrase): Expansion {
  const operand = expandPart(phrase, whole);
  if (operation === 'incl') return together(base, operand);
  const open =
    operand.languages.length > 0 ? new Set([...operand.codes, ...operand.doubtful]) : operand.doubtful;
  const out = operand.languages.length > 0 ? new Set<string>() : operand.codes;
  const partlyOut = [...base.codes].filter((code) => open.has(code));
  return {
    codes: new Set([...base.codes].filter((code) => !out.has(code) && !open.has(code))),
    doubtful: new Set([...base.doubtful, ...partlyOut].filter((code) => !out.has(code))),
    languages: base.languages,
  };
}

/** A grant limited to a language beside one that is not cannot be held apart: its countries are then in doubt. */
function together(left: Expansion, right: Expansion): Expansion {
  const same = left.languages.join() === right.languages.join();
  const certain = (side: Expansion) => (same || side.languages.length === 0 ? [...side.codes] : []);
  const codes = new Set([...certain(left), ...certain(right)]);
  const rest = [...left.codes, ...right.codes, ...left.doubtful, ...right.doubtful].filter(
    (code) => !codes.has(code),
  );
  return { codes, doubtful: new Set(rest), languages: same ? left.languages : [] };
}
