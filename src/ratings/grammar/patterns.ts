/** A pattern for whole words of folded text; alternatives as people write them, a blank for any run of blanks. */
export function wordPattern(alternatives: readonly string[]): RegExp {
  const source = [...alternatives]
    .sort((left, right) => right.length - left.length)
    .map((words) => words.replace(/[.+]/g, '\\$&').replace(/ /g, '[\\s-]+'))
    .join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
}

/** The folded text with a found stretch blanked out, so that what is left can be read on. */
export function blank(folded: string, from: number, length: number): string {
  return folded.slice(0, from) + ' '.repeat(length) + folded.slice(from + length);
}
