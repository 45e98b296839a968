import { joinList } from '../../../platform/text/lists.ts';
import { findPlace, type Place } from '../place-index.ts';

/** A phrase taken apart: a place, several together, or a base with places taken out and put in, in order. */
export type Phrase =
  | PlacePart
  | { readonly kind: 'slip'; readonly text: string; readonly choices: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Phrase[]; readonly loose: boolean }
  | { readonly kind: 'modified'; readonly base: Phrase; readonly modifiers: readonly Modifier[] };

export interface PlacePart {
  readonly kind: 'place';
  readonly text: string;
  readonly place: Place;
  readonly typo: boolean;
}

export interface Modifier {
  readonly operation: 'excl' | 'incl';
  readonly phrase: Phrase;
}

/** The phrase as text that parses to the same tree; `replace` may put other words in the place of a part. */
export function printPhrase(phrase: Phrase, replace: (part: Phrase) => string | null = () => null): string {
  const replaced = replace(phrase);
  if (replaced !== null) return replaced;
  switch (phrase.kind) {
    case 'place':
    case 'slip':
      return phrase.text;
    case 'list': {
      const items = phrase.items.map((item) => printPhrase(item, replace));
      return phrase.loose ? items.join(' + ') : joinList(items.map(bracketed), 'en');
    }
    case 'modified': {
      const modifiers = phrase.modifiers.map(({ operation, phrase: operand }) => {
        const words = printPhrase(operand, replace);
        return ` ${operation}. ${operand.kind === 'list' ? words : bracketed(words)}`;
      });
      const base = printPhrase(phrase.base, replace);
      return `${base.includes(' + ') ? `(${base})` : base}${modifiers.join('')}`;
    }
  }
}

/** Every part of the phrase that names a place. */
export function placesOf(phrase: Phrase): readonly Phrase[] {
  if (phrase.kind === 'list') return phrase.items.flatMap(placesOf);
  if (phrase.kind === 'modified') {
    return [...placesOf(phrase.base), ...phrase.modifiers.flatMap((modifier) => placesOf(modifier.phrase))];
  }
  return [phrase];
}

/** Words that hold more than one name are bracketed where they become part of a longer phrase. */
function bracketed(words: string): string {
  return findPlace(words) || !/[,+&/]|\s(?:and|excl\.|incl\.)\s/.test(words) ? words : `(${words})`;
}
