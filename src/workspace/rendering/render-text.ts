import { isJson } from '../elements/find-elements.ts';
import { optionLabel } from '../elements/options.ts';
import type { Block, Json, Message, View } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';
import { jsons, readMrkdwn, readRichText, readText } from './read-markup.ts';
import { renderChart, renderTable } from './render-figures.ts';

/** What a person reads in a message or view, as lines for a terminal. */
export function toPlainText(state: WorkspaceState, shown: Message | View): string {
  return ('payload' in shown ? viewLines(state, shown) : messageLines(state, shown)).join('\n');
}

function messageLines(state: WorkspaceState, message: Message): readonly string[] {
  const lines =
    message.blocks.length > 0
      ? message.blocks.flatMap((block) => blockLines(state, block, null))
      : readMrkdwn(state, message.text).split('\n');
  const files = message.fileIds.map((id) => `[file] ${state.files.get(id)?.name ?? 'deleted'}`);
  return [...lines, ...files];
}

function viewLines(state: WorkspaceState, view: View): readonly string[] {
  const { title, submit, close } = view.payload;
  const buttons = [close, submit].filter(isJson).map((text) => `[${readText(state, text)}]`);
  return [
    ...(title ? [`── ${readText(state, title)} ──`] : []),
    ...view.payload.blocks.flatMap((block) => blockLines(state, block, view)),
    ...(buttons.length > 0 ? [buttons.join(' ')] : []),
  ];
}

function blockLines(state: WorkspaceState, block: Block, view: View | null): readonly string[] {
  const read = (value: unknown) => readText(state, value);
  const inner = (blocks: unknown) => jsons(blocks).flatMap((each) => blockLines(state, each as Block, view));
  switch (block.type) {
    case 'header':
      return [read(block.text)];
    case 'alert':
      return [`! ${read(block.text)}`];
    case 'section':
      return [
        ...(block.text ? read(block.text).split('\n') : []),
        ...jsons(block.fields).map(read),
        ...(isJson(block.accessory) ? [elementText(state, block.accessory, null)] : []),
      ];
    case 'context':
      return [
        jsons(block.elements)
          .map((each) => (each.type === 'image' ? `(${each.alt_text})` : read(each)))
          .join(' '),
      ];
    case 'actions':
    case 'context_actions':
      return [
        jsons(block.elements)
          .map((each) => elementText(state, each, valueIn(view, block, each)))
          .join(' '),
      ];
    case 'divider':
      return ['────────'];
    case 'image':
      return [...(block.title ? [read(block.title)] : []), `(image: ${String(block.alt_text)})`];
    case 'input':
      return inputLines(state, block, view);
    case 'markdown':
      return String(block.text).split('\n');
    case 'rich_text':
      return readRichText(state, block);
    case 'table':
    case 'data_table':
      return renderTable(state, block);
    case 'data_visualization':
      return renderChart(block);
    case 'card':
      return [
        ...[block.title, block.subtitle, block.body].filter(isJson).map(read),
        ...(Array.isArray(block.actions)
          ? [
              jsons(block.actions)
                .map((each) => elementText(state, each, null))
                .join(' '),
            ]
          : []),
      ];
    case 'carousel':
      return inner(block.elements);
    case 'container':
      return [read(block.title), ...inner(block.child_blocks)].filter((line) => line !== '');
    case 'plan':
      return [String(block.title), ...inner(block.tasks)];
    case 'task_card':
      return [`${block.status === 'complete' ? '[x]' : '[ ]'} ${String(block.title)}`];
    case 'video':
      return [`(video: ${read(block.title)}) ${String(block.video_url)}`];
    case 'file':
      return [`[file] ${String(block.external_id)}`];
    default:
      return [`(unknown block: ${block.type})`];
  }
}

function inputLines(state: WorkspaceState, block: Block, view: View | null): readonly string[] {
  const element = isJson(block.element) ? block.element : {};
  const shown = enteredText(state, valueIn(view, block, element)) || placeholderOf(state, element);
  const error = view?.fieldErrors[block.block_id ?? ''];
  return [
    `${readText(state, block.label)}${block.optional === true ? ' (optional)' : ''}: ${shown}`,
    ...(error ? [`  ! ${error}`] : []),
  ];
}

function elementText(state: WorkspaceState, element: Json, value: Json | null): string {
  switch (element.type) {
    case 'image':
      return `(image: ${String(element.alt_text)})`;
    case 'button':
    case 'workflow_button':
    case 'icon_button':
      return `[${readText(state, element.text)}]`;
    case 'feedback_buttons':
      return [element.positive_button, element.negative_button]
        .filter(isJson)
        .map((button) => `[${readText(state, button.text)}]`)
        .join(' ');
    case 'overflow':
      return '[⋯]';
    default:
      return `[${enteredText(state, value) || placeholderOf(state, element)} ▾]`;
  }
}

function valueIn(view: View | null, block: Block, element: Json): Json | null {
  return view?.values[block.block_id ?? '']?.[String(element.action_id)] ?? null;
}

function placeholderOf(state: WorkspaceState, element: Json): string {
  return element.placeholder ? readText(state, element.placeholder) : '…';
}

/** What stands in a field, in words. */
function enteredText(state: WorkspaceState, value: Json | null): string {
  if (value === null) return '';
  const { type: _type, ...fields } = value;
  return Object.values(fields)
    .flatMap((field) => (Array.isArray(field) ? field : [field]))
    .filter((field) => field !== null && field !== undefined)
    .map((field) => fieldText(state, field))
    .join(', ');
}

function fieldText(state: WorkspaceState, field: unknown): string {
  if (!isJson(field)) return nameOf(state, String(field));
  if (field.type === 'rich_text') return readRichText(state, field).join('\n');
  return typeof field.name === 'string' ? field.name : optionLabel(field);
}

function nameOf(state: WorkspaceState, text: string): string {
  return state.users.get(text)?.realName ?? state.channels.get(text)?.name ?? text;
}
