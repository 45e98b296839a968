import type { Proposal } from '../propose/proposal.ts';

export const DESK_MODAL = 'desk_confirm';
export const TEXT_MODAL = 'desk_text';
export const DESK = {
  tick: 'desk_tick',
  mend: 'desk_mend',
  title: 'desk_title',
  announce: 'desk_announce',
  back: 'desk_back',
  next: 'desk_next',
  text: 'desk_text_field',
} as const;

/** The block with the tick of an item; another one once it is mended, since Slack keeps what stood in a block. */
export function tickBlock({ id, isMended }: Pick<Proposal, 'id' | 'isMended'>): string {
  return isMended ? `desk_row_${id}_mended` : `desk_row_${id}`;
}

/** The field that asks about an item; its value is the index of the choice. */
export function askField({ id }: Pick<Proposal, 'id'>, about: string): string {
  return `desk_ask_${id}_${about}`;
}
