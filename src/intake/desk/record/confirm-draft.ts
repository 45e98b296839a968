import { addTitleIn } from '../../../catalogue/titles/add-title.ts';
import type { TitleRef } from '../../../catalogue/titles/title.ts';
import type { DealNews } from '../../../deals/record/deal-news.ts';
import { type RecordOutcome, recordDealsIn } from '../../../deals/record/record-deals.ts';
import { buyerWords, type RecordedDeal } from '../../../deals/recorded-deal.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { UserError } from '../../../platform/errors.ts';
import type { FigureOnRecord } from '../../../ratings/measurement.ts';
import { figureKey, measurementKey } from '../../../ratings/measurement-key.ts';
import type { ToldFigure } from '../../../ratings/record/foresee-figures.ts';
import type { RatingNews } from '../../../ratings/record/rating-news.ts';
import {
  type MeasuredFigures,
  type RecordRatingOutcome,
  recordRatingIn,
} from '../../../ratings/record/record-rating.ts';
import type { Announce } from '../propose/choices.ts';
import type { DealProposal, FigureProposal, Proposal } from '../propose/proposal.ts';
import { propose } from '../propose/propose.ts';
import { keepArticle, keepEvidence, type NewEvidence } from './article-store.ts';
import { type Draft, draftOf, takeDraft } from './draft-store.ts';
import { unsettled } from './unsettled.ts';

export interface ConfirmDeps {
  readonly database: Database;
  readonly now: () => Date;
  readonly news: DealNews;
  readonly ratingNews: RatingNews;
}

export interface ConfirmInput {
  readonly draftId: number;
  readonly by: string;
  /** Where the person is told of it; null = nowhere. */
  readonly channelId: string | null;
  /** The address of the message, if the text was one. */
  readonly permalink: string | null;
}

/** The sales of one title that were recorded together. */
export interface ConfirmedDeals {
  readonly title: TitleRef;
  readonly outcome: RecordOutcome;
  readonly isAnnounced: boolean;
}

export type ConfirmOutcome =
  | {
      readonly kind: 'recorded';
      readonly titles: readonly TitleRef[];
      readonly deals: readonly ConfirmedDeals[];
      readonly figures: readonly Extract<RecordRatingOutcome, { kind: 'recorded' }>[];
      readonly announce: Announce;
      /** Not recorded: on record already, or left unticked. */
      readonly skipped: readonly Proposal[];
    }
  /** The draft was recorded before. */
  | { readonly kind: 'repeated' };

/**
 * Records what is ticked of a draft in one transaction: new titles, deals and figures by their own use-cases, and the
 * text as their source, each row with the words it came from. All of it stands afterwards, or nothing. A draft is
 * recorded once, however often that is asked for.
 *
 * @throws UserError when the draft is forgotten, or something is still open
 */
export async function confirmDraft(deps: ConfirmDeps, input: ConfirmInput): Promise<ConfirmOutcome> {
  return deps.database.prisma.$transaction(async (db) => {
    const draft = await draftOf(db, input.draftId, input.by);
    if (draft === null) {
      throw new UserError(
        'draft_forgotten',
        'This text lay here for too long and was put away. Start again from the message, or with /deal from.',
      );
    }
    if (!(await takeDraft(db, draft.id, deps.now()))) return { kind: 'repeated' };
    const proposals = await propose(db, draft.reading, draft.choices);
    const [open] = unsettled(proposals);
    if (open !== undefined) throw new UserError('intake_open', `Nothing was stored. ${open.message}`);

    const ticked = proposals.items.filter(({ isTicked }) => isTicked);
    const titles = await titlesOf(db, ticked, draft, input.by);
    const evidence: NewEvidence[] = [];
    const deals = await recordAllDeals(db, deps, { ticked, titles, draft, input, evidence });
    const figures = await recordAllFigures(db, deps, { ticked, titles, draft, input, evidence });
    const { text, channelId, messageTs, author } = draft;
    const { permalink, by: addedBy } = input;
    const origin = { channelId, messageTs, author, permalink, addedBy };
    if (evidence.length > 0) {
      const articleId = await keepArticle(db, { text, ...origin, at: deps.now() });
      await keepEvidence(db, articleId, evidence);
    }
    return {
      kind: 'recorded',
      titles: [...titles.values()].filter(({ isNew }) => isNew).map(({ title }) => title),
      deals,
      figures,
      announce: draft.choices.announce,
      skipped: proposals.items.filter(({ isTicked }) => !isTicked),
    };
  });
}

interface TitleOfGroup {
  readonly title: TitleRef;
  readonly isNew: boolean;
}

/** The title of each group, by the group's key; new ones are recorded. */
async function titlesOf(
  db: Db,
  ticked: readonly Proposal[],
  { id }: Draft,
  recordedBy: string,
): Promise<ReadonlyMap<string, TitleOfGroup>> {
  const titles = new Map<string, TitleOfGroup>();
  for (const { key, meant } of new Set(ticked.map(({ group }) => group))) {
    if (meant.kind === 'known') titles.set(key, { title: meant.title, isNew: false });
    if (meant.kind !== 'new') continue;
    const requestKey = `article:${id}:title:${key}`;
    const added = await addTitleIn(db, { name: meant.name, recordedBy, requestKey });
    if (added.title === null) throw new Error('a title was neither added nor found');
    titles.set(key, { title: added.title, isNew: added.kind === 'added' });
  }
  return titles;
}

