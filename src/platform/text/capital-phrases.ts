/** Names are longer seldom; a phrase of more words is none. */
const MOST_WORDS = 8;
/** A long text is looked through from its start. */
const MOST_PHRASES = 6000;

/**
 * Every run of words in a text that could be a name, each once, in the order of the text: it begins with a capital or
 * a figure and does not cross a line.
 */
export function capitalPhrases(text: string): readonly string[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&+-]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/[.'’&-]+$/u, '').length,
    opens: /^[\p{Lu}\p{Lt}\p{N}]/u.test(match[0]),
  }));
  const phrases = new Set<string>();
  for (const [index, word] of words.entries()) {
    if (!word.opens) continue;
    for (let count = 1; count <= MOST_WORDS && index + count <= words.length; count++) {
      const phrase = text.slice(word.start, words[index + count - 1]?.end);
      if (phrase.includes('\n')) break;
      if (phrases.size >= MOST_PHRASES) return [...phrases];
      phrases.add(phrase);
    }
  }
  return [...phrases];
}
