import { unescapeMrkdwn } from './mrkdwn.ts';

/** What is known of a block, an element or an attachment before one looks: nothing. */
type Json = Readonly<Record<string, unknown>>;

/**
 * All that a message says, as plain text: its blocks where they say more than its text, its attachments, and an e-mail
 * that was forwarded into the channel. Marks of formatting, addresses behind words and mentions are taken off.
 */
export function wholeText(message: object): string {
  const { text, blocks, attachments, files } = message as Json;
  const typed = plainWords(asText(text));
  const shown = linesOf(asList(blocks).map(blockWords));
  const main = letters(shown) >= letters(typed) ? shown : typed;
  const beside = [
    ...asList(attachments).map(attachmentWords),
    ...asList(files).map((file) => asText(file.plain_text) || asText(file.preview_plain_text)),
  ].filter((words) => words !== '' && !main.includes(words));
  return linesOf([main, ...beside], '\n\n');
}

/** What a person typed into a rich text field, line by line. */
export function richTextWords(value: unknown): string {
  return isJson(value) ? blockWords(value) : '';
}

function blockWords(block: Json): string {
  switch (block.type) {
    case 'rich_text':
      return linesOf(asList(block.elements).map(richElementWords));
    case 'table':
      return linesOf(
        (Array.isArray(block.rows) ? block.rows : []).map((row: unknown) =>
          asList(row)
            .map((cell) => (cell.type === 'rich_text' ? blockWords(cell) : textWords(cell)))
            .join(' | '),
        ),
      );
    default:
      return linesOf([
        textWords(block.text),
        ...asList(block.fields).map(textWords),
        ...asList(block.elements).map((element) => textWords('text' in element ? element.text : element)),
      ]);
  }
}

function richElementWords(element: Json): string {
  const inner = asList(element.elements);
  switch (element.type) {
    case 'rich_text_list':
      return linesOf(inner.map((item) => `• ${richElementWords(item)}`));
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return unescapeMrkdwn(inner.map((each) => asText(each.text) || asText(each.url)).join(''));
    default:
      return '';
  }
}

function attachmentWords({ pretext, title, text, fields, blocks, fallback }: Json): string {
  const inFields = asList(fields).map((field) => `${asText(field.title)}: ${asText(field.value)}`);
  const words = linesOf([
    ...[pretext, title, text].map((each) => plainWords(asText(each))),
    ...inFields.map(plainWords),
    ...asList(blocks).map(blockWords),
  ]);
  return words === '' ? plainWords(asText(fallback)) : words;
}

/** A text object, or a text element of a context block. */
function textWords(value: unknown): string {
  if (typeof value === 'string') return plainWords(value);
  if (!isJson(value)) return '';
  return value.type === 'mrkdwn' ? plainWords(asText(value.text)) : asText(value.text);
}

/** mrkdwn without its marks: "<https://a.example|the film>" is "the film", mentions go. */
function plainWords(mrkdwn: string): string {
  const words = mrkdwn
    .replace(/<(?:[@#!][^<>|]*)(?:\|([^<>]*))?>/g, '$1')
    .replace(/<[^<>|]+\|([^<>]*)>/g, '$1')
    .replace(/<((?:https?|mailto):[^<>|]+)>/g, '$1')
    .replace(/(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu, '$2');
  return unescapeMrkdwn(words);
}

function linesOf(parts: readonly string[], between = '\n'): string {
  return parts.filter((part) => part.trim() !== '').join(between);
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function asList(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
