import { addTitleIn } from '../../../catalogue/titles/add-title.ts';
import type { TitleRef } from '../../../catalogue/titles/title.ts';
import type { Db } from '../../../platform/db/database.ts';
import { UserError } from '../../../platform/errors.ts';
import type { Announce } from '../propose/choices.ts';
import type { Proposal } from '../propose/proposal.ts';
import { propose } from '../propose/propose.ts';
import { keepArticle, keepEvidence } from './article-store.ts';
import { type ConfirmedDeals, confirmDeals } from './confirm-deals.ts';
import { type ConfirmedFigures, confirmFigures } from './confirm-figures.ts';
import { type Draft, draftOf, takeDraft } from './draft-store.ts';
import type { ConfirmDeps, TitleOfGroup } from './recording.ts';
import { unsettled } from './unsettled.ts';

export interface ConfirmInput {
  readonly draftId: number;
  readonly by: string;
  /** Where the person is told of it; null = nowhere. */
  readonly channelId: string | null;
  /** The address of the message, if the text was one. */
  readonly permalink: string | null;
}

export type ConfirmOutcome =
  | {
      readonly kind: 'recorded';
      readonly titles: readonly TitleRef[];
      readonly deals: readonly ConfirmedDeals[];
      readonly figures: readonly ConfirmedFigures[];
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
    const recording = { ticked, titles, draft, by: input.by, channelId: input.channelId };
    const deals = await confirmDeals(db, deps, recording);
    const figures = await confirmFigures(db, deps, recording);
    const evidence = [...deals.evidence, ...figures.evidence];
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
      deals: deals.outcomes,
      figures: figures.outcomes,
      announce: draft.choices.announce,
      skipped: proposals.items.filter(({ isTicked }) => !isTicked),
    };
  });
}

/** The title of each group, by the group's key; new ones are recorded. */
async function titlesOf(
  db: Db,
  ticked: readonly Proposal[],
  { id }: Draft,
  recordedBy: string,
): Promise<ReadonlyMap<string, TitleOfGroup>> {
  const titles = new Map<string, TitleOfGroup>();
  for (const { key, aka, meant } of new Set(ticked.map(({ group }) => group))) {
    if (meant.kind === 'known') titles.set(key, { title: meant.title, isNew: false });
    if (meant.kind !== 'new') continue;
    const requestKey = `article:${id}:title:${key}`;
    const names = aka.map((text) => ({ text, kind: 'printed' as const, language: null, territory: null }));
    const added = await addTitleIn(db, { name: meant.name, names, recordedBy, requestKey });
    if (added.title === null) throw new Error('a title was neither added nor found');
    titles.set(key, { title: added.title, isNew: added.kind === 'added' });
  }
  return titles;
}
