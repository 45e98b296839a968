import { isJson } from '../../elements/find-elements.ts';
import { jsons } from '../../rendering/read-markup.ts';
import type { Json } from '../../state/model.ts';
import { useWorkspace } from '../store/workspace-context.ts';
import { Choice, type Option } from './choice.tsx';
import type { FieldProps } from './field.ts';
import { domId, usePlace } from './place.ts';
import { plainTextOf } from './text.tsx';

const USUAL_MIN_QUERY = 3;

/** A select of any kind: fixed options, suggestions of the app, people or channels; one or several. */
export function Select({ element, spot, label, describedBy, isInvalid, isOptional, onEnter }: FieldProps) {
  const place = usePlace();
  const type = String(element.type);
  const isMultiple = type.startsWith('multi_');
  const source = useSource(element);
  const value = place.valueOf(spot);
  const chosen = chosenOptions(value, source);

  async function suggestions(text: string): Promise<readonly Option[]> {
    return (await place.suggest(spot, text)).map((option) => toOption(option));
  }

  function offer(text: string) {
    if (source === null) {
      const least = typeof element.min_query_length === 'number' ? element.min_query_length : USUAL_MIN_QUERY;
      return [...text].length < least ? null : suggestions(text);
    }
    const wanted = text.trim().toLocaleLowerCase();
    return Promise.resolve(source.filter((option) => option.label.toLocaleLowerCase().includes(wanted)));
  }

  const most =
    typeof element.max_selected_items === 'number' ? element.max_selected_items : Number.POSITIVE_INFINITY;
  return (
    <Choice
      id={domId(place, spot)}
      label={label}
      placeholder={plainTextOf(element.placeholder) || (isMultiple ? 'Choose' : 'Choose an option')}
      chosen={chosen}
      isMultiple={isMultiple}
      describedBy={describedBy}
      isInvalid={isInvalid}
      mayBeCleared={isOptional}
      offer={offer}
      onChoose={(options) => {
        const kept = options.slice(0, most);
        const values = kept.map((option) => option.value);
        onEnter({ entry: isMultiple ? values : (values[0] ?? null), value: wireValue(type, kept) });
      }}
    />
  );
}

/** Everything that can be chosen; null when only the app knows. */
function useSource(element: Json): readonly Option[] | null {
  const { directory } = useWorkspace();
  const type = String(element.type).replace(/^multi_/, '');
  if (type === 'external_select') return null;
  if (type === 'users_select')
    return directory.users
      .filter((user) => !user.isBot)
      .map((user) => ({ value: user.id, label: user.realName, description: user.role }));
  if (type === 'channels_select' || type === 'conversations_select')
    return directory.channels
      .filter((channel) => channel.kind !== 'im' || type === 'conversations_select')
      .map(({ id, kind, name }) => ({ value: id, label: kind === 'im' ? directory.app.name : `#${name}` }));
  const groups = jsons(element.option_groups);
  if (groups.length === 0) return jsons(element.options).map((option) => toOption(option));
  return groups.flatMap((group) =>
    jsons(group.options).map((option) => ({ ...toOption(option), group: plainTextOf(group.label) })),
  );
}

function toOption(option: Json): Option {
  const description = plainTextOf(option.description);
  return {
    value: String(option.value),
    label: plainTextOf(option.text),
    ...(description === '' ? {} : { description }),
  };
}

function chosenOptions(value: Json | null, source: readonly Option[] | null): readonly Option[] {
  const [content] = Object.entries(value ?? {})
    .filter(([name]) => name !== 'type')
    .map(([, field]) => field);
  const all = Array.isArray(content) ? content : [content];
  return all.flatMap((each) => {
    if (isJson(each)) return [toOption(each)];
    return typeof each === 'string'
      ? [source?.find((option) => option.value === each) ?? { value: each, label: each }]
      : [];
  });
}

/** The value as the workspace will hold it, shown until it does. */
function wireValue(type: string, options: readonly Option[]): Json {
  const noun = /user/.test(type)
    ? 'user'
    : /channel/.test(type)
      ? 'channel'
      : /conversation/.test(type)
        ? 'conversation'
        : 'option';
  const items: readonly unknown[] = options.map(({ value, label }) =>
    noun === 'option' ? { value, text: { type: 'plain_text', text: label } } : value,
  );
  return type.startsWith('multi_')
    ? { type, [`selected_${noun}s`]: items }
    : { type, [`selected_${noun}`]: items[0] ?? null };
}
