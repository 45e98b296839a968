import type { Territory } from '../../catalogue/territory.ts';
import type { DealTerms, SaleInput } from '../deal.ts';
import type { KeyedDeal, NewDeal } from '../deal-store.ts';
import type { RecordedDeal } from '../recorded-deal.ts';
import { advanceOf } from './advance-deals.ts';
import { dealKey, leavesOpen } from './deal-key.ts';
import { nextTerm } from './renewal.ts';

/** A sale with what is its own: terms where they are not those that all share, and whether channels stay quiet of it. */
export interface OwnSale extends SaleInput {
  readonly terms?: DealTerms;
  /** Known for long: it is no news, whatever is told of the others. */
  readonly isQuiet?: boolean;
}

/** The terms of one sale of a command. */
export function termsOf(sale: OwnSale, { terms }: { readonly terms: DealTerms }): DealTerms {
  return sale.terms ?? terms;
}

/** A row to be stored, and the sale that asked for it. */
export interface PlannedSale extends NewDeal {
  readonly sale: OwnSale;
}

/** What becomes of the sales of a command. One that the command tells twice is planned once. */
export interface SalesPlan {
  readonly fresh: readonly PlannedSale[];
  readonly duplicates: readonly { readonly sale: OwnSale; readonly existing: KeyedDeal }[];
  readonly advances: readonly {
    readonly sale: OwnSale;
    readonly existing: KeyedDeal;
    readonly deal: NewDeal;
  }[];
}

export interface PlanInput {
  readonly title: { readonly id: number };
  readonly sales: readonly OwnSale[];
  readonly terms: DealTerms;
  readonly recordingId: number;
  readonly recordedBy: string;
}

/**
 * Sorts sales into rows to store, twins of rows that stand, and rows of talks that they bring forward. The one rule
 * for what is stored and for what is foretold of it.
 *
 * @param standing every row of the title that stands
 */
export function planSales(
  input: PlanInput,
  {
    standing,
    buyerOf,
  }: { readonly standing: readonly KeyedDeal[]; readonly buyerOf: (sale: OwnSale) => NewDeal['buyer'] },
): SalesPlan {
  const fresh: PlannedSale[] = [];
  const duplicates: { sale: OwnSale; existing: KeyedDeal }[] = [];
  const advances: { sale: OwnSale; existing: KeyedDeal; deal: NewDeal }[] = [];
  for (const sale of input.sales) {
    const terms = termsOf(sale, input);
    const buyer = buyerOf(sale);
    const asked = {
      titleId: input.title.id,
      buyerId: buyer?.id ?? null,
      territory: sale.territory,
      ...pick(terms),
    };
    const naturalKey = dealKey(asked);
    const same = standing.filter((deal) => deal.naturalKey === naturalKey);
    const vague = standing.filter((deal) => leavesOpen(asked, identityOf(deal)));
    const term = nextTerm(terms, same.length > 0 ? same : vague);
    if (term.kind === 'twin') {
      const deal = advanceOf(same.length > 0 ? same : vague, terms, standing);
      if (deal !== null) {
        // Typed twice in one command: brought forward once.
        if (!advances.some((each) => each.existing.id === term.of.id)) {
          advances.push({ sale, existing: term.of, deal });
        }
        continue;
      }
      duplicates.push({ sale, existing: term.of });
      continue;
    }
    // Typed twice in one command: stored once.
    if (fresh.some((row) => row.naturalKey === naturalKey)) continue;
    const { recordingId, recordedBy } = input;
    const { territory } = sale;
    fresh.push({
      sale,
      recordingId,
      titleId: input.title.id,
      territory,
      buyer,
      terms,
      naturalKey,
      term: term.number,
      recordedBy,
    });
  }
  return { fresh, duplicates, advances };
}

export function isRow(deal: KeyedDeal, row: NewDeal): boolean {
  return deal.naturalKey === row.naturalKey && deal.term === row.term;
}

/** It stands with another status, or another day of signing, than is told. */
export function isToldOtherwise(existing: RecordedDeal, { status, signedOn }: DealTerms): boolean {
  return existing.status !== status || (signedOn !== null && existing.signedOn !== signedOn);
}

/** The companies that sales name, each for the country of its grant. */
export function namedBuyers(sales: readonly SaleInput[]) {
  return sales.flatMap((sale) =>
    sale.buyer.kind === 'named'
      ? [{ printed: sale.buyer.name, country: countryOfGrant(sale.territory), sale }]
      : [],
  );
}

/** A grant of one country has a buyer of that country; a joint or regional grant has a pan-regional buyer. */
export function countryOfGrant(territory: Territory): string | null {
  const [code, ...others] = territory.codes;
  if (code === undefined || others.length > 0 || territory.doubtful.length > 0) return null;
  return code.slice(0, 2);
}

function identityOf(deal: KeyedDeal) {
  return {
    ...pick(deal),
    titleId: deal.title.id,
    buyerId: deal.buyer?.id ?? null,
    territory: deal.territory,
  };
}

function pick({ licence, media, seasons }: DealTerms) {
  return { licence, media, seasons };
}
