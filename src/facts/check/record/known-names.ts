import type { Fact } from '../../fact.ts';
import { createLexicon, type Lexicon } from '../text/lexicon.ts';
import { tokensOf } from '../text/reading.ts';
import { PLACES } from './places.ts';

/** A name as it may stand in a text. One that several facts name is one. */
export interface KnownName {
  /** `phrase`: a few words on record that a text may repeat ("Founder and CEO", "prime time"). */
  readonly role: 'title' | 'company' | 'person' | 'award' | 'place' | 'phrase';
  readonly text: string;
  readonly factIds: ReadonlySet<string>;
}

export interface KnownNames {
  readonly lexicon: Lexicon<KnownName>;
  readonly ofFact: (factId: string) => readonly KnownName[];
}

interface KnownEntry {
  readonly name: KnownName;
  readonly factIds: Set<string>;
  readonly forms: Set<string>;
  readonly isCommonPlace: boolean;
}

/** Longer words on record are sentences. */
const PHRASE_WORDS = 6;

/** Every name of the facts with all its forms; places only where they are none that everybody knows. */
export function indexNames(facts: readonly Fact[]): KnownNames {
  const lexicon = createLexicon<KnownName>();
  const known = new Map<string, KnownEntry>();
  const byFact = new Map<string, KnownName[]>();

  function add(role: KnownName['role'], text: string, forms: readonly string[], factId: string): void {
    const key = `${role}|${text}`;
    let entry = known.get(key);
    if (!entry) {
      const factIds = new Set<string>();
      const isCommonPlace = role === 'place' && PLACES.get(text).length > 0;
      entry = { name: { role, text, factIds }, factIds, forms: new Set(), isCommonPlace };
      known.set(key, entry);
    }
    entry.factIds.add(factId);
    const ofFact = byFact.get(factId);
    if (ofFact) ofFact.push(entry.name);
    else byFact.set(factId, [entry.name]);
    // All its forms are known to everybody; most sales name such a place.
    if (entry.isCommonPlace) return;
    for (const form of [text, ...forms]) {
      if (entry.forms.has(form)) continue;
      entry.forms.add(form);
      if (role !== 'place' || PLACES.get(form).length === 0) lexicon.add(form, entry.name);
    }
  }

  for (const { id, values } of facts) {
    for (const value of values) {
      if (value.kind === 'name') {
        add(value.role === 'territory' ? 'place' : value.role, value.text, value.forms, id);
      }
      if (value.kind === 'figure' && value.channel !== null) add('company', value.channel, [], id);
      if (value.kind === 'quote') add('person', value.speaker, [], id);
      if (value.kind === 'words' && isPhrase(value.text)) add('phrase', value.text, [], id);
    }
  }
  return { lexicon, ofFact: (factId) => byFact.get(factId) ?? [] };
}

function isPhrase(text: string): boolean {
  if (text.length > 60 || !/\p{L}/u.test(text)) return false;
  const { length } = tokensOf(text);
  return length > 1 && length <= PHRASE_WORDS;
}
