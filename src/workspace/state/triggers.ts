import { SlackError } from './errors.ts';
import type { Trigger } from './model.ts';
import type { WorkspaceState } from './state.ts';

/** How long a trigger serves, in milliseconds. */
const TRIGGER_LIFETIME_MS = 3000;

/** A fresh trigger for one interaction. */
export function createTrigger(
  state: WorkspaceState,
  input: { readonly user: string; readonly channel?: string | null; readonly viewId?: string | null },
): Trigger {
  const trigger: Trigger = {
    id: `${state.nextId('')}.${state.team.id}.${Math.random().toString(36).slice(2, 12)}`,
    user: input.user,
    channel: input.channel ?? null,
    viewId: input.viewId ?? null,
    createdAt: state.now(),
    used: false,
  };
  state.triggers.set(trigger.id, trigger);
  return trigger;
}

/** Looks at a trigger as Slack does: unknown, too old or used ones are refused. Does not use it up. */
export function checkTrigger(state: WorkspaceState, id: string): Trigger {
  const trigger = state.triggers.get(id);
  if (!trigger) throw new SlackError('invalid_trigger_id');
  if (trigger.used) throw new SlackError('exchanged_trigger_id');
  if (state.now() - trigger.createdAt > TRIGGER_LIFETIME_MS) throw new SlackError('expired_trigger_id');
  return trigger;
}
