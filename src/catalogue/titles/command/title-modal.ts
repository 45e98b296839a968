import type { KnownBlock } from '@slack/types';
import { plainText, section } from '../../../platform/slack/blocks.ts';
import { type Fields, multiSelectInput, selectInput, textInput } from '../../../platform/slack/inputs.ts';
import { cut, LIMITS } from '../../../platform/slack/limits.ts';
import type { ModalContent } from '../../../platform/slack/modal.ts';
import { escapeMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import { joinList } from '../../../platform/text/lists.ts';
import { countryName } from '../../countries.ts';
import { TITLE_KINDS, type TitleName, type TitleRef, titleLabel } from '../title.ts';
import { titleKey } from '../title-key.ts';
import type { RecordedTitleName } from '../title-store.ts';
import { languageName } from './read-language.ts';
import { readTitleKind, readTitleName, readYear, type TitleDraft, YEARS } from './read-title-command.ts';

export const ADD_TITLE_FORM = 'title_add_form';
export const TITLE_NAMES_FORM = 'title_names_form';

/** Ids of the forms' fields. */
export const TITLE_FIELD = {
  name: 'title_name',
  kind: 'title_kind',
  year: 'title_year',
  otherNames: 'title_other_names',
  removedNames: 'title_removed_names',
} as const;

const LONGEST_NAME = 200;
export const NAMES_FORM_TITLE = 'Names of a title';
const NAME_RULE = `A name has a letter or a digit, and at most ${LONGEST_NAME} characters.`;
const OTHER_NAMES_HINT =
  'One per line. Say more after semicolons: Luces del puerto; Spanish. Or: Liman Işıkları; original.';

/** Errors stand at the block ids of their fields. */
export type FormReading<T> = { readonly errors: Record<string, string> } | { readonly input: T };

/** The form for a new title, holding what is known of it; `unread` is what could not be understood. */
export function addTitleForm(input: {
  readonly draft: TitleDraft;
  readonly unread: readonly string[];
  readonly channelId: string | null;
}): ModalContent {
  const { draft, unread, channelId } = input;
  return {
    callbackId: ADD_TITLE_FORM,
    title: 'Add a title',
    submit: 'Add',
    metadata: { channelId },
    blocks: [
      ...unreadNote(unread),
      textInput({ id: TITLE_FIELD.name, label: 'Name it is sold under', initial: draft.name }),
      selectInput({
        id: TITLE_FIELD.kind,
        label: 'Kind',
        optional: true,
        choices: TITLE_KINDS.map((kind) => ({ text: kind, value: kind })),
        initial: draft.kind,
      }),
      textInput({
        id: TITLE_FIELD.year,
        label: 'Year of first release',
        optional: true,
        initial: draft.year === null ? null : String(draft.year),
      }),
      textInput({
        id: TITLE_FIELD.otherNames,
        label: 'Other names',
        hint: OTHER_NAMES_HINT,
        optional: true,
        lines: true,
        initial: draft.names.map(typedName).join('\n'),
      }),
    ],
  };
}

export function readAddTitleForm(fields: Fields): FormReading<TitleDraft> {
  const name = fields.text(TITLE_FIELD.name) ?? '';
  const typedYear = fields.text(TITLE_FIELD.year);
  const year = typedYear === null ? null : readYear(typedYear);
  const others = readOtherNames(fields.text(TITLE_FIELD.otherNames) ?? '');
  const draft = {
    name,
    kind: readTitleKind(fields.choice(TITLE_FIELD.kind) ?? ''),
    year,
    names: others.names,
  };
  const errors: Record<string, string> = {};
  if (!isName(name)) errors[TITLE_FIELD.name] = NAME_RULE;
  if (typedYear !== null && year === null) {
    errors[TITLE_FIELD.year] = `A year from ${YEARS.first} to ${YEARS.last}, such as 2022.`;
  }
  if (others.problem !== null) errors[TITLE_FIELD.otherNames] = others.problem;
  else if (!fitsButton(draft)) {
    errors[TITLE_FIELD.otherNames] = 'Too many at once: add some of them later, with Edit names.';
  }
  return Object.keys(errors).length > 0 ? { errors } : { input: draft };
}

/** Whether a draft can wait in a button until somebody confirms it. */
export function fitsButton(draft: TitleDraft): boolean {
  return JSON.stringify(draft).length <= LIMITS.buttonValue;
}

/** Ids of names to remove, names to add. */
export interface NamesChange {
  readonly add: readonly TitleName[];
  readonly remove: readonly number[];
}

/** The form in which names of a title are added and removed. */
export function titleNamesForm(input: {
  readonly title: TitleRef;
  readonly names: readonly RecordedTitleName[];
  readonly unread: readonly string[];
  readonly channelId: string | null;
}): ModalContent {
  const removable = input.names
    .filter((name) => name.kind !== 'main')
    .map((name) => ({ text: typedName(name), value: String(name.id) }));
  const removal = multiSelectInput({
    id: TITLE_FIELD.removedNames,
    label: 'Names to remove',
    optional: true,
    choices: removable,
  });
  return {
    callbackId: TITLE_NAMES_FORM,
    title: NAMES_FORM_TITLE,
    submit: 'Save',
    metadata: { channelId: input.channelId, titleId: input.title.id },
    blocks: [
      { type: 'section', text: plainText(cut(titleLabel(input.title), LIMITS.sectionText)) },
      ...unreadNote(input.unread),
      textInput({
        id: TITLE_FIELD.otherNames,
        label: 'Names to add',
        hint: OTHER_NAMES_HINT,
        optional: true,
        lines: true,
      }),
      // Slack refuses a choice without options.
      ...(removable.length === 0 ? [] : [removal]),
    ],
  };
}

export function readTitleNamesForm(fields: Fields): FormReading<NamesChange> {
  const added = readOtherNames(fields.text(TITLE_FIELD.otherNames) ?? '');
  if (added.problem !== null) return { errors: { [TITLE_FIELD.otherNames]: added.problem } };
  return { input: { add: added.names, remove: fields.choices(TITLE_FIELD.removedNames).map(Number) } };
}

function readOtherNames(text: string): {
  readonly names: readonly TitleName[];
  readonly problem: string | null;
} {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map(readTitleName);
  const unread = read.flatMap((line) => line.unread);
  const names = read.map((line) => line.name);
  const nameless = names.findIndex((name) => !isName(name.text));
  if (unread.length > 0) {
    const parts = joinList(
      unread.map((part) => `“${cut(part, 40)}”`),
      'en',
    );
    return {
      names,
      problem: `I could not read ${parts}: a kind (original, local, festival, working, printed), language or country.`,
    };
  }
  return {
    names,
    problem: nameless < 0 ? null : `Line ${nameless + 1}: ${NAME_RULE}`,
  };
}

/** A name as it would be typed: "Luces del puerto; Spanish; Mexico". */
function typedName({ text, kind, language, territory }: TitleName): string {
  const said = [
    kind === 'local' ? null : kind,
    language === null ? null : languageName(language),
    territory === null ? null : countryName(territory, 'en'),
  ];
  const name = /[;"]/.test(text) ? `"${text.replaceAll('"', '')}"` : text;
  return [name, ...said.filter((part) => part !== null)].join('; ');
}

function unreadNote(unread: readonly string[]): readonly KnownBlock[] {
  if (unread.length === 0) return [];
  const parts = joinList(
    unread.map((part) => `“${escapeMrkdwn(cut(part, 100))}”`),
    'en',
  );
  return [section(`I could not read ${parts}. What I understood stands below.`)];
}

function isName(text: string): boolean {
  return titleKey(text) !== '' && [...text].length <= LONGEST_NAME;
}
