import { titleLabel } from '../../catalogue/titles/title.ts';
import type { RecordedDeal } from '../../deals/recorded-deal.ts';
import type { Viewer } from '../../deals/viewer.ts';
import { context, type Message, paragraph, paragraphs } from '../../platform/slack/blocks.ts';
import { cut, LIMITS } from '../../platform/slack/limits.ts';
import { plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { joinList, plural } from '../../platform/text/lists.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { Announce } from './propose/choices.ts';
import type { Proposal } from './propose/proposal.ts';
import { itemName } from './propose/proposal-words.ts';
import { verdictLines } from './propose/verdict-words.ts';
import type { ConfirmOutcome } from './record/confirm-draft.ts';

const SKIPPED_SHOWN = 20;

/** What was recorded of a text, title by title with Edit and Undo, and what was not, and why. */
export function confirmedMessage(
  outcome: ConfirmOutcome,
  viewer: Viewer,
  ports: Pick<DeskPorts, 'recordedDeals' | 'recordedFigures'>,
): Message {
  if (outcome.kind === 'repeated') {
    return paragraph('That text was recorded a moment ago: nothing more was stored.');
  }
  const { titles, deals, figures, announce, skipped } = outcome;
  const added = titles.map((title) => `New title: *${plainInMrkdwn(titleLabel(title))}*.`);
  const parts: Message[] = [
    ...(added.length === 0 ? [] : [paragraph(added.join('\n'))]),
    ...deals.flatMap(({ title, outcome: recorded, quiet }) => [
      ports.recordedDeals(recorded, title.name, viewer),
      ...(quiet.length === 0 ? [] : [quietRemark(quiet, announce)]),
    ]),
    ...figures.map(ports.recordedFigures),
    ...(skipped.length === 0 ? [] : [skippedPart(skipped, viewer)]),
  ];
  return {
    text: cut(parts.map(({ text }) => text).join('\n'), LIMITS.messageText),
    blocks: parts.flatMap(({ blocks }) => blocks).slice(0, LIMITS.messageBlocks),
  };
}

function quietRemark(quiet: readonly RecordedDeal[], announce: Announce): Message {
  const numbers = joinList(
    quiet.map(({ id }) => `#${id}`),
    'en',
  );
  const why = announce === 'none' ? 'as you chose' : 'told as earlier';
  const text = `Not announced, ${why}: ${numbers}.`;
  return { text, blocks: [context(text)] };
}

function skippedPart(skipped: readonly Proposal[], viewer: Viewer): Message {
  const lines = skipped.slice(0, SKIPPED_SHOWN).map((item) => {
    const why = item.isOpen ? 'left out.' : verdictLines(item, viewer).join(' ');
    return `• ${plainInMrkdwn(`${itemName(item)}: ${why}`)}`;
  });
  const more = skipped.length - lines.length;
  const text = [
    `Not recorded: ${plural(skipped.length, 'row', 'rows')} of the text.`,
    ...lines,
    ...(more > 0 ? [`and ${more} more.`] : []),
  ].join('\n');
  return { text, blocks: paragraphs(text) };
}
