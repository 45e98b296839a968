import { companyKey } from '../../catalogue/companies/company-key.ts';
import { knownCompaniesFor } from '../../catalogue/companies/find-companies.ts';
import type { TitleRef } from '../../catalogue/titles/title.ts';
import type { Db } from '../../platform/db/database.ts';
import type { DealTerms } from '../deal.ts';
import { type KeyedDeal, standingDealsOf } from '../deal-store.ts';
import type { Clash } from '../find-clashes.ts';
import type { RecordedDeal } from '../recorded-deal.ts';
import { isToldOtherwise, namedBuyers, type OwnSale, type PlannedSale, planSales } from './plan-sales.ts';
import { clashesOf } from './record-deals.ts';

/** A sale that has terms of its own. */
export type ToldSale = OwnSale & { readonly terms: DealTerms };

/** What recording a sale would do. */
export type ForeseenDeal =
  | {
      readonly kind: 'new';
      /** False = its company would be created; null = undisclosed. */
      readonly isBuyerKnown: boolean | null;
      /** `with` has a negative id where it is another of the sales that were asked about. */
      readonly clashes: readonly Clash<RecordedDeal>[];
      /** Rows of the same grant of which one names a buyer and the other does not: perhaps the same sale. */
      readonly perhaps: readonly RecordedDeal[];
    }
  /** Nothing: it stands as `existing`. */
  | { readonly kind: 'twin'; readonly existing: RecordedDeal; readonly differs: boolean }
  /** The talks on record would become the sale. */
  | { readonly kind: 'advance'; readonly existing: RecordedDeal }
  /** Nothing: an earlier one of the sales says the same. */
  | { readonly kind: 'repeated' };

/** What `recordDeals` would do with each sale of a title, by the same rules; nothing is stored. Three queries. */
export async function foreseeDeals(
  db: Db,
  { title, sales }: { readonly title: TitleRef; readonly sales: readonly ToldSale[] },
): Promise<ReadonlyMap<ToldSale, ForeseenDeal>> {
  const [first] = sales;
  if (first === undefined) return new Map();
  const standing = await standingDealsOf(db, title.id);
  const asks = namedBuyers(sales);
  const companies = await knownCompaniesFor(db, asks);
  const buyers = new Map<OwnSale, Buyer>();
  const unknown = new Map<string, number>();
  for (const ask of asks) {
    const key = `${ask.country}|${companyKey(ask.printed)}`;
    const known = companies.get(ask) ?? null;
    if (known === null && !unknown.has(key)) unknown.set(key, -1 - unknown.size);
    const id = known?.id ?? unknown.get(key) ?? 0;
    buyers.set(ask.sale, { id, name: known?.name ?? ask.printed, printed: ask.printed });
  }
  const plan = planSales(
    { title, sales, terms: first.terms, recordingId: 0, recordedBy: '' },
    { standing, buyerOf: (sale) => buyers.get(sale) ?? null },
  );
  const rows = plan.fresh.map((row, index) => ({
    row,
    deal: asDeal(row, buyers.get(row.sale) ?? null, title, -1 - index),
  }));
  const clashes = clashesOf(
    rows.map(({ deal }) => deal),
    standing,
    title,
  );
  return new Map(
    sales.map((sale): [ToldSale, ForeseenDeal] => {
      const twin = plan.duplicates.find((each) => each.sale === sale);
      if (twin !== undefined) {
        const { existing } = twin;
        return [sale, { kind: 'twin', existing, differs: isToldOtherwise(existing, sale.terms) }];
      }
      const advance = plan.advances.find((each) => each.sale === sale);
      if (advance !== undefined) return [sale, { kind: 'advance', existing: advance.existing }];
      const fresh = rows.find(({ row }) => row.sale === sale);
      if (fresh === undefined) return [sale, { kind: 'repeated' }];
      const buyer = buyers.get(sale);
      return [
        sale,
        {
          kind: 'new',
          isBuyerKnown: buyer === undefined ? null : buyer.id > 0,
          clashes: clashes.filter(({ deal }) => deal === fresh.deal).map(({ clash }) => clash),
          perhaps: standing.filter((deal) => isHalfTold(sale, deal)),
        },
      ];
    }),
  );
}

interface Buyer {
  readonly id: number;
  readonly name: string;
  readonly printed: string;
}

function isHalfTold({ territory, buyer, terms }: ToldSale, standing: KeyedDeal): boolean {
  return (
    (buyer.kind === 'undisclosed') !== (standing.buyer === null) &&
    terms.licence === standing.licence &&
    territory.codes.length > 0 &&
    territory.codes.join() === standing.territory.codes.join()
  );
}

function asDeal(row: PlannedSale, buyer: Buyer | null, title: TitleRef, id: number): RecordedDeal {
  return {
    ...row.terms,
    id,
    recordingId: 0,
    title: { id: title.id, name: title.name },
    territory: row.territory,
    buyer,
    version: 1,
    recordedBy: '',
    recordedAt: '',
    withdrawnAt: null,
  };
}
