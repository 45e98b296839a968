import type { KnownBlock } from '@slack/types';
import { plainText, section } from '../../../platform/slack/blocks.ts';
import type { Fields } from '../../../platform/slack/inputs.ts';
import { cut, LIMITS } from '../../../platform/slack/limits.ts';
import type { ModalContent } from '../../../platform/slack/modal.ts';
import { escapeMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import { joinList } from '../../../platform/text/lists.ts';
import { detailInputs, readDetails } from '../edit/details-fields.ts';
import { NO_DETAILS } from '../edit/title-details.ts';
import { type TitleRef, titleLabel } from '../title.ts';
import { titleKey } from '../title-key.ts';
import type { RecordedTitleName } from '../title-store.ts';
import type { TitleDraft } from './read-title-command.ts';
import { shown } from './title-blocks.ts';
import {
  mainInputs,
  type NamesChange,
  otherNamesInput,
  readMainInputs,
  readNames,
  removedNamesInput,
} from './title-fields.ts';

export const ADD_TITLE_FORM = 'title_add_form';
export const TITLE_NAMES_FORM = 'title_names_form';
export const NAMES_FORM_TITLE = 'Names of a title';

/** Errors stand at the block ids of their fields. */
export type FormReading<T> = { readonly errors: Record<string, string> } | { readonly input: T };

/**
 * The form for a new title, holding what is known of it; `unread` is what could not be understood, `close` the titles
 * on record that are much like it: submitted again with that name, it is added beside them.
 */
export function addTitleForm(input: {
  readonly draft: TitleDraft;
  readonly unread: readonly string[];
  readonly close?: readonly TitleRef[];
  readonly channelId: string | null;
}): ModalContent {
  const { draft, unread, close = [], channelId } = input;
  return {
    callbackId: ADD_TITLE_FORM,
    title: 'Add a title',
    submit: close.length === 0 ? 'Add' : 'Add anyway',
    metadata: { channelId, ...(close.length === 0 ? {} : { askedAbout: titleKey(draft.name) }) },
    blocks: [
      ...unreadNote(unread),
      ...closeNote(close),
      ...mainInputs(draft),
      otherNamesInput('Other names', draft.names),
      ...detailInputs({ ...NO_DETAILS, ...draft.details }),
    ],
  };
}

export function readAddTitleForm(fields: Fields): FormReading<TitleDraft> {
  const { name, kind, year, ...main } = readMainInputs(fields);
  const names = readNames(fields);
  const details = readDetails(fields, NO_DETAILS);
  const errors = { ...main.errors, ...names.errors, ...details.errors };
  if (Object.keys(errors).length > 0) return { errors };
  return { input: { name, kind, year, names: names.add, details: details.changes } };
}

/** Whether a draft can wait in a button until somebody confirms it. */
export function fitsButton(draft: TitleDraft): boolean {
  return JSON.stringify(draft).length <= LIMITS.buttonValue;
}

/** The form in which names of a title are added and removed. */
export function titleNamesForm(input: {
  readonly title: TitleRef;
  readonly names: readonly RecordedTitleName[];
  readonly unread: readonly string[];
  readonly channelId: string | null;
}): ModalContent {
  return {
    callbackId: TITLE_NAMES_FORM,
    title: NAMES_FORM_TITLE,
    submit: 'Save',
    metadata: { channelId: input.channelId, titleId: input.title.id },
    blocks: [
      { type: 'section', text: plainText(cut(titleLabel(input.title), LIMITS.sectionText)) },
      ...unreadNote(input.unread),
      otherNamesInput('Names to add', []),
      ...removedNamesInput(input.names),
    ],
  };
}

export function readTitleNamesForm(fields: Fields): FormReading<NamesChange> {
  const { errors, add, remove } = readNames(fields);
  return Object.keys(errors).length > 0 ? { errors: { ...errors } } : { input: { add, remove } };
}

function unreadNote(unread: readonly string[]): readonly KnownBlock[] {
  if (unread.length === 0) return [];
  const parts = joinList(
    unread.map((part) => `“${escapeMrkdwn(cut(part, 100))}”`),
    'en',
  );
  return [section(`I could not read ${parts}. What I understood stands below.`)];
}

const NAMED_CLOSE = 5;

function closeNote(close: readonly TitleRef[]): readonly KnownBlock[] {
  if (close.length === 0) return [];
  const names = joinList(close.slice(0, NAMED_CLOSE).map(shown), 'en');
  return [section(`Much like ${names} on record. Is it another title? Then press Add anyway.`)];
}
