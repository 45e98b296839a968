/** Words between quotation marks; `start` and `end` are those of the words, marks left out. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MARKS =
  /"([^"\n]{1,600})"|“([^”\n]{1,600})”|«([^»\n]{1,600})»|(?<![\p{L}\p{N}])[‘']([^’'\n]{1,200}(?:[’'](?=\p{L})[^’'\n]*)*)[’'](?![\p{L}\p{N}])|‟([^”\n]+)”/gu;

/** Everything between quotation marks, in order. */
export function quotedIn(text: string): readonly Quoted[] {
  return [...text.matchAll(MARKS)].map((match) => {
    const words = match.slice(1).find((group) => group !== undefined) ?? '';
    const start = match.index + match[0].indexOf(words);
    return { start, end: start + words.length, text: words };
  });
}

/** True if the words are a name and not something that was said. */
export function isQuotedName(quoted: Quoted): boolean {
  const words = quoted.text.trim().split(/\s+/);
  return (
    words.length <= 9 &&
    /^[\p{Lu}\d¿¡]/u.test(quoted.text) &&
    !/[.,;]$/.test(quoted.text.trim()) &&
    !isSpeech(quoted.text)
  );
}

function isSpeech(words: string): boolean {
  const small = words.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length;
  return small >= 5 || /\b(?:I|we|our|is|are|have|estamos|nuestra|nuestro|biz)\b/u.test(words);
}
