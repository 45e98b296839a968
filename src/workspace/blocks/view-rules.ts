import { isJson } from '../elements/find-elements.ts';
import type { View } from '../state/model.ts';

export type CheckedView =
  | { readonly kind: 'valid'; readonly payload: View['payload'] }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** A view checked against Slack's rules for its type. */
export function validateView(value: unknown, type: View['type']): CheckedView {
  if (!isJson(value) || value.type !== type || !Array.isArray(value.blocks)) {
    return { kind: 'invalid', problems: ['must provide an object [json-pointer:/view]'] };
  }
  return { kind: 'valid', payload: { ...value, blocks: value.blocks } };
}
