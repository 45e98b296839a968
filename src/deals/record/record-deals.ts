import { companiesFor } from '../../catalogue/companies/find-companies.ts';
import type { TitleRef } from '../../catalogue/titles/title.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import { type DealTerms, LIVE_STATUSES, type SaleInput, type Status } from '../deal.ts';
import { dealsOfRecording, openRecording, recordingByRequest, standingDealsOf } from '../deal-store.ts';
import { type Clash, findClashes } from '../find-clashes.ts';
import type { RecordedDeal } from '../recorded-deal.ts';
import { type Advance, advanceDeals } from './advance-deals.ts';
import type { DealNews } from './deal-news.ts';
import { auditDeals, insertDeals } from './deal-rows-store.ts';
import { isRow, isToldOtherwise, namedBuyers, type OwnSale, planSales, termsOf } from './plan-sales.ts';

export type DealSource = 'command' | 'modal' | 'import' | 'article';

export interface RecordInput {
  readonly title: TitleRef;
  readonly sales: readonly OwnSale[];
  /** Of every sale that has none of its own. */
  readonly terms: DealTerms;
  readonly recordedBy: string;
  /** Where the command was typed; null for imports. */
  readonly channelId: string | null;
  /** The same for a request that Slack delivers twice. */
  readonly requestKey: string;
  readonly source: DealSource;
  /** False keeps channels quiet: a spreadsheet of old deals is no news. */
  readonly announce: boolean;
}

export interface RecordOutcome {
  readonly recordingId: number;
  /** Stored now, in the order of the input. */
  readonly recorded: readonly RecordedDeal[];
  /** Rows that were talked of and are sold by this command. */
  readonly advanced: readonly Advance[];
  /** Asked for, but already on record as `existing`: not stored again. */
  readonly duplicates: readonly Duplicate[];
  /** Warnings: they never keep a deal from being recorded. */
  readonly clashes: readonly { readonly deal: RecordedDeal; readonly clash: Clash<RecordedDeal> }[];
  /** The request was recorded before; `recorded` is what stands of it. */
  readonly repeated: boolean;
}

export interface Duplicate {
  readonly sale: SaleInput;
  readonly existing: RecordedDeal;
  /** It stands with another status, or another day of signing, than was asked for. */
  readonly differs: boolean;
}

/**
 * Records the sales of one command in one transaction: rows, audit, and what channels will hear. All of it stands
 * afterwards, or nothing. A twin of a row that stands is not stored, but a sale brings forward the talks that led to
 * it. The same request twice is recorded once.
 */
export async function recordDeals(
  { database, ...deps }: RecordDeps & { database: Database },
  input: RecordInput,
): Promise<RecordOutcome> {
  return database.prisma.$transaction((db) => recordDealsIn(db, deps, input));
}

/** What recording needs beside the transaction. */
export interface RecordDeps {
  readonly now: () => Date;
  readonly news: DealNews;
}

/** `recordDeals` inside a transaction of the caller, who records more than one title at once. */
export async function recordDealsIn(
  db: Db,
  { now, news }: RecordDeps,
  input: RecordInput,
): Promise<RecordOutcome> {
  const recordingId = await openRecording(db, input);
  if (recordingId === null) return earlierOutcome(db, input.requestKey);

  const standing = await standingDealsOf(db, input.title.id);
  const rows = planSales({ ...input, recordingId }, { standing, buyerOf: await buyersOf(db, input) });
  const { advanced, missed } = await advanceDeals({ db, news, now: now() }, input, rows.advances);
  const recorded = await insertDeals(db, rows.fresh);
  const lost = rows.fresh.filter((row) => !recorded.some((deal) => isRow(deal, row)));
  // Somebody else recorded these between our look and our insert.
  const rivals = lost.length === 0 ? [] : await standingDealsOf(db, input.title.id);

  await auditDeals(
    db,
    input.recordedBy,
    'recorded',
    recorded.map((deal) => ({ id: deal.id, before: null, after: deal })),
  );
  if (input.announce) {
    const quiet = rows.fresh.filter(({ sale }) => sale.isQuiet);
    const told = recorded.filter((deal) => !quiet.some((row) => isRow(deal, row)));
    await news.recorded(db, { recordingId, deals: told, now: now() });
  }
  return {
    recordingId,
    recorded,
    advanced,
    duplicates: [
      ...rows.duplicates,
      ...missed,
      ...lost.flatMap((row) => {
        const existing = rivals.find((deal) => isRow(deal, row));
        return existing === undefined ? [] : [{ sale: row.sale, existing }];
      }),
    ].map((each) => ({ ...each, differs: isToldOtherwise(each.existing, termsOf(each.sale, input)) })),
    clashes: clashesOf(
      [...advanced.map(({ after }) => after), ...recorded],
      standing.filter((deal) => !advanced.some(({ after }) => after.id === deal.id)),
      input.title,
    ),
    repeated: false,
  };
}

async function buyersOf(db: Db, { sales, recordedBy }: Pick<RecordInput, 'sales' | 'recordedBy'>) {
  const asks = namedBuyers(sales);
  const companies = await companiesFor(db, asks, recordedBy);
  const buyers = new Map(asks.map((ask) => [ask.sale, { ask, company: companies.get(ask) }]));
  return (sale: SaleInput) => {
    const found = buyers.get(sale);
    return found?.company === undefined ? null : { id: found.company.id, printed: found.ask.printed };
  };
}

async function earlierOutcome(db: Db, requestKey: string): Promise<RecordOutcome> {
  const recording = await recordingByRequest(db, requestKey);
  if (recording === null) throw new Error('a request was refused as repeated, but no recording has its key');
  const recorded = await dealsOfRecording(db, recording.id);
  return { recordingId: recording.id, recorded, advanced: [], duplicates: [], clashes: [], repeated: true };
}

/** What the new rows clash with: rows that stood before, and rows of the same command. */
export function clashesOf(
  recorded: readonly RecordedDeal[],
  standing: readonly RecordedDeal[],
  title: Pick<TitleRef, 'kind'>,
) {
  const live = recorded.filter(isLive);
  const seasonal = title.kind === 'series';
  return live.flatMap((deal, index) => {
    const others = [...standing.filter(isLive), ...live.slice(0, index)].map((other) => rights(other));
    return findClashes(rights(deal), others, { seasonal }).map((clash) => ({ deal, clash }));
  });
}

function isLive(deal: RecordedDeal): boolean {
  return (LIVE_STATUSES as readonly Status[]).includes(deal.status);
}

function rights(deal: RecordedDeal) {
  return { ...deal, buyerKey: deal.buyer === null ? null : String(deal.buyer.id) };
}
