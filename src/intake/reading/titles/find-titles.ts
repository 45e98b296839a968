import { companyKey } from '../../../catalogue/companies/company-key.ts';
import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import { titleKey } from '../../../catalogue/titles/title-key.ts';
import { isCommonWord, isDayOrMonth, isOccasion } from '../words/common-words.ts';
import type { Name } from '../words/names.ts';
import { isQuotedName, quotedIn } from '../words/quoted.ts';
import type { Zone } from '../words/rival-zones.ts';
import { BASED_ON_BEFORE, GENRE_BEFORE } from './genre-words.ts';
import { lengthened } from './lengthened.ts';
import { occurrencesOf } from './occurrences.ts';
import { scoreTitle } from './score-title.ts';
import { titleAt } from './title-at.ts';
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
  /** Programmes that the story names beside its own: rivals, and what a title was made from. */
  readonly others: readonly {
    readonly start: number;
    readonly end: number;
    readonly reason: 'rival' | 'based_on' | 'local';
  }[];
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly score: number;
}

export interface TitleSources {
  readonly text: string;
  readonly names: readonly Name[];
  readonly places: readonly TerritoryMention[];
  readonly zones: readonly Zone[];
  readonly knownTitles: readonly string[];
  /** Keys of companies on record: never a title, unless a title on record has the name too. */
  readonly knownCompanies: ReadonlySet<string>;
}

/** What a second title of a story must have; the best one needs any sign at all. */
const ENOUGH = 4;

const LOCAL_NAME_BEFORE =
  /(?<![\p{L}])(?:called|titled|entitled|named|renamed|under the (?:local |new |working )?(?:title|name)(?: of)?|(?:bajo|con) el (?:título|nombre)(?: de)?)\s["“‘]?$/iu;

/** The titles that a story is about. A name counts by what stands around all its mentions, not by one of them. */
export function findTitles(sources: TitleSources): TitleSearch {
  const candidates = candidatesOf(sources);
  const others = othersOf(sources, candidates);
  const kept = candidates.filter((candidate) => !others.some((other) => within(candidate, other)));
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of kept) {
    const key = titleKey(candidate.name);
    byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
  }
  const scored = [...byKey.values()].map((mentions) => ({
    first: mentions.reduce((left, right) => (left.start <= right.start ? left : right)),
    score: mentions.reduce((sum, mention) => sum + mention.score, 0) + Math.min(mentions.length - 1, 2),
  }));
  const best = scored.toSorted(
    (left, right) => right.score - left.score || left.first.start - right.first.start,
  )[0];
  const chosen = scored.filter((entry) => (entry === best ? entry.score > 0 : entry.score >= ENOUGH));
  const titles = chosen
    .map(({ first }) => ({
      name: first.name,
      aka: akaAfter(sources.text, first.end, first.name),
      start: first.start,
    }))
    .toSorted((left, right) => left.start - right.start);
  return { titles: withoutAliases(titles), others };
}

function candidatesOf(sources: TitleSources): readonly Candidate[] {
  const { text, names, places } = sources;
  const found = new Map<number, Candidate>();
  const add = (start: number, end: number, score: number) => {
    const name = text.slice(start, end);
    if (score === 0 || name === '' || isOccasion(name) || opensLikeSentence(name)) return;
    const before = found.get(start);
    if (!before || before.end < end || before.score < score) found.set(start, { start, end, name, score });
  };
  for (const quoted of quotedIn(text))
    if (isQuotedName(quoted) && !isSaid(text, quoted.end)) add(quoted.start, quoted.end, 4);
  for (const name of sources.knownTitles) {
    for (const start of occurrencesOf(text, name)) add(start, start + name.length, 10);
  }
  for (const start of startsOf(text, names)) {
    const stretch = titleAt(text, start, places);
    if (!stretch || isOnlyPlace(stretch, places)) continue;
    const whole = lengthened(text, stretch, places);
    if (sources.knownCompanies.has(companyKey(text.slice(whole.start, whole.end)))) continue;
    add(whole.start, whole.end, scoreTitle(sources, whole));
  }
  return [...found.values()].filter(
    (one, _, all) => !all.some((other) => other !== one && other.start < one.start && other.end >= one.end),
  );
}

