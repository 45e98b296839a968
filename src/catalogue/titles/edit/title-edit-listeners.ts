import type { App } from '@slack/bolt';
import type { Message } from '../../../platform/slack/blocks.ts';
import { fieldsOf } from '../../../platform/slack/inputs.ts';
import { onAction, onSubmission, type SlackDeps } from '../../../platform/slack/listen.ts';
import { type ModalRequest, metadataOf, openModal } from '../../../platform/slack/modal.ts';
import { joinList } from '../../../platform/text/lists.ts';
import { changeTitleNames } from '../add-title.ts';
import { below, showTitle, standingTitle, type TitleFacts } from '../command/show-title.ts';
import { namesChanged, shown } from '../command/title-blocks.ts';
import { EDIT_TITLE } from '../command/title-card.ts';
import { TITLE_FIELD } from '../command/title-fields.ts';
import { namesOfTitle } from '../title-store.ts';
import { CHANGED_MEANWHILE, editTitle, isFree, NAMESAKE, titleVersion } from './edit-title.ts';
import { DETAIL_LABELS, isMissing } from './title-details.ts';
import { recordedTitle, type TitleChanges } from './title-details-store.ts';
import { EDIT_FORM_TITLE, EDIT_TITLE_FORM, editTitleForm, readEditTitleForm } from './title-edit-form.ts';

/** The Edit button of a card and its form. */
export function registerTitleEdits(app: App, deps: SlackDeps, facts: TitleFacts): void {
  const { database } = deps;
  const db = database.prisma;

  onAction(app, deps, EDIT_TITLE, async (request) => {
    await openEditForm(deps, request, Number(request.value));
    return null;
  });
  onSubmission(app, deps, EDIT_TITLE_FORM, {
    read: async (view) => {
      const title = await recordedTitle(db, Number(metadataOf(view).titleId));
      if (title === null || titleVersion(title) !== metadataOf(view).version) {
        return { errors: { [TITLE_FIELD.name]: CHANGED_MEANWHILE } };
      }
      const read = readEditTitleForm(fieldsOf(view), title);
      if ('errors' in read || (await isFree(db, { ...title, ...read.input.changes }))) return read;
      return { errors: { [TITLE_FIELD.name]: NAMESAKE } };
    },
    act: async ({ changes, names }, { userId, requestKey, view }) => {
      const titleId = Number(metadataOf(view).titleId);
      const version = String(metadataOf(view).version);
      const edit = { titleId, version, changes, by: userId, requestKey: `${requestKey}:details` };
      const { title, changed } = await editTitle({ database }, edit);
      const named =
        names.add.length + names.remove.length === 0
          ? null
          : await changeTitleNames({ database }, { ...names, titleId, changedBy: userId, requestKey });
      const lines = [
        changed.length === 0 ? null : `${shown(title)}: ${changeWords(changes, changed)}.`,
        named === null ? null : namesChanged(named),
      ].filter((line) => line !== null);
      if (lines.length === 0) return null;
      return below(lines.join('\n'), await showTitle(db, facts, titleId));
    },
  });
}

/** Opens the form that edits a title. */
export async function openEditForm(
  { database }: Pick<SlackDeps, 'database'>,
  request: ModalRequest & { readonly channelId: string | null },
  titleId: number,
): Promise<Message | null> {
  await openModal(request, EDIT_FORM_TITLE, async () => {
    const title = await standingTitle(database.prisma, titleId);
    const names = await namesOfTitle(database.prisma, title.id);
    return editTitleForm({ title, names, channelId: request.channelId });
  });
  return null;
}

const MAIN_LABELS = { name: 'Name', kind: 'Kind', year: 'Year' } as const;

/** "changed director and year, took the synopsis off the record". */
function changeWords(changes: TitleChanges, changed: readonly (keyof TitleChanges)[]): string {
  const labels = { ...DETAIL_LABELS, ...MAIN_LABELS };
  const words = (fields: readonly (keyof TitleChanges)[]) =>
    joinList(
      fields.map((field) => labels[field].toLowerCase()),
      'en',
    );
  const cleared = changed.filter((field) => isMissing(changes[field] ?? null));
  const set = changed.filter((field) => !cleared.includes(field));
  return [
    set.length === 0 ? null : `changed ${words(set)}`,
    cleared.length === 0 ? null : `took ${words(cleared)} off the record`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
