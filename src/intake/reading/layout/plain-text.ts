import { blank } from './blank.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { withoutChatParts } from './chat-parts.ts';
import { isHeadline, toned } from './headlines.ts';
import { withoutMailParts } from './mail-parts.ts';

/**
 * The text as it is read, letter for letter as long as what came in, so that offsets hold: odd blanks, the frame of
 * mails and messages, marks of emphasis, lone bars, boilerplate and the capitals of headlines are taken out.
 */
export function plainText(text: string): string {
  const lines = text.replace(/[\u00a0\u2000-\u200c\u202f\u2060\ufeff\r\v\f]/gu, ' ').split('\n');
  const framed = withoutBoilerplate(withoutMailParts(lines));
  return withCutLines(framed.map((line) => withoutChatParts(line.replace(QUOTED_MAIL, blank))))
    .map((line, index, all) => withoutMarks(line, [all[index - 1] ?? '', all[index + 1] ?? '']))
    .map((line) => (isHeadline(line) ? toned(line) : line))
    .join('\n');
}

/** Lines that semicolons cut into as many cells, three or more of them together, with tabs for the semicolons. */
function withCutLines(lines: readonly string[]): readonly string[] {
  const counts = lines.map((line) => (/[.]\s/.test(line) ? 1 : line.split(';').length));
  const cut: string[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && counts[to] === counts[from]) to += 1;
    const isTable = (counts[from] ?? 0) >= 3 && to - from >= 3;
    for (const line of lines.slice(from, to)) cut.push(isTable ? line.replaceAll(';', '\t') : line);
    from = to;
  }
  return cut;
}

const QUOTED_MAIL = /^(?:\s*>)+/u;
/** "_Salt Wind_": what is set in italics is a name, as it is between quotation marks. */
const ITALICS = /(?<![\p{L}\p{N}_])_([^_\n]{1,80})_(?![\p{L}\p{N}_])/gu;
const BOLD = /(?<![\p{L}\p{N}*])(\*{1,2})([^*\s](?:[^*\n]{0,118}[^*\s])?)\1(?![\p{L}\p{N}*])/gu;

function withoutMarks(line: string, around: readonly string[]): string {
  const plain = line
    .replace(ITALICS, '"$1"')
    .replace(BOLD, (_, mark: string, words: string) => blank(mark) + words + blank(mark));
  // "MIPCOM | Beta Film has …": one bar in one line makes no table.
  const isTable = around.some((other) => other.includes('|')) || (plain.match(/\|/g)?.length ?? 0) > 1;
  return isTable ? plain : plain.replace('|', '—');
}
