import type { Fact } from '../../fact.ts';
import { clauseFlow, wordFlow } from '../text/flow.ts';
import { tokensOf } from '../text/reading.ts';
import { PLACES } from './places.ts';

/** A claim or other words on record, ready to be searched. */
export interface KnownWords {
  readonly kind: 'claim' | 'words';
  readonly text: string;
  /** As `clauseFlow` writes them. */
  readonly clauses: string;
  /** As `wordFlow` writes them. */
  readonly words: string;
  /** Countries and parts of countries that the words name. */
  readonly codes: readonly string[];
  /** What larger places that the words name reach over: they bear out themselves, not what lies in them. */
  readonly regions: readonly string[];
}

/** Claims, synopses, slots, roles: everything on record that is told in words, each once. */
export function indexWords(facts: readonly Fact[]): readonly KnownWords[] {
  const found = new Map<string, KnownWords>();
  for (const { values } of facts) {
    for (const value of values) {
      if (value.kind !== 'words' && value.kind !== 'claim') continue;
      const key = `${value.kind}|${value.text}`;
      if (!found.has(key)) found.set(key, knownWords(value));
    }
  }
  return [...found.values()];
}

function knownWords({ kind, text }: { kind: 'claim' | 'words'; text: string }): KnownWords {
  const tokens = tokensOf(text);
  const places = tokens.flatMap((_, first) => PLACES.longestAt(text, tokens, first)?.meanings[0] ?? []);
  return {
    kind,
    text,
    clauses: clauseFlow(text, tokens).words,
    words: wordFlow(tokens).words,
    codes: places.filter(({ region }) => !region).flatMap(({ codes }) => codes),
    regions: places.filter(({ region }) => region).flatMap(({ codes }) => codes),
  };
}
