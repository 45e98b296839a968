import { strFromU8, unzipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph of a Word file, and whether it is a heading. */
export interface Paragraph {
  readonly text: string;
  readonly isHeading: boolean;
}

/** The paragraphs of a .docx, in order; what is no text is left out. */
export function readDocx(content: Uint8Array): readonly Paragraph[] {
  const files = unzipSync(content, { filter: (file) => file.name === 'word/document.xml' });
  const xml = files['word/document.xml'];
  if (xml === undefined) throw new Error('no Word document');
  const document = new DOMParser().parseFromString(strFromU8(xml), 'application/xml');
  return [...document.getElementsByTagNameNS(WORD, 'p')].map((paragraph) => {
    const style = paragraph.getElementsByTagNameNS(WORD, 'pStyle')[0]?.getAttributeNS(WORD, 'val') ?? '';
    const pieces = [...paragraph.getElementsByTagNameNS(WORD, '*')].map((node) => {
      if (node.localName === 't') return node.textContent ?? '';
      return node.localName === 'br' ? '\n' : node.localName === 'tab' ? '\t' : '';
    });
    return { text: pieces.join(''), isHeading: /^(heading|title)/i.test(style) };
  });
}
