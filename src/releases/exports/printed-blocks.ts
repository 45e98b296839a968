import { type Paragraph, paragraphText, type SectionName, type WrittenSection } from '../written.ts';

/** A release as blocks of print, the same for every format. */
export type PrintedBlock =
  | {
      readonly kind: 'paragraph';
      readonly section: SectionName;
      readonly text: string;
      /** The dateline, which runs into the lede. */
      readonly lead: string | null;
    }
  | { readonly kind: 'heading'; readonly section: SectionName; readonly text: string }
  | { readonly kind: 'list'; readonly section: SectionName; readonly items: readonly string[] }
  /** The first row holds the headings of the columns. */
  | { readonly kind: 'table'; readonly section: SectionName; readonly rows: readonly (readonly string[])[] };

/** Neighbouring items become a list, rows a table; the dateline becomes the beginning of the lede. */
export function inPrint(sections: readonly WrittenSection[]): readonly PrintedBlock[] {
  const dateline = sections.find(({ name }) => name === 'dateline');
  const lead = dateline === undefined ? null : dateline.paragraphs.map(paragraphText).join(' ');
  const hasLede = sections.some(({ name }) => name === 'lede');
  return sections
    .filter(({ name }) => name !== 'dateline' || !hasLede)
    .flatMap(({ name, paragraphs }) => blocksOf(name, paragraphs, name === 'lede' ? lead : null));
}

function blocksOf(
  section: SectionName,
  paragraphs: readonly Paragraph[],
  lead: string | null,
): readonly PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  let at = 0;
  while (at < paragraphs.length) {
    const { kind } = paragraphs[at] ?? {};
    let end = at + 1;
    if (kind === 'item' || kind === 'row') while (paragraphs[end]?.kind === kind) end += 1;
    const texts = paragraphs.slice(at, end).map(paragraphText);
    if (kind === 'item') blocks.push({ kind: 'list', section, items: texts });
    else if (kind === 'row')
      blocks.push({ kind: 'table', section, rows: texts.map((text) => text.split('\t')) });
    else if (kind === 'heading') blocks.push({ kind: 'heading', section, text: texts.join(' ') });
    else blocks.push({ kind: 'paragraph', section, text: texts.join(' '), lead: at === 0 ? lead : null });
    at = end;
  }
  return blocks;
}
