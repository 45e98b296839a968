import type { Db } from '../platform/db/database.ts';
import { standingDealsOf } from './deal-store.ts';
import { isSold } from './recorded-deal.ts';

/** Where a title is sold: the codes of its standing sold rows, as recorded; a code may repeat. */
export async function soldCodes(db: Db, titleId: number): Promise<readonly string[]> {
  const deals = await standingDealsOf(db, titleId);
  return deals.filter((deal) => isSold(deal.status)).flatMap((deal) => deal.territory.codes);
}
