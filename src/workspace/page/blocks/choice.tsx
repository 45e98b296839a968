import { useCombobox } from 'downshift';
import ChevronDown from 'lucide-react/icons/chevron-down';
import X from 'lucide-react/icons/x';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { placeBelow } from '../ui/place-below.ts';

/** One thing to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** Heading that it stands under. */
  readonly group?: string;
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly chosen: readonly Option[];
  /** Whether several may be chosen. */
  readonly isMultiple: boolean;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly onChoose: (chosen: readonly Option[]) => void;
  /** What is offered for a typed text; null while it is too short to be asked. */
  readonly offer: (text: string) => Promise<readonly Option[]> | null;
  readonly mayBeCleared: boolean;
}

const TYPING_PAUSE_MS = 120;

/** A field to choose in by typing: fixed lists, people, channels and the app's own suggestions alike. */
export function Choice(props: ChoiceProps) {
  const { id, label, chosen, isMultiple, onChoose } = props;
  const [text, setText] = useState(isMultiple ? '' : (chosen[0]?.label ?? ''));
  const [typed, setTyped] = useState('');
  const { options, isWaiting } = useOffer(props, typed);
  const field = useRef<HTMLDivElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const fresh = isMultiple
    ? options.filter((each) => !chosen.some((other) => other.value === each.value))
    : options;
  const single = isMultiple ? null : (chosen[0] ?? null);
  const singleLabel = single?.label ?? '';

  // What the app puts into the field is shown, as long as nobody types there.
  useEffect(() => {
    if (!isMultiple) setText(singleLabel);
  }, [singleLabel, isMultiple]);

  const box = useCombobox<Option>({
    id,
    items: [...fresh],
    inputValue: text,
    selectedItem: single,
    itemToString: (item) => item?.label ?? '',
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      onChoose(isMultiple ? [...chosen, selectedItem] : [selectedItem]);
      setText(isMultiple ? '' : selectedItem.label);
      setTyped('');
    },
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen) return;
      setTyped('');
      setText(isMultiple ? '' : singleLabel);
    },
    stateReducer: (_state, { type, changes }) =>
      isMultiple && type === useCombobox.stateChangeTypes.InputKeyDownEnter
        ? { ...changes, isOpen: true }
        : changes,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list moves when what it holds changes
  useLayoutEffect(() => {
    if (!menu.current || !field.current) return;
    if (box.isOpen) placeBelow(menu.current, field.current, { fillsWidth: true });
    else if (menu.current.matches(':popover-open')) menu.current.hidePopover();
  }, [box.isOpen, fresh.length, isWaiting, chosen.length]);

  const input = box.getInputProps({
    'aria-label': label,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.isInvalid || undefined,
    placeholder: chosen.length === 0 || !isMultiple ? props.placeholder : '',
    onFocus: (event) => event.target.select(),
    // Set here and not after the library's own state: letters typed fast would be lost.
    onChange: (event) => {
      setText(event.currentTarget.value);
      setTyped(event.currentTarget.value);
    },
    onKeyDown: (event) => {
      // A closed list has nothing to do with Escape: it belongs to the dialog, and no choice is lost by it.
      if (event.key === 'Escape' && !box.isOpen)
        Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
      if (event.key === 'Backspace' && text === '' && isMultiple) onChoose(chosen.slice(0, -1));
    },
  });
  return (
    <div className="choice">
      <div ref={field} className="choice-field">
        {isMultiple &&
          chosen.map((option) => (
            <span className="chip" key={option.value}>
              {option.label}
              <button
                type="button"
                aria-label={`Remove ${option.label}`}
                onClick={() => onChoose(chosen.filter((each) => each.value !== option.value))}
              >
                <X size={12} aria-hidden />
              </button>
            </span>
          ))}
        <input {...input} autoComplete="off" />
        {props.mayBeCleared && single !== null && (
          <button type="button" className="clear" aria-label={`Clear ${label}`} onClick={() => onChoose([])}>
            <X size={14} aria-hidden />
          </button>
        )}
        <button
          {...box.getToggleButtonProps({ 'aria-label': `Options of ${label}` })}
          type="button"
          tabIndex={-1}
        >
          <ChevronDown size={16} aria-hidden />
        </button>
      </div>
      <div ref={menu} className="options" popover="manual">
        <ul {...box.getMenuProps({ 'aria-label': `Options of ${label}` })}>
          {box.isOpen &&
            fresh.map((option, index) => (
              <li
                key={option.value}
                {...box.getItemProps({ item: option, index })}
                className={index === box.highlightedIndex ? 'highlighted' : ''}
              >
                {option.group !== undefined && option.group !== fresh[index - 1]?.group && (
                  <span className="option-group">{option.group}</span>
                )}
                <span className="option-label">{option.label}</span>
                {option.description && <span className="hint">{option.description}</span>}
              </li>
            ))}
        </ul>
        {box.isOpen && fresh.length === 0 && (
          <div className="nothing" role="status">
            {isWaiting ? 'Looking…' : typed === '' ? 'Type to search' : 'Nothing found'}
          </div>
        )}
      </div>
    </div>
  );
}

/** What is offered for the typed text, asked after a short pause; a late answer to an older text is dropped. */
function useOffer({ offer }: ChoiceProps, text: string) {
  const [offered, setOffered] = useState<{
    readonly options: readonly Option[];
    readonly isWaiting: boolean;
  }>({
    options: [],
    isWaiting: false,
  });
  const latest = useRef(offer);
  latest.current = offer;
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(
      async () => {
        const asked = latest.current(text);
        if (asked === null) return setOffered({ options: [], isWaiting: false });
        setOffered((before) => ({ ...before, isWaiting: true }));
        const options = await asked;
        if (!isStale) setOffered({ options, isWaiting: false });
      },
      text === '' ? 0 : TYPING_PAUSE_MS,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text]);
  return offered;
}
