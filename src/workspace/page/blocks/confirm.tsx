import { isJson } from '../../elements/find-elements.ts';
import type { Json } from '../../state/model.ts';
import { Dialog } from '../ui/dialog.tsx';
import { plainTextOf, TextObject } from './text.tsx';

/** Asks before an act that cannot be taken back, as the app worded it. */
export function Confirm({
  confirm,
  onAnswer,
}: {
  readonly confirm: Json;
  readonly onAnswer: (isMeant: boolean) => void;
}) {
  const title = plainTextOf(confirm.title) || 'Are you sure?';
  return (
    <Dialog label={title} className="confirm" onCancel={() => onAnswer(false)}>
      <h2>{title}</h2>
      <p>{isJson(confirm.text) ? <TextObject value={confirm.text} /> : 'This cannot be taken back.'}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {plainTextOf(confirm.deny) || 'Cancel'}
        </button>
        <button
          type="button"
          className={confirm.style === 'danger' ? 'button danger' : 'button primary'}
          onClick={() => onAnswer(true)}
        >
          {plainTextOf(confirm.confirm) || 'Yes'}
        </button>
      </div>
    </Dialog>
  );
}
