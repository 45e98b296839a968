import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';
import { savedFrame, savedLine } from './saved-workspace.ts';

/** Reads what an earlier run left in the folder into the state; nothing there changes nothing. */
export function readWorkspace(state: WorkspaceState, folder: string): void {
  const path = join(folder, 'workspace.json');
  if (!existsSync(path)) return;
  const frame = savedFrame.parse(JSON.parse(readFileSync(path, 'utf8')));
  state.lastId = frame.lastId;
  state.isWelcomed = frame.isWelcomed;
  for (const channel of frame.channels) state.channels.set(channel.id, channel);
  for (const [key, ts] of frame.readMarks) state.readMarks.set(key, ts);
  for (const view of frame.homes) {
    state.views.set(view.id, view);
    state.homes.set(view.user, view.id);
  }
  for (const view of frame.modals) {
    state.views.set(view.id, view);
    state.stacks.set(view.user, [...(state.stacks.get(view.user) ?? []), view.id]);
  }
  for (const file of frame.files) {
    state.files.set(file.id, { ...file, content: readFileSync(join(folder, 'files', file.id)) });
  }
  for (const { id } of frame.channels) state.messages.set(id, readMessages(join(folder, `${id}.jsonl`)));
}

/** The last line about a message counts; it stays where it was first written. */
function readMessages(path: string): Message[] {
  if (!existsSync(path)) return [];
  const messages = new Map<string, Message>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const saved = parseLine(line);
    if (saved === null) continue;
    if ('deleted' in saved) messages.delete(saved.deleted);
    else messages.set(saved.ts, saved);
  }
  return [...messages.values()];
}

/** Null for the empty end of a file and for a line that a crash cut off. */
function parseLine(line: string) {
  try {
    return savedLine.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
