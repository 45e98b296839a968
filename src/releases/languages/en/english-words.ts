import type { TitleKind } from '../../../catalogue/titles/title.ts';
import { seasonWords } from '../../../deals/deal-words.ts';
import { joinList } from '../../../platform/text/lists.ts';
import type { Grant, GrantBuyer } from '../../plan/sales-plan.ts';
import type { ReleaseTitle } from '../../release-facts.ts';
import type { Work } from '../language.ts';
import { englishPlace } from './english-places.ts';

const NOUNS: Readonly<Record<TitleKind, string>> = {
  film: 'film',
  series: 'series',
  miniseries: 'miniseries',
  format: 'format',
  documentary: 'documentary',
  animation: 'animated title',
};

export function englishWork(title: Pick<ReleaseTitle, 'name' | 'kind'>): Work {
  return { quoted: `“${title.name}”`, kind: title.kind };
}

/** "film", "series"; "title" where the kind is not on record. */
export function noun({ kind }: Pick<Work, 'kind'>): string {
  return kind === null ? 'title' : NOUNS[kind];
}

/** "the film “X”", or “X” alone where its kind is not on record. */
export function named(work: Work): string {
  return work.kind === null ? work.quoted : `the ${noun(work)} ${work.quoted}`;
}

/** "season 3 of the series “X”". */
export function namedWithSeasons(work: Work, seasons: readonly number[]): string {
  return seasons.length === 0 ? named(work) : `${seasonWords(seasons, 'en')} of ${named(work)}`;
}

/** A sentence begins with a capital and ends with one stop ("in the U.S." needs no second); commas stand inside quotes. */
export function english(text: string): string {
  const start = upperFirst(text).replace(/”,/g, ',”');
  if (/[.!?…][”’]?$/.test(start)) return start;
  return start.endsWith('”') ? `${start.slice(0, -1)}.”` : `${start}.`;
}

/** "Imagen TV and TV Azteca", "an undisclosed buyer". */
export function buyerList(buyers: readonly GrantBuyer[]): string {
  return joinList(
    buyers.map(({ name }) => name ?? 'an undisclosed buyer'),
    'en',
  );
}

/** "Chile (Canal 13)", "Peru (undisclosed buyer)", "Spain (Antena 3, season 2)". */
export function englishEntry({ territory, buyers }: Grant): string {
  const who = buyers.map(({ name, seasons }) => {
    const named = name ?? 'undisclosed buyer';
    return seasons.length === 0 ? named : `${named}, ${seasonWords(seasons, 'en')}`;
  });
  const parted = buyers.some(({ seasons }) => seasons.length > 0) && who.length > 1;
  return `${englishPlace(territory).name} (${parted ? who.join('; ') : joinList(who, 'en')})`;
}

export function entries(grants: readonly Grant[]): string {
  return joinList(grants.map(englishEntry), 'en');
}

export function placeNames(grants: readonly Grant[]): string {
  return joinList(
    grants.map(({ territory }) => englishPlace(territory).name),
    'en',
  );
}

/** "the format of the series “X”", but "the format “X”". */
export function formatOf(what: string): string {
  return what.startsWith('the format ') ? what : `the format of ${what}`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
