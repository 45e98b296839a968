import type { TitleRef } from '../../../catalogue/titles/title.ts';
import { type RecordOutcome, recordDealsIn } from '../../../deals/record/record-deals.ts';
import { buyerWords, type RecordedDeal } from '../../../deals/recorded-deal.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Announce } from '../propose/choices.ts';
import type { DealProposal } from '../propose/proposal.ts';
import type { NewEvidence } from './article-store.ts';
import { byRecordedTitle, type ConfirmDeps, type Recorded, type Recording } from './recording.ts';

/** The sales of one title that were recorded together. */
export interface ConfirmedDeals {
  readonly title: TitleRef;
  readonly outcome: RecordOutcome;
  readonly isAnnounced: boolean;
}

/** One recording for each title and way of telling it, so that a title is announced once. */
export async function confirmDeals(
  db: Db,
  deps: ConfirmDeps,
  { ticked, titles, draft, by, channelId }: Recording,
): Promise<Recorded<ConfirmedDeals>> {
  const items = ticked.filter((item) => item.kind === 'deal');
  const outcomes: ConfirmedDeals[] = [];
  const evidence: NewEvidence[] = [];
  for (const [title, ofTitle] of byRecordedTitle(items, titles)) {
    for (const isAnnounced of [true, false]) {
      const told = ofTitle.filter((item) => announces(item, draft.choices.announce) === isAnnounced);
      const [first] = told;
      if (first === undefined) continue;
      const outcome = await recordDealsIn(db, deps, {
        title,
        sales: told.map(({ sale }) => sale),
        terms: first.sale.terms,
        recordedBy: by,
        channelId,
        requestKey: `article:${draft.id}:${title.id}:${isAnnounced ? 'told' : 'quiet'}`,
        source: 'article',
        announce: isAnnounced,
      });
      outcomes.push({ title, outcome, isAnnounced });
      evidence.push(...evidenceOf(outcome, told));
    }
  }
  return { outcomes, evidence };
}

function announces({ isEarlier }: DealProposal, announce: Announce): boolean {
  return announce === 'all' || (announce === 'news' && !isEarlier);
}

function evidenceOf(
  { recorded, advanced }: RecordOutcome,
  items: readonly DealProposal[],
): readonly NewEvidence[] {
  const words = (item: DealProposal | undefined) => item?.row.evidence.text ?? '';
  return [
    ...recorded.map((deal) => ({ deal, item: items.find((each) => isOf(deal, each)) })),
    ...advanced.map(({ after }) => ({
      deal: after,
      item: items.find(({ foreseen }) => foreseen?.kind === 'advance' && foreseen.existing.id === after.id),
    })),
  ].map(({ deal, item }) => ({ dealId: deal.id, figureId: null, words: words(item) }));
}

function isOf(deal: RecordedDeal, { sale }: DealProposal): boolean {
  const buyer = sale.buyer.kind === 'named' ? sale.buyer.name : null;
  return (
    deal.territory.label === sale.territory.label &&
    (deal.buyer === null ? buyer === null : buyerWords(deal) === buyer) &&
    deal.licence === sale.terms.licence &&
    deal.media.join() === sale.terms.media.join()
  );
}
