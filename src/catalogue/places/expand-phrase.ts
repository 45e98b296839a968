import { countryOf } from '../countries.ts';
import { findPlace } from './place-index.ts';
import type { Modifier, Phrase } from './territory-phrase.ts';
import { placesOf } from './territory-phrase.ts';

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
  const named = new Set(
    placesOf(phrase).flatMap((part) => (isSingle(part) ? [...expandPart(part, NO_NAMES).codes] : [])),
  );
  return expandPart(phrase, named);
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** True if the phrase says nothing about what the region of this part leaves open. */
export function isUnsettled(part: Phrase, phrase: Phrase): boolean {
  if (part.kind !== 'place' || part.place.kind !== 'region') return false;
  const { region } = part.place;
  if (region.codes.length === 0) return true;
  const open = new Set(region.open);
  return !placesOf(phrase).some(
    (other) => other !== part && isSingle(other) && meets(expandPart(other, NO_NAMES).codes, open),
  );
}

function expandPart(phrase: Phrase, named: ReadonlySet<string>): Expansion {
  switch (phrase.kind) {
    case 'place':
      return expandPlace(phrase, named);
    case 'slip':
      return expandChoices(phrase.choices);
    case 'list':
      return phrase.items.map((item) => expandPart(item, named)).reduce(together);
    case 'modified':
      return phrase.modifiers.reduce(
        (sum, modifier) => modify(sum, modifier, named),
        expandPart(phrase.base, named),
      );
  }
}

function expandPlace(part: Extract<Phrase, { kind: 'place' }>, named: ReadonlySet<string>): Expansion {
  const { place } = part;
  if (place.kind === 'country')
    return { codes: new Set([place.code]), doubtful: new Set(), languages: place.languages };
  if (place.kind === 'shared') return expandChoices(place.name.choices);
  const { region } = place;
  const settled = region.codes.length > 0 && meets(named, new Set(region.open));
  return { codes: new Set(region.codes), doubtful: new Set(settled ? [] : region.doubtful), languages: [] };
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

function modify(base: Expansion, { operation, phrase }: Modifier, named: ReadonlySet<string>): Expansion {
  const operand = expandPart(phrase, named);
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

function isSingle(part: Phrase): boolean {
  return part.kind === 'place' && part.place.kind === 'country';
}

function meets(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [...left].some((code) => right.has(code));
}
