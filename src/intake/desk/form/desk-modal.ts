import type { InputBlock, KnownBlock } from '@slack/types';
import { newTitleChoice, titleChoice } from '../../../deals/form/deal-modal.ts';
import { isSold } from '../../../deals/recorded-deal.ts';
import type { Viewer } from '../../../deals/viewer.ts';
import { actions, button, context, section } from '../../../platform/slack/blocks.ts';
import { type Choice, longTextInput, selectInput, typeaheadInput } from '../../../platform/slack/inputs.ts';
import { cut, LIMITS } from '../../../platform/slack/limits.ts';
import type { ModalContent } from '../../../platform/slack/modal.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import type { Announce } from '../propose/choices.ts';
import type { MeantTitle, Proposal, Proposals, TitleGroup } from '../propose/proposal.ts';
import { groupWords, leftOutWords, named, nearestWords, summaryWords } from '../propose/proposal-words.ts';
import { DESK, DESK_MODAL, TEXT_MODAL } from './desk-ids.ts';
import { needsTitle, type Page, pageOf } from './desk-pages.ts';
import { itemText, openItemBlocks } from './item-blocks.ts';

const LEFT_OUT_SHOWN = 8;

export interface DeskView {
  readonly draftId: number;
  /** From 0. */
  readonly page: number;
  readonly channelId: string | null;
  readonly proposals: Proposals;
  readonly announce: Announce;
  readonly viewer: Viewer;
  /** What keeps it from being recorded; null = nothing known of. */
  readonly note: string | null;
}

/** Asks for the text. */
export function textModal(channelId: string | null): ModalContent {
  return {
    title: 'Record from a text',
    callbackId: TEXT_MODAL,
    submit: 'Read',
    metadata: { channelId },
    blocks: [
      longTextInput({
        id: DESK.text,
        label: 'Trade story or e-mail',
        hint: 'Paste all of it. What it tells is proposed row by row; nothing is stored before you confirm it.',
      }),
    ],
  };
}

/** What a text tells, row by row, with what the record says to it. */
export function deskModal(view: DeskView): ModalContent {
  const { draftId, channelId, proposals, note } = view;
  const { items, leftOut } = proposals;
  const page = pageOf(proposals, view.page);
  const isAnythingOpen = items.some(({ isOpen }) => isOpen);
  const last = page.index === page.count - 1;
  return {
    title: 'Deals in this text',
    callbackId: DESK_MODAL,
    submit: isAnythingOpen ? 'Record what is ticked' : null,
    metadata: { draftId, page: page.index, channelId },
    blocks: [
      ...(note === null ? [] : [section(`*${escapeMrkdwn(note)}*`)]),
      section(escapeMrkdwn(summaryWords(proposals))),
      ...page.groups.flatMap((group) => groupBlocks(group, page.items, view)),
      ...(page.count === 1 ? [] : [pageButtons(page)]),
      ...(last && leftOut.length > 0 ? [leftOutBlock(proposals)] : []),
      ...(items.some((item) => item.kind === 'deal' && item.isOpen) ? [announceInput(view)] : []),
    ],
  };
}

/** The block that asks for the title of a group. */
export function titleBlock({ groups }: Proposals, group: TitleGroup): string {
  return `${DESK.title}_${groups.indexOf(group)}`;
}

function groupBlocks(
  group: TitleGroup,
  onPage: readonly Proposal[],
  { proposals, viewer }: DeskView,
): readonly KnownBlock[] {
  const items = onPage.filter((item) => item.group === group);
  const open = items.filter(({ isOpen }) => isOpen);
  const settled = items.filter(({ isOpen }) => !isOpen);
  return [
    { type: 'divider' },
    section(`*${plainInMrkdwn(groupWords(group))}*`),
    ...(needsTitle(group, proposals) ? titleBlocks(group, proposals) : []),
    ...open.flatMap((item) => openItemBlocks(item, viewer)),
    ...settled.map((item) => section(itemText(item, viewer))),
  ];
}

function titleBlocks(group: TitleGroup, proposals: Proposals): readonly KnownBlock[] {
  const { meant } = group;
  const field = typeaheadInput({
    id: DESK.title,
    label: group.name === null ? 'Which title?' : `Which title is “${named(group.name)}”?`,
    placeholder: 'A title on record, or a new one',
    optional: true,
    initial: chosenNow(meant),
  });
  const nearest = nearestWords(group);
  return [
    ...(nearest === '' ? [] : [context(escapeMrkdwn(nearest))]),
    {
      ...field,
      block_id: titleBlock(proposals, group),
      // What it makes of the rows is shown at once: some may be on record already.
      dispatch_action: true,
      element: { ...field.element, min_query_length: 0 },
    } as InputBlock,
  ];
}

function chosenNow(meant: MeantTitle): Choice | null {
  if (meant.kind === 'open') return null;
  return meant.kind === 'new' ? newTitleChoice(meant.name) : titleChoice(meant.title);
}

function pageButtons({ index, count }: Page): KnownBlock {
  return actions(`desk_pages_${index}`, [
    ...(index > 0 ? [button({ text: '‹ Back', actionId: DESK.back, value: String(index - 1) })] : []),
    ...(index < count - 1
      ? [
          button({
            text: `Next: page ${index + 2} of ${count} ›`,
            actionId: DESK.next,
            value: String(index + 1),
          }),
        ]
      : []),
  ]);
}

function leftOutBlock({ leftOut }: Proposals): KnownBlock {
  const lines = leftOut.slice(0, LEFT_OUT_SHOWN).map(leftOutWords);
  const more = leftOut.length - lines.length;
  const rest = more > 0 ? [`and ${more} more.`] : [];
  return context(cut(['Left out:', ...lines, ...rest].map(plainInMrkdwn).join('\n'), LIMITS.contextText));
}

function announceInput({ proposals, announce }: DeskView): KnownBlock {
  const isSale = proposals.items.some((item) => item.kind === 'deal' && isSold(item.sale.terms.status));
  return selectInput({
    id: DESK.announce,
    label: 'Announce in channels',
    ...(isSale ? {} : { hint: 'Talks and offers are never announced.' }),
    choices: [
      { text: 'Sales that the text tells as news', value: 'news' },
      { text: 'Earlier sales as well', value: 'all' },
      { text: 'Nothing', value: 'none' },
    ] satisfies readonly { text: string; value: Announce }[],
    initial: announce,
  });
}
