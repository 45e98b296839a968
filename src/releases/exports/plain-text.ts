import { type Paragraph, paragraphText, type SectionName, type WrittenSection } from '../written.ts';

/** A section as people read and edit it: headings marked ##, items with •, cells parted by |. */
export function sectionText({ paragraphs }: Pick<WrittenSection, 'paragraphs'>): string {
  return paragraphs
    .map((paragraph, index) => `${gapBefore(paragraph, paragraphs[index - 1])}${line(paragraph)}`)
    .join('');
}

function line(paragraph: Paragraph): string {
  const text = paragraphText(paragraph);
  switch (paragraph.kind) {
    case 'prose':
      return text;
    case 'item':
      return `• ${text}`;
    case 'heading':
      return `## ${text}`;
    case 'row':
      return text.split('\t').join(' | ');
  }
}

/** Items and rows stand close together. */
function gapBefore({ kind }: Paragraph, before: Paragraph | undefined): string {
  if (before === undefined) return '';
  return before.kind === kind && kind !== 'prose' ? '\n' : '\n\n';
}

/** Where a section stands in the whole text. */
export interface PlaceInText {
  readonly name: SectionName;
  readonly start: number;
  readonly end: number;
}

/** The whole text, the dateline before the lede, and where each section stands in it. */
export function textWithPlaces(sections: readonly WrittenSection[]): {
  readonly text: string;
  readonly places: readonly PlaceInText[];
} {
  let text = '';
  const places: PlaceInText[] = [];
  for (const [index, section] of sections.entries()) {
    if (index > 0) text += sections[index - 1]?.name === 'dateline' && section.name === 'lede' ? ' ' : '\n\n';
    const start = text.length;
    text += sectionText(section);
    places.push({ name: section.name, start, end: text.length });
  }
  return { text, places };
}

/** A release as plain text, for mail and for systems that take nothing else. */
export function plainText(sections: readonly WrittenSection[]): string {
  return `${textWithPlaces(sections).text.replace(/^## /gm, '')}\n`;
}
