import { z } from 'zod';
import type { Channel, Message, StoredFile, View } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';

/** Everything of a workspace that is not messages: small enough to be written whole at each change. */
interface SavedFrame {
  readonly lastId: number;
  readonly isWelcomed: boolean;
  readonly channels: readonly Channel[];
  readonly readMarks: readonly (readonly [string, string])[];
  readonly homes: readonly View[];
  /** Open modals, each person's from the root up. */
  readonly modals: readonly View[];
  readonly files: readonly Omit<StoredFile, 'content'>[];
}

/** Only the outline is checked: what stands inside was written by the same program. */
export const savedFrame = z.object({
  lastId: z.number(),
  isWelcomed: z.boolean(),
  channels: z.array(z.custom<Channel>(has('id'))),
  readMarks: z.array(z.tuple([z.string(), z.string()])),
  homes: z.array(z.custom<View>(has('id'))),
  modals: z.array(z.custom<View>(has('id'))).default([]),
  files: z.array(z.custom<Omit<StoredFile, 'content'>>(has('id'))),
});

/** A line of a channel's file: a message as it is from now on, or the mark that one is gone. */
export const savedLine = z.union([
  z.object({ deleted: z.string() }),
  z.custom<Message>((value) => has('ts')(value) && has('blocks')(value)),
]);

/** The frame of a workspace as it is now. */
export function frameOf(state: WorkspaceState): SavedFrame {
  return {
    lastId: state.lastId,
    isWelcomed: state.isWelcomed,
    channels: [...state.channels.values()],
    readMarks: [...state.readMarks],
    homes: [...state.homes.values()].flatMap((id) => state.views.get(id) ?? []),
    modals: [...state.stacks.values()].flat().flatMap((id) => state.views.get(id) ?? []),
    files: [...state.files.values()]
      .filter((file) => file.isComplete)
      .map(({ content: _content, ...file }) => file),
  };
}

function has(field: string): (value: unknown) => boolean {
  return (value) => typeof value === 'object' && value !== null && field in value;
}
