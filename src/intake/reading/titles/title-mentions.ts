import { titleKey } from '../../../catalogue/titles/title-key.ts';
import { foldLetters } from '../../../platform/text/name-key.ts';
import type { FoundTitle } from './find-titles.ts';
import { GENRE_PHRASE } from './genre-words.ts';

/** A place where a title is named, by any of its names, or by what it is ("the hospital drama"). */
export interface TitleMention {
  readonly start: number;
  readonly end: number;
  /** Index in the list of titles. */
  readonly title: number;
}

/** Every mention of the titles in order, none overlapping. */
export function titleMentions(text: string, titles: readonly FoundTitle[]): readonly TitleMention[] {
  const found = titles.flatMap((title, index) =>
    [title.name, ...title.aka].flatMap((name) =>
      [...new Set([...whole(text, name), ...otherwiseWritten(text, name)])].map((start) => ({
        start,
        end: start + name.length,
        title: index,
      })),
    ),
  );
  const misprints = misprintsOf(text, titles);
  const phrases = titles.length > 1 ? phraseMentions(text, titles) : [];
  return [...found, ...misprints, ...phrases]
    .toSorted((left, right) => left.start - right.start || right.end - left.end)
    .filter((mention, index, all) => !all.some((other, at) => at < index && other.end > mention.start));
}

/** "Milagro in cell 7" for "Miracle in Cell No. 7": most words and all figures of a long title are the same. */
function misprintsOf(text: string, titles: readonly FoundTitle[]): readonly TitleMention[] {
  return titles.flatMap((title, index) => {
    const words = titleKey(title.name).split(' ');
    if (words.length < 4) return [];
    return [
      ...text.matchAll(
        new RegExp(
          `(?<![\\p{L}\\p{N}])\\p{Lu}\\p{L}*(?: (?:No\\. )?[\\p{L}\\p{N}]+){${words.length - 1}}`,
          'gu',
        ),
      ),
    ]
      .filter((match) => isNearly(words, titleKey(match[0]).split(' ')))
      .map((match) => ({ start: match.index, end: match.index + match[0].length, title: index }));
  });
}

function isNearly(title: readonly string[], words: readonly string[]): boolean {
  const figures = (list: readonly string[]) => list.filter((word) => /\d/.test(word)).join(' ');
  const shared = title.filter((word, index) => words[index] === word).length;
  return words.length === title.length && shared / title.length >= 0.6 && figures(title) === figures(words);
}

/** "GLASS ORCHARD" for "Glass Orchard" and the other way round; never in small letters throughout. */
function otherwiseWritten(text: string, name: string): readonly number[] {
  if (!name.includes(' ') && name.length < 5) return [];
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'))]
    .filter((match) => match[0] !== name && match[0].length === name.length && /^[\p{Lu}\d]/u.test(match[0]))
    .map((match) => match.index);
}

function whole(text: string, name: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ''))
      starts.push(at);
  }
  return starts;
}

/** "The hospital drama" again, where "hospital drama The Quiet Floor" stood before and no other title was called so. */
function phraseMentions(text: string, titles: readonly FoundTitle[]): readonly TitleMention[] {
  const called = titles.map((title) =>
    foldLetters(
      /(?:\p{L}+[\s-]+){1,2}$/u.exec(text.slice(Math.max(0, title.start - 50), title.start))?.[0] ?? '',
    ).trim(),
  );
  return [...text.matchAll(GENRE_PHRASE)].flatMap((match) => {
    const phrase = foldLetters(match[1] ?? '').trim();
    const meant = called.flatMap((words, index) =>
      words !== '' && (words === phrase || words.endsWith(` ${phrase}`)) ? [index] : [],
    );
    const [only] = meant;
    const start = match.index + match[0].length - (match[1] ?? '').length;
    const isIntroduction = titles.some((title) => title.start === start + (match[1] ?? '').length + 1);
    return meant.length === 1 && only !== undefined && !isIntroduction
      ? [{ start, end: start + (match[1] ?? '').length, title: only }]
      : [];
  });
}
