import type { Json } from '../state/model.ts';
import { isJson } from './find-elements.ts';

/** The options of a select, from `options` or out of its `option_groups`. */
export function optionsOf(holder: Json): readonly Json[] {
  if (Array.isArray(holder.options)) return holder.options.filter(isJson);
  if (!Array.isArray(holder.option_groups)) return [];
  return holder.option_groups.filter(isJson).flatMap((group) => optionsOf(group));
}

/** The option with this value or, failing that, this label; null when none has it. */
export function findOption(options: readonly Json[], wanted: string): Json | null {
  return (
    options.find((option) => option.value === wanted) ??
    options.find((option) => optionLabel(option) === wanted) ??
    null
  );
}

/** What a person reads on an option. */
export function optionLabel(option: Json): string {
  return isJson(option.text) && typeof option.text.text === 'string' ? option.text.text : '';
}
