import { describe, expect, test } from 'vitest';
import { deskModal, textModal } from '../../../src/intake/desk/form/desk-modal.ts';
import { pageWith } from '../../../src/intake/desk/form/desk-pages.ts';
import { mendModal } from '../../../src/intake/desk/form/mend-modal.ts';
import type { DealProposal, Proposals, TitleGroup } from '../../../src/intake/desk/propose/proposal.ts';
import { modal } from '../../../src/platform/slack/modal.ts';
import { validateView } from '../../../src/workspace/blocks/view-rules.ts';
import { makeSale, makeTerms, makeTerritory } from '../../support/make-deal.ts';

const VIEWER = { userId: 'U0DENIZ', isSales: true, now: new Date('2026-03-02T09:00:00Z') };
const LONG = 'A name that goes on and on, with <!channel> and *marks* in it, '.repeat(60);

describe('a form for what a hostile text tells', () => {
  const proposals = hostile(120);
  const pages = Array.from({ length: 40 }, (_, page) => viewOf(proposals, page));

  test('keeps Slack’s limits on every page', () => {
    for (const view of pages) expect(validateView(view, 'modal').kind).toBe('valid');
    for (const { blocks } of pages) expect(blocks.length).toBeLessThan(100);
  });

  test('shows every row on one page, and each page how it is recorded', () => {
    const shown = new Set(
      pages.flatMap(({ blocks }) =>
        blocks.map(({ block_id }) => block_id).filter((id) => id?.startsWith('desk_row_')),
      ),
    );

    expect(shown.size).toBe(120);
    for (const { blocks } of pages) expect(blocks.at(-1)?.block_id).toBe('desk_announce');
    expect(JSON.stringify(viewOf(proposals, pageWith(proposals, 'd119')))).toContain('desk_row_d119');
  });

  test('pings nobody, and carries nothing but ids', () => {
    for (const view of pages) {
      expect(mrkdwnIn(view.blocks).filter((words) => words.includes('<!'))).toEqual([]);
      expect(JSON.parse(view.private_metadata ?? '')).toEqual({
        draftId: 7,
        page: expect.any(Number),
        channelId: 'C0SALES',
      });
    }
  });

  test('asks for a text, and mends a row, within the limits', () => {
    const [item] = proposals.items;
    if (item === undefined) throw new Error('nothing is proposed');

    for (const content of [textModal('C0SALES'), mendModal(item, { draftId: 7, page: 0, channelId: null })]) {
      expect(validateView(modal(content), 'modal').kind).toBe('valid');
    }
  });
});

function viewOf(proposals: Proposals, page: number) {
  const shown = { draftId: 7, page, channelId: 'C0SALES', announce: 'news', viewer: VIEWER } as const;
  return modal(deskModal({ ...shown, proposals, note: LONG.slice(0, 200) }));
}

/** Every text in which Slack reads marks and mentions. */
function mrkdwnIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: string; text?: unknown };
  const own = type === 'mrkdwn' && typeof text === 'string' ? [text] : [];
  return [...own, ...Object.values(value).flatMap(mrkdwnIn)];
}

/** As many titles as rows, all of them unknown, each row with two questions. */
function hostile(count: number): Proposals {
  const items = Array.from({ length: count }, (_, index): DealProposal => {
    const near = { id: index, name: LONG.slice(0, 300), kind: null, year: null };
    const group: TitleGroup = {
      key: `${LONG} ${index}`,
      name: `${LONG} ${index}`,
      aka: [LONG],
      meant: { kind: 'open', nearest: [near, near, near] },
      isChosen: false,
    };
    const sale = { ...makeSale('Georgia', LONG), terms: makeTerms() };
    const question = { words: LONG, choices: [LONG, `${LONG} 2`], answer: null };
    return {
      kind: 'deal',
      id: `d${index}`,
      group,
      sale: { ...sale, territory: { ...sale.territory, label: LONG } },
      row: {
        title: group.name,
        titleAka: [],
        territory: makeTerritory('Georgia'),
        territoryText: LONG,
        buyer: LONG,
        buyerInBrackets: null,
        licence: 'finished',
        status: 'signed',
        stage: null,
        media: [],
        exclusivity: null,
        seasons: null,
        isNew: true,
        localTitle: LONG,
        localProducer: null,
        evidence: { start: 0, end: LONG.length, text: LONG },
      },
      questions: [
        { ...question, about: 'territory' },
        { ...question, about: 'buyer' },
      ],
      isEarlier: false,
      isMended: false,
      foreseen: null,
      isOpen: true,
      isTicked: true,
    };
  });
  const evidence = { start: 0, end: LONG.length, text: LONG };
  return {
    groups: items.map(({ group }) => group),
    items,
    leftOut: Array.from({ length: 30 }, () => ({ reason: 'rival', evidence, count: 1 })),
  };
}
