import { button } from '../platform/slack/blocks.ts';
import { plural } from '../platform/text/lists.ts';

/** What can be clicked of deals, here and in other features. Opens the empty form; no value. */
export const RECORD_SALE = 'deal_record';
/** Value: a deal's id. */
export const DEAL_EDIT = 'deal_edit';
/** Value: a recording's id. */
export const DEAL_EDIT_RECORDING = 'deal_edit_recording';
export const DEAL_UNDO = 'deal_undo';

export function undoButton(recordingId: number, count: number) {
  return button({
    text: 'Undo',
    actionId: DEAL_UNDO,
    value: String(recordingId),
    style: 'danger',
    confirm: {
      title: 'Undo this entry?',
      text: `${plural(count, 'deal', 'deals')} will be withdrawn, and announcements of ${count === 1 ? 'it' : 'them'} changed.`,
      yes: 'Undo',
      no: 'Keep',
    },
  });
}
