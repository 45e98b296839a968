import { validateView } from '../blocks/view-rules.ts';
import { checkEntries } from '../elements/check-entries.ts';
import type { Entry } from '../elements/element-kinds.ts';
import { findElements, isJson } from '../elements/find-elements.ts';
import { withValue } from '../elements/view-values.ts';
import { WorkspaceUseError } from '../state/errors.ts';
import type { Json, View } from '../state/model.ts';
import { createTrigger } from '../state/triggers.ts';
import {
  clearModals,
  closeTopModal,
  MAX_MODAL_STACK,
  pushModal,
  replaceView,
  saveView,
  topModal,
} from '../state/views.ts';
import { wireView } from '../state/wire.ts';
import { actOn, placedElement, placeOf } from './block-actions.ts';
import { enter, type Place } from './entries.ts';
import {
  answerBody,
  interactionBase,
  interactionBody,
  isAcknowledged,
  isSilent,
  type Outcome,
  outcomeOf,
  TROUBLE_TEXT,
  tell,
  unsentOutcome,
} from './outcome.ts';
import { createResponseUrl } from './response-urls.ts';
import { type Delivery, type DispatchDeps, sendSigned } from './send-signed.ts';

/** Entries by action id, or by block id where the block holds one element. */
export type Entries = Readonly<Record<string, Entry>>;

/**
 * A person fills in a modal. Elements outside input blocks, and inputs with `dispatch_action`, are sent to the app
 * at once, as Slack does; what that led to is returned, in order.
 */
export async function fillModal(
  deps: DispatchDeps,
  input: { readonly viewId: string; readonly entries: Entries },
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [key, entry] of Object.entries(input.entries)) {
    const view = openView(deps, input.viewId);
    const place: Place = { kind: 'view', user: view.user, view };
    const placed = elementFor(place, key);
    if (placed.isInput && placed.block.dispatch_action !== true) {
      const value = await enter(deps, { place, placed, entry });
      const current = openView(deps, input.viewId);
      saveView(deps.state, { ...current, values: withValue(current.values, placed, value) });
    } else {
      outcomes.push(await actOn(deps, { place, placed, entry }));
    }
  }
  return outcomes;
}

/** One entry, by where it stands. */
export interface PlacedEntry {
  readonly blockId: string;
  readonly actionId: string;
  readonly entry: Entry;
}

/** Keeps what a person typed so far without sending anything; what no longer stands in the view is dropped. */
export async function keepEntries(
  deps: DispatchDeps,
  input: { readonly user: string; readonly viewId: string; readonly entries: readonly PlacedEntry[] },
): Promise<void> {
  for (const { entry, ...wanted } of input.entries) {
    const place = placeOf(deps, input);
    if (place.kind !== 'view') return;
    const placed = findElements(place.view.payload.blocks).find(
      (each) => each.blockId === wanted.blockId && each.actionId === wanted.actionId,
    );
    if (!placed) continue;
    const value = await enter(deps, { place, placed, entry });
    const current = openView(deps, input.viewId);
    saveView(deps.state, { ...current, values: withValue(current.values, placed, value) });
  }
}

/** A person presses *Submit*. Slack's client checks the fields first and sends nothing while one is wrong. */
export async function submitModal(
  deps: DispatchDeps,
  input: { readonly user: string; readonly viewId: string; readonly entries?: Entries },
): Promise<Outcome> {
  await fillModal(deps, { viewId: input.viewId, entries: input.entries ?? {} });
  const view = viewInFront(deps, input);
  const wrong = checkEntries(view);
  if (Object.keys(wrong).length > 0) {
    return unsentOutcome({ fieldErrors: wrong, view: saveView(deps.state, { ...view, fieldErrors: wrong }) });
  }
  const delivery = await sendSigned(deps, {
    kind: 'view_submission',
    contentType: 'application/x-www-form-urlencoded',
    body: interactionBody({
      type: 'view_submission',
      ...interactionBase(deps.state, view.user),
      trigger_id: createTrigger(deps.state, { user: view.user, channel: view.channel, viewId: view.id }).id,
      view: wireView(deps.state, view),
      response_urls: responseUrls(deps, view),
    }),
  });
  return submissionOutcome(deps, view.id, delivery);
}

