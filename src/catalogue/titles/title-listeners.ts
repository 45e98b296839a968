import type { App } from '@slack/bolt';
import type { Db } from '../../platform/db/database.ts';
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
import { joinList } from '../../platform/text/lists.ts';
import { addTitle, addTitleName, type ChangeNamesOutcome, changeTitleNames } from './add-title.ts';
import { findTitle } from './find-title.ts';
import { isSameWork, SHOW_TITLE_APART, type TitleName, type TitleRef } from './title.ts';
import { EMPTY_DRAFT, readTitleCommand, type TitleDraft } from './command/read-title-command.ts';
import {
  ADD_TITLE_ANYWAY,
  chooseTitle,
  confirmNewTitle,
  describeTitleName,
  EDIT_TITLE_NAMES,
  OPEN_TITLE_FORM,
  SHOW_TITLE,
  shown,
  titleCard,
  titleHelp,
  titleNotFound,
} from './command/title-blocks.ts';
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
import { titleKey } from './title-key.ts';
import { namesOfTitle, titleById } from './title-store.ts';

/** What the card of a title shows that is built on titles: given by app.ts, since titles do not know of deals. */
export interface TitleFacts {
  /** ISO codes of what is sold of a title, as recorded; may repeat. */
  soldCodes(db: Db, titleId: number): Promise<readonly string[]>;
}

interface Asker {
  readonly userId: string;
  readonly requestKey: string;
}

/** `/title` with its card, buttons and forms. */
export function registerTitles(app: App, deps: SlackDeps, facts: TitleFacts): void {
  const { database } = deps;
  const db = database.prisma;

  onCommand(app, deps, '/title', (request) => answerCommand(request));
  onAction(app, deps, SHOW_TITLE, async ({ value, replaceOriginal }) => {
    await replaceOriginal(await card(Number(value)));
    return null;
  });
  onAction(app, deps, SHOW_TITLE_APART, ({ value }) => card(Number(value)));
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
  onAction(app, deps, EDIT_TITLE_NAMES, async ({ value, triggerId, channelId, client }) => {
    await openModal({ client, triggerId }, NAMES_FORM_TITLE, () => namesForm(Number(value), [], channelId));
    return null;
  });
  onSubmission(app, deps, ADD_TITLE_FORM, {
    read: async (view) => readAddTitleForm(fieldsOf(view)),
    act: (draft, request) => addUnlessClose(draft, request),
  });
  onSubmission(app, deps, TITLE_NAMES_FORM, {
    read: async (view) => readTitleNamesForm(fieldsOf(view)),
    act: async (change, { userId, requestKey, view }) => {
      if (change.add.length + change.remove.length === 0) return null;
      const titleId = Number(metadataOf(view).titleId);
      return namesChanged(
        await changeTitleNames({ database }, { ...change, titleId, changedBy: userId, requestKey }),
      );
    },
  });

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
      case 'names': {
        const whole = await findTitle(db, command.typed);
        if (whole.kind === 'found' && titleKey(whole.matched) === titleKey(command.typed))
          return card(whole.title.id);
        return meant(command.of, async (id) => {
          await openModal(request, NAMES_FORM_TITLE, () => namesForm(id, command.unread, channelId));
          return null;
        });
      }
      default:
        return assertNever(command);
    }
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

  async function card(titleId: number): Promise<Message> {
    const title = await standing(titleId);
    const [names, soldIn] = await Promise.all([namesOfTitle(db, title.id), facts.soldCodes(db, title.id)]);
    return titleCard({ title, names, soldIn });
  }

  async function namesForm(titleId: number, unread: readonly string[], channelId: string | null) {
    const title = await standing(titleId);
    return titleNamesForm({ title, names: await namesOfTitle(db, title.id), unread, channelId });
  }

  async function standing(titleId: number): Promise<TitleRef> {
    const title = await titleById(db, titleId);
    if (title === null) throw new UserError('title_unknown', 'That title is not on record any more.');
    return title;
  }

  /** A name much like one on record is shown to the person first: it is more often a slip than a new title. */
  async function addUnlessClose(draft: TitleDraft, asker: Asker): Promise<Message | null> {
    if (!fitsButton(draft)) {
      throw new UserError(
        'title_too_long',
        'That is too long for one title. Add the name first, other names with Edit names.',
      );
    }
    const match = await findTitle(db, draft.name);
    const close = match.kind === 'found' ? [match.title] : match.kind === 'several' ? match.candidates : [];
    const isThere = close.some(
      (title) => titleKey(title.name) === titleKey(draft.name) && isSameWork(draft, title),
    );
    return close.length === 0 || isThere ? add(draft, asker) : confirmNewTitle(draft, close);
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
    if (outcome.added.length > 0) return namesChanged(outcome);
    return paragraph(`${shown(outcome.title)} has the name ${plainInMrkdwn(name.text)} already.`);
  }
}

function namesChanged({ title, added, removed, shared }: ChangeNamesOutcome): Message {
  const lines = [
    added.length === 0
      ? null
      : `${shown(title)} also goes by ${joinList(added.map(describeTitleName), 'en')}.`,
    removed.length === 0
      ? null
      : `${shown(title)} no longer goes by ${joinList(removed.map(describeTitleName), 'en')}.`,
    shared.length === 0
      ? null
      : `${joinList(shared.map(shown), 'en')} has that name too: whoever types it will be asked.`,
  ].filter((line) => line !== null);
  return paragraph(lines.length === 0 ? `The names of ${shown(title)} stay as they were.` : lines.join('\n'));
}

/** A line of news above a card. */
function below(line: string, card: Message): Message {
  return { text: `${line}\n${card.text}`, blocks: [...paragraph(line).blocks, ...card.blocks] };
}
