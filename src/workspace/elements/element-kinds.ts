import { WorkspaceUseError } from '../state/errors.ts';
import type { Json } from '../state/model.ts';
import { findOption, optionLabel } from './options.ts';

/** What a person enters: text, a choice by value or label, several of them, or nothing. */
export type Entry = string | number | null | readonly string[] | Json;

/** What an entry may refer to. */
export interface EntryContext {
  readonly options: readonly Json[];
  readonly findUser: (idOrName: string) => string | null;
  readonly findChannel: (idOrName: string) => string | null;
  readonly findFile: (id: string) => Json | null;
}

interface ElementKind {
  /** The field of the wire value, e.g. `selected_option`. */
  readonly field: string;
  /** What an untouched element holds. */
  readonly initial: (element: Json) => unknown;
  /** Turns an entry into the field's value; throws when a person could not enter that. */
  readonly enter: (entry: Entry, context: EntryContext) => unknown;
}

const textKind: ElementKind = {
  field: 'value',
  initial: (element) => element.initial_value ?? null,
  enter: (entry) => (entry === null || entry === '' ? null : asText(entry)),
};

/** Every element that holds a value, by type. Buttons, overflow and the like hold none. */
const elementKinds: Readonly<Record<string, ElementKind>> = {
  plain_text_input: textKind,
  number_input: textKind,
  email_text_input: textKind,
  url_text_input: textKind,
  rich_text_input: {
    field: 'rich_text_value',
    initial: (element) => element.initial_value ?? null,
    enter: (entry) => (typeof entry === 'string' ? richText(entry) : entry),
  },
  datepicker: picker('selected_date', 'initial_date', /^\d{4}-\d{2}-\d{2}$/),
  timepicker: picker('selected_time', 'initial_time', /^\d{2}:\d{2}$/),
  datetimepicker: {
    field: 'selected_date_time',
    initial: (element) => element.initial_date_time ?? null,
    enter: (entry) => (entry === null ? null : Number(asText(entry))),
  },
  static_select: single(),
  external_select: single(),
  radio_buttons: single(),
  multi_static_select: several(),
  multi_external_select: several(),
  checkboxes: several(),
  users_select: reference('selected_user', 'initial_user', 'findUser'),
  channels_select: reference('selected_channel', 'initial_channel', 'findChannel'),
  conversations_select: reference('selected_conversation', 'initial_conversation', 'findChannel'),
  multi_users_select: references('selected_users', 'initial_users', 'findUser'),
  multi_channels_select: references('selected_channels', 'initial_channels', 'findChannel'),
  multi_conversations_select: references('selected_conversations', 'initial_conversations', 'findChannel'),
  file_input: {
    field: 'files',
    initial: () => [],
    enter: (entry, context) =>
      asTexts(entry).map((id) => context.findFile(id) ?? refuse(`there is no file ${id}`)),
  },
};

/** True for an element whose value is part of `state.values`. */
export function holdsValue(element: Json): boolean {
  return kindOf(element) !== null;
}

/** The wire value of an untouched element, e.g. `{ type: 'datepicker', selected_date: null }`. */
export function initialValue(element: Json, currentChannel: string | null): Json {
  const kind = kindOf(element);
  if (!kind) return { type: element.type };
  const initial = kind.initial(element);
  const wantsCurrent = element.default_to_current_conversation === true && currentChannel !== null;
  if (!wantsCurrent || (initial !== null && !isEmptyList(initial)))
    return { type: element.type, [kind.field]: initial };
  return { type: element.type, [kind.field]: Array.isArray(initial) ? [currentChannel] : currentChannel };
}

/** The wire value after a person's entry; throws `WorkspaceUseError` when nobody could enter that. */
export function enteredValue(element: Json, entry: Entry, context: EntryContext): Json {
  const kind = kindOf(element);
  if (!kind) throw new WorkspaceUseError(`nothing can be entered into a ${String(element.type)}`);
  return { type: element.type, [kind.field]: kind.enter(entry, context) };
}

/** True when nothing is entered or chosen. */
export function isEmptyValue(value: Json): boolean {
  const kind = elementKinds[String(value.type)];
  const content = kind ? value[kind.field] : undefined;
  return content === null || content === undefined || content === '' || isEmptyList(content);
}

function kindOf(element: Json): ElementKind | null {
  return elementKinds[String(element.type)] ?? null;
}

function picker(field: string, initialField: string, shape: RegExp): ElementKind {
  return {
    field,
    initial: (element) => element[initialField] ?? null,
    enter: (entry) => {
      if (entry === null || entry === '') return null;
      const text = asText(entry);
      return shape.test(text) ? text : refuse(`a picker cannot give "${text}"`);
    },
  };
}

function single(): ElementKind {
  return {
    field: 'selected_option',
    initial: (element) => element.initial_option ?? null,
    enter: (entry, context) => (entry === null || entry === '' ? null : chosen(asText(entry), context)),
  };
}

function several(): ElementKind {
  return {
    field: 'selected_options',
    initial: (element) => element.initial_options ?? [],
    enter: (entry, context) => asTexts(entry).map((wanted) => chosen(wanted, context)),
  };
}

type Finder = 'findUser' | 'findChannel';

function reference(field: string, initialField: string, finder: Finder): ElementKind {
  return {
    field,
    initial: (element) => element[initialField] ?? null,
    enter: (entry, context) =>
      entry === null || entry === '' ? null : found(asText(entry), context[finder]),
  };
}

function references(field: string, initialField: string, finder: Finder): ElementKind {
  return {
    field,
    initial: (element) => element[initialField] ?? [],
    enter: (entry, context) => asTexts(entry).map((wanted) => found(wanted, context[finder])),
  };
}

function chosen(wanted: string, context: EntryContext): Json {
  const option = findOption(context.options, wanted);
  if (option) return option;
  const offered = context.options.map((each) => `"${optionLabel(each)}"`).join(', ') || 'nothing';
  return refuse(`"${wanted}" is not among the options; offered: ${offered}`);
}

function found(wanted: string, find: (idOrName: string) => string | null): string {
  return find(wanted) ?? refuse(`"${wanted}" is nobody and nothing here`);
}

function asText(entry: Entry): string {
  if (typeof entry === 'string' || typeof entry === 'number') return String(entry);
  return refuse('one text was expected');
}

function asTexts(entry: Entry): readonly string[] {
  if (entry === null || entry === '') return [];
  if (Array.isArray(entry)) return entry.map(String);
  return [asText(entry)];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function richText(text: string): Json | null {
  if (text === '') return null;
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  };
}

function refuse(reason: string): never {
  throw new WorkspaceUseError(reason);
}
