import { Prisma } from './generated/client.ts';

/**
 * Conditions on `n.key`, a name key (platform/text/name-key.ts) with a trigram and a prefix index. Each alternative is
 * one that an index answers; a single pattern with blanks on both sides would miss the first and the last word. Keys
 * hold letters, digits and single blanks only, so nothing in a pattern needs escaping.
 */

/** The key holds all words, whole. */
export function holdsWords(words: readonly string[]): Prisma.Sql {
  return Prisma.join(
    words.map(
      (word) => Prisma.sql`(n.key = ${word} OR n.key LIKE ${`${word} %`}
        OR n.key LIKE ${`% ${word} %`} OR n.key LIKE ${`% ${word}`})`,
    ),
    ' AND ',
  );
}

/** Each word begins a word of the key. */
export function beginsWords(words: readonly string[]): Prisma.Sql {
  return Prisma.join(
    words.map((word) => Prisma.sql`(n.key LIKE ${`${word}%`} OR n.key LIKE ${`% ${word}%`})`),
    ' AND ',
  );
}

/**
 * What a search by `%` finds with a least likeness of its own, in one statement. `isSet` must stand in its conditions: it
 * makes the index wait for the setting. That ends with the transaction, so each search sets its own.
 */
export function withLikeness(likeness: number, search: (isSet: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT alike.* FROM (SELECT set_config('pg_trgm.similarity_threshold', ${String(likeness)}, true)) AS setting(value),
      LATERAL (${search(Prisma.sql`setting.value IS NOT NULL`)}) AS alike`;
}
