import type { Db } from '../../platform/db/database.ts';
import { capitalPhrases } from '../../platform/text/capital-phrases.ts';
import { isPlaceName } from '../read-territory.ts';
import { titleKey } from './title-key.ts';
import { namesWithKey } from './title-store.ts';

/** The names of titles on record that occur in a text, each as it stands there; no places. One query. */
export async function titleNamesIn(db: Db, text: string): Promise<readonly string[]> {
  const phrases = capitalPhrases(text).map((phrase) => ({ phrase, key: titleKey(phrase) }));
  if (phrases.length === 0) return [];
  const known = new Set(
    (await namesWithKey(db, [...new Set(phrases.map(({ key }) => key))])).map(({ key }) => key),
  );
  return phrases.flatMap(({ phrase, key }) => (known.has(key) && !isPlaceName(phrase) ? [phrase] : []));
}
