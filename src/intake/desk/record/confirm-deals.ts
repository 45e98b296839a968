import type { TitleRef } from '../../../catalogue/titles/title.ts';
import { type RecordOutcome, recordDealsIn } from '../../../deals/record/record-deals.ts';
import { buyerWords, isAnnounceable, type RecordedDeal } from '../../../deals/recorded-deal.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Announce } from '../propose/choices.ts';
import type { DealProposal } from '../propose/proposal.ts';
import type { NewEvidence } from './article-store.ts';
import { byRecordedTitle, type ConfirmDeps, type Recorded, type Recording } from './recording.ts';

/** The sales of one title that were recorded together. */
export interface ConfirmedDeals {
  readonly title: TitleRef;
  readonly outcome: RecordOutcome;
  /** Those of it that no channel hears of, although they are sales. */
  readonly quiet: readonly RecordedDeal[];
}

/** One recording for each title, so that it is announced once, and undone at once. */
export async function confirmDeals(
  db: Db,
  deps: ConfirmDeps,
  { ticked, titles, draft, by, channelId }: Recording,
): Promise<Recorded<ConfirmedDeals>> {
  const items = ticked.filter((item) => item.kind === 'deal');
  const outcomes: ConfirmedDeals[] = [];
  const evidence: NewEvidence[] = [];
  for (const [title, ofTitle] of byRecordedTitle(items, titles)) {
    const [first] = ofTitle;
    if (first === undefined) continue;
    const { announce } = draft.choices;
    const outcome = await recordDealsIn(db, deps, {
      title,
      sales: ofTitle.map((item) => ({ ...item.sale, isQuiet: !announces(item, announce) })),
      terms: first.sale.terms,
      recordedBy: by,
      channelId,
      requestKey: `article:${draft.id}:${title.id}`,
      source: 'article',
      announce: announce !== 'none',
    });
    const read = readIn(outcome, ofTitle);
    outcomes.push({
      title,
      outcome,
      quiet: read.flatMap(({ deal, item }) =>
        isAnnounceable(deal) && item !== undefined && !announces(item, announce) ? [deal] : [],
      ),
    });
    evidence.push(
      ...read.map(({ deal, item }) => ({
        dealId: deal.id,
        figureId: null,
        words: item?.row.evidence.text ?? '',
      })),
    );
  }
  return { outcomes, evidence };
}

function announces({ isEarlier }: DealProposal, announce: Announce): boolean {
  return announce === 'all' || (announce === 'news' && !isEarlier);
}

/** The row that each deal was recorded from. */
function readIn(
  { recorded, advanced }: RecordOutcome,
  items: readonly DealProposal[],
): readonly { readonly deal: RecordedDeal; readonly item: DealProposal | undefined }[] {
  return [
    ...recorded.map((deal) => ({ deal, item: items.find((each) => isOf(deal, each)) })),
    ...advanced.map(({ after }) => ({
      deal: after,
      item: items.find(({ foreseen }) => foreseen?.kind === 'advance' && foreseen.existing.id === after.id),
    })),
  ];
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
