import type { Db } from '../../platform/db/database.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import {
  canBeAlike,
  isExactOnly,
  LEAST_LIKENESS,
  likeNames,
  swappedNeighbours,
  wordsOf,
} from '../match-names.ts';
import { readTitleLabel, type TitleQualifiers, type TitleRef } from './title.ts';
import { titleKey } from './title-key.ts';

export { titleById } from './title-store.ts';

import { namesAlike, namesBeginning, namesLike, namesWithKey, type TitleNameHit } from './title-store.ts';

/** What a typed name means. `several` and `nearest` are best first. */
export type TitleMatch =
  | {
      readonly kind: 'found';
      readonly title: TitleRef /** The name on record that matched. */;
      readonly matched: string;
    }
  | { readonly kind: 'several'; readonly candidates: readonly TitleRef[] }
  /** Nothing plausible; `nearest` is what a person may have meant, perhaps nothing. */
  | { readonly kind: 'none'; readonly nearest: readonly TitleRef[] };

/** Names that are looked at when no name is exact: enough that no plausible one is missing, few enough to compare. */
const LOOKED_AT = 40;

/**
 * The title that a person means, by any of its names.
 *
 * An exact name decides (accents, case, punctuation, articles and ways to write a number aside); otherwise a part of
 * a name or a mistyped one, if only one title is plausible. "Deaf (2025)" and "Deaf (film)" choose among titles of one
 * name. At most two queries, both by index.
 */
export async function findTitle(db: Db, text: string): Promise<TitleMatch> {
  const key = titleKey(text);
  if (key === '') return { kind: 'none', nearest: [] };
  const label = readTitleLabel(text);
  const labelKey = label === null ? null : titleKey(label.name);
  const exact = await namesWithKey(db, labelKey ? [key, labelKey] : [key]);

  const whole = exact.filter((hit) => hit.key === key);
  if (whole.length > 0) return amongExact(text, whole);
  if (exact.length > 0 && label !== null) return amongQualified(label, exact);

  const variants = isExactOnly(key) ? [] : swappedNeighbours(key);
  const names = canBeAlike(key)
    ? await namesLike(db, {
        key,
        words: wordsOf(key),
        variants,
        likeness: LEAST_LIKENESS,
        limit: LOOKED_AT,
      })
    : await namesBeginning(db, key, LOOKED_AT);
  const { plausible, nearest } = likeNames(
    key,
    names.map((hit) => ({ key: hit.key, of: hit })),
    sameTitle,
  );
  const [only] = plausible;
  if (only === undefined) return { kind: 'none', nearest: nearest.map((hit) => hit.title) };
  if (plausible.length === 1) return { kind: 'found', title: only.title, matched: only.text };
  return { kind: 'several', candidates: plausible.map((hit) => hit.title) };
}

/**
 * Titles for typeahead, at most `limit`: names that begin with what was typed, then names with words that do, then
 * names of much the same letters. Each title once.
 */
export async function searchTitles(db: Db, query: string, limit: number): Promise<readonly TitleRef[]> {
  const key = titleKey(query);
  if (key === '') return [];
  // A title may be found by several of its names; twice as many names fill the list in practice.
  const beginning = titlesOf(await namesBeginning(db, key, limit * 2));
  if (beginning.length >= limit || !canBeAlike(key)) return beginning.slice(0, limit);
  const alike = await namesAlike(db, key, limit);
  const known = new Set(beginning.map((title) => title.id));
  return [...beginning, ...titlesOf(alike).filter((title) => !known.has(title.id))].slice(0, limit);
}

/** Several titles of one exact name: the one whose main name is as typed wins only if no other has it as typed. */
function amongExact(text: string, hits: readonly TitleNameHit[]): TitleMatch {
  const titles = titlesOf(hits);
  const typed = nameKey(text);
  const asTyped = hits.filter((hit) => nameKey(hit.text) === typed);
  const [first] = asTyped;
  const wins = first !== undefined && asTyped.some((hit) => hit.isMain) && titlesOf(asTyped).length === 1;
  const [best] = wins || titles.length === 1 ? [...asTyped, ...hits] : [];
  if (best === undefined) return { kind: 'several', candidates: titles };
  return { kind: 'found', title: best.title, matched: best.text };
}

function amongQualified({ year, kind }: TitleQualifiers, hits: readonly TitleNameHit[]): TitleMatch {
  const fitting = hits.filter(
    ({ title }) => (year === null || title.year === year) && (kind === null || title.kind === kind),
  );
  const [first] = fitting;
  if (first === undefined) return { kind: 'none', nearest: titlesOf(hits) };
  const titles = titlesOf(fitting);
  if (titles.length > 1) return { kind: 'several', candidates: titles };
  return { kind: 'found', title: first.title, matched: first.text };
}

function titlesOf(hits: readonly TitleNameHit[]): readonly TitleRef[] {
  return [...new Map(hits.map((hit) => [hit.title.id, hit.title])).values()];
}

function sameTitle(left: TitleNameHit, right: TitleNameHit): boolean {
  return left.title.id === right.title.id;
}
