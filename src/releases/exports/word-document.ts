import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
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
    styles: stylesIn(language),
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

/** A little more than single spacing, also for headings of two lines. */
const LINES = { line: 276, lineRule: LineRuleType.AUTO } as const;

const LOCALES: Readonly<Record<PrintLanguage, string>> = { en: 'en-US', es: 'es-ES' };

/** Named styles; the language is what spelling is checked in. */
function stylesIn(language: PrintLanguage): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: LOCALES[language] } },
        paragraph: { spacing: { after: 160, ...LINES } },
      },
      heading1: {
        run: { font: 'Calibri', size: 34, bold: true, color: '000000' },
        paragraph: { spacing: { before: 240, after: 120, ...LINES } },
      },
      heading2: {
        run: { font: 'Calibri', size: 24, bold: true, color: '000000' },
        paragraph: { spacing: { before: 280, after: 100, ...LINES }, keepNext: true },
      },
    },
    paragraphStyles: [
      { id: 'ReleaseLine', name: 'Release line', basedOn: 'Normal', run: { bold: true } },
      {
        id: 'SubHead',
        name: 'Sub-head',
        basedOn: 'Normal',
        run: { italics: true, size: 26 },
        paragraph: { spacing: { after: 200, ...LINES } },
      },
      {
        id: 'EndMark',
        name: 'End mark',
        basedOn: 'Normal',
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 320 } },
      },
    ],
  };
}

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
  const runs = [...(lead === null ? [] : textRuns(`${lead} `, true)), ...textRuns(text)];
  return new Paragraph({ children: runs, ...(style === undefined ? {} : { style }) });
}

/** Text as it stands, its gaps marked: nobody sends "[QUOTE: …]" to a paper unseen. */
function textRuns(text: string, bold = false): readonly TextRun[] {
  return text
    .split(/(\[[^[\]\n]+\])/)
    .filter((part) => part !== '')
    .map(
      (part) =>
        new TextRun({
          text: part,
          ...(bold ? { bold } : {}),
          ...(part.startsWith('[') ? { highlight: 'yellow' } : {}),
        }),
    );
}

/** `shares` of the width for each column; equal ones where none are given. */
function table(rows: readonly (readonly string[])[], shares?: readonly number[]): Table {
  const columns = Math.max(1, ...rows.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.floor(TEXT_WIDTH * (shares?.[at] ?? 1 / columns)),
  );
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map(
            (text, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
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
  const { factSheet: heading, factColumns } = releaseLanguage(language).labels;
  const rows = facts.map(({ id, says, source }) => [
    id,
    says,
    [source.origin, source.recordedBy, source.recordedAt.slice(0, 10)]
      .filter((part) => part !== null)
      .join(', '),
  ]);
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2, pageBreakBefore: true }),
    table([factColumns, ...rows], [0.24, 0.5, 0.26]),
  ];
}