/** A person closes a modal: the top one, or with `all` the whole stack. The app hears of it when it asked to. */
export async function closeModal(
  deps: DispatchDeps,
  input: { readonly user: string; readonly viewId: string; readonly all?: boolean },
): Promise<Outcome> {
  const view = viewInFront(deps, input);
  const clears = input.all === true || view.payload.clear_on_close === true;
  const wantsToKnow = view.payload.notify_on_close === true;
  if (clears) clearModals(deps.state, input.user);
  else closeTopModal(deps.state, input.user);
  if (!wantsToKnow) return unsentOutcome({ view: topModal(deps.state, input.user) });
  const delivery = await sendSigned(deps, {
    kind: 'view_closed',
    contentType: 'application/x-www-form-urlencoded',
    body: interactionBody({
      type: 'view_closed',
      ...interactionBase(deps.state, input.user),
      view: wireView(deps.state, view),
      is_cleared: clears,
    }),
  });
  return outcomeOf(delivery, { view: topModal(deps.state, input.user) });
}

/** The modal that the person looks at; one below it cannot be acted on. */
function viewInFront(deps: DispatchDeps, input: { readonly user: string; readonly viewId: string }): View {
  const view = topModal(deps.state, input.user);
  if (view?.id !== input.viewId)
    throw new WorkspaceUseError(`${input.user} does not look at view ${input.viewId}`);
  return view;
}

function openView(deps: DispatchDeps, viewId: string): View {
  const view = deps.state.views.get(viewId);
  if (!view) throw new WorkspaceUseError(`no view ${viewId} is open`);
  return view;
}

function elementFor(place: Extract<Place, { kind: 'view' }>, key: string) {
  const inBlock = findElements(place.view.payload.blocks).filter((each) => each.blockId === key);
  const [only] = inBlock;
  return only && inBlock.length === 1 ? only : placedElement(place, { actionId: key });
}

function submissionOutcome(deps: DispatchDeps, viewId: string, delivery: Delivery): Outcome {
  const view = deps.state.views.get(viewId);
  // The app or the person took the view away meanwhile: the answer has nothing to act on.
  if (!view) return outcomeOf(delivery);
  const applied = isAcknowledged(delivery) ? applyAnswer(deps, view, answerBody(delivery)) : null;
  if (applied === null) tell(deps.state, view.user, TROUBLE_TEXT);
  return outcomeOf(delivery, {
    error: applied === null ? TROUBLE_TEXT : null,
    fieldErrors: applied ?? {},
    view: topModal(deps.state, view.user),
  });
}

/** Obeys the answer to a submission; returns the texts at fields, or null for an answer that Slack rejects. */
function applyAnswer(deps: DispatchDeps, view: View, body: unknown): View['fieldErrors'] | null {
  if (isSilent(body)) {
    closeTopModal(deps.state, view.user);
    return {};
  }
  if (!isJson(body)) return null;
  switch (body.response_action) {
    case 'errors':
      return showErrors(deps, view, body.errors);
    case 'update':
      return applyView(body.view, (payload) => replaceView(deps.state, view, payload));
    case 'push': {
      if ((deps.state.stacks.get(view.user)?.length ?? 0) >= MAX_MODAL_STACK) return null;
      const place = { user: view.user, channel: view.channel };
      return applyView(body.view, (payload) => pushModal(deps.state, { ...place, payload }));
    }
    case 'clear':
      clearModals(deps.state, view.user);
      return {};
    default:
      return null;
  }
}

function showErrors(deps: DispatchDeps, view: View, errors: unknown): View['fieldErrors'] | null {
  if (!isJson(errors) || Object.keys(errors).length === 0) return null;
  const inputs = new Set(
    view.payload.blocks.filter((block) => block.type === 'input').map((block) => block.block_id),
  );
  const texts: Record<string, string> = {};
  for (const [blockId, text] of Object.entries(errors)) {
    if (!inputs.has(blockId) || typeof text !== 'string' || text === '') return null;
    texts[blockId] = text;
  }
  saveView(deps.state, { ...view, fieldErrors: texts });
  return texts;
}

function applyView(value: unknown, apply: (payload: View['payload']) => View): View['fieldErrors'] | null {
  const checked = validateView(value, 'modal');
  if (checked.kind === 'invalid') return null;
  apply(checked.payload);
  return {};
}

/** One response URL for each conversation that was chosen in an input with `response_url_enabled`. */
function responseUrls(deps: DispatchDeps, view: View): readonly Json[] {
  return findElements(view.payload.blocks).flatMap(({ element, blockId, actionId }) => {
    if (element.response_url_enabled !== true) return [];
    const value = view.values[blockId]?.[actionId] ?? {};
    const channel = value.selected_conversation ?? value.selected_channel;
    if (typeof channel !== 'string') return [];
    return [
      {
        block_id: blockId,
        action_id: actionId,
        channel_id: channel,
        response_url: createResponseUrl(deps.state, { user: view.user, channel }),
      },
    ];
  });
}
