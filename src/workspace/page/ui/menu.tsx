import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { placeBelow } from './place-below.ts';

export interface MenuItem {
  readonly label: string;
  readonly hint?: string;
  readonly icon?: ReactNode;
  readonly isCurrent?: boolean;
  readonly onPick: () => void;
}

/** A button that opens a menu; arrows, Home, End and Escape work as in any menu. */
export function Menu({
  label,
  items,
  className = 'icon-button',
  showsLabel = false,
  children,
}: {
  /** What the button is called for those who cannot see it. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly className?: string;
  /** The content says it already. */
  readonly showsLabel?: boolean;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!isOpen || !list.current || !button.current) return;
    placeBelow(list.current, button.current);
    list.current.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    const outside = (event: Event) => {
      if (!list.current?.contains(event.target as Node) && !button.current?.contains(event.target as Node))
        setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [isOpen]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const options = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = options.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + options.length, Home: 0, End: options.length - 1 }[
      event.key
    ];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (next !== undefined) options[next % options.length]?.focus();
    if (event.key === 'Escape' || next !== undefined) event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={showsLabel ? undefined : label}
        title={showsLabel ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          className="menu"
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              aria-current={item.isCurrent}
              onClick={() => {
                close();
                item.onPick();
              }}
            >
              {item.icon}
              <span>
                <span className="menu-label">{item.label}</span>
                {item.hint && <span className="hint">{item.hint}</span>}
              </span>
            </button>
          ))}
        </div>
      )}
    </>
  );
}
