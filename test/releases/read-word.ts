import JSZip from 'jszip';

/** A paragraph of a Word file as it reads: its style, whether it stands in a list, and its text. */
export interface WordParagraph {
  /** Name of the style's id; null = the default. */
  readonly style: string | null;
  readonly isItem: boolean;
  readonly text: string;
}

export interface WordFile {
  readonly paragraphs: readonly WordParagraph[];
  /** Rows of cells. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** What stands out in colour. */
  readonly marked: readonly string[];
  /** Language of the text, as proofing tools read it. */
  readonly language: string | null;
}

/** Reads a Word file back: every paragraph outside tables in order, every table, whole. */
export async function readWord(content: Buffer): Promise<WordFile> {
  const zip = await JSZip.loadAsync(content);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const styles = (await zip.file('word/styles.xml')?.async('string')) ?? '';
  const tables = all(xml, 'w:tbl').map((table) =>
    all(table, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(textOf).join('\n'))),
  );
  const outside = xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '');
  return {
    paragraphs: all(outside, 'w:p').map((paragraph) => ({
      style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? null,
      isItem: paragraph.includes('<w:numPr>'),
      text: textOf(paragraph),
    })),
    tables,
    marked: all(outside, 'w:r')
      .filter((run) => run.includes('<w:highlight'))
      .map(textOf),
    language: /<w:lang w:val="([^"]+)"/.exec(styles)?.[1] ?? null,
  };
}

function all(xml: string, tag: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(
    (match) => match[1] ?? '',
  );
}

function textOf(xml: string): string {
  return all(xml, 'w:t')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
