import type { TitleRef } from '../../../catalogue/titles/title.ts';
import type { TitleGroup } from './proposal.ts';

/** What is of titles on record, by title: a text may call one title by several names. */
export function byTitle<T extends { readonly group: TitleGroup }>(
  items: readonly T[],
): readonly (readonly [title: TitleRef, items: readonly T[]])[] {
  const titles = new Map<number, { readonly title: TitleRef; readonly items: T[] }>();
  for (const item of items) {
    const { meant } = item.group;
    if (meant.kind !== 'known') continue;
    const known = titles.get(meant.title.id) ?? { title: meant.title, items: [] };
    known.items.push(item);
    titles.set(meant.title.id, known);
  }
  return [...titles.values()].map(({ title, items: ofTitle }) => [title, ofTitle] as const);
}
