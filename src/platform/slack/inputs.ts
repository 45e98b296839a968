import type { ViewOutput } from '@slack/bolt';
import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { storable } from '../text/storable.ts';
import { option, plainText } from './blocks.ts';
import { cut, LIMITS } from './limits.ts';
import { richTextWords } from './message-text.ts';

interface Field {
  /** Also the action id: one field, one name. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** A choice of a closed list or a typeahead: what is shown, and what comes back. */
export interface Choice {
  readonly text: string;
  readonly value: string;
}

function input(field: Field, element: InputBlock['element']): InputBlock {
  return {
    type: 'input',
    block_id: field.id,
    label: plainText(cut(field.label, LIMITS.inputLabel)),
    element,
    optional: field.optional ?? false,
    ...(field.hint === undefined ? {} : { hint: plainText(cut(field.hint, LIMITS.inputHint)) }),
  };
}

export function textInput(
  field: Field & { readonly initial?: string | null; readonly lines?: boolean },
): InputBlock {
  return input(field, {
    type: 'plain_text_input',
    action_id: field.id,
    multiline: field.lines ?? false,
    max_length: LIMITS.plainTextInput,
    ...(field.initial ? { initial_value: cut(field.initial, LIMITS.plainTextInput) } : {}),
  });
}

/** Text of any length, lists and quotes included; a plain text field ends at 3,000 characters. */
export function longTextInput(field: Field): InputBlock {
  return input(field, { type: 'rich_text_input', action_id: field.id });
}

/** Options come from a listener as the person types (onOptions with the field's id). */
export function typeaheadInput(
  field: Field & { readonly initial?: Choice | null; readonly placeholder: string },
): InputBlock {
  return input(field, {
    type: 'external_select',
    action_id: field.id,
    min_query_length: 1,
    placeholder: plainText(cut(field.placeholder, LIMITS.placeholder)),
    ...(field.initial ? { initial_option: option(field.initial.text, field.initial.value) } : {}),
  });
}

export function multiTypeaheadInput(
  field: Field & {
    readonly initial?: readonly Choice[];
    readonly placeholder: string;
    readonly most?: number;
  },
): InputBlock {
  return input(field, {
    type: 'multi_external_select',
    action_id: field.id,
    min_query_length: 1,
    placeholder: plainText(cut(field.placeholder, LIMITS.placeholder)),
    ...(field.most === undefined ? {} : { max_selected_items: field.most }),
    ...(field.initial?.length ? { initial_options: toOptions(field.initial) } : {}),
  });
}

export function selectInput(
  field: Field & { readonly choices: readonly Choice[]; readonly initial?: string | null },
): InputBlock {
  const chosen = field.choices.find((choice) => choice.value === field.initial);
  return input(field, {
    type: 'static_select',
    action_id: field.id,
    options: toOptions(field.choices),
    ...(chosen === undefined ? {} : { initial_option: option(chosen.text, chosen.value) }),
  });
}

export function multiSelectInput(
  field: Field & { readonly choices: readonly Choice[]; readonly initial?: readonly string[] },
): InputBlock {
  const chosen = field.choices.filter((choice) => field.initial?.includes(choice.value));
  return input(field, {
    type: 'multi_static_select',
    action_id: field.id,
    options: toOptions(field.choices),
    ...(chosen.length === 0 ? {} : { initial_options: toOptions(chosen) }),
  });
}

export function dateInput(field: Field & { readonly initial?: string | null }): InputBlock {
  return input(field, {
    type: 'datepicker',
    action_id: field.id,
    ...(field.initial ? { initial_date: field.initial } : {}),
  });
}

/** One channel of the company's own, public or private; a list of at most one, since that can be emptied again. */
export function channelInput(
  field: Field & { readonly initial?: string | null; readonly placeholder: string },
): InputBlock {
  return input(field, {
    type: 'multi_conversations_select',
    action_id: field.id,
    max_selected_items: 1,
    placeholder: plainText(cut(field.placeholder, LIMITS.placeholder)),
    filter: {
      include: ['public', 'private'],
      exclude_external_shared_channels: true,
      exclude_bot_users: true,
    },
    ...(field.initial ? { initial_conversations: [field.initial] } : {}),
  });
}

/** A time of day, "09:00". */
export function timeInput(field: Field & { readonly initial?: string | null }): InputBlock {
  return input(field, {
    type: 'timepicker',
    action_id: field.id,
    ...(field.initial ? { initial_time: field.initial } : {}),
  });
}

/** A date with a time, as an instant. */
export function instantInput(field: Field & { readonly initial?: string | null }): InputBlock {
  return input(field, {
    type: 'datetimepicker',
    action_id: field.id,
    ...(field.initial ? { initial_date_time: Math.floor(Date.parse(field.initial) / 1000) } : {}),
  });
}

function toOptions(choices: readonly Choice[]): PlainTextOption[] {
  return choices.slice(0, LIMITS.selectOptions).map(({ text, value }) => option(text, value));
}

type Element = ViewOutput['state']['values'][string][string];

/** What stands in the fields of a submitted form; a field that the form does not have is undefined, an empty one null. */
export function fieldsOf(view: ViewOutput) {
  const element = (id: string): Element | undefined => view.state.values[id]?.[id];
  return {
    has: (id: string) => element(id) !== undefined,
    text: (id: string): string | null => storable(element(id)?.value ?? '').trim() || null,
    longText: (id: string): string =>
      storable(
        richTextWords((element(id) as { rich_text_value?: unknown } | undefined)?.rich_text_value),
      ).trim(),
    choice: (id: string): string | null => element(id)?.selected_option?.value ?? null,
    choiceText: (id: string): string | null => element(id)?.selected_option?.text.text ?? null,
    choices: (id: string): readonly string[] =>
      element(id)?.selected_options?.map((chosen) => chosen.value) ?? [],
    channels: (id: string): readonly string[] => element(id)?.selected_conversations ?? [],
    date: (id: string): string | null => element(id)?.selected_date ?? null,
    time: (id: string): string | null => element(id)?.selected_time ?? null,
    instant: (id: string): string | null => {
      const seconds = (element(id) as { selected_date_time?: number | null } | undefined)?.selected_date_time;
      return seconds ? new Date(seconds * 1000).toISOString() : null;
    },
  };
}

export type Fields = ReturnType<typeof fieldsOf>;

/** The type of blocks that a form may hold. */
export type FormBlock = KnownBlock;
