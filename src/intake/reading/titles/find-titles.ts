import { titleKey } from '../../../catalogue/titles/title-key.ts';
import { isCommonWord } from '../words/common-words.ts';
import type { Zone } from '../words/rival-zones.ts';
import { byName, type Candidate, type CandidateSources, candidatesOf, ENOUGH } from './candidates.ts';
import { companyShape, isPlatform } from './company-signs.ts';
import { occurrencesOf } from './occurrences.ts';
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
  /** Where companies that sell or make are named, as far as can be told before any title is known. */
  readonly makers: ReadonlySet<number>;
}

/** The titles that a story is about. A name counts by what stands around all its mentions, not by one of them. */
export function findTitles(sources: TitleSources): TitleSearch {
  const candidates = candidatesOf(sources);
  const others = programmesBeside(sources.text, sources.zones, candidates);
  const kept = candidates.filter((candidate) => !others.some((other) => within(candidate, other)));
  const scored = [...byName(kept).values()].map((mentions) => ({
    first: mentions.reduce((left, right) => (left.start <= right.start ? left : right)),
    name: (mentions.find(({ name }) => /\p{Ll}/u.test(name)) ?? mentions[0])?.name ?? '',
    mentions,
    score: scoreOf(sources, mentions),
  }));
  // Where no name of the opening is surely a title, what the story opens with, comes back to and is built like a title
  // is its title; a name told by its words alone may be one beside it.
  const isUnsure = !scored.some(({ score, first }) => score >= ENOUGH && isInOpening(sources, first, 2));
  const rankOf = (entry: (typeof scored)[number]) =>
    entry.score + (isUnsure ? prominence(sources, entry) : 0);
  const best = scored.toSorted(
    (left, right) => rankOf(right) - rankOf(left) || left.first.start - right.first.start,
  )[0];
  const chosen = scored.filter((entry) => (entry === best ? rankOf(entry) > 0 : entry.score >= ENOUGH));
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

const ARTICLE_FIRST = /^(?:The|An?|La|El|Los|Las|To|In|Under) /u;
const SMALL_WORD =
  / (?:of|the|a|an|and|in|on|to|for|with|under|without|de|del|la|el|los|las|y|en|al|ve|des?|du|et|und|der) /iu;

/** How much a name that no sign tells from others looks like what the story is about; 0 for companies and bystanders. */
function prominence(
  sources: TitleSources,
  { mentions, name }: { readonly mentions: readonly Candidate[]; readonly name: string },
): number {
  const { text, makers } = sources;
  const [first] = mentions;
  const isCompany = companyShape(name) > 0 || isPlatform(name);
  if (!first || isCompany || mentions.every(({ score }) => score < 0)) return 0;
  const words = name.split(/\s+/);
  const times = occurrencesOf(text, name).length;
  if (words.length === 1 && (times === 1 || isCommonWord(name))) return 0;
  const hasSmallWord = SMALL_WORD.test(name) || ARTICLE_FIRST.test(name);
  const weight =
    (isInOpening(sources, first, 3) ? 2 : 0) +
    (hasSmallWord ? 2 : 0) +
    (words.length > 1 ? 1 : 0) +
    (opensText(text, first) ? 1 : 0) +
    Math.min(times - 1, 2);
  return mentions.some(({ start }) => makers.has(start)) && !hasSmallWord ? Math.min(weight, 3) - 2 : weight;
}

function isInOpening({ units }: TitleSources, { start }: Candidate, sentences: number): boolean {
  return units.slice(0, sentences).some((unit) => start >= unit.start && start < unit.end);
}

function opensText(text: string, { start }: Candidate): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start));
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
