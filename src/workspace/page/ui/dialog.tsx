import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A modal dialog of the browser: it keeps the focus, and gives it back when it goes. The focus goes first to what is
 * marked `data-first`, else to the first field or button.
 */
export function Dialog({
  label,
  className = '',
  onCancel,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  /** Escape was pressed. */
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onCancel={(event) => {
        // Escape in an open list of options closes the list; the dialog itself is closed by its owner.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onCancel();
      }}
    >
      {children}
    </dialog>
  );
}
