import { z } from 'zod';
import { isPlainDate, type PlainDate, plainDateInZone } from '../platform/text/dates.ts';
import { nameKey } from '../platform/text/name-key.ts';
import type { SoldDeal } from './release-facts.ts';

const PlainDateText = z.custom<PlainDate>((text) => typeof text === 'string' && isPlainDate(text));

/** Which sales a release tells as news. */
export const ReleaseScope = z.discriminatedUnion('kind', [
  /** What no approved release has told yet. */
  z.object({ kind: z.literal('since_last') }),
  /** Signed in these days, both included; without a day of signature, recorded in them. */
  z.object({ kind: z.literal('dates'), from: PlainDateText, to: PlainDateText.nullable() }),
  z.object({ kind: z.literal('market'), market: z.string() }),
  z.object({ kind: z.literal('picked'), dealIds: z.array(z.number().int()).readonly() }),
]);
export type ReleaseScope = z.infer<typeof ReleaseScope>;

export interface SplitDeals {
  readonly news: readonly SoldDeal[];
  /** Sales that were known before the news: what it joins. */
  readonly earlier: readonly SoldDeal[];
}

/**
 * Sorts the sales of a title into news and what came before. What is neither (signed after the news, and told by no
 * release yet) stays out: it waits for a release of its own.
 */
export function splitDeals(
  deals: readonly SoldDeal[],
  scope: ReleaseScope,
  { toldBefore, timeZone }: { readonly toldBefore: ReadonlySet<number>; readonly timeZone: string },
): SplitDeals {
  const dayOf = (deal: SoldDeal) => deal.signedOn ?? plainDateInZone(deal.recordedAt, timeZone);
  if (scope.kind === 'since_last') {
    return {
      news: deals.filter(({ id }) => !toldBefore.has(id)),
      earlier: deals.filter(({ id }) => toldBefore.has(id)),
    };
  }
  const news = deals.filter((deal) => isNews(deal, scope, dayOf));
  const first = news.map(dayOf).sort()[0];
  const isBefore = (deal: SoldDeal) =>
    toldBefore.has(deal.id) ||
    (scope.kind === 'dates' ? dayOf(deal) < scope.from : first !== undefined && dayOf(deal) < first);
  return { news, earlier: deals.filter((deal) => !news.includes(deal) && isBefore(deal)) };
}

function isNews(
  deal: SoldDeal,
  scope: Exclude<ReleaseScope, { kind: 'since_last' }>,
  dayOf: (deal: SoldDeal) => PlainDate,
): boolean {
  switch (scope.kind) {
    case 'dates':
      return dayOf(deal) >= scope.from && (scope.to === null || dayOf(deal) <= scope.to);
    case 'market':
      return deal.market !== null && isSameMarket(deal.market, scope.market);
    case 'picked':
      return scope.dealIds.includes(deal.id);
  }
}

/** "MIPCOM" asks for every MIPCOM, "MIPCOM 2025" for that year's. */
function isSameMarket(market: string, asked: string): boolean {
  const [on, wanted] = [nameKey(market), nameKey(asked)];
  return on === wanted || on.startsWith(`${wanted} `);
}
