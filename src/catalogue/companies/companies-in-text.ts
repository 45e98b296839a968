import type { Db } from '../../platform/db/database.ts';
import { capitalPhrases } from '../../platform/text/capital-phrases.ts';
import { companyKey } from './company-key.ts';
import { knownCompanyKeys } from './company-store.ts';

/** The names of companies on record that occur in a text, each as it stands there. One query. */
export async function companyNamesIn(db: Db, text: string): Promise<readonly string[]> {
  const phrases = capitalPhrases(text).map((phrase) => ({ phrase, key: companyKey(phrase) }));
  if (phrases.length === 0) return [];
  const known = await knownCompanyKeys(db, [...new Set(phrases.map(({ key }) => key))]);
  return phrases.flatMap(({ phrase, key }) => (known.has(key) ? [phrase] : []));
}
