import type { TitleRef } from '../../../catalogue/titles/title.ts';
import type { DealNews } from '../../../deals/record/deal-news.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { RatingNews } from '../../../ratings/record/rating-news.ts';
import type { Proposal } from '../propose/proposal.ts';
import type { NewEvidence } from './article-store.ts';
import type { Draft } from './draft-store.ts';

export interface ConfirmDeps {
  readonly database: Database;
  readonly now: () => Date;
  readonly news: DealNews;
  readonly ratingNews: RatingNews;
}

export interface TitleOfGroup {
  readonly title: TitleRef;
  readonly isNew: boolean;
}

/** A draft that is being recorded. */
export interface Recording {
  readonly ticked: readonly Proposal[];
  /** By the key of the group. */
  readonly titles: ReadonlyMap<string, TitleOfGroup>;
  readonly draft: Draft;
  readonly by: string;
  readonly channelId: string | null;
}

/** What was recorded, with the words that it came from. */
export interface Recorded<T> {
  readonly outcomes: readonly T[];
  readonly evidence: readonly NewEvidence[];
}

/** Items by title, whatever the names that the text gives it. */
export function byRecordedTitle<T extends Proposal>(
  items: readonly T[],
  titles: ReadonlyMap<string, TitleOfGroup>,
): readonly (readonly [title: TitleRef, items: readonly T[]])[] {
  const byId = new Map<number, { readonly title: TitleRef; readonly items: T[] }>();
  for (const item of items) {
    const of = titles.get(item.group.key);
    if (of === undefined) throw new Error('a title was ticked and is not known');
    const known = byId.get(of.title.id) ?? { title: of.title, items: [] };
    known.items.push(item);
    byId.set(of.title.id, known);
  }
  return [...byId.values()].map(({ title, items: ofTitle }) => [title, ofTitle] as const);
}
