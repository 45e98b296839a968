import type { Entry, EntryContext } from '../elements/element-kinds.ts';
import { enteredValue } from '../elements/element-kinds.ts';
import type { PlacedElement } from '../elements/find-elements.ts';
import { findOption, optionsOf } from '../elements/options.ts';
import { findChannel } from '../state/channels.ts';
import type { Json } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';
import { wireFile } from '../state/wire.ts';
import type { DispatchDeps } from './send-signed.ts';
import { type OptionsPlace, offeredKey, suggestOptions } from './suggestions.ts';

/** Where a person acts: in a view, or on a message. */
export type Place = OptionsPlace;

/** What an element holds after a person's entry; a typeahead is asked for its options first. */
export async function enter(
  deps: DispatchDeps,
  input: { readonly place: Place; readonly placed: PlacedElement; readonly entry: Entry },
): Promise<Json> {
  const { placed, entry } = input;
  const isTypeahead =
    placed.element.type === 'external_select' || placed.element.type === 'multi_external_select';
  const options = isTypeahead ? await typeaheadOptions(deps, input) : optionsOf(placed.element);
  return enteredValue(placed.element, entry, entryContext(deps.state, options));
}

/** Types every wanted text that was not offered yet, and gathers what the app offers. */
async function typeaheadOptions(
  deps: DispatchDeps,
  input: { readonly place: Place; readonly placed: PlacedElement; readonly entry: Entry },
): Promise<readonly Json[]> {
  const { place, placed, entry } = input;
  const wanted = (Array.isArray(entry) ? entry : [entry]).filter(
    (each) => typeof each === 'string' && each !== '',
  );
  const known = [
    ...(deps.state.offeredOptions.get(offeredKey(place, placed)) ?? []),
    ...initialOptions(placed.element),
  ];
  const offered: Json[] = [...known];
  for (const text of wanted.map(String)) {
    if (findOption(offered, text)) continue;
    const outcome = await suggestOptions(deps, { place, placed, value: text });
    offered.push(...outcome.options);
  }
  return offered;
}

function initialOptions(element: Json): readonly Json[] {
  const one = element.initial_option;
  const several = element.initial_options;
  return [...(one ? [one] : []), ...(Array.isArray(several) ? several : [])] as Json[];
}

function entryContext(state: WorkspaceState, options: readonly Json[]): EntryContext {
  return {
    options,
    findUser: (idOrName) =>
      [...state.users.values()].find((user) => user.id === idOrName || user.name === idOrName)?.id ?? null,
    findChannel: (idOrName) => findChannel(state, idOrName)?.id ?? null,
    findFile: (id) => {
      const file = state.files.get(id);
      return file ? wireFile(state, file) : null;
    },
  };
}
