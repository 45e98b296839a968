import type { App } from '@slack/bolt';
import { assertNever, UserError } from '../../platform/errors.ts';
import { type Message, paragraph } from '../../platform/slack/blocks.ts';
import { fieldsOf } from '../../platform/slack/inputs.ts';
import {
  type CommandRequest,
  onAction,
  onCommand,
  onSubmission,
  type SlackDeps,
} from '../../platform/slack/listen.ts';
import { metadataOf, modal, openModal } from '../../platform/slack/modal.ts';
import { plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { onShare } from '../../platform/slack/share.ts';
import { awardCommand, quoteCommand } from '../awards/award-listeners.ts';
import { addTitle, addTitleName, changeTitleNames } from './add-title.ts';
import { EMPTY_DRAFT, readTitleCommand, type TitleDraft } from './command/read-title-command.ts';
import { below, showTitle, standingTitle, type TitleFacts } from './command/show-title.ts';
import {
  ADD_TITLE_ANYWAY,
  chooseTitle,
  confirmNewTitle,
  namesChanged,
  OPEN_TITLE_FORM,
  SHOW_TITLE,
  shown,
  titleHelp,
  titleNotFound,
} from './command/title-blocks.ts';
import { SHARE_TITLE } from './command/title-card.ts';
import {
  ADD_TITLE_FORM,
  addTitleForm,
  fitsButton,
  NAMES_FORM_TITLE,
  readAddTitleForm,
  readTitleNamesForm,
  TITLE_NAMES_FORM,
  titleNamesForm,
} from './command/title-modal.ts';
import { openEditForm, registerTitleEdits } from './edit/title-edit-listeners.ts';
import { findTitle } from './find-title.ts';
import type { TitleMover } from './merge/merge-titles.ts';
import { mergeCommand, registerTitleMerges } from './merge/title-merge-listeners.ts';
import { isSameWork, SHOW_TITLE_APART, type TitleName, type TitleRef } from './title.ts';
import { titleKey } from './title-key.ts';
import { namesOfTitle } from './title-store.ts';

/** What titles need of what is built on them: given by app.ts. */
export interface TitlePorts extends TitleFacts {
  readonly movers: readonly TitleMover[];
}

interface Asker {
  readonly userId: string;
  readonly requestKey: string;
}

/** `/title` with its card, buttons and forms. */
export function registerTitles(app: App, deps: SlackDeps, ports: TitlePorts): void {
  const { database } = deps;
  const db = database.prisma;

  onCommand(app, deps, '/title', (request) => answerCommand(request));
  onAction(app, deps, SHOW_TITLE, async ({ value, replaceOriginal }) => {
    await replaceOriginal(await card(Number(value)));
    return null;
  });
  onAction(app, deps, SHOW_TITLE_APART, ({ value }) => card(Number(value)));
  onShare(app, deps, SHARE_TITLE, async ({ value }) => {
    const { id, name } = await standingTitle(db, Number(value));
    const message = await showTitle(db, ports, id, 'channel');
    return { asked: `/title ${name}`, verb: 'looked up', message };
  });
  onAction(app, deps, OPEN_TITLE_FORM, async ({ value, triggerId, channelId, client }) => {
    const form = addTitleForm({ draft: { ...EMPTY_DRAFT, name: value }, unread: [], channelId });
    await client.views.open({ trigger_id: triggerId, view: modal(form) });
    return null;
  });
  onAction(app, deps, ADD_TITLE_ANYWAY, async (request) => {
    const reply = await add(JSON.parse(request.value) as TitleDraft, request);
    if (reply !== null) await request.replaceOriginal(reply);
    return null;
  });
  onSubmission(app, deps, ADD_TITLE_FORM, {
    read: async (view) => {
      const read = readAddTitleForm(fieldsOf(view));
      if ('errors' in read || metadataOf(view).askedAbout === titleKey(read.input.name)) return read;
      const close = await closeTo(read.input);
      if (close.length === 0) return read;
      const channelId = metadataOf(view).channelId;
      const asked = { draft: read.input, unread: [], close, channelId: channelId ? String(channelId) : null };
      return { view: modal(addTitleForm(asked)) };
    },
    act: (draft, request) => add(draft, request),
  });
  onSubmission(app, deps, TITLE_NAMES_FORM, {
    read: async (view) => readTitleNamesForm(fieldsOf(view)),
    act: async (change, { userId, requestKey, view }) => {
      if (change.add.length + change.remove.length === 0) return null;
      const titleId = Number(metadataOf(view).titleId);
      const changed = { ...change, titleId, changedBy: userId, requestKey };
      return paragraph(namesChanged(await changeTitleNames({ database }, changed)));
    },
  });
  registerTitleEdits(app, deps, ports);
  registerTitleMerges(app, { ...deps, movers: ports.movers }, ports);

  async function answerCommand(request: CommandRequest): Promise<Message | null> {
    const command = readTitleCommand(request.text);
    const { client, triggerId, channelId } = request;
    switch (command.kind) {
      case 'help':
        return titleHelp();
      case 'form': {
        await client.views.open({
          trigger_id: triggerId,
          view: modal(addTitleForm({ ...command, channelId })),
        });
        return null;
      }
      case 'add':
        return addUnlessClose(command.draft, request);
      case 'show':
        return meant(command.name, card);
      case 'alias':
        return meant(command.of, (id) => addName(id, command.name, request));
      case 'names':
        return unlessTitle(command.typed, () =>
          meant(command.of, async (id) => {
            await openModal(request, NAMES_FORM_TITLE, () => namesForm(id, command.unread, channelId));
            return null;
          }),
        );
      case 'edit':
        return unlessTitle(command.typed, () => meant(command.of, (id) => openEditForm(deps, request, id)));
      case 'award':
        return unlessTitle(command.typed, () => awardCommand(deps, { ...request, text: command.text }));
      case 'quote':
        return unlessTitle(command.typed, () => quoteCommand(deps, { ...request, text: command.text }));
      case 'merge':
        return mergeCommand({ ...deps, movers: ports.movers }, { ...command, userId: request.userId });
      default:
        return assertNever(command);
    }
  }

  /** A title that goes by the very words of a command is shown: "Edit of Love", "Award Season: The Film". */
  async function unlessTitle(typed: string, goOn: () => Promise<Message | null>): Promise<Message | null> {
    const whole = await findTitle(db, typed);
    const isTitle = whole.kind === 'found' && titleKey(whole.matched) === titleKey(typed);
    return isTitle ? card(whole.title.id) : goOn();
  }

  /** Goes on with the one title that a name means; otherwise asks. */
  async function meant(
    typed: string,
    goOn: (titleId: number) => Promise<Message | null>,
  ): Promise<Message | null> {
    const match = await findTitle(db, typed);
    if (match.kind === 'found') return goOn(match.title.id);
    return match.kind === 'several'
      ? chooseTitle(typed, match.candidates)
      : titleNotFound(typed, match.nearest);
  }

  function card(titleId: number): Promise<Message> {
    return showTitle(db, ports, titleId);
  }

  async function namesForm(titleId: number, unread: readonly string[], channelId: string | null) {
    const title = await standingTitle(db, titleId);
    return titleNamesForm({ title, names: await namesOfTitle(db, title.id), unread, channelId });
  }

  /** A name much like one on record is shown to the person first: it is more often a slip than a new title. */
  async function addUnlessClose(draft: TitleDraft, asker: Asker): Promise<Message | null> {
    const close = await closeTo(draft);
    if (close.length === 0) return add(draft, asker);
    if (!fitsButton(draft)) {
      throw new UserError(
        'title_too_long',
        'That is too long for one title. Add the name first, other names with Edit.',
      );
    }
    return confirmNewTitle(draft, close);
  }

  /** Titles much like a new one; none if it is on record itself, which adding it says. */
  async function closeTo(draft: TitleDraft): Promise<readonly TitleRef[]> {
    const match = await findTitle(db, draft.name);
    const close = match.kind === 'found' ? [match.title] : match.kind === 'several' ? match.candidates : [];
    const isThere = close.some(
      (title) => titleKey(title.name) === titleKey(draft.name) && isSameWork(draft, title),
    );
    return isThere ? [] : close;
  }

  async function add(draft: TitleDraft, { userId, requestKey }: Asker): Promise<Message | null> {
    const outcome = await addTitle({ database }, { ...draft, recordedBy: userId, requestKey });
    if (outcome.kind === 'repeated') return null;
    const said = outcome.kind === 'added' ? 'is added.' : 'is already on record.';
    return below(`${shown(outcome.title)} ${said}`, await card(outcome.title.id));
  }

  async function addName(
    titleId: number,
    name: TitleName,
    { userId, requestKey }: Asker,
  ): Promise<Message | null> {
    const outcome = await addTitleName({ database }, { titleId, name, recordedBy: userId, requestKey });
    if (outcome.added.length > 0) return paragraph(namesChanged(outcome));
    return paragraph(`${shown(outcome.title)} has the name ${plainInMrkdwn(name.text)} already.`);
  }
}
