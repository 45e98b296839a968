import { type Entry, holdsValue } from '../elements/element-kinds.ts';
import { findElements, isJson, type PlacedElement } from '../elements/find-elements.ts';
import { findOption, optionsOf } from '../elements/options.ts';
import { initialValues, withValue } from '../elements/view-values.ts';
import { WorkspaceUseError } from '../state/errors.ts';
import { findMessage } from '../state/messages.ts';
import type { Json, Message, View, ViewValues } from '../state/model.ts';
import { createTrigger } from '../state/triggers.ts';
import { saveView, topModal } from '../state/views.ts';
import { wireMessage, wireView } from '../state/wire.ts';
import { enter, type Place } from './entries.ts';
import {
  channelLabel,
  interactionBase,
  interactionBody,
  isAcknowledged,
  type Outcome,
  outcomeOf,
  TROUBLE_TEXT,
  tell,
} from './outcome.ts';
import { createResponseUrl } from './response-urls.ts';
import { type DispatchDeps, sendSigned } from './send-signed.ts';

export interface ClickInput {
  readonly user: string;
  /** With `messageTs`: where the message stands. */
  readonly channel?: string;
  readonly messageTs?: string;
  /** Instead of a message: an open modal or a home. */
  readonly viewId?: string;
  readonly actionId: string;
  /** Needed only when the action id stands in several blocks. */
  readonly blockId?: string;
  /** For a select, picker, overflow or check boxes: what is chosen. For several buttons of one id: the button's value. */
  readonly value?: Entry;
}

/** A person presses a button or chooses in a select of a message, an ephemeral, a modal or App Home. */
export async function click(deps: DispatchDeps, input: ClickInput): Promise<Outcome> {
  const place = placeOf(deps, input);
  return actOn(deps, { place, placed: placedElement(place, input), entry: input.value ?? null });
}

/** Acts on an element that is found already: keeps the entry and sends it. */
export async function actOn(
  deps: DispatchDeps,
  input: { readonly place: Place; readonly placed: PlacedElement; readonly entry: Entry },
): Promise<Outcome> {
  const { placed, entry } = input;
  const { element } = placed;
  const value = holdsValue(element) ? await enter(deps, input) : chosenValue(element, entry);
  const place = holdsValue(element) ? keepValue(deps, input.place, { placed, value }) : input.place;
  const delivery = await sendSigned(deps, {
    kind: 'block_actions',
    contentType: 'application/x-www-form-urlencoded',
    body: interactionBody(actionPayload(deps, place, { placed, value })),
  });
  const error = isAcknowledged(delivery) ? null : TROUBLE_TEXT;
  if (error) tell(deps.state, place.user, error);
  return outcomeOf(delivery, { error, view: topModal(deps.state, place.user) });
}

/** The view or message that a person acts on; what they cannot see they cannot act on. */
export function placeOf(
  deps: DispatchDeps,
  input: Pick<ClickInput, 'user' | 'channel' | 'messageTs' | 'viewId'>,
): Place {
  const { user, channel, messageTs, viewId } = input;
  if (viewId !== undefined) {
    const view = deps.state.views.get(viewId);
    if (!view || view.user !== user) throw new WorkspaceUseError(`${user} has no view ${viewId} open`);
    return { kind: 'view', user, view };
  }
  const message = findMessage(deps.state, channel ?? '', messageTs ?? '');
  const isHidden = message?.ephemeralTo != null && message.ephemeralTo !== user;
  if (!message || isHidden) throw new WorkspaceUseError(`${user} sees no message ${messageTs} in ${channel}`);
  return { kind: 'message', user, message };
}

