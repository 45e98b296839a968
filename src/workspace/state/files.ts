import type { StoredFile } from './model.ts';
import type { WorkspaceState } from './state.ts';

const MIME_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Announces a file whose content comes later. */
export function expectFile(
  state: WorkspaceState,
  input: { readonly name: string; readonly owner: string; readonly title?: string },
): StoredFile {
  const file: StoredFile = {
    id: state.nextId('F'),
    name: input.name,
    title: input.title ?? input.name,
    mimeType: MIME_TYPES[input.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream',
    owner: input.owner,
    createdAt: state.now(),
    content: Buffer.alloc(0),
    channels: [],
    isComplete: false,
  };
  state.files.set(file.id, file);
  return file;
}

/** Stores the content of an announced file; false when nobody announced it or it is complete already. */
export function receiveUpload(state: WorkspaceState, id: string, content: Buffer): boolean {
  const file = state.files.get(id);
  if (!file || file.isComplete) return false;
  state.files.set(id, { ...file, content });
  return true;
}

/** A person's own upload: there at once, shared nowhere yet. */
export function storeFile(
  state: WorkspaceState,
  input: { readonly name: string; readonly owner: string; readonly content: Buffer },
): StoredFile {
  const file = { ...expectFile(state, input), content: input.content, isComplete: true };
  state.files.set(file.id, file);
  return file;
}
