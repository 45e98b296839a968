import { initialValues } from '../elements/view-values.ts';
import { SlackError } from './errors.ts';
import { withBlockIds } from './messages.ts';
import type { Json, View } from './model.ts';
import type { WorkspaceState } from './state.ts';

/** How many modals lie on each other at most. */
export const MAX_MODAL_STACK = 3;

type ViewPayload = View['payload'];

/** Opens a modal for a person; whatever modal was open is gone. */
export function openModal(
  state: WorkspaceState,
  input: { readonly user: string; readonly payload: ViewPayload; readonly channel: string | null },
): View {
  dropStack(state, input.user);
  const view = createView(state, { ...input, previousId: null, rootId: null });
  state.stacks.set(input.user, [view.id]);
  state.emit({ type: 'modal', user: input.user });
  return view;
}

/** Lays a modal on the person's open ones. */
export function pushModal(
  state: WorkspaceState,
  input: { readonly user: string; readonly payload: ViewPayload; readonly channel: string | null },
): View {
  const stack = state.stacks.get(input.user) ?? [];
  if (stack.length >= MAX_MODAL_STACK) throw new SlackError('push_limit_reached');
  const view = createView(state, { ...input, previousId: stack.at(-1) ?? null, rootId: stack[0] ?? null });
  state.stacks.set(input.user, [...stack, view.id]);
  state.emit({ type: 'modal', user: input.user });
  return view;
}

/** Puts another payload into a view; what was entered under the same block and action id stays. */
export function replaceView(state: WorkspaceState, view: View, payload: ViewPayload): View {
  const filled = { ...payload, blocks: withBlockIds(state, payload.blocks) };
  const changed: View = {
    ...view,
    payload: filled,
    values: initialValues(filled.blocks, { kept: view.values, channel: view.channel }),
    hash: createHash(state),
    fieldErrors: {},
  };
  return saveView(state, changed);
}

/** Stores a changed view and tells whoever watches. */
export function saveView(state: WorkspaceState, view: View): View {
  state.views.set(view.id, view);
  state.emit({ type: view.type, user: view.user });
  return view;
}

/** Publishes a person's App Home. */
export function publishHome(
  state: WorkspaceState,
  input: { readonly user: string; readonly payload: ViewPayload },
): View {
  const current = state.views.get(state.homes.get(input.user) ?? '');
  if (current) return replaceView(state, current, input.payload);
  const view = createView(state, { ...input, channel: null, previousId: null, rootId: null });
  state.homes.set(input.user, view.id);
  state.emit({ type: 'home', user: input.user });
  return view;
}

/** Takes the top modal away; the one below it, if any, is seen again. */
export function closeTopModal(state: WorkspaceState, user: string): void {
  const stack = state.stacks.get(user) ?? [];
  state.views.delete(stack.at(-1) ?? '');
  state.stacks.set(user, stack.slice(0, -1));
  state.emit({ type: 'modal', user });
}

/** Takes all modals of a person away. */
export function clearModals(state: WorkspaceState, user: string): void {
  dropStack(state, user);
  state.emit({ type: 'modal', user });
}

/** The modal that a person looks at, or null. */
export function topModal(state: WorkspaceState, user: string): View | null {
  return state.views.get(state.stacks.get(user)?.at(-1) ?? '') ?? null;
}

function dropStack(state: WorkspaceState, user: string): void {
  for (const id of state.stacks.get(user) ?? []) state.views.delete(id);
  state.stacks.set(user, []);
}

function createView(
  state: WorkspaceState,
  input: {
    readonly user: string;
    readonly payload: ViewPayload;
    readonly channel: string | null;
    readonly previousId: string | null;
    readonly rootId: string | null;
  },
): View {
  const id = state.nextId('V');
  const payload = { ...input.payload, blocks: withBlockIds(state, input.payload.blocks) };
  const view: View = {
    id,
    user: input.user,
    type: input.payload.type === 'home' ? 'home' : 'modal',
    payload,
    values: initialValues(payload.blocks, { kept: {}, channel: input.channel }),
    hash: createHash(state),
    rootId: input.rootId ?? id,
    previousId: input.previousId,
    channel: input.channel,
    fieldErrors: {},
  };
  assertExternalIdIsFree(state, payload);
  state.views.set(id, view);
  return view;
}

function assertExternalIdIsFree(state: WorkspaceState, payload: Json): void {
  const externalId = payload.external_id;
  if (typeof externalId !== 'string' || externalId === '') return;
  const taken = [...state.views.values()].some((view) => view.payload.external_id === externalId);
  if (taken) throw new SlackError('duplicate_external_id');
}

function createHash(state: WorkspaceState): string {
  return `${Math.floor(state.now() / 1000)}.${state.nextId('')}${Math.random().toString(36).slice(2, 6)}`;
}
