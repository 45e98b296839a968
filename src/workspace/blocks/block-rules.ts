import { isJson } from '../elements/find-elements.ts';
import type { Block } from '../state/model.ts';
import { chartFields } from './chart-rules.ts';
import {
  all,
  anything,
  type Check,
  flag,
  list,
  notBoth,
  oneOf,
  problem,
  shape,
  someOf,
  text,
} from './checks.ts';
import {
  accessoryElement,
  actionElement,
  cardButton,
  contextActionElement,
  contextElement,
  inputElement,
} from './element-rules.ts';
import { richText } from './rich-text-rules.ts';
import { dataTableFields, dataTableOptions, tableFields, tableOptions } from './table-rules.ts';
import { anyText, imageElement, imageFields, mrkdwn, plainText, url } from './text-rules.ts';

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home';

interface BlockRule {
  readonly surfaces: readonly Surface[];
  readonly check: Check;
}

const EVERYWHERE: readonly Surface[] = ['message', 'modal', 'home'];
const MESSAGES: readonly Surface[] = ['message'];

/** A block of this type with these fields, and an optional id. */
function block(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return shape({ type: anything, ...required }, { block_id: text(255), ...optional });
}

const taskStatus = oneOf('pending', 'in_progress', 'complete', 'error');
const taskCard = block(
  { task_id: text(255), title: text(255), status: taskStatus },
  {
    details: richText,
    output: richText,
    sources: list(shape({ type: oneOf('url'), url: url(3000), text: text(255) }), 20),
  },
);

const card = all(
  block(
    {},
    {
      hero_image: imageElement,
      icon: imageElement,
      title: mrkdwn(150),
      subtitle: mrkdwn(150),
      body: mrkdwn(200),
      actions: list(cardButton, 3),
    },
  ),
  someOf('hero_image', 'title', 'actions', 'body'),
);

/** Every block type: where it may stand, and its shape. */
const rules: Readonly<Record<string, BlockRule>> = {
  actions: { surfaces: EVERYWHERE, check: block({ elements: list(actionElement, 25) }) },
  alert: {
    surfaces: ['modal'],
    check: block({ text: anyText(200) }, { level: oneOf('default', 'info', 'warning', 'error', 'success') }),
  },
  card: { surfaces: MESSAGES, check: card },
  carousel: { surfaces: MESSAGES, check: block({ elements: list(ofType('card', card), 10) }) },
  container: { surfaces: EVERYWHERE, check: containerCheck },
  context: { surfaces: EVERYWHERE, check: block({ elements: list(contextElement, 10) }) },
  context_actions: { surfaces: MESSAGES, check: block({ elements: list(contextActionElement, 5) }) },
  data_table: { surfaces: MESSAGES, check: block(dataTableFields, dataTableOptions) },
  data_visualization: { surfaces: MESSAGES, check: block(chartFields) },
  divider: { surfaces: EVERYWHERE, check: block({}) },
  file: { surfaces: MESSAGES, check: block({ external_id: text(255), source: oneOf('remote') }) },
  header: { surfaces: EVERYWHERE, check: block({ text: plainText(150) }) },
  image: {
    surfaces: EVERYWHERE,
    check: all(
      block({ alt_text: text(2000) }, { title: plainText(2000), ...imageFields }),
      someOf('image_url', 'slack_file'),
      notBoth('image_url', 'slack_file'),
    ),
  },
  input: {
    surfaces: EVERYWHERE,
    check: block(
      { label: plainText(2000), element: inputElement },
      { hint: plainText(2000), optional: flag, dispatch_action: flag },
    ),
  },
  markdown: { surfaces: MESSAGES, check: block({ text: text(12_000) }) },
  plan: {
    surfaces: MESSAGES,
    check: block({ title: text(255) }, { tasks: list(ofType('task_card', taskCard), 50, 0) }),
  },
  rich_text: { surfaces: EVERYWHERE, check: richText },
  section: {
    surfaces: EVERYWHERE,
    check: all(
      block(
        {},
        { text: anyText(3000), fields: list(anyText(2000), 10), accessory: accessoryElement, expand: flag },
      ),
      someOf('text', 'fields'),
    ),
  },
  table: { surfaces: MESSAGES, check: block(tableFields, tableOptions) },
  task_card: { surfaces: MESSAGES, check: taskCard },
  video: {
    surfaces: EVERYWHERE,
    check: block(
      { video_url: url(3000), thumbnail_url: url(3000), alt_text: text(2000), title: plainText(200) },
      {
        title_url: url(3000),
        author_name: text(50),
        provider_name: text(255),
        provider_icon_url: url(3000),
        description: plainText(200),
      },
    ),
  },
};

