import { isJson } from '../../elements/find-elements.ts';
import { jsons } from '../../rendering/read-markup.ts';
import type { FieldProps } from './field.ts';
import { domId, usePlace, useValue } from './place.ts';
import { plainTextOf } from './text.tsx';

/** A text with styles; here it is written without them. */
export function RichTextField({ element, spot, label, describedBy, isInvalid, onEnter }: FieldProps) {
  const place = usePlace();
  return (
    <textarea
      rows={4}
      id={domId(place, spot)}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      placeholder={plainTextOf(element.placeholder) || undefined}
      value={textOf(useValue(spot).rich_text_value)}
      onChange={({ target }) => {
        const section = { type: 'rich_text_section', elements: [{ type: 'text', text: target.value }] };
        const block = target.value === '' ? null : { type: 'rich_text', elements: [section] };
        onEnter({ entry: target.value, value: { type: element.type, rich_text_value: block } });
      }}
    />
  );
}

function textOf(value: unknown): string {
  if (!isJson(value)) return '';
  return jsons(value.elements)
    .map((section) =>
      jsons(section.elements)
        .map((each) => String(each.text ?? ''))
        .join(''),
    )
    .join('\n');
}
