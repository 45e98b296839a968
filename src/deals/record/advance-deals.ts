import type { Db } from '../../platform/db/database.ts';
import type { DealTerms, SaleInput, Status } from '../deal.ts';
import { dealById, type KeyedDeal, type NewDeal } from '../deal-store.ts';
import { isSold, type RecordedDeal } from '../recorded-deal.ts';
import { dealKey } from './deal-key.ts';
import type { DealNews } from './deal-news.ts';
import { auditDeals, replaceDeal } from './deal-rows-store.ts';
import type { OwnSale } from './plan-sales.ts';
import { nextTerm } from './renewal.ts';

/** A row of talks that became a sale. */
export interface Advance {
  readonly before: RecordedDeal;
  readonly after: RecordedDeal;
}

const TALKS: readonly Status[] = ['lead', 'offer', 'negotiation', 'deal_memo', 'in_development'];

/**
 * The row of talks as a sale on these terms makes it; null when the sale may be meant for several rows, when the row
 * is no talks, or when it would become the twin of another.
 *
 * @param same the rows of the same grant that stand
 */
export function advanceOf(
  same: readonly KeyedDeal[],
  terms: DealTerms,
  standing: readonly KeyedDeal[],
): NewDeal | null {
  const [row, ...others] = same.filter((deal) => nextTerm(terms, [deal]).kind === 'twin');
  if (row === undefined || others.length > 0) return null;
  if (!isSold(terms.status) || !TALKS.includes(row.status)) return null;
  const merged = mergedTerms(row, terms);
  const { title, buyer, territory, term } = row;
  const naturalKey = dealKey({ titleId: title.id, buyerId: buyer?.id ?? null, territory, ...merged });
  const isTaken = standing.some(
    (deal) => deal.id !== row.id && deal.naturalKey === naturalKey && deal.term === term,
  );
  return isTaken ? null : { ...row, titleId: title.id, terms: merged, naturalKey };
}

/** What is stated replaces what stood; what is not stated stays. */
function mergedTerms(row: DealTerms, stated: DealTerms): DealTerms {
  return {
    media: stated.media.length > 0 ? stated.media : row.media,
    exclusivity: stated.exclusivity ?? row.exclusivity,
    licence: row.licence,
    window: {
      startsOn: stated.window.startsOn ?? row.window.startsOn,
      endsOn: stated.window.endsOn ?? row.window.endsOn,
      rule: stated.window.rule ?? row.window.rule,
    },
    seasons: stated.seasons ?? row.seasons,
    languages: stated.languages.length > 0 ? stated.languages : row.languages,
    status: stated.status,
    signedOn: stated.signedOn ?? row.signedOn,
    embargoUntil: stated.embargoUntil ?? row.embargoUntil,
    clearance: stated.clearance === 'held' ? 'held' : row.clearance,
    market: stated.market ?? row.market,
    note: stated.note ?? row.note,
  };
}

/** Edits the rows, audits it and tells the news; a row that somebody changed in the meantime is `missed`. */
export async function advanceDeals(
  { db, news, now }: { db: Db; news: DealNews; now: Date },
  { recordedBy, announce }: { recordedBy: string; announce: boolean },
  advances: readonly {
    readonly sale: OwnSale;
    readonly existing: KeyedDeal;
    readonly deal: NewDeal;
  }[],
): Promise<{ advanced: readonly Advance[]; missed: readonly { sale: SaleInput; existing: RecordedDeal }[] }> {
  const advanced: Advance[] = [];
  const missed: { sale: SaleInput; existing: RecordedDeal }[] = [];
  for (const { sale, existing, deal } of advances) {
    const isDone = await replaceDeal(db, { id: existing.id, version: existing.version, deal });
    const after = await dealById(db, existing.id);
    if (after === null) throw new Error('the deal brought forward is gone');
    if (isDone) advanced.push({ before: existing, after });
    else missed.push({ sale, existing: after });
  }
  await auditDeals(
    db,
    recordedBy,
    'edited',
    advanced.map(({ before, after }) => ({ id: after.id, before, after })),
  );
  if (advanced.length > 0) {
    await news.changed(
      db,
      advanced.map(({ after }) => after.id),
    );
  }
  if (announce) {
    const quiet = new Set(advances.filter(({ sale }) => sale.isQuiet).map(({ existing }) => existing.id));
    const told = advanced.map(({ after }) => after).filter(({ id }) => !quiet.has(id));
    for (const recordingId of new Set(told.map((deal) => deal.recordingId))) {
      const deals = told.filter((deal) => deal.recordingId === recordingId);
      await news.recorded(db, { recordingId, deals, now });
    }
  }
  return { advanced, missed };
}
