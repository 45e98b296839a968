import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  PlainTextOption,
  SectionBlock,
} from '@slack/types';
import { cut, LIMITS } from './limits.ts';

/**
 * A message as features make it: blocks for the eye, and a text that says all of it alone (notifications, screen
 * readers, clients that do not show a block). The text is mrkdwn: escaped by whoever put names into it.
 */
export interface Message {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** mrkdwn in a section; the caller has escaped what people wrote. */
export function section(mrkdwn: string, accessory?: Button): SectionBlock {
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: cut(mrkdwn, LIMITS.sectionText) },
    ...(accessory === undefined ? {} : { accessory }),
  };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plainText(cut(text, LIMITS.headerText)) };
}

export function context(mrkdwn: string): ContextBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: cut(mrkdwn, LIMITS.contextText) }] };
}

export function divider(): DividerBlock {
  return { type: 'divider' };
}

export function actions(blockId: string, elements: ActionsBlock['elements']): ActionsBlock {
  return { type: 'actions', block_id: blockId, elements: elements.slice(0, LIMITS.actionElements) };
}

export interface ButtonOptions {
  readonly text: string;
  readonly actionId: string;
  readonly value?: string;
  readonly style?: 'primary' | 'danger';
  /** Asked before the click counts; only for what destroys. */
  readonly confirm?: {
    readonly title: string;
    readonly text: string;
    readonly yes: string;
    readonly no: string;
  };
}

export function button({ text, actionId, value, style, confirm }: ButtonOptions): Button {
  return {
    type: 'button',
    text: plainText(cut(text, LIMITS.buttonText)),
    action_id: actionId,
    ...(value === undefined ? {} : { value: cut(value, LIMITS.buttonValue) }),
    ...(style === undefined ? {} : { style }),
    ...(confirm === undefined
      ? {}
      : {
          confirm: {
            title: plainText(cut(confirm.title, LIMITS.confirmTitle)),
            text: plainText(cut(confirm.text, LIMITS.confirmText)),
            confirm: plainText(cut(confirm.yes, LIMITS.confirmButton)),
            deny: plainText(cut(confirm.no, LIMITS.confirmButton)),
          },
        }),
  };
}

export function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

export function option(text: string, value: string): PlainTextOption {
  return { text: plainText(cut(text, LIMITS.optionText)), value: cut(value, LIMITS.optionValue) };
}

/** A reply that is one paragraph of mrkdwn. */
export function paragraph(mrkdwn: string): Message {
  return { text: cut(mrkdwn, LIMITS.messageText), blocks: paragraphs(mrkdwn) };
}

/** Long mrkdwn as sections that each keep Slack's limit, split between lines. */
export function paragraphs(mrkdwn: string): readonly SectionBlock[] {
  const blocks: SectionBlock[] = [];
  let current = '';
  for (const line of mrkdwn.split('\n').flatMap(shortLines)) {
    if (current !== '' && current.length + line.length + 1 > LIMITS.sectionText) {
      blocks.push(section(current));
      current = '';
    }
    current = current === '' ? line : `${current}\n${line}`;
  }
  if (current.trim() !== '') blocks.push(section(current));
  return blocks;
}

/** A line that no section has room for, broken between words. */
function shortLines(line: string): readonly string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > LIMITS.sectionText) {
    const at = rest.lastIndexOf(' ', LIMITS.sectionText);
    const end = at > 0 ? at : LIMITS.sectionText;
    lines.push(rest.slice(0, end));
    rest = rest.slice(at > 0 ? end + 1 : end);
  }
  return [...lines, rest];
}
