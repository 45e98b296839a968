import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IStylesOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FactSheet } from '../../facts/fact.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import { releaseLanguage } from '../languages/languages.ts';
import type { WrittenSection } from '../written.ts';
import { inPrint, type PrintedBlock } from './printed-blocks.ts';

export interface WordInput {
  readonly sections: readonly WrittenSection[];
  readonly language: PrintLanguage;
  /** Null leaves the annex with the facts out. */
  readonly sheet: FactSheet | null;
  readonly title: string;
  readonly company: string;
}

const BULLETS = 'release-bullets';
/** Twips of a page's width between its margins. */
const TEXT_WIDTH = 9026;

/** A release as a Word file: named styles, real headings and lists, tables for the annex and the fact sheet. */
export async function wordDocument(input: WordInput): Promise<Buffer> {
  const { sections, language, sheet, title, company } = input;
  const body = inPrint(sections).flatMap(blockContent);
  const document = new Document({
    title,
    creator: company,
    description: '',
    styles: STYLES,
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 480, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      { properties: {}, children: [...body, ...(sheet === null ? [] : factSheet(sheet, language))] },
    ],
  });
  return Packer.toBuffer(document);
}

const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 160, line: 276 } } },
    heading1: {
      run: { font: 'Calibri', size: 34, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 120 } },
    },
    heading2: {
      run: { font: 'Calibri', size: 24, bold: true, color: '000000' },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'ReleaseLine', name: 'Release line', basedOn: 'Normal', run: { bold: true, allCaps: false } },
    { id: 'SubHead', name: 'Sub-head', basedOn: 'Normal', run: { italics: true, size: 26 } },
    {
      id: 'EndMark',
      name: 'End mark',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 320 } },
    },
  ],
};

function blockContent(block: PrintedBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block)];
    case 'heading':
      return [
        new Paragraph({
          text: block.text,
          heading: HeadingLevel.HEADING_2,
          pageBreakBefore: block.section === 'annex',
        }),
      ];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: BULLETS, level: 0 } }));
    case 'table':
      return [table(block.rows)];
  }
}

function paragraph({ section, text, lead }: Extract<PrintedBlock, { kind: 'paragraph' }>): Paragraph {
  if (section === 'headline') return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  const styles: Partial<Record<typeof section, string>> = {
    embargo: 'ReleaseLine',
    sub_head: 'SubHead',
    end_mark: 'EndMark',
  };
  const style = styles[section];
  const runs = [...(lead === null ? [] : [new TextRun({ text: `${lead} `, bold: true })]), new TextRun(text)];
  return new Paragraph({ children: runs, ...(style === undefined ? {} : { style }) });
}

function table(rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(1, ...rows.map((cells) => cells.length));
  const width = Math.floor(TEXT_WIDTH / columns);
  return new Table({
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map(
            (text) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                children: [
                  new Paragraph({
                    children: [new TextRun({ text, bold: index === 0 })],
                    spacing: { before: 40, after: 40 },
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

function factSheet({ facts }: FactSheet, language: PrintLanguage): readonly (Paragraph | Table)[] {
  const { factSheet: heading } = releaseLanguage(language).labels;
  const rows = facts.map(({ id, says, source }) => [
    id,
    says,
    [source.origin, source.recordedBy, source.recordedAt.slice(0, 10)]
      .filter((part) => part !== null)
      .join(', '),
  ]);
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2, pageBreakBefore: true }),
    table([['Fact', 'Says', 'Source'], ...rows]),
  ];
}
