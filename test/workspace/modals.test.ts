import type { ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/workspace/state/model.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { PEOPLE } from '../support/slack.ts';
import { startApp } from './start-app.ts';

const { deniz } = PEOPLE;

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const saleModal: ModalView = {
  type: 'modal',
  callback_id: 'sale',
  title: plain('A sale'),
  submit: plain('Record'),
  notify_on_close: true,
  private_metadata: 'draft-7',
  blocks: [
    {
      type: 'input',
      block_id: 'buyer',
      label: plain('Buyer'),
      element: { type: 'plain_text_input', action_id: 'buyer_text' },
    },
    {
      type: 'input',
      block_id: 'title',
      optional: true,
      label: plain('Title'),
      element: { type: 'external_select', action_id: 'title_pick', min_query_length: 1 },
    },
  ],
};

function openSaleModal(slack: Workspace): Promise<View> {
  return slack
    .command({ user: deniz, channel: '#deals', command: '/deal' })
    .then(() => slack.until('the modal', () => slack.modalOf(deniz)));
}

describe('modals', () => {
  it('opens one with the trigger of a command and hands over what was entered', async () => {
    const seen: unknown[] = [];
    const { slack } = await startApp((app) => {
      app.command('/deal', async ({ ack, client, command }) => {
        await ack();
        await client.views.open({ trigger_id: command.trigger_id, view: saleModal });
      });
      app.options('title_pick', ({ ack, options }) =>
        ack({ options: [{ text: plain(`Film ${options.value}`), value: `film-${options.value}` }] }),
      );
      app.view('sale', async ({ ack, view }) => {
        seen.push(view.state.values, view.private_metadata);
        await ack();
      });
    });
    const { id } = await openSaleModal(slack);

    const outcome = await slack.submit({
      user: deniz,
      viewId: id,
      values: { buyer: 'Nova & Co', title_pick: 'Film x' },
    }).catch((error: unknown) => error);

    expect(outcome).toBeInstanceOf(Error);
    const submitted = await slack.submit({ user: deniz, viewId: id, values: { title: 'film-Film x' } });
    expect(submitted).toMatchObject({ status: 200, error: null, view: null });
    expect(seen).toEqual([
      {
        buyer: { buyer_text: { type: 'plain_text_input', value: 'Nova & Co' } },
        title: {
          title_pick: {
            type: 'external_select',
            selected_option: { text: plain('Film Film x'), value: 'film-Film x' },
          },
        },
      },
      'draft-7',
    ]);
  });
});