interface Recording {
  readonly ticked: readonly Proposal[];
  readonly titles: ReadonlyMap<string, TitleOfGroup>;
  readonly draft: Draft;
  readonly input: ConfirmInput;
  /** What was recorded adds its words here. */
  readonly evidence: NewEvidence[];
}

/** One recording for each title and way of telling it, so that a title is announced once. */
async function recordAllDeals(
  db: Db,
  deps: ConfirmDeps,
  { ticked, titles, draft, input, evidence }: Recording,
): Promise<readonly ConfirmedDeals[]> {
  const items = ticked.filter((item) => item.kind === 'deal');
  const confirmed: ConfirmedDeals[] = [];
  for (const [title, ofTitle] of sorted(items, titles)) {
    for (const isAnnounced of [true, false]) {
      const told = ofTitle.filter((item) => announces(item, draft.choices.announce) === isAnnounced);
      const [first] = told;
      if (first === undefined) continue;
      const outcome = await recordDealsIn(db, deps, {
        title,
        sales: told.map(({ sale }) => sale),
        terms: first.sale.terms,
        recordedBy: input.by,
        channelId: input.channelId,
        requestKey: `article:${draft.id}:${title.id}:${isAnnounced ? 'told' : 'quiet'}`,
        source: 'article',
        announce: isAnnounced,
      });
      confirmed.push({ title, outcome, isAnnounced });
      evidence.push(...evidenceOf(outcome, told));
    }
  }
  return confirmed;
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

async function recordAllFigures(
  db: Db,
  deps: ConfirmDeps,
  { ticked, titles, draft, input, evidence }: Recording,
) {
  const items = ticked.filter((item) => item.kind === 'figure');
  const confirmed: Extract<RecordRatingOutcome, { kind: 'recorded' }>[] = [];
  for (const [title, ofTitle] of sorted(items, titles)) {
    const told = ofTitle.map((item) => ({ item, figure: toldAs(item) }));
    const outcome = await recordRatingIn(
      db,
      { now: deps.now, news: deps.ratingNews },
      {
        title,
        measurements: measurementsOf(told.map(({ figure }) => figure)),
        recordedBy: input.by,
        requestKey: `article:${draft.id}:${title.id}`,
        // What is doubtful stood beside the tick.
        confirmed: true,
        replaces: null,
      },
    );
    if (outcome.kind !== 'recorded') continue;
    confirmed.push(outcome);
    const stands = [...outcome.recorded.map(({ figure }) => figure), ...outcome.unchanged];
    for (const { item, figure } of told) {
      const on = stands.find((each) => isSame(each, figure));
      if (on !== undefined) evidence.push({ dealId: null, figureId: on.id, words: item.read.evidence.text });
    }
  }
  return confirmed;
}

/** A correction is given for the measurement that it corrects. */
function toldAs({ told, foreseen, answer }: FigureProposal): ToldFigure {
  if (told === null) throw new Error('a figure without a territory was ticked');
  if (foreseen?.kind !== 'differs' || answer !== 'correct') return told;
  const { existing } = foreseen;
  const { base, target } = existing;
  return { measurement: existing, figure: { ...told.figure, base, target } };
}

/** Figures of one measurement together; one that is told twice is taken once. */
function measurementsOf(told: readonly ToldFigure[]): readonly MeasuredFigures[] {
  const byKey = new Map<
    string,
    { measurement: ToldFigure['measurement']; figures: ToldFigure['figure'][] }
  >();
  for (const { measurement, figure } of told) {
    const key = measurementKey(measurement);
    const known = byKey.get(key) ?? { measurement, figures: [] };
    if (!known.figures.some((each) => figureKey(each) === figureKey(figure))) known.figures.push(figure);
    byKey.set(key, known);
  }
  return [...byKey.values()];
}

function isSame(standing: FigureOnRecord, { measurement, figure }: ToldFigure): boolean {
  return (
    measurementKey(standing) === measurementKey(measurement) && figureKey(standing) === figureKey(figure)
  );
}

/** Items by title, whatever the names that the text gives it. */
function sorted<T extends Proposal>(
  items: readonly T[],
  titles: ReadonlyMap<string, TitleOfGroup>,
): readonly (readonly [title: TitleRef, items: readonly T[]])[] {
  const byId = new Map<number, { readonly title: TitleRef; readonly items: T[] }>();
  for (const item of items) {
    const of = titles.get(item.group.key);
    if (of === undefined) throw new Error('a title was ticked and is not known');
    const known = byId.get(of.title.id) ?? { title: of.title, items: [] };
    known.items.push(item);
    byId.set(of.title.id, known);
  }
  return [...byId.values()].map(({ title, items: ofTitle }) => [title, ofTitle] as const);
}
