import { type Token, tokensOf } from './reading.ts';

/** Names with what they stand for, found in a run of tokens, the longest first. */
export interface Lexicon<T> {
  add(name: string, meaning: T): void;
  /** The meanings of the longest name that begins at a token, and the index of its last token. */
  longestAt(text: string, tokens: readonly Token[], first: number): Found<T> | null;
  get(name: string): readonly T[];
}

export interface Found<T> {
  readonly meanings: readonly T[];
  readonly last: number;
}

interface Entry<T> {
  readonly keys: readonly string[];
  readonly isCapital: boolean;
  readonly meanings: T[];
}

/** What may stand between the words of one name. */
const INNER_GAP = /^[^\S\n]?[-–'’.,:!?/]?[^\S\n]?$/u;

export function createLexicon<T>(): Lexicon<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  const byName = new Map<string, Entry<T>>();

  function add(name: string, meaning: T): void {
    const { keys, id, isCapital } = writtenName(name);
    const [first] = keys;
    if (first === undefined) return;
    const known = byName.get(id);
    if (known) {
      if (!known.meanings.includes(meaning)) known.meanings.push(meaning);
      return;
    }
    const entry = { keys, isCapital, meanings: [meaning] };
    byName.set(id, entry);
    const list = byFirst.get(first) ?? [];
    const place = list.findIndex((other) => other.keys.length < keys.length);
    list.splice(place === -1 ? list.length : place, 0, entry);
    byFirst.set(first, list);
  }

  function longestAt(text: string, tokens: readonly Token[], first: number): Found<T> | null {
    const token = tokens[first];
    if (token === undefined) return null;
    const entry = byFirst
      .get(token.key)
      ?.find(({ keys, isCapital }) => (token.capital || !isCapital) && standsAt(text, tokens, first, keys));
    return entry ? { meanings: entry.meanings, last: first + entry.keys.length - 1 } : null;
  }

  return {
    add,
    longestAt,
    get: (name) => byName.get(writtenName(name).id)?.meanings ?? [],
  };
}

interface WrittenName {
  readonly keys: readonly string[];
  readonly id: string;
  readonly isCapital: boolean;
}

const NAMES = new Map<string, WrittenName>();
const KEPT_NAMES = 20_000;

/** A name taken apart; the same names stand on every sheet of a title, and each edit of a release has a new one. */
function writtenName(name: string): WrittenName {
  const kept = NAMES.get(name);
  if (kept) return kept;
  const tokens = tokensOf(name);
  const keys = tokens.map(({ key }) => key);
  const written = { keys, id: keys.join(' '), isCapital: tokens[0]?.capital === true };
  if (NAMES.size >= KEPT_NAMES) NAMES.clear();
  NAMES.set(name, written);
  return written;
}

function standsAt(text: string, tokens: readonly Token[], first: number, keys: readonly string[]): boolean {
  return keys.every((key, index) => {
    const token = tokens[first + index];
    if (token?.key !== key) return false;
    const before = tokens[first + index - 1];
    return index === 0 || before === undefined || INNER_GAP.test(text.slice(before.end, token.start));
  });
}
