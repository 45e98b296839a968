import { isJson } from '../elements/find-elements.ts';
import type { Json } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';

/** What a person reads in a text of Slack's markup: names for ids, labels for links, no marks, no escapes. */
export function readMrkdwn(state: WorkspaceState, text: string): string {
  const spelled = text.replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_all, sign, target, label) =>
    readReference(state, { sign, target, label }),
  );
  return withoutEscapes(unmarked(spelled));
}

/** A text object: markup only where its type says so. */
export function readText(state: WorkspaceState, value: unknown): string {
  if (!isJson(value)) return '';
  const text = typeof value.text === 'string' ? value.text : '';
  return value.type === 'mrkdwn' ? readMrkdwn(state, text) : text;
}

/** A rich text block, as lines. */
export function readRichText(state: WorkspaceState, block: Json): readonly string[] {
  return jsons(block.elements).flatMap((element) => {
    switch (element.type) {
      case 'rich_text_list':
        return jsons(element.elements).map((item, index) => {
          const mark = element.style === 'ordered' ? `${index + 1}.` : '•';
          const indent = typeof element.indent === 'number' ? '  '.repeat(element.indent) : '';
          return `${indent}${mark} ${readInline(state, item)}`;
        });
      case 'rich_text_quote':
        return readInline(state, element)
          .split('\n')
          .map((line) => `> ${line}`);
      default:
        return readInline(state, element).split('\n');
    }
  });
}

function readInline(state: WorkspaceState, section: Json): string {
  return jsons(section.elements)
    .map((element) => {
      switch (element.type) {
        case 'user':
          return `@${userName(state, String(element.user_id))}`;
        case 'channel':
          return `#${channelName(state, String(element.channel_id))}`;
        case 'broadcast':
          return `@${String(element.range)}`;
        case 'emoji':
          return `:${String(element.name)}:`;
        case 'link':
          return String(element.text ?? element.url);
        case 'date':
          return String(element.fallback ?? new Date(Number(element.timestamp) * 1000).toISOString());
        default:
          return String(element.text ?? '');
      }
    })
    .join('');
}

interface Reference {
  readonly sign: string;
  readonly target: string;
  readonly label: string | undefined;
}

function readReference(state: WorkspaceState, { sign, target, label }: Reference): string {
  if (sign === '@') return `@${userName(state, target)}`;
  if (sign === '#') return `#${channelName(state, target)}`;
  if (sign !== '!') return label || target;
  if (target.startsWith('date^')) return label ?? target;
  return `@${target.replace(/^subteam\^/, '')}`;
}

/** Takes the marks of bold, italic, struck and code text away where they stand around words. */
function unmarked(text: string): string {
  return ['\\*', '_', '~', '`'].reduce(
    (read, mark) =>
      read.replace(
        new RegExp(
          `(^|[\\s("'])${mark}([^\\s${mark}](?:[^${mark}\\n]*[^\\s${mark}])?)${mark}(?![\\w])`,
          'gm',
        ),
        '$1$2',
      ),
    text,
  );
}

function withoutEscapes(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function userName(state: WorkspaceState, id: string): string {
  return state.users.get(id)?.realName ?? id;
}

function channelName(state: WorkspaceState, id: string): string {
  return state.channels.get(id)?.name ?? id;
}

/** The objects in a list. */
export function jsons(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}
