import { isCommonWord } from '../words/common-words.ts';
import type { Name } from '../words/names.ts';
import type { FoundTitle } from './find-titles.ts';
import type { TitleMention } from './title-mentions.ts';

/** With titles called by one of their words: "How did Snow do?" for "The Weight of Snow". */
export function withShortNames(
  names: readonly Name[],
  titles: readonly FoundTitle[],
  mentions: readonly TitleMention[],
): readonly TitleMention[] {
  const owners = new Map<string, number | null>();
  titles.forEach((title, index) => {
    const words = title.name.split(/\s+/);
    if (words.length < 2) return;
    for (const word of words.filter(
      (one) => one.length >= 4 && /^\p{Lu}\p{Ll}+$/u.test(one) && !isCommonWord(one),
    ))
      owners.set(word, owners.has(word) ? null : index);
  });
  const short = names.flatMap((name): readonly TitleMention[] => {
    const title = owners.get(name.text);
    const isFree = !mentions.some((mention) => mention.start < name.end && mention.end > name.start);
    return title !== undefined && title !== null && isFree && name.outerEnd === name.end
      ? [{ start: name.start, end: name.end, title }]
      : [];
  });
  return [...mentions, ...short].toSorted((left, right) => left.start - right.start);
}
