import type { TitleKind } from '../../../catalogue/titles/title.ts';
import { seasonsInText } from '../../../deals/deal-words.ts';
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
  return seasons.length === 0 ? named(work) : `${seasonsInText(seasons, 'en')} of ${named(work)}`;
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
    return seasons.length === 0 ? named : `${named}, ${seasonsInText(seasons, 'en')}`;
  });
  const parted = buyers.some(({ seasons }) => seasons.length > 0) && who.length > 1;
  return `${englishPlace(territory).name} (${parted ? who.join('; ') : joinList(who, 'en')})`;
}

export function entries(grants: readonly Grant[]): string {
  return joinList(grants.map(englishEntry), 'en');
}

export function placeNames(grants: readonly Grant[]): string {
  return partedList(grants.map(({ territory }) => englishPlace(territory).name));
}

/** "Spain and Andorra, and the U.K. and Ireland": joint territories stay together. */
function partedList(items: readonly string[]): string {
  if (items.length < 2 || !items.some((item) => item.includes(' and '))) return joinList(items, 'en');
  return `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`;
}

/** Nobody is named, and no season; where it is told as "in" a place, such sales are told together. */
function isSecret({ buyers, territory }: Grant): boolean {
  return (
    buyers.every(({ name, seasons }) => name === null && seasons.length === 0) &&
    englishPlace(territory).within === `in ${englishPlace(territory).name}`
  );
}

/** "to Mega in Chile and Imagen TV in Mexico"; what holds an "and" itself has the preposition before each. */
export function salesPhrase(preposition: string, grants: readonly Grant[]): string {
  const secret = grants.filter(isSecret);
  const apart = secret.length > 1 ? grants.filter((grant) => !isSecret(grant)) : grants;
  const sales = apart.map(({ buyers, territory }) => {
    const seasons = buyers.length === 1 ? (buyers[0]?.seasons ?? []) : [];
    const part = seasons.length === 0 ? '' : ` for ${seasonsInText(seasons, 'en')}`;
    return `${buyerList(buyers)} ${englishPlace(territory).within}${part}`;
  });
  if (secret.length > 1) sales.push(`undisclosed buyers in ${placeNames(secret)}`);
  const isPlain = !sales.some((sale) => sale.includes(' and ') || sale.includes(' for '));
  if (isPlain) return `${preposition} ${joinList(sales, 'en')}`;
  return partedList(sales.map((sale) => `${preposition} ${sale}`));
}

/** "the format of the series “X”", but "the format “X”". */
export function formatOf(what: string): string {
  return what.startsWith('the format ') ? what : `the format of ${what}`;
}

/** In a headline: "format of “X”", but "format “X”" of what is one. */
export function shortFormatOf({ quoted, kind }: Work): string {
  return kind === 'format' ? `format ${quoted}` : `format of ${quoted}`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
