import type { View } from '../state/model.ts';
import { isEmptyValue } from './element-kinds.ts';
import { findElements, type PlacedElement } from './find-elements.ts';

/**
 * What Slack's client refuses before it sends a submission: block id → text at the field. Empty when all is well.
 */
export function checkEntries(view: View): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const placed of findElements(view.payload.blocks)) {
    if (!placed.isInput) continue;
    const value = view.values[placed.blockId]?.[placed.actionId] ?? {};
    const error = isEmptyValue(value) ? requiredError(placed) : formatError(placed, value);
    if (error) errors[placed.blockId] = error;
  }
  return errors;
}

function requiredError({ block }: PlacedElement): string | null {
  return block.optional === true ? null : 'Please complete this required field.';
}

function formatError({ element }: PlacedElement, value: Readonly<Record<string, unknown>>): string | null {
  const text = typeof value.value === 'string' ? value.value : '';
  switch (element.type) {
    case 'plain_text_input':
      return lengthError(element, text);
    case 'number_input':
      return numberError(element, text);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) ? null : 'Please enter a valid URL.';
    default:
      return countError(element, value);
  }
}

function lengthError(element: Readonly<Record<string, unknown>>, text: string): string | null {
  const length = [...text].length;
  const { min_length: min, max_length: max } = element;
  if (typeof min === 'number' && length < min) return `Please enter at least ${min} characters.`;
  const most = typeof max === 'number' ? max : 3000;
  return length > most ? `Please enter at most ${most} characters.` : null;
}

function numberError(element: Readonly<Record<string, unknown>>, text: string): string | null {
  const shape = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!shape.test(text)) return 'Please enter a valid number.';
  const { min_value: min, max_value: max } = element;
  if (typeof min === 'string' && Number(text) < Number(min))
    return `Please enter a number of at least ${min}.`;
  if (typeof max === 'string' && Number(text) > Number(max))
    return `Please enter a number of at most ${max}.`;
  return null;
}

function countError(
  element: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, unknown>>,
): string | null {
  const chosen = Object.values(value).find((field) => Array.isArray(field)) ?? [];
  const limit = element.type === 'file_input' ? (element.max_files ?? 10) : element.max_selected_items;
  if (typeof limit !== 'number' || !Array.isArray(chosen)) return null;
  return chosen.length > limit ? `Please choose at most ${limit}.` : null;
}
