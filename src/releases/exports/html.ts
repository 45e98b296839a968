import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { WrittenSection } from '../written.ts';
import { inPrint, type PrintedBlock } from './printed-blocks.ts';

/** A release as a whole page for a newsroom: one article, no scripts and no styles of its own. */
export function html(sections: readonly WrittenSection[], language: PrintLanguage): string {
  const blocks = inPrint(sections);
  const headline = blocks.find((block) => block.section === 'headline');
  const title = headline?.kind === 'paragraph' ? headline.text : '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
</head>
<body>
<article>
${blocks.map(blockHtml).join('\n')}
</article>
</body>
</html>
`;
}

function blockHtml(block: PrintedBlock): string {
  switch (block.kind) {
    case 'paragraph': {
      const text = escaped(block.text);
      if (block.section === 'headline') return `<h1>${text}</h1>`;
      const lead = block.lead === null ? '' : `<strong>${escaped(block.lead)}</strong> `;
      return `<p class="${block.section.replace('_', '-')}">${lead}${text}</p>`;
    }
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
    case 'table': {
      const [head = [], ...rows] = block.rows;
      const row = (cells: readonly string[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      return `<table>\n<thead>${row(head, 'th')}</thead>\n<tbody>\n${rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody>\n</table>`;
    }
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
