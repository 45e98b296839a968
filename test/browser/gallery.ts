import type { Block } from '../../src/workspace/state/model.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const cell = (text: string) => ({ type: 'raw_text', text });
const figure = (value: number) => ({ type: 'raw_number', value, text: String(value) });
const options = ['One', 'Two', 'Three'].map((text) => ({ text: plain(text), value: text.toLowerCase() }));
const rich = (text: string) => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text, style: { bold: true } }],
});

/** The smallest picture there is. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** One of each kind of block that stands in messages, each with words of its own. */
export const MESSAGE_BLOCKS: readonly Block[] = [
  { type: 'header', text: plain('A header') },
  {
    type: 'section',
    text: mrkdwn(
      '*bold* _italic_ ~struck~ `code` <https://example.com|a link> &lt;escaped&gt; :tada:\n&gt; quoted',
    ),
    fields: [mrkdwn('*Field one*'), plain('Field two')],
    accessory: { type: 'image', image_url: PIXEL, alt_text: 'a pixel' },
  },
  { type: 'divider' },
  {
    type: 'context',
    elements: [mrkdwn('said in passing'), { type: 'image', image_url: PIXEL, alt_text: 'a mark' }],
  },
  { type: 'image', image_url: PIXEL, alt_text: 'a picture', title: plain('A title over it') },
  {
    type: 'rich_text',
    elements: [
      rich('rich words'),
      { type: 'rich_text_list', style: 'bullet', elements: [rich('first item'), rich('second item')] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'a quotation' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'as typed' }] },
    ],
  },
  { type: 'markdown', text: '## Marked down\n\n- a point\n- **another**\n\n<script>never()</script>' },
  {
    type: 'table',
    rows: [
      [cell('Territory'), cell('Buyer')],
      [cell('Mexico'), cell('Imagen TV')],
    ],
  },
  {
    type: 'data_table',
    caption: 'Sales by year',
    page_size: 2,
    rows: [
      [cell('Year'), cell('Sales')],
      [cell('2021'), figure(9)],
      [cell('2022'), figure(30)],
      [cell('2023'), figure(4)],
    ],
  },
  {
    type: 'data_visualization',
    title: 'Viewers by country',
    chart: {
      type: 'bar',
      series: [
        {
          name: 'Viewers',
          data: [
            { label: 'Mexico', value: 3.1 },
            { label: 'Chile', value: 1.2 },
          ],
        },
      ],
      axis_config: { categories: ['Mexico', 'Chile'], y_label: 'millions' },
    },
  },
  {
    type: 'data_visualization',
    title: 'Share of sales',
    chart: {
      type: 'pie',
      segments: [
        { label: 'Free TV', value: 3 },
        { label: 'SVOD', value: 1 },
      ],
    },
  },
  {
    type: 'card',
    title: mrkdwn('A card'),
    subtitle: mrkdwn('and its line'),
    body: mrkdwn('with words'),
    actions: [{ type: 'button', action_id: 'card_button', text: plain('Card button') }],
  },
  {
    type: 'container',
    title: plain('A box'),
    is_collapsible: true,
    child_blocks: [{ type: 'section', text: mrkdwn('inside the box') }],
  },
  {
    type: 'plan',
    title: 'A plan',
    tasks: [{ type: 'task_card', task_id: 't1', title: 'First step', status: 'complete' }],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Good'), value: 'good' },
        negative_button: { text: plain('Bad'), value: 'bad' },
      },
    ],
  },
];

/** Elements that act from a message. */
export const ACTION_BLOCK: Block = {
  type: 'actions',
  block_id: 'acts',
  elements: [
    {
      type: 'button',
      action_id: 'sure',
      text: plain('Delete'),
      value: '42',
      style: 'danger',
      confirm: {
        title: plain('Really?'),
        text: plain('It is gone then.'),
        confirm: plain('Yes, delete'),
        deny: plain('Keep'),
      },
    },
    { type: 'static_select', action_id: 'one_of', placeholder: plain('Pick one'), options },
    { type: 'users_select', action_id: 'who', placeholder: plain('Pick a person') },
    { type: 'overflow', action_id: 'more', options: options.slice(0, 2) },
    { type: 'datepicker', action_id: 'day', placeholder: plain('Pick a day') },
  ],
};

const input = (id: string, label: string, element: Record<string, unknown>): Block => ({
  type: 'input',
  block_id: id,
  label: plain(label),
  optional: true,
  element: { action_id: id, ...element },
});

/** A form with one of each kind of field. */
export const FORM = {
  type: 'modal',
  callback_id: 'everything',
  title: plain('Everything'),
  submit: plain('Send'),
  blocks: [
    { type: 'alert', text: plain('Mind the step'), level: 'warning' },
    { ...input('name', 'Name', { type: 'plain_text_input' }), optional: false },
    input('lines', 'Lines', { type: 'plain_text_input', multiline: true }),
    input('count', 'Count', { type: 'number_input', is_decimal_allowed: false }),
    input('mail', 'Mail', { type: 'email_text_input' }),
    input('web', 'Web', { type: 'url_text_input' }),
    input('day', 'Day', { type: 'datepicker' }),
    input('hour', 'Hour', { type: 'timepicker' }),
    input('instant', 'Instant', { type: 'datetimepicker' }),
    input('fixed', 'Fixed', { type: 'static_select', options }),
    input('some', 'Some', { type: 'multi_static_select', options }),
    input('asked', 'Asked', { type: 'external_select', min_query_length: 1 }),
    input('person', 'Person', { type: 'users_select' }),
    input('people', 'People', { type: 'multi_users_select' }),
    input('channel', 'Channel', { type: 'channels_select' }),
    input('boxes', 'Boxes', { type: 'checkboxes', options }),
    input('radio', 'Radio', { type: 'radio_buttons', options }),
    input('files', 'Files', { type: 'file_input' }),
  ] satisfies Block[],
};
