import type { Fields } from '../../../platform/slack/inputs.ts';
import type { ModalContent } from '../../../platform/slack/modal.ts';
import {
  mainInputs,
  type NamesChange,
  otherNamesInput,
  readMainInputs,
  readNames,
  removedNamesInput,
  TITLE_FIELD,
} from '../command/title-fields.ts';
import type { FormReading } from '../command/title-modal.ts';
import type { RecordedTitleName } from '../title-store.ts';
import { detailInputs, readDetails } from './details-fields.ts';
import { titleVersion } from './edit-title.ts';
import type { RecordedTitle, TitleChanges } from './title-details-store.ts';

export const EDIT_TITLE_FORM = 'title_edit_form';
export const EDIT_FORM_TITLE = 'Edit a title';

/** The form in which a title is edited, holding what is on record. */
export function editTitleForm(input: {
  readonly title: RecordedTitle;
  readonly names: readonly RecordedTitleName[];
  readonly channelId: string | null;
}): ModalContent {
  const { title, names, channelId } = input;
  return {
    callbackId: EDIT_TITLE_FORM,
    title: EDIT_FORM_TITLE,
    submit: 'Save',
    metadata: { channelId, titleId: title.id, version: titleVersion(title) },
    blocks: [
      ...mainInputs(title),
      ...detailInputs(title),
      otherNamesInput('Names to add', []),
      ...removedNamesInput(names),
    ],
  };
}

export interface TitleEdit {
  readonly changes: TitleChanges;
  readonly names: NamesChange;
}

/** Reads the form as a PATCH of the title that it showed: a field that nobody touched changes nothing. */
export function readEditTitleForm(fields: Fields, standing: RecordedTitle): FormReading<TitleEdit> {
  const { name, kind, year, errors: mainErrors } = readMainInputs(fields);
  const { errors: nameErrors, ...names } = readNames(fields);
  const details = readDetails(fields, standing);
  const errors = { ...mainErrors, ...nameErrors, ...details.errors };
  if (Object.keys(errors).length > 0) return { errors };
  const changes: TitleChanges = {
    ...(fields.has(TITLE_FIELD.name) && name !== standing.name ? { name } : {}),
    ...(fields.has(TITLE_FIELD.kind) && kind !== standing.kind ? { kind } : {}),
    ...(fields.has(TITLE_FIELD.year) && year !== standing.year ? { year } : {}),
    ...details.changes,
  };
  return { input: { changes, names } };
}
