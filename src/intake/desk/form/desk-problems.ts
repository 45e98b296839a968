import type { ViewOutput } from '@slack/bolt';
import type { Proposals } from '../propose/proposal.ts';
import { type Unsettled, unsettled } from '../record/unsettled.ts';
import { askField } from './desk-ids.ts';
import { titleBlock } from './desk-modal.ts';
import { pageWith } from './desk-pages.ts';

/** What keeps a desk from being recorded, and where that is said. */
export type DeskProblems =
  | { readonly kind: 'none' }
  /** At fields that the form shows. */
  | { readonly kind: 'fields'; readonly errors: Record<string, string> }
  /** Above the rows, of another page perhaps; null = of the page that is shown. */
  | { readonly kind: 'page'; readonly page: number | null; readonly note: string };

export function problemsOnDesk(proposals: Proposals, { blocks }: Pick<ViewOutput, 'blocks'>): DeskProblems {
  // Where somebody recorded all of it meanwhile there is nothing to tick: that is told, row by row, as the outcome.
  const isOpen = proposals.items.some((item) => item.isOpen);
  if (isOpen && !proposals.items.some(({ isTicked }) => isTicked)) {
    return { kind: 'page', page: null, note: 'Nothing is ticked: tick what is to be recorded, or cancel.' };
  }
  const open = unsettled(proposals);
  const [first] = open;
  if (first === undefined) return { kind: 'none' };
  const shown = new Set(blocks.map((block) => block.block_id));
  const errors = Object.fromEntries(
    open.flatMap((each) => {
      const field = fieldOf(proposals, each);
      return field !== null && shown.has(field) ? [[field, atField(each)]] : [];
    }),
  );
  if (Object.keys(errors).length > 0) return { kind: 'fields', errors };
  return { kind: 'page', page: pageWith(proposals, first.item.id), note: first.message };
}

/** The field says itself what is asked. */
function atField({ about, message }: Unsettled): string {
  return about === 'territory' || about === 'buyer' ? 'Choose one, or untick the row.' : message;
}

function fieldOf(proposals: Proposals, { item, about }: Unsettled): string | null {
  switch (about) {
    case 'title':
      return titleBlock(proposals, item.group);
    case 'territory':
    case 'buyer':
    case 'figure':
      return askField(item, about);
    case 'place':
      return null;
  }
}
