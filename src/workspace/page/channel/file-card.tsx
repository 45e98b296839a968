import Download from 'lucide-react/icons/download';
import FileText from 'lucide-react/icons/file-text';
import { useState } from 'react';
import type { PageFile } from '../../serve-page/protocol.ts';
import { fileAddress } from '../store/send-act.ts';
import { type Paragraph, readDocx } from './docx-text.ts';

const TEXT_TYPES = /^(text\/|application\/json)/;
const PREVIEW_CHARACTERS = 20_000;

/** A shared file: picture, or a card with its name, size, download and, for Word and text files, what it says. */
export function FileCard({ file }: { readonly file: PageFile }) {
  const [preview, setPreview] = useState<readonly Paragraph[] | null>(null);
  const mayPreview = TEXT_TYPES.test(file.mimeType) || file.name.toLowerCase().endsWith('.docx');
  const isGone = file.mimeType === '' && file.size === 0;

  async function toggle(): Promise<void> {
    setPreview(preview === null ? await readPreview(file) : null);
  }

  if (isGone) return <div className="file-card">{file.title}</div>;
  return (
    <div className="file-card">
      <div className="file-head">
        <FileText size={28} aria-hidden />
        <div className="file-name">
          <strong>{file.title}</strong>
          <span className="hint">
            {file.name === file.title ? typeOf(file) : file.name} · {formatSize(file.size)}
          </span>
        </div>
        {mayPreview && (
          <button
            type="button"
            className="button"
            aria-expanded={preview !== null}
            onClick={() => void toggle()}
          >
            {preview === null ? 'Preview' : 'Close'}
          </button>
        )}
        <a
          className="icon-button"
          href={fileAddress(file, true)}
          download={file.name}
          aria-label={`Download ${file.name}`}
          title="Download"
        >
          <Download size={18} aria-hidden />
        </a>
      </div>
      {file.mimeType.startsWith('image/') && (
        <img className="file-picture" src={fileAddress(file)} alt={file.title} loading="lazy" />
      )}
      {preview !== null && (
        <section className="file-preview" aria-label={`Preview of ${file.name}`} tabIndex={0}>
          {preview.map((paragraph, index) =>
            paragraph.isHeading ? <h4 key={index}>{paragraph.text}</h4> : <p key={index}>{paragraph.text}</p>,
          )}
        </section>
      )}
    </div>
  );
}

async function readPreview(file: PageFile): Promise<readonly Paragraph[]> {
  try {
    const response = await fetch(fileAddress(file));
    if (TEXT_TYPES.test(file.mimeType)) {
      return [{ text: (await response.text()).slice(0, PREVIEW_CHARACTERS), isHeading: false }];
    }
    return readDocx(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return [{ text: 'This file cannot be shown here; download it instead.', isHeading: false }];
  }
}

/** "DOCX", as a file's own ending says it. */
function typeOf({ name }: PageFile): string {
  const ending = name.includes('.') ? name.split('.').at(-1) : undefined;
  return ending === undefined ? 'File' : ending.toUpperCase();
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
