import type { Block, Json, ViewValues } from '../state/model.ts';
import { holdsValue, initialValue } from './element-kinds.ts';
import { findElements } from './find-elements.ts';

/**
 * The values of a freshly rendered view or message. What stands under the same block id and action id with the
 * same element type is kept, even against a new initial value: that is how Slack treats `views.update`.
 */
export function initialValues(
  blocks: readonly Block[],
  input: { readonly kept: ViewValues; readonly channel: string | null },
): ViewValues {
  const values: Record<string, Record<string, Json>> = {};
  for (const { element, blockId, actionId } of findElements(blocks)) {
    if (!holdsValue(element)) continue;
    const kept = input.kept[blockId]?.[actionId];
    const row = values[blockId] ?? {};
    row[actionId] = kept && kept.type === element.type ? kept : initialValue(element, input.channel);
    values[blockId] = row;
  }
  return values;
}

/** The same values with one element's value replaced. */
export function withValue(
  values: ViewValues,
  place: { readonly blockId: string; readonly actionId: string },
  value: Json,
): ViewValues {
  return { ...values, [place.blockId]: { ...values[place.blockId], [place.actionId]: value } };
}
