import type { Db } from '../../platform/db/database.ts';
import { dealsOfTitle, type KeyedDeal, standingDealsOf } from '../deal-store.ts';
import { dealKey } from './deal-key.ts';
import type { DealNews } from './deal-news.ts';
import { auditDeals, withdrawDeals } from './deal-rows-store.ts';
import { type MovedRow, moveDealRows } from './move-deals-store.ts';
import { nextTerm } from './renewal.ts';

export interface MoveDealsInput {
  readonly from: number;
  readonly to: { readonly id: number; readonly name: string };
  readonly by: string;
  readonly at: Date;
}

/**
 * Gives the deals of one title to another, in the transaction that makes the two one. Where both have a deal, the
 * older row stands and the other is withdrawn; a further term of the same grant becomes a renewal. Each change has its
 * audit, and every message that tells one of the deals is mended.
 */
export async function moveDeals(
  db: Db,
  news: Pick<DealNews, 'changed'>,
  { from, to, by, at }: MoveDealsInput,
): Promise<void> {
  const all = await dealsOfTitle(db, from);
  const plan = planMove(all, await standingDealsOf(db, to.id), to.id);

  const withdrawn = new Map(plan.withdrawn.map((deal) => [deal.id, deal]));
  // The twins go first: of one grant and term, one row stands at a time.
  await withdrawDeals(db, [...withdrawn.keys()], by, at);
  await moveDealRows(db, to.id, plan.moved);
  await auditDeals(
    db,
    by,
    'withdrawn',
    plan.withdrawn.map((deal) => ({ id: deal.id, before: deal, after: null })),
  );
  const standing = all.filter((deal) => deal.withdrawnAt === null && !withdrawn.has(deal.id));
  await auditDeals(
    db,
    by,
    'edited',
    standing.map((before) => ({
      id: before.id,
      before,
      after: { ...before, title: to, version: before.version + 1 },
    })),
  );
  await news.changed(db, [...standing.map(({ id }) => id), ...withdrawn.keys()]);
}

interface MovePlan {
  readonly moved: readonly MovedRow[];
  /** Of both titles. */
  readonly withdrawn: readonly KeyedDeal[];
}

/**
 * What becomes of the rows of a title, oldest first, beside those that the other title has. Each of those has one twin
 * at most: rows of one title that are alike were recorded as deals of their own.
 */
function planMove(moving: readonly KeyedDeal[], theirs: readonly KeyedDeal[], titleId: number): MovePlan {
  const moved: MovedRow[] = [];
  const withdrawn: KeyedDeal[] = [];
  const matched = new Set<number>();
  const terms = new Map<string, number>();
  const taken = (key: string, term: number) => terms.set(key, Math.max(term, terms.get(key) ?? 0));
  for (const deal of theirs) taken(deal.naturalKey, deal.term);

  for (const deal of moving) {
    const naturalKey = dealKey({ ...deal, titleId, buyerId: deal.buyer?.id ?? null });
    if (deal.withdrawnAt !== null) {
      moved.push({ id: deal.id, naturalKey, term: deal.term });
      continue;
    }
    const next = nextTerm(
      deal,
      theirs.filter((other) => other.naturalKey === naturalKey && !matched.has(other.id)),
    );
    if (next.kind === 'twin') {
      matched.add(next.of.id);
      withdrawn.push(olderOf(next.of, deal) === deal ? next.of : deal);
      moved.push({ id: deal.id, naturalKey, term: next.of.term });
      continue;
    }
    const term = (terms.get(naturalKey) ?? 0) + 1;
    taken(naturalKey, term);
    moved.push({ id: deal.id, naturalKey, term });
  }
  return { moved, withdrawn };
}

function olderOf(left: KeyedDeal, right: KeyedDeal): KeyedDeal {
  if (left.recordedAt !== right.recordedAt) return left.recordedAt < right.recordedAt ? left : right;
  return left.id < right.id ? left : right;
}
