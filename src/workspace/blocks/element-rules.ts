import {
  all,
  byType,
  type Check,
  flag,
  list,
  notBoth,
  number,
  oneOf,
  problem,
  shape,
  someOf,
  text,
  textLike,
} from './checks.ts';
import { richText } from './rich-text-rules.ts';
import {
  anyText,
  boxOption,
  confirmDialog,
  imageElement,
  initialIsOffered,
  menuOption,
  plainText,
  staticOptions,
  url,
} from './text-rules.ts';

const actionId = { action_id: text(255) };
const placeholder = { placeholder: plainText(150) };
const focus = { focus_on_load: flag };
const confirm = { confirm: confirmDialog };
const style = { style: oneOf('primary', 'danger') };
const label = { accessibility_label: text(75) };
const dispatch = {
  dispatch_action_config: shape(
    {},
    { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
  ),
};
const ids = list(text(255), 100);
const filter = all(
  shape(
    {},
    {
      include: list(oneOf('im', 'mpim', 'private', 'public'), 4),
      exclude_external_shared_channels: flag,
      exclude_bot_users: flag,
    },
  ),
  someOf('include', 'exclude_external_shared_channels', 'exclude_bot_users'),
);
const most = { max_selected_items: number(1) };

/** An element of this type with optional fields beside its action id. */
function element(type: string, optional: Readonly<Record<string, Check>>, required = {}): Check {
  return shape({ type: oneOf(type), ...required }, { ...actionId, ...optional });
}

const select = { ...placeholder, ...focus, ...confirm };

const button = element(
  'button',
  { url: url(3000), value: text(2000, 0), ...style, ...confirm, ...label },
  { text: plainText(75) },
);

const feedbackButton = shape({ text: plainText(75), value: text(2000) }, label);

/** Elements that a person can act on at once. */
const actionElements: Readonly<Record<string, Check>> = {
  button,
  checkboxes: all(
    element(
      'checkboxes',
      { initial_options: list(boxOption, 10), ...focus, ...confirm },
      { options: list(boxOption, 10) },
    ),
    initialIsOffered('initial_options'),
  ),
  radio_buttons: all(
    element(
      'radio_buttons',
      { initial_option: boxOption, ...focus, ...confirm },
      { options: list(boxOption, 10) },
    ),
    initialIsOffered('initial_option'),
  ),
  overflow: element('overflow', confirm, { options: list(menuOption, 5) }),
  datepicker: element('datepicker', {
    initial_date: textLike(/^\d{4}-\d{2}-\d{2}$/, 'a date like 2026-03-01'),
    ...select,
  }),
  timepicker: element('timepicker', {
    initial_time: textLike(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 09:30'),
    timezone: text(100),
    ...select,
  }),
  datetimepicker: element('datetimepicker', {
    initial_date_time: number(1_000_000_000, 9_999_999_999),
    ...focus,
    ...confirm,
  }),
  static_select: staticSelect('static_select', 'initial_option', menuOption, select),
  multi_static_select: staticSelect('multi_static_select', 'initial_options', list(menuOption, 100), {
    ...select,
    ...most,
  }),
  external_select: element('external_select', {
    initial_option: menuOption,
    min_query_length: number(0),
    ...select,
  }),
  multi_external_select: element('multi_external_select', {
    initial_options: list(menuOption, 100),
    min_query_length: number(0),
    ...select,
    ...most,
  }),
  users_select: element('users_select', { initial_user: text(255), ...select }),
  multi_users_select: element('multi_users_select', { initial_users: ids, ...select, ...most }),
  channels_select: element('channels_select', {
    initial_channel: text(255),
    response_url_enabled: flag,
    ...select,
  }),
  multi_channels_select: element('multi_channels_select', { initial_channels: ids, ...select, ...most }),
  conversations_select: element('conversations_select', {
    initial_conversation: text(255),
    default_to_current_conversation: flag,
    response_url_enabled: flag,
    filter,
    ...select,
  }),
  multi_conversations_select: element('multi_conversations_select', {
    initial_conversations: ids,
    default_to_current_conversation: flag,
    filter,
    ...select,
    ...most,
  }),
  workflow_button: element(
    'workflow_button',
    { ...style, ...label },
    { text: plainText(75), workflow: anyObject },
  ),
  rich_text_input: element('rich_text_input', {
    initial_value: richText,
    min_lines: number(1),
    max_lines: number(1),
    ...placeholder,
    ...focus,
    ...dispatch,
  }),
};

/** Elements that stand in input blocks only. */
const inputElements: Readonly<Record<string, Check>> = {
  plain_text_input: element('plain_text_input', {
    initial_value: text(3000, 0),
    multiline: flag,
    min_length: number(0, 3000),
    max_length: number(1, 3000),
    ...placeholder,
    ...focus,
    ...dispatch,
  }),
  number_input: element(
    'number_input',
    {
      initial_value: numeral(),
      min_value: numeral(),
      max_value: numeral(),
      ...placeholder,
      ...focus,
      ...dispatch,
    },
    { is_decimal_allowed: flag },
  ),
  email_text_input: element('email_text_input', {
    initial_value: text(3000, 0),
    ...placeholder,
    ...focus,
    ...dispatch,
  }),
  url_text_input: element('url_text_input', {
    initial_value: text(3000, 0),
    ...placeholder,
    ...focus,
    ...dispatch,
  }),
  file_input: element('file_input', { filetypes: list(text(20), 100), max_files: number(1, 10) }),
};

/** Elements that hold a value, so that an input block may show them. */
const valueElements = Object.fromEntries(
  Object.entries(actionElements).filter(
    ([type]) => !['button', 'overflow', 'workflow_button'].includes(type),
  ),
);

/** What an input block may hold. */
export const inputElement: Check = byType({ ...valueElements, ...inputElements }, 'input element');

/** What an actions block may hold. */
export const actionElement: Check = byType(actionElements, 'action element');

/** What may stand beside the text of a section. */
export const accessoryElement: Check = byType({ ...actionElements, image: imageElement }, 'accessory');

/** What a context block may hold. */
export const contextElement: Check = (value, at) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'image'
    ? imageElement(value, at)
    : anyText(3000)(value, at);

/** What a context_actions block may hold. */
export const contextActionElement: Check = byType(
  {
    feedback_buttons: element(
      'feedback_buttons',
      {},
      {
        positive_button: feedbackButton,
        negative_button: feedbackButton,
      },
    ),
    icon_button: element(
      'icon_button',
      { value: text(2000), ...confirm, ...label, visible_to_user_ids: ids },
      { icon: text(255), text: plainText(75) },
    ),
  },
  'context action',
);

/** A button, as cards hold it. */
export const cardButton: Check = byType({ button }, 'button');

function staticSelect(
  type: string,
  initialField: 'initial_option' | 'initial_options',
  initial: Check,
  rest: Readonly<Record<string, Check>>,
): Check {
  return all(
    element(type, { ...staticOptions, [initialField]: initial, ...rest }),
    someOf('options', 'option_groups'),
    notBoth('options', 'option_groups'),
    initialIsOffered(initialField),
  );
}

function numeral(): Check {
  return textLike(/^-?\d+(\.\d+)?$/, 'a number as text');
}

function anyObject(value: unknown, at: string): readonly string[] {
  return typeof value === 'object' && value !== null ? [] : problem('must provide an object', at);
}
