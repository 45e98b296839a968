import { companiesFor } from '../../catalogue/companies/find-companies.ts';
import type { Territory } from '../../catalogue/territory.ts';
import { titleById } from '../../catalogue/titles/find-title.ts';
import type { Database } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import { firstTime } from '../../platform/slack/requests.ts';
import type { BuyerInput, DealTerms } from '../deal.ts';
import { dealById, type KeyedDeal, type NewDeal, standingDealsOf } from '../deal-store.ts';
import type { Clash } from '../find-clashes.ts';
import { isAnnounceable, type RecordedDeal } from '../recorded-deal.ts';
import { isTheirs, maySee, type Viewer } from '../viewer.ts';
import { dealKey } from './deal-key.ts';
import type { DealNews } from './deal-news.ts';
import { auditDeals, replaceDeal } from './deal-rows-store.ts';
import { countryOfGrant } from './plan-sales.ts';
import { clashesOf } from './record-deals.ts';

/** A PATCH: what is not named stays as it is. */
export interface DealChanges {
  readonly titleId?: number;
  readonly territory?: Territory;
  readonly buyer?: BuyerInput;
  readonly terms?: Partial<DealTerms>;
}

export interface EditInput {
  readonly id: number;
  /** The version that the person saw; an edit of an older one is refused. */
  readonly version: number;
  readonly changes: DealChanges;
  readonly by: string;
  /** What the person may see and change; not given = everything. */
  readonly viewer?: Viewer;
  readonly requestKey: string;
}

export interface EditOutcome {
  readonly before: RecordedDeal;
  readonly after: RecordedDeal;
  readonly clashes: readonly { readonly deal: RecordedDeal; readonly clash: Clash<RecordedDeal> }[];
}

/**
 * Changes a deal in one transaction, keeps what it was in the audit trail, and lets every message that tells it be
 * mended in place. A deal that may be announced only now is announced now.
 *
 * @returns null when the same request was carried out before
 * @throws UserError when the deal is gone, was changed by somebody else, or would be a twin of another
 */
export async function editDeal(
  { database, now, news }: { database: Database; now: () => Date; news: DealNews },
  input: EditInput,
): Promise<EditOutcome | null> {
  return database.prisma.$transaction(async (db) => {
    if (!(await firstTime(db, input.requestKey))) return null;
    const before = await dealById(db, input.id);
    if (before === null) throw new UserError('deal_unknown', `There is no deal #${input.id} on record.`);
    if (before.withdrawnAt !== null) {
      throw new UserError(
        'deal_withdrawn',
        `Deal #${input.id} was undone and cannot be edited. Record it again with /deal.`,
      );
    }
    const { viewer } = input;
    if (viewer !== undefined && !isTheirs(viewer, before)) {
      throw new UserError('deal_not_yours', 'Only sales can edit deals.');
    }
    const territory = input.changes.territory ?? before.territory;
    const terms = { ...termsOf(before), ...input.changes.terms };
    const titleId = input.changes.titleId ?? before.title.id;
    const buyer = await buyerOf(db, before, input.changes, territory, input.by);
    const naturalKey = dealKey({ titleId, buyerId: buyer?.id ?? null, territory, ...terms });
    const standing = await standingDealsOf(db, titleId);
    const twin = standing.find(
      (deal) => deal.id !== input.id && deal.naturalKey === naturalKey && deal.term === before.term,
    );
    if (twin !== undefined) {
      const other =
        viewer === undefined || maySee(viewer, twin) ? `#${twin.id}` : 'another row that stays in sales';
      throw new UserError(
        'deal_twin',
        `That would make deal #${input.id} the same as ${other}, which is on record already.`,
      );
    }
    const deal: NewDeal = { ...before, titleId, territory, buyer, terms, naturalKey };
    if (!(await replaceDeal(db, { id: input.id, version: input.version, deal }))) {
      throw new UserError(
        'deal_changed',
        `Deal #${input.id} was changed by somebody else in the meantime. Open it again to see how it stands; nothing of yours was stored.`,
      );
    }
    const after = await dealById(db, input.id);
    if (after === null) throw new Error('the edited deal is gone');
    await auditDeals(db, input.by, 'edited', [{ id: input.id, before, after }]);
    await news.changed(db, [input.id]);
    // Only what channels could not hear before is news; the rest is mended where it was told.
    if (!isAnnounceable(before)) {
      await news.recorded(db, { recordingId: before.recordingId, deals: [after], now: now() });
    }
    const others = standing.filter((each) => each.id !== input.id);
    const title = await titleById(db, titleId);
    return { before, after, clashes: clashesOf([after], others, title ?? { kind: null }) };
  });
}

async function buyerOf(
  db: Parameters<typeof companiesFor>[0],
  before: KeyedDeal,
  { buyer, territory }: DealChanges,
  grant: Territory,
  by: string,
): Promise<NewDeal['buyer']> {
  if (buyer === undefined && territory === undefined) return before.buyer;
  const name = buyer === undefined ? before.buyer?.printed : buyer.kind === 'named' ? buyer.name : undefined;
  if (name === undefined) return null;
  const ask = { printed: name, country: countryOfGrant(grant) };
  const company = (await companiesFor(db, [ask], by)).get(ask);
  if (company === undefined) throw new Error('a company that was asked for did not come back');
  return { id: company.id, printed: name };
}

function termsOf(deal: RecordedDeal): DealTerms {
  const { media, exclusivity, licence, window, seasons, languages } = deal;
  const { status, signedOn, embargoUntil, clearance, market, note } = deal;
  return {
    media,
    exclusivity,
    licence,
    window,
    seasons,
    languages,
    status,
    signedOn,
    embargoUntil,
    clearance,
    market,
    note,
  };
}
