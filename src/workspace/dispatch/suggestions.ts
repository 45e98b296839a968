import type { PlacedElement } from '../elements/find-elements.ts';
import { isJson } from '../elements/find-elements.ts';
import { optionsOf } from '../elements/options.ts';
import type { Json, Message, View } from '../state/model.ts';
import { wireMessage, wireView } from '../state/wire.ts';
import {
  answerBody,
  channelLabel,
  interactionBase,
  interactionBody,
  isAcknowledged,
  type Outcome,
  outcomeOf,
  TROUBLE_TEXT,
  unsentOutcome,
} from './outcome.ts';
import { type DispatchDeps, sendSigned } from './send-signed.ts';

/** Where a typeahead stands, and who types. */
export type OptionsPlace =
  | { readonly kind: 'view'; readonly user: string; readonly view: View }
  | { readonly kind: 'message'; readonly user: string; readonly message: Message };

/** An outcome with the options that the person is offered. */
export interface SuggestionOutcome extends Outcome {
  readonly options: readonly Json[];
}

const MAX_OPTIONS = 100;
const USUAL_MIN_QUERY = 3;

/** A person types into a typeahead; nothing is sent while the text is shorter than its minimum. */
export async function suggestOptions(
  deps: DispatchDeps,
  input: { readonly place: OptionsPlace; readonly placed: PlacedElement; readonly value: string },
): Promise<SuggestionOutcome> {
  const { place, placed, value } = input;
  const least = placed.element.min_query_length;
  if ([...value].length < (typeof least === 'number' ? least : USUAL_MIN_QUERY)) {
    return { ...unsentOutcome({}), options: [] };
  }
  const delivery = await sendSigned(deps, {
    kind: 'block_suggestion',
    contentType: 'application/x-www-form-urlencoded',
    body: interactionBody({
      type: 'block_suggestion',
      ...interactionBase(deps.state, place.user),
      ...placeFields(deps, place),
      action_id: placed.actionId,
      block_id: placed.blockId,
      value,
    }),
  });
  const options = isAcknowledged(delivery) ? offeredIn(answerBody(delivery)) : null;
  if (options === null) return { ...outcomeOf(delivery, { error: TROUBLE_TEXT }), options: [] };
  deps.state.offeredOptions.set(offeredKey(place, placed), options);
  return { ...outcomeOf(delivery), options };
}

/** Where the options that were offered last are kept. */
export function offeredKey(place: OptionsPlace, placed: PlacedElement): string {
  const holder = place.kind === 'view' ? place.view.id : place.message.ts;
  return `${holder}/${placed.blockId}/${placed.actionId}`;
}

function offeredIn(body: unknown): readonly Json[] | null {
  if (!isJson(body)) return null;
  const hasOptions = Array.isArray(body.options) || Array.isArray(body.option_groups);
  if (!hasOptions) return null;
  const options = optionsOf(body);
  const groups = Array.isArray(body.option_groups) ? body.option_groups : [body];
  const isTooMuch =
    groups.length > MAX_OPTIONS || groups.some((each) => optionsOf(each).length > MAX_OPTIONS);
  return isTooMuch || !options.every(isWellFormed) ? null : options;
}

function isWellFormed(option: Json): boolean {
  const label = isJson(option.text) ? option.text.text : undefined;
  if (typeof label !== 'string' || typeof option.value !== 'string') return false;
  return label !== '' && [...label].length <= 75 && option.value !== '' && [...option.value].length <= 150;
}

function placeFields(deps: DispatchDeps, place: OptionsPlace): Json {
  const { state } = deps;
  if (place.kind === 'view') {
    return { container: { type: 'view', view_id: place.view.id }, view: wireView(state, place.view) };
  }
  const { message } = place;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.ephemeralTo !== null,
    },
    channel: { id: message.channel, name: channelLabel(state, message.channel) },
    message: wireMessage(state, message),
  };
}
