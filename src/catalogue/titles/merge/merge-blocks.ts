import { actions, button, type Message, paragraph } from '../../../platform/slack/blocks.ts';
import { joinList, plural } from '../../../platform/text/lists.ts';
import { shown } from '../command/title-blocks.ts';
import { titleLabel } from '../title.ts';
import type { MergeCounts, MergePlan } from './merge-titles.ts';

/** Value: the ids of the title that goes and of the one that stays, "12:7". */
export const MERGE_TITLES = 'title_merge';

/** What a merge would do, with the button that does it. */
export function confirmMerge({ from, to, counts }: MergePlan): Message {
  const text = [
    `Make ${shown(from)} part of ${shown(to)}?`,
    `What moves: ${countWords(counts)}. ${shown(to)} keeps what is on record of it and takes what it lacks.`,
    'Where both have the same deal, the older one stands and the other is withdrawn; where both have the same figure, the one of the title that stays stands. The audit trail keeps all of it.',
  ].join('\n');
  const merge = button({
    text: 'Merge',
    actionId: MERGE_TITLES,
    value: `${from.id}:${to.id}`,
    style: 'danger',
    confirm: {
      title: 'Merge two titles',
      text: `“${titleLabel(from)}” becomes part of “${titleLabel(to)}”. There is no button that takes it back.`,
      yes: 'Merge',
      no: 'Cancel',
    },
  });
  return { text, blocks: [...paragraph(text).blocks, actions(`title_merge:${from.id}`, [merge])] };
}

/** One line: what was done. */
export function mergedLine({ from, to, counts }: MergePlan): string {
  return `${shown(from)} is part of ${shown(to)} now. Moved: ${countWords(counts)}.`;
}

function countWords(counts: MergeCounts): string {
  return joinList(
    counts.map(({ count, words: [one, many] }) => plural(count, one, many)),
    'en',
  );
}
