import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import { isCommonWord, isDayOrMonth } from '../words/common-words.ts';
import { titleAt } from './title-at.ts';
import type { TitleMention } from './title-mentions.ts';

/** The name that a title or its local version has in one territory. */
export interface LocalTitle {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const CALLED_BEFORE =
  /(?<![\p{L}])(?:(?:to be |is |was |been |be )?(?:called|titled|entitled|named|renamed|retitled|rechristened|dubbed|known (?:there |locally )?as|goes by)|under the (?:local |new |working )?(?:title|name)(?: of)?|(?:bajo|con) el (?:título|nombre)(?: de)?|(?:se )?titul(?:a|ada|ado|ará)|llamad[ao]|se llam(?:a|ará)|local title:?)\s+["“‘«']?$/iu;
const MADE_BEFORE =
  /(?<![\p{L}])(?:made|makes|making|produced|produces|producing|shot|shoots|shooting|filmed|filming|films)\s+["“‘']?$/iu;

/** "by TV4 in Sweden (Lånad fru)": words of a name in another spelling than companies have, behind the country. */
function versionInBracket(
  text: string,
  start: number,
  places: readonly TerritoryMention[],
): LocalTitle | null {
  if (text[start - 1] !== '(' || !places.some((place) => place.end === start - 2)) return null;
  const words = /^\p{Lu}\p{Ll}+(?: \p{Ll}+){1,4}(?=\))/u.exec(text.slice(start, start + 60))?.[0];
  const [first = ''] = words?.split(' ') ?? [];
  if (!words || isCommonWord(first) || isDayOrMonth(first) || OF_RIGHTS.test(words)) return null;
  return { start, end: start + words.length, name: words };
}

const OF_RIGHTS =
  /(?:rights?|exclusiv\p{L}*|renewal|package|window|only|season|series|episodes|derechos|temporada|paquete|renovaci[oó]n|hak\p{L}*|sezon)(?![\p{L}])/iu;

/** Local titles: behind "called" and the like, and behind what a producer makes. */
export function findLocalTitles(
  text: string,
  places: readonly TerritoryMention[],
  mentions: readonly TitleMention[],
): readonly LocalTitle[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[\p{Lu}\d]/gu)].flatMap((match) => {
    const start = match.index;
    const before = text.slice(Math.max(0, start - 50), start);
    const isCalled = CALLED_BEFORE.test(before);
    const inBracket = versionInBracket(text, start, places);
    if (inBracket) return [inBracket];
    if (!isCalled && !MADE_BEFORE.test(before)) return [];
    if (mentions.some((mention) => mention.start <= start && mention.end > start)) return [];
    const stretch = titleAt(text, start, places);
    if (
      !stretch ||
      (!isCalled && places.some((place) => place.start === start)) ||
      /^\d+$/.test(text.slice(stretch.start, stretch.end))
    )
      return [];
    return [{ ...stretch, name: text.slice(stretch.start, stretch.end) }];
  });
}