/** What may lie in a container. */
const CONTAINED = [
  'actions',
  'context',
  'divider',
  'file',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'table',
  'video',
];

/** How many blocks a surface takes. */
const MAX_BLOCKS: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 };

/** The blocks of a surface and everything wrong with them, in Slack's wording. */
export function checkBlocks(
  value: unknown,
  place: { readonly surface: Surface; readonly at: string },
): { readonly blocks: readonly Block[]; readonly problems: readonly string[] } {
  const { surface, at } = place;
  if (!Array.isArray(value)) return { blocks: [], problems: problem('must provide an array', at) };
  const problems = [
    ...(value.length > MAX_BLOCKS[surface]
      ? problem(`no more than ${MAX_BLOCKS[surface]} items allowed`, at)
      : []),
    ...value.flatMap((each, index) => checkBlock(each, surface, `${at}/${index}`)),
    ...repeatedIds(value, at),
  ];
  return { blocks: value.filter(isBlock), problems };
}

/** True for an object with a type. */
function isBlock(value: unknown): value is Block {
  return isJson(value) && typeof value.type === 'string';
}

function checkBlock(value: unknown, surface: Surface, at: string): readonly string[] {
  if (!isBlock(value)) return problem('missing required field: type', at);
  const rule = Object.hasOwn(rules, value.type) ? rules[value.type] : undefined;
  if (!rule) return problem(`unsupported type: ${value.type}`, `${at}/type`);
  if (!rule.surfaces.includes(surface)) {
    return problem(`unsupported type: ${value.type} is not available in a ${surface}`, `${at}/type`);
  }
  return [...rule.check(value, at), ...repeatedActions(value, at)];
}

function repeatedIds(blocks: readonly unknown[], at: string): readonly string[] {
  const seen = new Set<string>();
  return blocks.flatMap((each, index) => {
    const id = isBlock(each) ? each.block_id : undefined;
    if (typeof id !== 'string') return [];
    if (seen.has(id)) return problem(`"block_id" ${id} already exists`, `${at}/${index}/block_id`);
    seen.add(id);
    return [];
  });
}

/** An action id stands once in a block. */
function repeatedActions(value: Block, at: string): readonly string[] {
  const elements =
    value.type === 'actions' && Array.isArray(value.elements) ? value.elements.filter(isJson) : [];
  const ids = elements.map((each) => each.action_id).filter((id) => typeof id === 'string');
  return new Set(ids).size < ids.length
    ? problem('"action_id" must be unique within a block', `${at}/elements`)
    : [];
}

function containerCheck(value: unknown, at: string): readonly string[] {
  const child: Check = (each, place) => {
    if (!isBlock(each)) return problem('missing required field: type', place);
    const rule = CONTAINED.includes(each.type) ? rules[each.type] : undefined;
    return rule ? rule.check(each, place) : problem(`unsupported type: ${each.type}`, `${place}/type`);
  };
  return all(
    block(
      { child_blocks: list(child, 10) },
      {
        title: plainText(150),
        rich_text_title: richText,
        subtitle: anyText(150),
        width: oneOf('narrow', 'standard', 'wide', 'full'),
        icon: imageElement,
        is_collapsible: flag,
        default_collapsed: flag,
        has_header_divider: flag,
      },
    ),
    someOf('title', 'rich_text_title'),
  )(value, at);
}

function ofType(type: string, check: Check): Check {
  return (value, at) =>
    isBlock(value) && value.type === type ? check(value, at) : problem(`must be a ${type}`, `${at}/type`);
}
