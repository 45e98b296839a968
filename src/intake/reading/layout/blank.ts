/** As many blanks as the words are long. */
export function blank(words: string): string {
  return ' '.repeat(words.length);
}
