import type { Message } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';

/** What is kept of a channel: a workspace to try things in, not an archive. */
const MAX_MESSAGES = 10_000;
const MAX_EPHEMERALS = 300;
const TRIGGERS_KEPT_MS = 60_000;
const RESPONSE_URLS_KEPT_MS = 31 * 60_000;
const MAX_OFFERED = 500;

/** Forgets what can no longer be used, so that a workspace that runs for weeks does not grow. */
export function prune(state: WorkspaceState): void {
  const now = state.now();
  for (const trigger of state.triggers.values()) {
    if (now - trigger.createdAt > TRIGGERS_KEPT_MS) state.triggers.delete(trigger.id);
  }
  for (const url of state.responseUrls.values()) {
    if (now - url.createdAt > RESPONSE_URLS_KEPT_MS) state.responseUrls.delete(url.id);
  }
  for (const kept of [state.offeredOptions, state.messageValues]) {
    for (const key of [...kept.keys()].slice(0, -MAX_OFFERED)) kept.delete(key);
  }
  for (const [channel, messages] of state.messages) {
    const pruned = newest(messages);
    if (pruned.length < messages.length) state.messages.set(channel, pruned);
  }
}

function newest(messages: readonly Message[]): Message[] {
  const ephemerals = messages.filter((message) => message.ephemeralTo !== null);
  const dropped = new Set(ephemerals.slice(0, Math.max(0, ephemerals.length - MAX_EPHEMERALS)));
  return messages.filter((message) => !dropped.has(message)).slice(-MAX_MESSAGES);
}
