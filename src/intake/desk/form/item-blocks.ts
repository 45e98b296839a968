import type { Checkboxes, KnownBlock } from '@slack/types';
import type { Viewer } from '../../../deals/viewer.ts';
import { actions, button, option, section } from '../../../platform/slack/blocks.ts';
import { selectInput } from '../../../platform/slack/inputs.ts';
import { plainInMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import type { Proposal } from '../propose/proposal.ts';
import { evidenceWords, itemFacts, itemName } from '../propose/proposal-words.ts';
import { verdictLines } from '../propose/verdict-words.ts';
import { askField, DESK, tickBlock } from './desk-ids.ts';

const TICKED = 'record';

/** A row or figure that can be recorded: what it says, its tick, and what has to be asked. */
export function openItemBlocks(item: Proposal, viewer: Viewer): readonly KnownBlock[] {
  return [
    section(itemText(item, viewer)),
    actions(tickBlock(item), [tick(item), mendButton(item)]),
    ...asks(item),
  ];
}

/** What a row or figure says, its words, and what the record says to it; mrkdwn. */
export function itemText(item: Proposal, viewer: Viewer): string {
  const facts = itemFacts(item);
  const evidence = evidenceWords(item.kind === 'deal' ? item.row : item.read);
  const mended = item.isMended ? ' _(mended)_' : '';
  return [
    `*${plainInMrkdwn(itemName(item))}*${mended}`,
    ...(facts === '' ? [] : [plainInMrkdwn(facts)]),
    ...(evidence === '' ? [] : [`>${plainInMrkdwn(evidence)}`]),
    ...[...verdictLines(item, viewer), ...unanswerable(item)].map(plainInMrkdwn),
  ].join('\n');
}

/** What no select below can answer. */
function unanswerable(item: Proposal): readonly string[] {
  if (item.kind === 'figure') return [];
  return item.questions.filter(({ choices }) => choices.length === 0).map(({ words }) => words);
}

function tick({ isTicked }: Proposal): Checkboxes {
  const options = [option('Record', TICKED)];
  return {
    type: 'checkboxes',
    action_id: DESK.tick,
    options,
    ...(isTicked ? { initial_options: options } : {}),
  };
}

function mendButton({ id }: Proposal) {
  return button({ text: 'Mend', actionId: DESK.mend, value: id });
}

function asks(item: Proposal): readonly KnownBlock[] {
  if (item.kind === 'figure') {
    if (item.foreseen?.kind !== 'differs') return [];
    return [
      selectInput({
        id: askField(item, 'figure'),
        label: `#${item.foreseen.existing.id} says otherwise`,
        optional: true,
        choices: [
          { text: `It corrects #${item.foreseen.existing.id}`, value: 'correct' },
          { text: 'It is another measurement', value: 'apart' },
        ],
        initial: item.answer,
      }),
    ];
  }
  return item.questions
    .filter(({ choices }) => choices.length > 0)
    .map(({ about, words, choices, answer }) =>
      selectInput({
        id: askField(item, about),
        label: words,
        optional: true,
        choices: choices.map((text, index) => ({ text, value: String(index) })),
        initial: answer === null ? null : String(choices.indexOf(answer)),
      }),
    );
}
