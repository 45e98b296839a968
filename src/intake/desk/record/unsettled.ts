import type { Proposal, Proposals } from '../propose/proposal.ts';

/** Something that has to be said before a ticked row or figure can be recorded. */
export interface Unsettled {
  readonly item: Proposal;
  readonly about: 'title' | 'territory' | 'buyer' | 'figure' | 'place';
  /** For the person. */
  readonly message: string;
}

/** What is still open of what is ticked; empty = it can be recorded. */
export function unsettled({ items }: Proposals): readonly Unsettled[] {
  return items.filter(({ isTicked }) => isTicked).flatMap((item) => [...titleOpen(item), ...ownOpen(item)]);
}

function titleOpen(item: Proposal): readonly Unsettled[] {
  if (item.group.meant.kind !== 'open') return [];
  const { name } = item.group;
  const message =
    name === null
      ? 'The text does not say of which title: choose one, or add it.'
      : `Choose the title that “${name}” is, or add it as a new one.`;
  return [{ item, about: 'title', message }];
}

function ownOpen(item: Proposal): readonly Unsettled[] {
  if (item.kind === 'deal') {
    return item.questions
      .filter(({ answer }) => answer === null)
      .map(({ about, words, choices }) => ({
        item,
        about,
        message: `${words} ${choices.length > 0 ? 'Choose one' : 'Mend the row'}, or leave it out.`,
      }));
  }
  if (item.told === null) {
    return [{ item, about: 'place', message: 'Mend the figure: say in which territory it was measured.' }];
  }
  if (item.foreseen?.kind !== 'differs' || item.answer !== null) return [];
  const message = `Is it a correction of #${item.foreseen.existing.id}, or another measurement?`;
  return [{ item, about: 'figure', message }];
}
