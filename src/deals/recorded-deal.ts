import type { Territory } from '../catalogue/territory.ts';
import { type DealTerms, SOLD_STATUSES, type Status } from './deal.ts';

/** A deal as it stands on record. */
export interface RecordedDeal extends DealTerms {
  readonly id: number;
  readonly recordingId: number;
  readonly title: { readonly id: number; readonly name: string };
  readonly territory: Territory;
  /** Null = undisclosed. `printed` is the name as it was typed for this deal. */
  readonly buyer: { readonly id: number; readonly name: string; readonly printed: string } | null;
  /** Goes up with every change; an edit names the version it was made from. */
  readonly version: number;
  readonly recordedBy: string;
  /** UTC instant, ISO 8601. */
  readonly recordedAt: string;
  readonly withdrawnAt: string | null;
}

/** Sold: counts as a sale. */
export function isSold(status: Status): boolean {
  return (SOLD_STATUSES as readonly Status[]).includes(status);
}

/** The buyer's name as printed for this deal, or the words for an undisclosed one. */
export function buyerWords(deal: Pick<RecordedDeal, 'buyer'>): string {
  return deal.buyer?.printed ?? 'undisclosed buyer';
}

/** Sold, cleared and standing: channels may hear of it once its embargo is over. */
export function isAnnounceable(deal: Pick<RecordedDeal, 'status' | 'clearance' | 'withdrawnAt'>): boolean {
  return isSold(deal.status) && deal.clearance === 'cleared' && deal.withdrawnAt === null;
}
