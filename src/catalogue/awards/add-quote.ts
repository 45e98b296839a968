import type { Database, Db } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import { firstTime } from '../../platform/slack/requests.ts';
import type { Roles } from '../../platform/slack/roles.ts';
import type { TitleRef } from '../titles/title.ts';
import type { QuoteInput, QuoteOnRecord } from './quote.ts';
import {
  auditQuote,
  insertQuote,
  markApproved,
  moveQuoteRows,
  type QuoteFilter,
  selectQuotes,
} from './quote-store.ts';

interface Deps {
  readonly database: Database;
  readonly now: () => Date;
}

export interface AddQuoteInput {
  readonly title: TitleRef | null;
  readonly quote: QuoteInput;
  readonly recordedBy: string;
  /** The same for a request that Slack delivers twice. */
  readonly requestKey: string;
}

export type AddQuoteOutcome =
  | { readonly kind: 'added' | 'known'; readonly quote: QuoteOnRecord }
  | { readonly kind: 'repeated' };

/** Records what somebody said, not approved, with its audit; the same words of the same speaker are recorded once. */
export async function addQuote({ database, now }: Deps, input: AddQuoteInput): Promise<AddQuoteOutcome> {
  const { title, quote, recordedBy: by } = input;
  return database.prisma.$transaction(async (db) => {
    if (!(await firstTime(db, `quote:${input.requestKey}`))) return { kind: 'repeated' };
    const titleId = title?.id ?? null;
    const id = await insertQuote(db, { ...quote, titleId }, { by, at: now() });
    const standing = await selectQuotes(db, id === null ? { titleId } : { id });
    const recorded = standing.find(({ speaker, text }) => speaker === quote.speaker && text === quote.text);
    if (recorded === undefined) throw new Error('A quote was neither stored nor found.');
    if (id === null) return { kind: 'known', quote: recorded };
    await auditQuote(db, 'recorded', recorded, by);
    return { kind: 'added', quote: recorded };
  });
}

/**
 * Approves a quote for print. The first approval stands; approving again changes nothing.
 *
 * @throws UserError when the person may not approve, or the quote is not on record
 */
export async function approveQuote(
  { database, now, roles }: Deps & { readonly roles: Pick<Roles, 'isApprover'> },
  { quoteId, by }: { readonly quoteId: number; readonly by: string },
): Promise<QuoteOnRecord> {
  if (!roles.isApprover(by)) {
    throw new UserError(
      'not_approver',
      'Only an approver can approve a quote. Ask one of them to press Approve.',
    );
  }
  return database.prisma.$transaction(async (db) => {
    const approved = await markApproved(db, { id: quoteId, by, at: now() });
    const [quote] = await selectQuotes(db, { id: quoteId });
    if (quote === undefined) throw new UserError('quote_unknown', 'That quote is not on record any more.');
    if (approved) await auditQuote(db, 'approved', quote, by);
    return quote;
  });
}

/** Every quote that fits, in the order of recording. Only approved ones may be printed. */
export async function findQuotes(db: Db, filter: QuoteFilter): Promise<readonly QuoteOnRecord[]> {
  return selectQuotes(db, filter);
}

/** Gives the quotes about one title to another, in the transaction that makes the two one. */
export async function moveQuotes(
  db: Db,
  titles: { readonly from: number; readonly to: number },
): Promise<void> {
  await moveQuoteRows(db, titles);
}
