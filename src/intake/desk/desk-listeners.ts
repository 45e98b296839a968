import type { App, ViewOutput } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { searchTitles } from '../../catalogue/titles/find-title.ts';
import { readTitleLabel } from '../../catalogue/titles/title.ts';
import { newTitleChoice, titleChoice } from '../../deals/form/deal-modal.ts';
import type { DealNews } from '../../deals/record/deal-news.ts';
import { viewerOf } from '../../deals/viewer.ts';
import { UserError } from '../../platform/errors.ts';
import { option, section } from '../../platform/slack/blocks.ts';
import { fieldsOf } from '../../platform/slack/inputs.ts';
import {
  type ActionRequest,
  onAction,
  onOptions,
  onShortcut,
  onSubmission,
} from '../../platform/slack/listen.ts';
import { metadataOf, modal, openModal, updateModal } from '../../platform/slack/modal.ts';
import { plainDateInZone } from '../../platform/text/dates.ts';
import type { DeskPorts } from './desk-ports.ts';
import { deskOfView, keep, keepForm, type OpenDesk } from './desk-state.ts';
import { DESK, DESK_MODAL, TEXT_MODAL } from './form/desk-ids.ts';
import { deskModal } from './form/desk-modal.ts';
import { problemsOnDesk } from './form/desk-problems.ts';
import { MEND_MODAL, mendModal, readMend } from './form/mend-modal.ts';
import { assertReadable, type DeskDeps, openDesk, tidy } from './open-desk.ts';
import { confirmedMessage } from './outcome-blocks.ts';
import type { DealMend, FigureMend } from './propose/choices.ts';
import type { Proposals } from './propose/proposal.ts';
import { propose } from './propose/propose.ts';
import { confirmDraft } from './record/confirm-draft.ts';
import { type Draft, draftById } from './record/draft-store.ts';

export const RECORD_FROM_SHORTCUT = 'record_from_message';

const SUGGESTED = 20;

type Mend =
  | { readonly kind: 'deal'; readonly mend: DealMend }
  | { readonly kind: 'figure'; readonly mend: FigureMend };

