import type { Db } from '../../platform/db/database.ts';
import { isPlaceName } from '../read-territory.ts';
import { titleKey } from './title-key.ts';
import { namesWithKey } from './title-store.ts';

const MOST_WORDS = 8;
/** A long text is looked through from its start. */
const MOST_PHRASES = 6000;
const SHORTEST_SINGLE_WORD = 4;

/** The names of titles on record that occur in a text, each as it stands there. One query. */
export async function titleNamesIn(db: Db, text: string): Promise<readonly string[]> {
  const phrases = phrasesOf(text);
  const keys = [...new Set(phrases.values())];
  if (keys.length === 0) return [];
  const known = new Set((await namesWithKey(db, keys)).map(({ key }) => key));
  return [...phrases].flatMap(([phrase, key]) => (known.has(key) && !isPlaceName(phrase) ? [phrase] : []));
}

/** Every run of words that could be a name, with its key: it begins with a capital or a figure. */
function phrasesOf(text: string): ReadonlyMap<string, string> {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&+-]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/[.'’&+-]+$/u, '').length,
    opens: /^[\p{Lu}\p{Lt}\p{N}]/u.test(match[0]),
  }));
  const phrases = new Map<string, string>();
  for (const [index, word] of words.entries()) {
    if (!word.opens) continue;
    for (let count = 1; count <= MOST_WORDS && index + count <= words.length; count++) {
      const phrase = text.slice(word.start, words[index + count - 1]?.end);
      if (/\n/.test(phrase) || (count === 1 && phrase.length < SHORTEST_SINGLE_WORD)) continue;
      if (phrases.size >= MOST_PHRASES) return phrases;
      if (!phrases.has(phrase)) phrases.set(phrase, titleKey(phrase));
    }
  }
  return phrases;
}
