import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceChange, WorkspaceState } from '../state/state.ts';
import { prune } from './prune.ts';
import { readWorkspace } from './read-workspace.ts';
import { frameOf } from './saved-workspace.ts';

/** Changes of the frame that come together are written together, in milliseconds. */
const FRAME_DELAY_MS = 50;

/** What the frame holds; messages are written by themselves, and bring new files and ids. */
const FRAME_CHANGES: readonly WorkspaceChange['type'][] = ['message_posted', 'modal', 'home', 'read', 'busy'];
/** Without these in the frame, a message that is written next would not be found again: the frame goes first. */
const PLACES: readonly WorkspaceChange['type'][] = ['channel', 'reset'];

/**
 * Keeps a workspace in a folder: reads it into the state, then writes each change. Messages are appended to their
 * channel's file at once, so that not even a kill loses one; the frame around them is replaced as a whole.
 *
 * @returns a function that writes the rest and stops
 */
export function openStorage(state: WorkspaceState, folder: string): () => void {
  mkdirSync(join(folder, 'files'), { recursive: true });
  readWorkspace(state, folder);
  prune(state);
  compact(state, folder);
  const written = new Set(readdirSync(join(folder, 'files')));
  let timer: NodeJS.Timeout | null = null;

  function writeFrame(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    for (const file of state.files.values()) {
      if (!file.isComplete || written.has(file.id)) continue;
      replaceFile(join(folder, 'files', file.id), file.content);
      written.add(file.id);
    }
    replaceFile(join(folder, 'workspace.json'), JSON.stringify(frameOf(state)));
  }

  writeFrame();
  const stop = state.onChange((change) => {
    if (change.type === 'reset') {
      for (const name of readdirSync(folder).filter(isOurs)) rmSync(join(folder, name), { recursive: true });
      mkdirSync(join(folder, 'files'));
      written.clear();
    }
    if ('message' in change) appendChange(folder, change);
    if (PLACES.includes(change.type)) writeFrame();
    if (FRAME_CHANGES.includes(change.type)) timer ??= setTimeout(writeFrame, FRAME_DELAY_MS);
  });

  return () => {
    stop();
    writeFrame();
  };
}

function isOurs(name: string): boolean {
  return name === 'workspace.json' || name === 'files' || name.endsWith('.jsonl');
}

function appendChange(folder: string, change: Extract<WorkspaceChange, { message: unknown }>): void {
  const { message } = change;
  const line = change.type === 'message_deleted' ? { deleted: message.ts } : message;
  appendFileSync(join(folder, `${message.channel}.jsonl`), `${JSON.stringify(line)}\n`);
}

/** Rewrites the channels' files without what was edited, deleted or pruned since. */
function compact(state: WorkspaceState, folder: string): void {
  for (const [channel, messages] of state.messages) {
    const lines = messages.map((message) => `${JSON.stringify(message)}\n`);
    replaceFile(join(folder, `${channel}.jsonl`), lines.join(''));
  }
}

function replaceFile(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
