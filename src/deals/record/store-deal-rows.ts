import { companiesFor } from '../../catalogue/companies/find-companies.ts';
import type { Territory } from '../../catalogue/territory.ts';
import type { TitleRef } from '../../catalogue/titles/title.ts';
import type { Db } from '../../platform/db/database.ts';
import type { BuyerInput, DealTerms } from '../deal.ts';
import { type KeyedDeal, type NewDeal, openRecording, standingDealsWithKeys } from '../deal-store.ts';
import { dealKey } from './deal-key.ts';
import type { DealNews } from './deal-news.ts';
import { auditDealRows, correctDealRows, insertDealRows } from './deal-rows-store.ts';
import { countryOfGrant } from './plan-sales.ts';
import { nextTerm } from './renewal.ts';

/** One row of a list of deals. */
export interface DealRow {
  readonly title: TitleRef;
  readonly territory: Territory;
  readonly buyer: BuyerInput;
  readonly terms: DealTerms;
}

/** What became of a row. */
export type DealRowOutcome =
  | { readonly kind: 'added' }
  /** Added although an earlier row of the list is the same grant: both are in the list, so both are deals. */
  | { readonly kind: 'added_beside' }
  | { readonly kind: 'corrected' }
  /** On record already as it stands. */
  | { readonly kind: 'unchanged' }
  /** The same in every word as an earlier row of the list. */
  | { readonly kind: 'repeated' };

/** A list of deals that is being stored, chunk after chunk, in one transaction. */
export interface DealList {
  /** Outcomes in the order of the rows. A handful of statements, whatever their number. */
  store(rows: readonly DealRow[]): Promise<readonly DealRowOutcome[]>;
  /** Lets channels hear what they should, once all is stored. */
  finish(): Promise<void>;
}

export interface DealListOptions {
  readonly recordedBy: string;
  readonly at: Date;
  readonly news: DealNews;
  /** True: one recording for each title, told like a command; false: one for the whole list, told to nobody. */
  readonly announce: boolean;
  /** Unlike that of any other recording. */
  readonly requestKey: string;
}

/**
 * Stores a list of deals by the rules of `recordDeals`, but by sets. A row that is the same grant as one on record
 * (deal-key.ts) corrects that one, as far as the row says anything; a later term of it is a renewal (renewal.ts). The
 * same list a second time changes nothing.
 */
export function openDealList(db: Db, options: DealListOptions): DealList {
  const { recordedBy, at, news, announce, requestKey } = options;
  /** Rows on record that a row of this list has spoken for. */
  const claimed = new Set<number>();
  const recordings = new Map<number, number>();
  const told = new Map<number, KeyedDeal[]>();
  const changed: number[] = [];

  async function recordingFor(titleId: number): Promise<number> {
    const unit = announce ? titleId : 0;
    const open = recordings.get(unit);
    if (open !== undefined) return open;
    const recording = { requestKey: `${requestKey}:${unit}`, source: 'import', recordedBy, channelId: null };
    const id = await openRecording(db, recording);
    if (id === null) throw new Error('a list of deals was given the key of another');
    recordings.set(unit, id);
    return id;
  }

  async function insert(rows: readonly PlannedDeal[]): Promise<void> {
    const deals: NewDeal[] = [];
    for (const { row, deal } of rows) deals.push({ ...deal, recordingId: await recordingFor(row.title.id) });
    const ids = await insertDealRows(db, deals, at);
    const recorded = rows.map(({ row, deal, buyerName }, index): KeyedDeal => {
      const id = ids[index] ?? 0;
      claimed.add(id);
      const { titleId: _, buyer, terms, ...rest } = deal;
      return {
        ...terms,
        ...rest,
        id,
        recordingId: deals[index]?.recordingId ?? 0,
        title: { id: row.title.id, name: row.title.name },
        buyer: buyer === null ? null : { ...buyer, name: buyerName },
        version: 1,
        recordedAt: at.toISOString(),
        withdrawnAt: null,
      };
    });
    await auditDealRows(
      db,
      recorded.map((deal) => ({ id: deal.id, before: null, after: deal })),
      { by: recordedBy, at },
    );
    if (!announce) return;
    for (const deal of recorded) {
      const unit = told.get(deal.recordingId) ?? [];
      unit.push(deal);
      told.set(deal.recordingId, unit);
    }
  }

  async function correct(pairs: readonly { before: KeyedDeal; after: KeyedDeal }[]): Promise<void> {
    const rows = pairs.map(({ before, after }) => ({
      id: after.id,
      version: before.version,
      deal: { ...after, titleId: after.title.id, terms: after },
    }));
    await correctDealRows(db, rows);
    await auditDealRows(
      db,
      pairs.map(({ before, after }) => ({ id: before.id, before, after })),
      { by: recordedBy, at },
    );
    changed.push(...pairs.map(({ after }) => after.id));
  }

  return {
    async store(rows) {
      const keyed = await withKeys(db, rows, recordedBy);
      const standing = await standingDealsWithKeys(db, [
        ...new Set(keyed.map((each) => each.deal.naturalKey)),
      ]);
      const plan = planRows(keyed, standing, claimed);
      await insert(plan.fresh);
      await correct(plan.corrections);
      return plan.outcomes;
    },
    async finish() {
      for (const [recordingId, deals] of told) await news.recorded(db, { recordingId, deals, now: at });
      await news.changed(db, changed);
    },
  };
}

interface PlannedDeal {
  readonly row: DealRow;
  /** Without its recording. */
  readonly deal: NewDeal;
  readonly buyerName: string;
}

