import type { ViewOutput } from '@slack/bolt';
import { fieldsOf } from '../../../platform/slack/inputs.ts';
import { ANNOUNCE, type Announce, type Choices } from '../propose/choices.ts';
import type { Proposal, Proposals } from '../propose/proposal.ts';
import { askField, DESK, tickBlock } from './desk-ids.ts';
import { titleBlock } from './desk-modal.ts';

/**
 * What a person said so far: earlier choices, and over them what stands in the form. A page that is not shown keeps
 * what was said on it.
 *
 * @param proposals as the form showed them
 */
export function readDesk(view: ViewOutput, proposals: Proposals, before: Choices): Choices {
  const fields = fieldsOf(view);
  const elements = view.state.values;
  const ticks: Record<string, boolean> = { ...before.ticks };
  const titles: Record<string, string> = { ...before.titles };
  const answers: Record<string, string> = { ...before.answers };
  for (const item of proposals.items) {
    const tick = elements[tickBlock(item)]?.[DESK.tick];
    if (tick !== undefined) ticks[item.id] = (tick.selected_options?.length ?? 0) > 0;
    for (const [about, choices] of asked(item)) {
      const value = fields.choice(askField(item, about));
      const answer = value === null ? undefined : choices(value);
      if (answer !== undefined) answers[`${item.id}:${about}`] = answer;
    }
  }
  for (const group of proposals.groups) {
    const value = elements[titleBlock(proposals, group)]?.[DESK.title]?.selected_option?.value;
    if (value) titles[group.key] = value;
  }
  const announce = fields.choice(DESK.announce);
  return { ...before, ticks, titles, answers, announce: isAnnounce(announce) ? announce : before.announce };
}

/** What an item asks, and what a value of the field stands for. */
function asked(item: Proposal): readonly (readonly [string, (value: string) => string | undefined])[] {
  if (item.kind === 'figure') return [['figure', (value) => value]];
  return item.questions.map(({ about, choices }) => [about, (value) => choices[Number(value)]] as const);
}

function isAnnounce(value: string | null): value is Announce {
  return ANNOUNCE.some((each) => each === value);
}
