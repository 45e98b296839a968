/** The words in the brackets that open right behind `end`, or null. */
export function bracketAfter(
  text: string,
  end: number,
): { readonly start: number; readonly end: number; readonly text: string } | null {
  const match = /^["”’»']?\s*([([])([^()[\]]{1,160})[)\]]/u.exec(text.slice(end));
  if (!match) return null;
  const words = match[2] ?? '';
  const start = end + match[0].length - words.length - 1;
  return { start, end: start + words.length, text: words };
}

/** "8x45'", "seasons 1-4", "13 episodes", "2019": how much of a title there is, or when it was made. */
export function isVolume(words: string): boolean {
  return /^\s*S(?:eries )?\d{1,2}(?:\s?[-–+,&]\s?S?\d{1,2})*\s*$|\d+\s*[x×]\s*\d+|(?<![\p{L}])(?:seasons?|temporadas?|sezon|episodes?|episodios|capítulos|bölüm|hours?|minutes|min)(?![\p{L}])|^\s*(?:19|20)\d\d\s*$|\d+\s*(?:'|’|min)/iu.test(
    words,
  );
}

const LEAD_IN =
  /^(?:(?:the )?(?:original|local|turkish|spanish|english|native|home|international|working)(?:[\s-]language)?\s+(?:title|name)|original|título original|titulo original|orijinal adı|orijinal|aka|a\.k\.a\.?|also known as|known as|or|o|in turkish|in spanish|literally)\s*[:\-–]?\s*/iu;
/** Behind a title in running text. */
const KNOWN_AS =
  /^,? (?:(?:also |better |internationally |originally )?known (?:\p{Ll}+ ){0,3}(?:as|under)|or|aka|a\.k\.a\.|original title:?|originally titled|titled at home|(?:también )?conocid[ao] (?:\p{Ll}+ ){0,3}como|titulad[ao] originalmente)\s+["“]?([\p{Lu}\d][^,.;()"”]{0,60})/u;

/** The other names of a title that stand behind its name: in brackets, or after "known as". */
export function akaAfter(text: string, end: number, name: string): readonly string[] {
  const bracket = bracketAfter(text, end);
  const inBracket = bracket && !isVolume(bracket.text) ? bracket.text.split(/[,;/]| or | o /u) : [];
  const known = KNOWN_AS.exec(text.slice(end))?.[1];
  const parts = [...inBracket, ...(known ? [untilSmallWords(known)] : [])];
  return parts.map((part) => nameOf(part)).filter((aka) => aka !== '' && aka !== name);
}

function nameOf(part: string): string {
  const bare = part
    .trim()
    .replace(LEAD_IN, '')
    .replace(/^["“']|["”']$/g, '');
  const name = bare.replace(/\s+(?:in|at|en|for|as) (?:its|the|home|Turkey|su|el)\b.*$/u, '').trim();
  return /^[\p{Lu}\d¿¡]/u.test(name) ? name : '';
}

/** "Ahlar Köprüsü keeps travelling": up to the first verb-like word, where no comma ends the name. */
function untilSmallWords(words: string): string {
  const kept: string[] = [];
  for (const word of words.split(/\s+/)) {
    if (kept.length > 0 && /^\p{Ll}{4,}$/u.test(word)) break;
    kept.push(word);
  }
  return kept.join(' ').replace(/\s+\p{Ll}{1,3}$/u, '');
}