/** The one element with this action id. */
export function placedElement(
  place: Place,
  wanted: { readonly actionId: string; readonly blockId?: string; readonly value?: Entry },
): PlacedElement {
  const all = findElements(blocksOf(place));
  const named = all.filter(
    (each) =>
      each.actionId === wanted.actionId && (wanted.blockId === undefined || each.blockId === wanted.blockId),
  );
  const matching = named.length > 1 ? named.filter((each) => each.element.value === wanted.value) : named;
  const [placed] = matching.length > 0 ? matching : named;
  if (placed && (named.length === 1 || matching.length === 1)) return placed;
  const ids = all.map((each) => each.actionId).join(', ') || 'none';
  throw new WorkspaceUseError(
    placed
      ? `"${wanted.actionId}" stands here ${named.length} times: give blockId or value`
      : `no element "${wanted.actionId}" here; there are: ${ids}`,
  );
}

/** The blocks that a person looks at. */
function blocksOf(place: Place): Message['blocks'] {
  return place.kind === 'view' ? place.view.payload.blocks : place.message.blocks;
}

function chosenValue(element: Json, entry: Entry): Json {
  if (element.type === 'overflow') {
    const option = typeof entry === 'string' ? findOption(optionsOf(element), entry) : null;
    if (!option) throw new WorkspaceUseError(`the overflow menu has no option ${JSON.stringify(entry)}`);
    return { type: 'overflow', selected_option: option };
  }
  if (element.type === 'feedback_buttons') return feedbackValue(element, entry);
  const { type, text, value, style } = element;
  return {
    type,
    ...(text ? { text } : {}),
    ...(value === undefined ? {} : { value }),
    ...(style ? { style } : {}),
  };
}

function feedbackValue(element: Json, entry: Entry): Json {
  const button = [element.positive_button, element.negative_button]
    .filter(isJson)
    .find((each) => each.value === entry);
  if (!button) throw new WorkspaceUseError(`no feedback button has the value ${JSON.stringify(entry)}`);
  return { type: 'feedback_buttons', text: button.text, value: button.value };
}

function keepValue(
  deps: DispatchDeps,
  place: Place,
  entered: { readonly placed: PlacedElement; readonly value: Json },
): Place {
  if (place.kind === 'message') {
    deps.state.messageValues.set(
      valuesKey(place),
      withValue(messageValues(deps, place), entered.placed, entered.value),
    );
    return place;
  }
  const view = currentView(deps, place.view);
  const changed: View = { ...view, values: withValue(view.values, entered.placed, entered.value) };
  return { ...place, view: saveView(deps.state, changed) };
}

type MessagePlace = Extract<Place, { kind: 'message' }>;

function messageValues(deps: DispatchDeps, place: MessagePlace): ViewValues {
  const { message } = place;
  const kept = deps.state.messageValues.get(valuesKey(place)) ?? {};
  return initialValues(message.blocks, { kept, channel: message.channel });
}

function valuesKey({ message, user }: MessagePlace): string {
  return `${message.channel}:${message.ts}:${user}`;
}

function currentView(deps: DispatchDeps, view: View): View {
  return deps.state.views.get(view.id) ?? view;
}

function actionPayload(
  deps: DispatchDeps,
  place: Place,
  acted: { readonly placed: PlacedElement; readonly value: Json },
): Json {
  const { state } = deps;
  const action = {
    ...acted.value,
    action_id: acted.placed.actionId,
    block_id: acted.placed.blockId,
    action_ts: state.nextTs(),
  };
  const base = { type: 'block_actions', ...interactionBase(state, place.user), actions: [action] };
  if (place.kind === 'view') {
    const view = currentView(deps, place.view);
    const inModal = view.type === 'modal';
    return {
      ...base,
      container: { type: 'view', view_id: view.id },
      trigger_id: createTrigger(state, { ...place, channel: view.channel, viewId: inModal ? view.id : null })
        .id,
      view: wireView(state, view),
    };
  }
  const { message, user } = place;
  return {
    ...base,
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.ephemeralTo !== null,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    trigger_id: createTrigger(state, { user, channel: message.channel }).id,
    channel: { id: message.channel, name: channelLabel(state, message.channel) },
    // An ephemeral message is not sent back: the app gets its place only.
    ...(message.ephemeralTo === null ? { message: wireMessage(state, message) } : {}),
    state: { values: messageValues(deps, place) },
    response_url: createResponseUrl(state, { user, channel: message.channel, message }),
  };
}
