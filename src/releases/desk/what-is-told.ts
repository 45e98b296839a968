import { saleKind } from '../plan/sales-plan.ts';
import type { SoldDeal } from '../release-facts.ts';

/** All that a release says of a sale, as one text: when it differs, the sentences about the sale are stale. */
export function whatIsTold(deal: SoldDeal): string {
  const { label, codes, doubtful, languages } = deal.territory;
  const parts = [
    deal.titleId,
    label,
    codes,
    doubtful,
    languages,
    deal.buyer?.printed ?? null,
    saleKind(deal),
    deal.seasons,
  ];
  return JSON.stringify(parts);
}
