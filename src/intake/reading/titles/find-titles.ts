import { titleKey } from '../../../catalogue/titles/title-key.ts';
import type { Zone } from '../words/rival-zones.ts';
import { byName, type Candidate, type CandidateSources, candidatesOf, ENOUGH } from './candidates.ts';
import { type NamedBeside, programmesBeside } from './other-programmes.ts';
import { akaAfter } from './title-brackets.ts';

/** A title of the story, with the names it goes by, in order of first mention. */
export interface FoundTitle {
  readonly name: string;
  readonly aka: readonly string[];
  /** Where it is first named. */
  readonly start: number;
}

export interface TitleSearch {
  readonly titles: readonly FoundTitle[];
  readonly others: readonly NamedBeside[];
}

export interface TitleSources extends CandidateSources {
  readonly zones: readonly Zone[];
}

/** The titles that a story is about. A name counts by what stands around all its mentions, not by one of them. */
export function findTitles(sources: TitleSources): TitleSearch {
  const candidates = candidatesOf(sources);
  const others = programmesBeside(sources.text, sources.zones, candidates);
  const kept = candidates.filter((candidate) => !others.some((other) => within(candidate, other)));
  const scored = [...byName(kept).values()].map((mentions) => ({
    first: mentions.reduce((left, right) => (left.start <= right.start ? left : right)),
    name: (mentions.find(({ name }) => /\p{Ll}/u.test(name)) ?? mentions[0])?.name ?? '',
    score: scoreOf(sources, mentions),
  }));
  const best = scored.toSorted(
    (left, right) => right.score - left.score || left.first.start - right.first.start,
  )[0];
  const chosen = scored.filter((entry) => (entry === best ? entry.score > 0 : entry.score >= ENOUGH));
  const titles = chosen
    .map(({ first, name }) => ({
      name,
      aka: akaAfter(sources.text, first.end, first.name),
      start: first.start,
    }))
    .toSorted((left, right) => left.start - right.start);
  return { titles: withoutAliases(titles), others };
}

/** All mentions together; a word that is named once, alone and only where a sentence begins, may be an ordinary one. */
function scoreOf({ text, units }: TitleSources, mentions: readonly Candidate[]): number {
  const sum = mentions.reduce((total, mention) => total + mention.score, 0);
  const [only] = mentions;
  const isOpener =
    mentions.length === 1 &&
    only !== undefined &&
    !only.name.includes(' ') &&
    /[\p{Ll}]$/u.test(only.name) &&
    units.some((unit) => unit.start === only.start) &&
    !/^ \(/.test(text.slice(only.end, only.end + 2));
  const isEarly = mentions.some((mention) => mention.start < 200 && mention.score > 0);
  const headsLine =
    mentions.length > 1 &&
    sum >= 0 &&
    mentions.some((one) => units[0]?.kind === 'line' && units[0].start === one.start);
  const isRepeated = sum >= 0 ? Math.min(mentions.length - 1, 3) : 0;
  return sum + isRepeated + (headsLine ? 3 : 0) + (isEarly ? 1 : 0) - (isOpener ? 3 : 0);
}

function within(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** A title whose name is another's second name is that one. */
function withoutAliases(titles: readonly FoundTitle[]): readonly FoundTitle[] {
  return titles.filter((title) => {
    const key = titleKey(title.name);
    return !titles.some((other) => other !== title && other.aka.some((aka) => titleKey(aka) === key));
  });
}