/** "Directed by Ingrid Solheim", "Además": an ordinary word with a capital, and no second one behind it. */
function opensLikeSentence(name: string): boolean {
  const [first = '', second] = name.split(/\s+/);
  if (/^(?:the|a|an|la|el|los|las|un|una|le|les)$/iu.test(first)) return second === undefined;
  if (isDayOrMonth(first) && second === undefined) return true;
  if (/^(?:On|In|At|For|With|From|After|Among|En|Para|Con|Desde)$/u.test(first)) return true;
  return isCommonWord(first) && (second === undefined || /^(?:by|of|in|for|from|to|on|at)$/u.test(second));
}

/** Where titles can begin: at each name, and at an article with a capital before it. */
function startsOf(text: string, names: readonly Name[]): readonly number[] {
  const starts = names.map((name) =>
    /(?:The|A|An|La|El|Los|Las|Le|Les|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December) $/u.exec(
      text.slice(0, name.start),
    ),
  );
  const withArticle = names.map((name, index) => name.start - (starts[index]?.[0].length ?? 0));
  const afterGenre = [...text.matchAll(/(?<=\p{Ll} |["“] ?)\p{Lu}/gu)]
    .map((match) => match.index)
    .filter((start) => GENRE_BEFORE.test(text.slice(Math.max(0, start - 40), start)));
  const articles = [...text.matchAll(/(?<=[\p{Ll},:] )(?:La|El|Los|Las|Un|Una) (?=\p{Ll})/gu)].map(
    (match) => match.index,
  );
  const opening = [...text.matchAll(/(?:^|[.!?]\s+|\n)(?=\p{Lu})/gu)].map(
    (match) => match.index + match[0].length,
  );
  return [
    ...new Set([...withArticle, ...names.map((name) => name.start), ...afterGenre, ...articles, ...opening]),
  ];
}

/** "…", said somebody. */
function isSaid(text: string, end: number): boolean {
  return /^[^\n]?,?["”’»]?,?\s+(?:(?:he|she|they|\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*) )?(?:said|says|added|explained|dijo|señaló|afirmó|comentó|agregó|dedi|söyledi)(?![\p{L}])/u.test(
    text.slice(end),
  );
}

function isOnlyPlace(
  { start, end }: { start: number; end: number },
  places: readonly TerritoryMention[],
): boolean {
  return places.some((place) => place.start <= start && place.end >= end);
}

function othersOf({ text, zones }: TitleSources, candidates: readonly Candidate[]): TitleSearch['others'] {
  const best = Math.max(0, ...candidates.map((candidate) => candidate.score));
  const named = new Map<string, number>();
  for (const candidate of candidates) named.set(candidate.name, (named.get(candidate.name) ?? 0) + 1);
  const firstStrong = Math.min(...candidates.filter((one) => one.score >= ENOUGH).map((one) => one.start));
  return candidates.flatMap(({ start, end, name, score }): TitleSearch['others'] => {
    if (zones.some((zone) => zone.start <= start && zone.end >= end))
      return [{ start, end, reason: 'rival' as const }];
    if (LOCAL_NAME_BEFORE.test(text.slice(Math.max(0, start - 40), start)) && score < best)
      return [{ start, end, reason: 'local' as const }];
    const isBasis = BASED_ON_BEFORE.test(text.slice(Math.max(0, start - 90), start));
    const isOwn = (named.get(name) ?? 0) > 1 || start <= firstStrong;
    return isBasis && !isOwn ? [{ start, end, reason: 'based_on' as const }] : [];
  });
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