/** The message shortcut "Record deals from this message", and the forms behind it and behind `/deal from`. */
export function registerDesk(app: App, deps: DeskDeps & { readonly news: DealNews }, ports: DeskPorts): void {
  const db = deps.database.prisma;

  onShortcut(app, deps, RECORD_FROM_SHORTCUT, async (request) => {
    const { message, channelId } = request;
    const origin = { channelId, messageTs: message?.ts ?? null, author: message?.userId ?? null };
    await openDesk(deps, request, { text: message?.whole ?? '', origin });
    return null;
  });
  onSubmission<string>(app, deps, TEXT_MODAL, {
    async read(view) {
      const text = tidy(fieldsOf(view).longText(DESK.text));
      try {
        assertReadable(text);
        return { input: text };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { errors: { [DESK.text]: error.message } };
      }
    },
    async act(text, request) {
      const origin = { channelId: request.channelId, messageTs: null, author: null };
      await openDesk(deps, request, { text, origin });
      return null;
    },
  });

  // The box keeps its own state; it is read when the form is.
  onAction(app, deps, DESK.tick, async () => null);
  onAction(app, deps, DESK.title, (request) => show(request, null));
  for (const actionId of [DESK.back, DESK.next]) {
    onAction(app, deps, actionId, (request) => show(request, Number(request.value)));
  }
  onAction(app, deps, DESK.mend, async (request) => {
    const { desk, view } = await deskOn(request);
    const { draft, proposals } = await keepForm(db, desk, view);
    const item = proposals.items.find(({ id }) => id === request.value);
    if (item === undefined) throw new Error('a row that was shown is not proposed');
    await openModal(request, 'Mend', async () => mendModal(item, { ...desk, draftId: draft.id }));
    return null;
  });
  onOptions(app, deps, DESK.title, async (query, view) => {
    const typed = query.trim();
    const choices =
      typed === ''
        ? await choicesAtFirst(view)
        : [
            ...(await searchTitles(db, readTitleLabel(typed)?.name ?? typed, SUGGESTED - 1)).map(titleChoice),
            newTitleChoice(typed),
          ];
    const once = new Map(choices.map((choice) => [choice.value, choice]));
    return [...once.values()].slice(0, SUGGESTED).map(({ text, value }) => option(text, value));
  });

  onSubmission<OpenDesk>(app, deps, DESK_MODAL, {
    async read(view, { userId }) {
      const desk = await deskOfView(db, view, userId);
      if (desk === null) return { view: modal(PUT_AWAY) };
      if (desk.draft.isConfirmed) return { input: desk };
      const { draft, proposals } = await keepForm(db, desk, view);
      const problems = problemsOnDesk(proposals, view);
      if (problems.kind === 'none') return { input: { ...desk, draft } };
      if (problems.kind === 'fields') return { errors: problems.errors };
      const { page, note } = { page: problems.page ?? desk.page, note: problems.note };
      return { view: modal(contentOf({ ...desk, draft, page }, proposals, note)) };
    },
    async act({ draft }, { client, userId, channelId }) {
      const permalink = await permalinkOf(client, draft);
      const confirm = { draftId: draft.id, by: userId, channelId, permalink };
      const outcome = await confirmDraft({ ...deps, ratingNews: ports.ratingNews }, confirm);
      return confirmedMessage(outcome, viewerOf(deps, userId), ports);
    },
  });
  onSubmission<Mend>(app, deps, MEND_MODAL, {
    async read(view) {
      const kind = String(metadataOf(view).item).startsWith('d') ? 'deal' : 'figure';
      const today = plainDateInZone(deps.now().toISOString(), deps.timeZone);
      const reading = readMend(kind, fieldsOf(view), { today, timeZone: deps.timeZone });
      return reading.kind === 'errors' ? { errors: reading.errors } : { input: reading };
    },
    async act(mended, { client, view, userId }) {
      const desk = await deskOfView(db, view, userId);
      if (desk === null) throw new UserError('draft_forgotten', PUT_AWAY_WORDS);
      const { choices } = desk.draft;
      const id = String(metadataOf(view).item);
      const ticks = { ...choices.ticks, [id]: true };
      const { draft, proposals } = await keep(
        db,
        desk.draft,
        mended.kind === 'deal'
          ? { ...choices, ticks, deals: { ...choices.deals, [id]: mended.mend } }
          : { ...choices, ticks, figures: { ...choices.figures, [id]: mended.mend } },
      );
      const content = contentOf({ ...desk, draft }, proposals, null);
      await updateModal(client, { viewId: view.root_view_id ?? '', hash: null }, modal(content));
      return null;
    },
  });

  /** Shows the desk anew, perhaps another page of it, with all that was said kept. */
  async function show(request: ActionRequest, page: number | null): Promise<null> {
    const { desk, view } = await deskOn(request);
    const { draft, proposals } = await keepForm(db, desk, view);
    const content = contentOf({ ...desk, draft, page: page ?? desk.page }, proposals, null);
    await updateModal(request.client, { viewId: view.id, hash: null }, modal(content));
    return null;
  }

  async function deskOn({ view, userId }: ActionRequest) {
    const desk = view === null ? null : await deskOfView(db, view, userId);
    if (desk === null || view === null) throw new UserError('draft_forgotten', PUT_AWAY_WORDS);
    return { desk, view };
  }

  /** What is offered before anything is typed: what the names of the text may be, and to add them. */
  async function choicesAtFirst(view: ViewOutput | null) {
    const draft = view === null ? null : await draftById(db, Number(metadataOf(view).draftId));
    const groups = draft === null ? [] : (await propose(db, draft.reading, draft.choices)).groups;
    return groups.flatMap(({ name, meant }) => [
      ...(meant.kind === 'open' ? meant.nearest.map(titleChoice) : []),
      ...(name === null || meant.kind === 'known' ? [] : [newTitleChoice(name)]),
    ]);
  }

  function contentOf({ draft, page, channelId }: OpenDesk, proposals: Proposals, note: string | null) {
    const { announce } = draft.choices;
    const viewer = viewerOf(deps, draft.madeBy);
    return deskModal({ draftId: draft.id, page, channelId, proposals, announce, viewer, note });
  }
}

const PUT_AWAY_WORDS =
  'This text lay here for too long and was put away. Start again from the message, or with /deal from.';

const PUT_AWAY = {
  title: 'Deals in this text',
  callbackId: DESK_MODAL,
  submit: null,
  metadata: {},
  blocks: [section(PUT_AWAY_WORDS)],
};

/** The address of the message that was read; null where the app is not in its channel. */
async function permalinkOf(client: WebClient, { channelId, messageTs }: Draft): Promise<string | null> {
  if (channelId === null || messageTs === null) return null;
  try {
    const { permalink } = await client.chat.getPermalink({ channel: channelId, message_ts: messageTs });
    return permalink ?? null;
  } catch {
    // The address is good to have; the text itself is kept without it.
    return null;
  }
}
