import type { Message, View } from './state/model.ts';
import type { WorkspaceState } from './state/state.ts';

/** What a person reads in a message or view, as lines for a terminal. */
export function toPlainText(_state: WorkspaceState, shown: Message | View): string {
  return 'text' in shown ? shown.text : JSON.stringify(shown.payload);
}
