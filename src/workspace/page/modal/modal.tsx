import ChevronLeft from 'lucide-react/icons/chevron-left';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import X from 'lucide-react/icons/x';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { PageView } from '../../serve-page/protocol.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { PlaceContext } from '../blocks/place.ts';
import { plainTextOf } from '../blocks/text.tsx';
import { useWorkspace } from '../store/workspace-context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useViewPlace } from './use-view-place.ts';

/** The modal in front: its form, its buttons, the way back to the one below it. */
export function Modal({ view, depth }: { readonly view: PageView; readonly depth: number }) {
  const { act, directory } = useWorkspace();
  const { place, actWithEntries } = useViewPlace(view);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const title = plainTextOf(view.payload.title);
  const submit = plainTextOf(view.payload.submit);
  const body = useRef<HTMLDivElement>(null);
  const sentFrom = useRef<Element | null>(null);

  // An app that opens "Loading…" first puts the fields in a moment later: the person begins there all the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hash tells when the app changed the view
  useEffect(() => {
    const isAtWork = body.current?.contains(document.activeElement) === true;
    if (!isAtWork) body.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [view.hash]);

  // The errors come by the stream, a moment after the answer. Whoever types in a field by then is left there.
  useEffect(() => {
    const from = sentFrom.current;
    if (from === null || Object.keys(view.fieldErrors).length === 0) return;
    sentFrom.current = null;
    const active = document.activeElement;
    const hasMovedOn = active !== from && body.current?.contains(active) === true;
    if (!hasMovedOn) body.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [view.fieldErrors]);

  const close = (all: boolean) => void act({ act: 'close', viewId: view.id, all });

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (submit === '' || isSending) return;
    sentFrom.current = document.activeElement;
    setSending(true);
    setTrouble(null);
    const result = await actWithEntries((entries) => ({ act: 'submit', viewId: view.id, entries }));
    setSending(false);
    setTrouble(result.error);
  }

  return (
    <Dialog label={title} className="modal" onCancel={() => close(true)}>
      <form noValidate onSubmit={(event) => void onSubmit(event)}>
        <header className="bar">
          {depth > 1 && (
            <button type="button" className="icon-button" aria-label="Back" onClick={() => close(false)}>
              <ChevronLeft size={20} aria-hidden />
            </button>
          )}
          <h2>{title}</h2>
          <button type="button" className="icon-button" aria-label="Close" onClick={() => close(true)}>
            <X size={20} aria-hidden />
          </button>
        </header>
        <div className="modal-body" ref={body}>
          <PlaceContext value={place}>
            <Blocks blocks={view.payload.blocks} />
          </PlaceContext>
        </div>
        <footer className="dialog-buttons">
          {trouble && (
            <span className="field-error" role="alert">
              {trouble}
            </span>
          )}
          <span className="hint by">{directory.app.name}</span>
          <button type="button" className="button" onClick={() => close(false)}>
            {plainTextOf(view.payload.close) || 'Cancel'}
          </button>
          {submit !== '' && (
            <button type="submit" className="button primary" aria-busy={isSending} disabled={isSending}>
              {isSending && <LoaderCircle size={16} className="spinning" aria-hidden />}
              {submit}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