async function withKeys(
  db: Db,
  rows: readonly DealRow[],
  recordedBy: string,
): Promise<readonly PlannedDeal[]> {
  const asks = new Map<string, { readonly printed: string; readonly country: string | null }>();
  const askOf = ({ buyer, territory }: DealRow) => {
    if (buyer.kind === 'undisclosed') return null;
    const ask = { printed: buyer.name, country: countryOfGrant(territory) };
    const known = asks.get(`${ask.country}|${ask.printed}`) ?? ask;
    asks.set(`${ask.country}|${ask.printed}`, known);
    return known;
  };
  const asked = rows.map((row) => ({ row, ask: askOf(row) }));
  const companies = await companiesFor(db, [...asks.values()], recordedBy);
  return asked.map(({ row, ask }) => {
    const company = ask === null ? undefined : companies.get(ask);
    const buyer = ask === null || company === undefined ? null : { id: company.id, printed: ask.printed };
    const { territory, terms } = row;
    const titleId = row.title.id;
    const naturalKey = dealKey({ titleId, territory, buyerId: buyer?.id ?? null, ...terms });
    const deal = { recordingId: 0, titleId, territory, buyer, terms, naturalKey, term: 1, recordedBy };
    return { row, deal, buyerName: company?.name ?? '' };
  });
}

interface Plan {
  readonly fresh: readonly PlannedDeal[];
  readonly corrections: readonly { before: KeyedDeal; after: KeyedDeal }[];
  readonly outcomes: readonly DealRowOutcome[];
}

/** Rows that stand as they are find their deals first, so that none of these is corrected by another row. */
function planRows(rows: readonly PlannedDeal[], standing: readonly KeyedDeal[], claimed: Set<number>): Plan {
  const groups = new Map<string, { readonly on: KeyedDeal[]; readonly planned: NewDeal[] }>();
  const groupOf = (key: string) => {
    const group = groups.get(key) ?? { on: [], planned: [] };
    groups.set(key, group);
    return group;
  };
  for (const deal of standing) groupOf(deal.naturalKey).on.push(deal);

  const outcomes = new Map<PlannedDeal, DealRowOutcome>();
  for (const row of rows) {
    const same = groupOf(row.deal.naturalKey).on.find(
      (deal) => !claimed.has(deal.id) && said(deal, deal) === said(row.deal, row.deal.terms),
    );
    if (same === undefined) continue;
    claimed.add(same.id);
    outcomes.set(row, { kind: 'unchanged' });
  }

  const fresh: PlannedDeal[] = [];
  const corrections: { before: KeyedDeal; after: KeyedDeal }[] = [];
  const planOne = (row: PlannedDeal): DealRowOutcome => {
    const group = groupOf(row.deal.naturalKey);
    const words = said(row.deal, row.deal.terms);
    const ofList = group.on.filter((deal) => claimed.has(deal.id));
    if (
      ofList.some((deal) => said(deal, deal) === words) ||
      group.planned.some((deal) => said(deal, deal.terms) === words)
    ) {
      return { kind: 'repeated' };
    }
    const before = earlierOf(
      row.deal,
      group.on.filter((deal) => !claimed.has(deal.id)),
    );
    if (before !== null) {
      const after = corrected(before, row.deal);
      claimed.add(before.id);
      if (said(before, before) === said(after, after)) return { kind: 'unchanged' };
      corrections.push({ before, after });
      return { kind: 'corrected' };
    }
    const others = [...ofList, ...group.planned.map((deal) => ({ ...deal.terms, term: deal.term }))];
    const renews = nextTerm(row.deal.terms, others).kind === 'term';
    const terms = [...group.on, ...group.planned].map((deal) => deal.term);
    const deal = { ...row.deal, term: Math.max(0, ...terms) + 1 };
    group.planned.push(deal);
    fresh.push({ ...row, deal });
    return { kind: renews ? 'added' : 'added_beside' };
  };
  return { outcomes: rows.map((row) => outcomes.get(row) ?? planOne(row)), fresh, corrections };
}

/** The deal on record that a row speaks of in other words: of the same window, or its twin. */
function earlierOf({ terms }: NewDeal, on: readonly KeyedDeal[]): KeyedDeal | null {
  const { startsOn, endsOn } = terms.window;
  const sameWindow = on.find(
    ({ window }) => startsOn !== null && window.startsOn === startsOn && window.endsOn === endsOn,
  );
  if (sameWindow !== undefined) return sameWindow;
  const next = nextTerm(terms, on);
  return next.kind === 'twin' ? next.of : null;
}

/** What a row can say beside what makes it this grant, to compare two of them. */
function said({ territory, buyer }: Pick<NewDeal, 'territory' | 'buyer'>, terms: DealTerms): string {
  const { window, exclusivity, languages, status, signedOn, note, media } = terms;
  const { startsOn, endsOn } = window;
  const label = territory.label;
  return JSON.stringify([
    label,
    buyer?.printed,
    media,
    exclusivity,
    languages,
    startsOn,
    endsOn,
    status,
    signedOn,
    note,
  ]);
}

/** A PATCH: what the row does not say stays as it is. */
function corrected(before: KeyedDeal, { territory, buyer, terms }: NewDeal): KeyedDeal {
  return {
    ...before,
    territory: { ...before.territory, label: territory.label },
    buyer:
      before.buyer === null || buyer === null ? before.buyer : { ...before.buyer, printed: buyer.printed },
    media: terms.media,
    exclusivity: terms.exclusivity ?? before.exclusivity,
    languages: terms.languages.length > 0 ? terms.languages : before.languages,
    window: {
      startsOn: terms.window.startsOn ?? before.window.startsOn,
      endsOn: terms.window.endsOn ?? before.window.endsOn,
      rule: before.window.rule,
    },
    status: terms.status,
    signedOn: terms.signedOn ?? before.signedOn,
    note: terms.note ?? before.note,
    version: before.version + 1,
  };
}
