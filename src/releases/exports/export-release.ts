import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameKey } from '../../platform/text/name-key.ts';
import type { Release } from '../desk/release.ts';
import { paragraphText } from '../written.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';

export const EXPORT_FORMATS = ['docx', 'docx_facts', 'md', 'txt', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word',
  docx_facts: 'Word with fact sheet',
  md: 'Markdown',
  txt: 'Plain text',
  html: 'HTML page',
};

export interface ExportedFile {
  readonly filename: string;
  readonly content: Buffer;
}

/** The newest version of a release as a file. Its name says title, number and version, and nothing confidential. */
export async function exportRelease(
  release: Release,
  format: ExportFormat,
  company: string,
): Promise<ExportedFile> {
  const { sections, sheet, number } = release.version;
  const name = nameKey(release.titles.map((title) => title.name).join(' '))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60);
  const base = `release-${release.id}-${name}-v${number}-${release.language}`;
  const text = (content: string, extension: string) => ({
    filename: `${base}.${extension}`,
    content: Buffer.from(content, 'utf8'),
  });
  switch (format) {
    case 'md':
      return text(markdown(sections), 'md');
    case 'txt':
      return text(plainText(sections), 'txt');
    case 'html':
      return text(html(sections, release.language), 'html');
    case 'docx':
    case 'docx_facts': {
      // The writer of Word files is large, and most processes never need it.
      const { wordDocument } = await import('./word-document.ts');
      const withFacts = format === 'docx_facts';
      const headline = sections.find((section) => section.name === 'headline');
      const content = await wordDocument({
        sections,
        language: release.language,
        sheet: withFacts ? sheet : null,
        title: headline?.paragraphs.map(paragraphText).join(' ') ?? name,
        company,
      });
      return { filename: `${base}${withFacts ? '-facts' : ''}.docx`, content };
    }
  }
}

/** Writes a file under the data folder's `exports`, whole or not at all; returns its path. */
export async function keepExport(dataDir: string, { filename, content }: ExportedFile): Promise<string> {
  const folder = join(dataDir, 'exports');
  await mkdir(folder, { recursive: true });
  const path = join(folder, filename);
  // Of two people who export at once each writes a file of their own.
  const partial = `${path}.${randomUUID()}.part`;
  await writeFile(partial, content);
  await rename(partial, path);
  return path;
}
