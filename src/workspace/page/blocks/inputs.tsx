import { useRef, useState } from 'react';
import { isJson } from '../../elements/find-elements.ts';
import { jsons } from '../../rendering/read-markup.ts';
import { uploadFile } from '../store/send-act.ts';
import { useWorkspace } from '../store/workspace-context.ts';
import type { FieldProps } from './field.ts';
import { domId, usePlace, useValue } from './place.ts';
import { plainTextOf, TextObject } from './text.tsx';

const INPUT_TYPES: Readonly<Record<string, { readonly type: string; readonly field: string }>> = {
  plain_text_input: { type: 'text', field: 'value' },
  number_input: { type: 'text', field: 'value' },
  email_text_input: { type: 'email', field: 'value' },
  url_text_input: { type: 'url', field: 'value' },
  datepicker: { type: 'date', field: 'selected_date' },
  timepicker: { type: 'time', field: 'selected_time' },
};

/** Text of one line or more, numbers, addresses, dates and times. */
export function TextField({ element, spot, label, describedBy, isInvalid, onEnter }: FieldProps) {
  const place = usePlace();
  const { type, field } = INPUT_TYPES[String(element.type)] ?? { type: 'text', field: 'value' };
  const value = String(useValue(spot)[field] ?? '');
  const shared = {
    id: domId(place, spot),
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid || undefined,
    placeholder: plainTextOf(element.placeholder) || undefined,
    maxLength: typeof element.max_length === 'number' ? element.max_length : undefined,
    value,
    // The app asks for it, and a modal has just opened.
    autoFocus: element.focus_on_load === true,
    onChange: (event: { target: { value: string } }) => {
      const entry = event.target.value;
      onEnter({ entry, value: { type: element.type, [field]: entry === '' ? null : entry } });
    },
  };
  if (element.multiline === true) return <textarea rows={4} {...shared} />;
  return (
    <input type={type} inputMode={element.type === 'number_input' ? 'decimal' : undefined} {...shared} />
  );
}

/** A day and an hour, as an instant. */
export function InstantField({ element, spot, label, describedBy, isInvalid, onEnter }: FieldProps) {
  const place = usePlace();
  const seconds = Number(useValue(spot).selected_date_time ?? 0);
  return (
    <input
      type="datetime-local"
      id={domId(place, spot)}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      value={seconds > 0 ? localInstant(seconds) : ''}
      onChange={(event) => {
        const time =
          event.target.value === '' ? null : Math.floor(new Date(event.target.value).getTime() / 1000);
        onEnter({ entry: time, value: { type: element.type, selected_date_time: time } });
      }}
    />
  );
}

function localInstant(seconds: number): string {
  const date = new Date(seconds * 1000);
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** Check boxes and radio buttons. */
export function BoxesField({ element, spot, label, describedBy, onEnter }: FieldProps) {
  const place = usePlace();
  const value = useValue(spot);
  const isSingle = element.type === 'radio_buttons';
  const options = jsons(element.options);
  const held = isSingle
    ? [value.selected_option]
    : Array.isArray(value.selected_options)
      ? value.selected_options
      : [];
  const chosen = held.filter(isJson).map((option) => option.value);

  function toggle(wanted: unknown, isOn: boolean): void {
    const kept = options.filter((option) =>
      option.value === wanted ? isOn : !isSingle && chosen.includes(option.value),
    );
    const values = kept.map((option) => String(option.value));
    onEnter(
      isSingle
        ? { entry: values[0] ?? null, value: { type: element.type, selected_option: kept[0] ?? null } }
        : { entry: values, value: { type: element.type, selected_options: kept } },
    );
  }

  return (
    <fieldset aria-label={label} aria-describedby={describedBy} className="boxes">
      {options.map((option) => (
        <label key={String(option.value)}>
          <input
            type={isSingle ? 'radio' : 'checkbox'}
            name={domId(place, spot)}
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <span>
            <TextObject value={option.text} />
            {isJson(option.description) && (
              <span className="hint">
                <TextObject value={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Files that the person hands over. */
export function FileField({ element, spot, label, describedBy, isInvalid, onEnter }: FieldProps) {
  const place = usePlace();
  const { directory, tell } = useWorkspace();
  const picker = useRef<HTMLInputElement>(null);
  const [isUploading, setUploading] = useState(false);
  const value = useValue(spot);
  const files = Array.isArray(value.files) ? value.files.filter(isJson) : [];
  const most = typeof element.max_files === 'number' ? element.max_files : 10;
  const types = Array.isArray(element.filetypes)
    ? element.filetypes.map((each) => `.${String(each)}`).join(',')
    : undefined;

  function set(next: readonly { readonly id?: unknown; readonly name?: unknown }[]): void {
    onEnter({ entry: next.map((file) => String(file.id)), value: { type: element.type, files: next } });
  }

  async function add(list: FileList | null): Promise<void> {
    setUploading(true);
    const added: { id: string; name: string }[] = [];
    for (const file of list ?? []) {
      const stored = await uploadFile(directory.userId, file);
      if ('error' in stored) tell(stored.error);
      else added.push({ id: stored.id, name: file.name });
    }
    setUploading(false);
    if (picker.current) picker.current.value = '';
    set([...files, ...added].slice(0, most));
  }

  return (
    <div className="file-field">
      <input
        ref={picker}
        type="file"
        id={domId(place, spot)}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        multiple={most > 1}
        accept={types}
        onChange={(event) => void add(event.target.files)}
      />
      {isUploading && <span className="hint">Uploading…</span>}
      {files.map((file) => (
        <span className="chip" key={String(file.id)}>
          {String(file.name)}
          <button
            type="button"
            aria-label={`Remove ${String(file.name)}`}
            onClick={() => set(files.filter((each) => each.id !== file.id))}
          >
            ×
          </button>
        </span>
      ))}
    </div>
  );
}
