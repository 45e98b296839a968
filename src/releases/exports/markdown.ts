import type { SectionName, WrittenSection } from '../written.ts';
import { inPrint, type PrintedBlock } from './printed-blocks.ts';

/** A release in Markdown: headings, lists and a table for the annex. */
export function markdown(sections: readonly WrittenSection[]): string {
  const blocks = inPrint(sections).map(blockText);
  return `${blocks.join('\n\n')}\n`;
}

function blockText(block: PrintedBlock): string {
  const text = (words: string) => escaped(words);
  switch (block.kind) {
    case 'paragraph':
      return marked(block.section, text(block.text), block.lead === null ? null : text(block.lead));
    case 'heading':
      return `## ${text(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${text(item)}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]) =>
        `| ${cells.map((cell) => text(cell).replaceAll('|', '\\|')).join(' | ')} |`;
      const [head = [], ...rows] = block.rows;
      return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
    }
  }
}

function marked(section: SectionName, text: string, lead: string | null): string {
  if (section === 'headline') return `# ${text}`;
  if (section === 'sub_head') return `*${text}*`;
  if (section === 'embargo') return `**${text}**`;
  return lead === null ? text : `**${lead}** ${text}`;
}

/** Marks of Markdown inside the text stand for themselves. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}<>[\]]/g, '\\$&').replace(/^([#+-]|\d+\.)/, '\\$1');
}
