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
