import { describe, expect, it } from 'vitest';
import { validateMessageBlocks } from '../../src/workspace/blocks/message-rules.ts';
import { validateView } from '../../src/workspace/blocks/view-rules.ts';

const plain = (length: number) => ({ type: 'plain_text', text: 'é'.repeat(length) });
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: 'é'.repeat(length) });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const option = (index: number) => ({ text: plain(5), value: `v${index}` });
const button = (more: object = {}) => ({ type: 'button', text: plain(5), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const section = (accessory: object) => ({ type: 'section', text: plain(5), accessory });
const input = (element: object, more: object = {}) => ({ type: 'input', label: plain(5), element, ...more });
const select = (count: number, more: object = {}) => ({
  type: 'static_select',
  options: times(count, option),
  ...more,
});
const cell = (text = 'x') => ({ type: 'raw_text', text });
const rows = (count: number, columns: number) => times(count, () => times(columns, () => cell()));
const series = (count: number, points: number) => ({
  type: 'data_visualization',
  title: 'Share',
  chart: {
    type: 'bar',
    series: times(count, (index) => ({
      name: `S${index}`,
      data: times(points, (point) => ({ label: `C${point}`, value: point })),
    })),
    axis_config: { categories: times(points, (point) => `C${point}`) },
  },
});
const pie = (segments: number) => ({
  type: 'data_visualization',
  title: 'Share',
  chart: { type: 'pie', segments: times(segments, (index) => ({ label: `L${index}`, value: index })) },
});

function messageProblems(...blocks: object[]): readonly string[] {
  return validateMessageBlocks(blocks).problems;
}

describe('a limit', () => {
  it.each<[string, (size: number) => object, number]>([
    ['section text', (size) => ({ type: 'section', text: mrkdwn(size) }), 3000],
    ['section field', (size) => ({ type: 'section', fields: [mrkdwn(size)] }), 2000],
    ['section fields', (size) => ({ type: 'section', fields: times(size, () => plain(5)) }), 10],
    ['header', (size) => ({ type: 'header', text: plain(size) }), 150],
    ['context elements', (size) => ({ type: 'context', elements: times(size, () => mrkdwn(5)) }), 10],
    ['actions elements', (size) => actions(...times(size, () => button())), 25],
    ['button text', (size) => actions(button({ text: plain(size) })), 75],
    ['button value', (size) => actions(button({ value: 'x'.repeat(size) })), 2000],
    ['button url', (size) => actions(button({ url: `https:${'x'.repeat(size - 6)}` })), 3000],
    ['action_id', (size) => actions(button({ action_id: 'x'.repeat(size) })), 255],
    ['block_id', (size) => ({ type: 'divider', block_id: 'x'.repeat(size) }), 255],
    ['accessibility label', (size) => actions(button({ accessibility_label: 'x'.repeat(size) })), 75],
    ['confirm title', (size) => actions(button({ confirm: { title: plain(size), text: plain(5) } })), 100],
    ['confirm text', (size) => actions(button({ confirm: { text: mrkdwn(size) } })), 300],
    ['confirm button', (size) => actions(button({ confirm: { text: plain(5), confirm: plain(size) } })), 30],
    ['options', (size) => actions(select(size)), 100],
    ['option text', (size) => actions(select(0, { options: [{ text: plain(size), value: 'v' }] })), 75],
    [
      'option value',
      (size) => actions(select(0, { options: [{ text: plain(5), value: 'v'.repeat(size) }] })),
      150,
    ],
    [
      'option description',
      (size) => actions(select(0, { options: [{ text: plain(5), value: 'v', description: plain(size) }] })),
      75,
    ],
    [
      'option groups',
      (size) => {
        const groups = times(size, () => ({ label: plain(5), options: [option(1)] }));
        return actions({ type: 'static_select', option_groups: groups });
      },
      100,
    ],
    ['placeholder', (size) => actions(select(1, { placeholder: plain(size) })), 150],
    ['overflow', (size) => section({ type: 'overflow', options: times(size, option) }), 5],
    ['check boxes', (size) => section({ type: 'checkboxes', options: times(size, option) }), 10],
    ['radio buttons', (size) => section({ type: 'radio_buttons', options: times(size, option) }), 10],
    [
      'alternative text',
      (size) => ({ type: 'image', image_url: 'https://a.b', alt_text: 'x'.repeat(size) }),
      2000,
    ],
    ['markdown', (size) => ({ type: 'markdown', text: 'x'.repeat(size) }), 12_000],
    ['table rows', (size) => ({ type: 'table', rows: rows(size, 2) }), 100],
    ['table columns', (size) => ({ type: 'table', rows: rows(2, size) }), 20],
    ['data table rows', (size) => ({ type: 'data_table', caption: 'Deals', rows: rows(size, 2) }), 201],
    ['data table columns', (size) => ({ type: 'data_table', caption: 'Deals', rows: rows(2, size) }), 20],
    [
      'data table characters',
      (size) => ({ type: 'data_table', caption: 'Deals', rows: [[cell()], [cell('x'.repeat(size - 1))]] }),
      20_000,
    ],
    ['chart segments', pie, 12],
    ['chart series', (size) => series(size, 2), 12],
    ['chart categories', (size) => series(1, size), 20],
    ['card title', (size) => ({ type: 'card', title: mrkdwn(size) }), 150],
    ['card body', (size) => ({ type: 'card', body: mrkdwn(size) }), 200],
    ['card actions', (size) => ({ type: 'card', actions: times(size, () => button()) }), 3],
    [
      'carousel',
      (size) => ({ type: 'carousel', elements: times(size, () => ({ type: 'card', title: mrkdwn(5) })) }),
      10,
    ],
    [
      'container',
      (size) => ({
        type: 'container',
        title: plain(5),
        child_blocks: times(size, () => ({ type: 'divider' })),
      }),
      10,
    ],
    [
      'context actions',
      (size) => ({
        type: 'context_actions',
        elements: times(size, () => ({ type: 'icon_button', icon: 'trash', text: plain(5) })),
      }),
      5,
    ],
    ['input label', (size) => input({ type: 'plain_text_input' }, { label: plain(size) }), 2000],
    ['max_length', (size) => input({ type: 'plain_text_input', max_length: size }), 3000],
    ['file input', (size) => input({ type: 'file_input', max_files: size }), 10],
    ['video title', (size) => ({ ...video, title: plain(size) }), 200],
    ['video author', (size) => ({ ...video, author_name: 'x'.repeat(size) }), 50],
  ])('of %s holds at its size and not one over', (_what, block, limit) => {
    expect(messageProblems(block(limit))).toEqual([]);
    expect(messageProblems(block(limit + 1))).not.toEqual([]);
  });

  it('of blocks is 50 in a message and 100 in a view', () => {
    const dividers = (count: number) => times(count, () => ({ type: 'divider' }));

    expect(messageProblems(...dividers(50))).toEqual([]);
    expect(messageProblems(...dividers(51))).toEqual([
      'no more than 50 items allowed [json-pointer:/blocks]',
    ]);
    expect(validateView({ type: 'home', blocks: dividers(100) }, 'home').kind).toBe('valid');
    expect(validateView({ type: 'home', blocks: dividers(101) }, 'home').kind).toBe('invalid');
  });

  it('counts characters, not UTF-16 units', () => {
    expect(messageProblems({ type: 'header', text: { type: 'plain_text', text: '🎬'.repeat(150) } })).toEqual(
      [],
    );
  });
});

const video = {
  type: 'video',
  video_url: 'https://a.b',
  thumbnail_url: 'https://a.b/c.png',
  alt_text: 'A trailer',
  title: plain(5),
};

describe('a message', () => {
  it.each([
    ['an unknown block', { type: 'secton' }, 'unsupported type: secton [json-pointer:/blocks/0/type]'],
    ['a block without a type', {}, 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'an image without alternative text',
      { type: 'image', image_url: 'https://a.b' },
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'a section without text',
      { type: 'section' },
      'must have at least one of: text, fields [json-pointer:/blocks/0]',
    ],
    [
      'a header in mrkdwn',
      { type: 'header', text: mrkdwn(5) },
      'unsupported type: mrkdwn (no plain text) [json-pointer:/blocks/0/text]',
    ],
    [
      'an empty text',
      { type: 'header', text: plain(0) },
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a misspelt field',
      actions(button({ valeu: '1' })),
      'invalid additional property: valeu [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'an input element among actions',
      actions({ type: 'plain_text_input' }),
      'unsupported type: plain_text_input (no action element) [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'an initial option that is not offered',
      actions(select(1, { initial_option: option(7) })),
      'must be one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]',
    ],
    [
      'an action id twice in a block',
      actions(button({ action_id: 'undo' }), button({ action_id: 'undo' })),
      '"action_id" must be unique within a block [json-pointer:/blocks/0/elements]',
    ],
    [
      'a table row of another length',
      { type: 'data_table', caption: 'Deals', rows: [[cell()], [cell(), cell()]] },
      'all rows must have the same number of cells [json-pointer:/blocks/0/rows]',
    ],
    [
      'a data table without a caption',
      { type: 'data_table', rows: rows(2, 1) },
      'missing required field: caption [json-pointer:/blocks/0]',
    ],
    [
      'an alert',
      { type: 'alert', text: plain(5) },
      'unsupported type: alert is not available in a message [json-pointer:/blocks/0/type]',
    ],
  ])('with %s is refused', (_what, block, problem) => {
    expect(messageProblems(block)).toEqual([problem]);
  });

  it('holds one table, two charts and each block id once', () => {
    const table = { type: 'table', rows: rows(1, 1) };
    const divider = { type: 'divider', block_id: 'line' };

    expect(messageProblems(table, table)).toEqual([
      'only 1 table block allowed in a message [json-pointer:/blocks]',
    ]);
    expect(messageProblems(pie(1), pie(1))).toEqual([]);
    expect(messageProblems(pie(1), pie(1), pie(1))).toHaveLength(1);
    expect(messageProblems(divider, divider)).toEqual([
      '"block_id" line already exists [json-pointer:/blocks/1/block_id]',
    ]);
  });

  it('holds 12,000 characters of markdown in all', () => {
    const markdown = (size: number) => ({ type: 'markdown', text: 'x'.repeat(size) });

    expect(messageProblems(markdown(6000), markdown(6000))).toEqual([]);
    expect(messageProblems(markdown(6000), markdown(6001))).toHaveLength(1);
  });

  it('takes every kind of rich text', () => {
    const line = [
      { type: 'text', text: 'Sold', style: { bold: true } },
      { type: 'user', user_id: 'U1' },
      { type: 'link', url: 'https://a.b', text: 'there' },
      { type: 'emoji', name: 'tada' },
    ];
    const item = { type: 'rich_text_section', elements: line };

    const block = {
      type: 'rich_text',
      elements: [
        item,
        { type: 'rich_text_list', style: 'bullet', elements: [item, item] },
        { type: 'rich_text_quote', elements: line },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x' }] },
      ],
    };

    expect(messageProblems(block)).toEqual([]);
    expect(messageProblems({ ...block, elements: [{ type: 'rich_text_poem', elements: [] }] })).toHaveLength(
      1,
    );
  });
});

describe('a modal', () => {
  const frame = { type: 'modal', title: plain(24), submit: plain(24), close: plain(24) };
  const field = input({ type: 'plain_text_input', action_id: 'a' });
  const problemsOf = (view: object) => {
    const checked = validateView({ ...frame, blocks: [field], ...view }, 'modal');
    return checked.kind === 'valid' ? [] : checked.problems;
  };

  it.each([
    ['a long title', { title: plain(25) }],
    ['a long button', { submit: plain(25) }],
    ['too much private metadata', { private_metadata: 'x'.repeat(3001) }],
    ['an input and no submit button', { submit: undefined }],
    ['no title', { title: undefined }],
    ['markdown', { blocks: [{ type: 'markdown', text: 'x' }] }],
    ['a table', { blocks: [{ type: 'table', rows: rows(1, 1) }] }],
    ['another type', { type: 'home' }],
    ['no blocks', { blocks: undefined }],
  ])('with %s is refused', (_what, view) => {
    expect(problemsOf(view)).not.toEqual([]);
  });

  it('takes everything at its limit', () => {
    expect(problemsOf({ private_metadata: 'x'.repeat(3000), callback_id: 'x'.repeat(255) })).toEqual([]);
    expect(
      problemsOf({ blocks: [{ type: 'alert', text: plain(200), level: 'warning' }], submit: undefined }),
    ).toEqual([]);
    expect(problemsOf({ blocks: [{ type: 'alert', text: plain(201) }] })).toHaveLength(1);
  });
});
