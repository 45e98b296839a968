import type { KnownBlock } from '@slack/types';
import { EDIT_TITLE } from '../../../catalogue/titles/command/title-card.ts';
import { DEAL_EDIT } from '../../../deals/deal-actions.ts';
import { button, context, section } from '../../../platform/slack/blocks.ts';
import { cut } from '../../../platform/slack/limits.ts';
import type { ModalContent } from '../../../platform/slack/modal.ts';
import { plainInMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import { joinList } from '../../../platform/text/lists.ts';
import type { CountedGap } from '../home-state.ts';
import type { GapName, GapRow } from './gap.ts';

/** Value: a gap's name. */
export const SHOW_GAP = 'home_show_gap';

export const GAP_TITLES: Readonly<Record<GapName, string>> = {
  titles: 'Titles',
  sources: 'Figures',
  rights: 'Deals',
};

const WHAT_LACKS: Readonly<Record<GapName, readonly [one: string, many: string, why: string]>> = {
  titles: ['title has', 'titles have', 'no kind or no synopsis: a press release leaves a gap there'],
  sources: ['figure has', 'figures have', 'no source: answers say “source not given”'],
  rights: ['deal has', 'deals have', 'no media or no dates: clashes with other deals cannot be ruled out'],
};

const HOW_TO_ACT: Readonly<Record<GapName, string>> = {
  titles: 'Edit fills it in.',
  sources:
    'Type the figure once more with its source: `/rating Title, Mexico, Imagen TV: 19% share; source HR Ratings`.',
  rights: 'Edit fills it in; what is not known yet may stay open.',
};

/** "*12 titles* have no kind or no synopsis: ...", with the way to see which. */
export function gapBlock({ name, count, isMore }: CountedGap): KnownBlock {
  const [one, many, why] = WHAT_LACKS[name];
  const number = isMore ? `${count}+` : String(count);
  const [noun, verb] = (count === 1 && !isMore ? one : many).split(' ');
  return section(
    `*${number} ${noun}* ${verb} ${why}.`,
    button({ text: 'Show', actionId: SHOW_GAP, value: name }),
  );
}

const LONGEST = 250;

/** The newest that lack something, each with the way to mend it. */
export function gapModal(name: GapName, rows: readonly GapRow[], isMore: boolean): ModalContent {
  const editAction = { titles: EDIT_TITLE, sources: null, rights: DEAL_EDIT }[name];
  const blocks = rows.map(({ id, what, lacks }) =>
    section(
      `${plainInMrkdwn(cut(what, LONGEST))}\n${joinList(
        lacks.map((each) => `no ${each}`),
        'en',
      )}`,
      editAction === null ? undefined : button({ text: 'Edit', actionId: editAction, value: String(id) }),
    ),
  );
  return {
    title: GAP_TITLES[name],
    callbackId: 'home_gap_view',
    submit: null,
    metadata: {},
    blocks: [
      context(rows.length === 0 ? 'Nothing is missing here any more.' : HOW_TO_ACT[name]),
      ...blocks,
      ...(isMore ? [context(`The newest ${rows.length}; others follow once these are filled in.`)] : []),
    ],
  };
}
