import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/workspace/state/model.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { PEOPLE } from '../support/slack.ts';
import { startApp } from './start-app.ts';

const { deniz, ada } = PEOPLE;
const TROUBLE = 'We had some trouble connecting. Try again?';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(`Option ${value}`), value });

const buyerInput = {
  type: 'input' as const,
  block_id: 'buyer',
  label: plain('Buyer'),
  element: { type: 'plain_text_input' as const, action_id: 'buyer_text', min_length: 2 },
};

function modal(overrides: Partial<ModalView> = {}): ModalView {
  return {
    type: 'modal',
    callback_id: 'sale',
    title: plain('A sale'),
    submit: plain('Record'),
    private_metadata: 'draft-7',
    blocks: [buyerInput],
    ...overrides,
  };
}

/** Registers `/deal`, which opens the modal. */
function opens(app: App, view: ModalView): void {
  app.command('/deal', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view });
  });
}

async function opened(slack: Workspace): Promise<View> {
  await slack.command({ user: deniz, channel: '#deals', command: '/deal' });
  return slack.until('the modal', () => slack.modalOf(deniz));
}

describe('a modal', () => {
  it('hands over what was entered and closes', async () => {
    let seen: unknown;
    const { slack } = await startApp((app) => {
      opens(app, modal());
      app.view('sale', async ({ ack, view, body }) => {
        seen = { values: view.state.values, metadata: view.private_metadata, user: body.user.id };
        await ack();
      });
    });
    const { id } = await opened(slack);

    const outcome = await slack.submit({ user: deniz, viewId: id, values: { buyer: 'Nova & Co' } });

    expect(outcome).toMatchObject({ status: 200, error: null, view: null });
    expect(seen).toEqual({
      values: { buyer: { buyer_text: { type: 'plain_text_input', value: 'Nova & Co' } } },
      metadata: 'draft-7',
      user: deniz,
    });
  });

  it('is not sent while a required field is empty or wrong', async () => {
    const { slack } = await startApp((app) => opens(app, modal()));
    const { id } = await opened(slack);

    const empty = await slack.submit({ user: deniz, viewId: id });
    const short = await slack.submit({ user: deniz, viewId: id, values: { buyer: 'N' } });

    expect(empty).toMatchObject({
      request: null,
      fieldErrors: { buyer: 'Please complete this required field.' },
    });
    expect(short).toMatchObject({
      request: null,
      fieldErrors: { buyer: 'Please enter at least 2 characters.' },
    });
    expect(slack.modalOf(deniz)?.fieldErrors).toEqual(short.fieldErrors);
  });

  it('shows the texts that the app sets at fields and stays open', async () => {
    const { slack } = await startApp((app) => {
      opens(app, modal());
      app.view('sale', ({ ack }) =>
        ack({ response_action: 'errors', errors: { buyer: 'Nobody by that name' } }),
      );
    });
    const { id } = await opened(slack);

    const outcome = await slack.submit({ user: deniz, viewId: id, values: { buyer: 'Nova' } });

    expect(outcome).toMatchObject({ error: null, fieldErrors: { buyer: 'Nobody by that name' } });
    expect(outcome.view?.id).toBe(id);
    expect(slack.toPlainText(slack.modalOf(deniz) as View)).toContain('Buyer: Nova\n  ! Nobody by that name');
  });

  it.each([
    ['errors at a block that is no input', { response_action: 'errors', errors: { nowhere: 'Wrong' } }],
    ['no errors at all', { response_action: 'errors', errors: {} }],
    ['an unknown action', { response_action: 'explode' }],
    ['a view that breaks the rules', { response_action: 'update', view: { type: 'modal', blocks: [] } }],
    ['text that is no JSON', 'fine'],
  ])('tells the person of trouble when the answer holds %s', async (_what, answer) => {
    const { slack } = await startApp((app) => {
      opens(app, modal());
      app.view('sale', ({ ack }) => ack(answer as never));
    });
    const { id } = await opened(slack);

    const outcome = await slack.submit({ user: deniz, viewId: id, values: { buyer: 'Nova' } });

    expect(outcome.error).toBe(TROUBLE);
    expect(slack.modalOf(deniz)?.id).toBe(id);
  });

  it('tells the person of trouble when nobody acknowledges in time', async () => {
    const { slack } = await startApp(
      (app) => {
        opens(app, modal());
        app.view('sale', async () => {});
      },
      { ackTimeoutMs: 200 },
    );
    const { id } = await opened(slack);

    const outcome = await slack.submit({ user: deniz, viewId: id, values: { buyer: 'Nova' } });

    expect(outcome).toMatchObject({ timedOut: true, error: TROUBLE });
  });

  it('is stacked by push up to three, updated in place and cleared', async () => {
    const answers = [
      { response_action: 'push', view: modal({ title: plain('Second') }) },
      { response_action: 'push', view: modal({ title: plain('Third') }) },
      { response_action: 'push', view: modal({ title: plain('Fourth') }) },
      { response_action: 'update', view: modal({ title: plain('Third, later') }) },
      { response_action: 'clear' },
    ];
    const { slack } = await startApp((app) => {
      opens(app, modal());
      app.view('sale', ({ ack }) => ack(answers.shift() as never));
    });
    await opened(slack);
    const submit = () =>
      slack.submit({ user: deniz, viewId: slack.modalOf(deniz)?.id ?? '', values: { buyer: 'Nova' } });
    const title = () => slack.modalOf(deniz)?.payload.title;

    await submit();
    expect(title()).toEqual(plain('Second'));
    await submit();
    expect(title()).toEqual(plain('Third'));
    expect((await submit()).error).toBe(TROUBLE);
    await submit();
    expect(title()).toEqual(plain('Third, later'));
    await submit();
    expect(slack.modalOf(deniz)).toBeNull();
  });

  it('shows the one below again when the upper one is submitted', async () => {
    const answers = [{ response_action: 'push', view: modal({ title: plain('Second') }) }, undefined];
    const { slack } = await startApp((app) => {
      opens(app, modal());
      app.view('sale', ({ ack }) => ack(answers.shift() as never));
    });
    const { id } = await opened(slack);

    const second = await slack.submit({ user: deniz, viewId: id, values: { buyer: 'Nova' } });
    await slack.submit({ user: deniz, viewId: second.view?.id ?? '', values: { buyer: 'Nova' } });

    expect(slack.modalOf(deniz)?.id).toBe(id);
  });

  it('tells the app that it was closed only when the app asked to know', async () => {
    const closed: unknown[] = [];
    const { slack } = await startApp((app) => {
      opens(app, modal({ notify_on_close: true }));
      app.view({ callback_id: 'sale', type: 'view_closed' }, async ({ ack, body }) => {
        closed.push(body.view.private_metadata, 'is_cleared' in body && body.is_cleared);
        await ack();
      });
    });
    const { id } = await opened(slack);

    const outcome = await slack.closeView({ user: deniz, viewId: id });

    expect(outcome).toMatchObject({ status: 200, view: null });
    expect(closed).toEqual(['draft-7', false]);
  });

  it('belongs to one person', async () => {
    const { slack } = await startApp((app) => opens(app, modal()));
    const { id } = await opened(slack);

    await expect(slack.submit({ user: ada, viewId: id })).rejects.toThrow(/does not look at/);
  });
});

describe('updating a modal', () => {
  it('keeps what was typed under the same ids and gives a new hash', async () => {
    const { slack, app } = await startApp((it) => opens(it, modal()));
    const view = await opened(slack);
    await slack.fill(view.id, { buyer: 'Nova' });

    const hint = { type: 'context' as const, elements: [plain('Typed text stays')] };
    await app.client.views.update({
      view_id: view.id,
      hash: view.hash,
      view: modal({ blocks: [hint, buyerInput] }),
    });

    const updated = slack.modalOf(deniz);
    expect(updated?.values).toEqual({ buyer: { buyer_text: { type: 'plain_text_input', value: 'Nova' } } });
    expect(updated?.hash).not.toBe(view.hash);
  });

  it('is refused with a stale hash, an unknown view and broken blocks', async () => {
    const { slack, app } = await startApp((it) => opens(it, modal()));
    const view = await opened(slack);
    const update = (args: Partial<Parameters<WebClient['views']['update']>[0]>) =>
      app.client.views.update({ view_id: view.id, view: modal(), ...args } as never);

    await expect(update({ hash: '1.stale' })).rejects.toMatchObject({ data: { error: 'hash_conflict' } });
    await expect(update({ view_id: 'V0NONE' })).rejects.toMatchObject({ data: { error: 'not_found' } });
    await expect(update({ view: modal({ title: plain('x'.repeat(25)) }) })).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: {
          messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
        },
      },
    });
  });
});

describe('a trigger', () => {
  it('serves once and for three seconds', async () => {
    const triggers: string[] = [];
    let now = Date.now();
    const { slack, app } = await startApp(
      (it) =>
        it.command('/deal', async ({ ack, command }) => {
          triggers.push(command.trigger_id);
          await ack();
        }),
      { clock: () => now },
    );
    await slack.command({ user: deniz, channel: '#deals', command: '/deal' });
    await slack.command({ user: deniz, channel: '#deals', command: '/deal' });
    const open = (trigger_id = '') => app.client.views.open({ trigger_id, view: modal() });

    await open(triggers[0]);
    await expect(open(triggers[0])).rejects.toMatchObject({ data: { error: 'exchanged_trigger_id' } });
    await expect(open('made.up')).rejects.toMatchObject({ data: { error: 'invalid_trigger_id' } });
    now += 3001;
    await expect(open(triggers[1])).rejects.toMatchObject({ data: { error: 'expired_trigger_id' } });
  });

  it('pushes a modal only from within one, and not a fourth', async () => {
    const triggers: string[] = [];
    const button = { type: 'button' as const, action_id: 'more', text: plain('More') };
    const view = modal({ blocks: [{ type: 'actions', elements: [button] }] });
    const { slack, app } = await startApp((it) => {
      opens(it, view);
      it.command('/other', async ({ ack, command }) => {
        triggers.push(command.trigger_id);
        await ack();
      });
      it.action('more', async ({ ack, body }) => {
        await ack();
        if ('trigger_id' in body) triggers.push(body.trigger_id);
      });
    });
    const push = (trigger_id = '') => app.client.views.push({ trigger_id, view });
    const more = () => slack.click({ user: deniz, viewId: slack.modalOf(deniz)?.id ?? '', actionId: 'more' });
    await slack.command({ user: deniz, channel: '#deals', command: '/other' });
    await expect(push(triggers.pop())).rejects.toMatchObject({ data: { error: 'invalid_trigger_id' } });
    await opened(slack);

    await more();
    await push(triggers.pop());
    await more();
    await push(triggers.pop());
    await more();

    await expect(push(triggers.pop())).rejects.toMatchObject({ data: { error: 'push_limit_reached' } });
    expect(slack.modalOf(deniz)?.previousId).not.toBeNull();
  });
});

describe('every kind of field', () => {
  const label = plain('Field');
  const input = (block_id: string, element: object, more: object = {}) =>
    ({
      type: 'input',
      block_id,
      label,
      element: { action_id: `${block_id}_value`, ...element },
      ...more,
    }) as never;
  const blocks = [
    input('text', { type: 'plain_text_input' }),
    input('number', { type: 'number_input', is_decimal_allowed: false, min_value: '1', max_value: '10' }),
    input('mail', { type: 'email_text_input' }),
    input('link', { type: 'url_text_input' }),
    input('date', { type: 'datepicker', initial_date: '2026-01-01' }),
    input('time', { type: 'timepicker' }),
    input('moment', { type: 'datetimepicker' }),
    input('one', { type: 'static_select', options: [option('a'), option('b')] }),
    input('many', {
      type: 'multi_static_select',
      option_groups: [{ label, options: [option('a'), option('b'), option('c')] }],
      max_selected_items: 2,
    }),
    input('found', { type: 'external_select', min_query_length: 1 }),
    input('founds', { type: 'multi_external_select', min_query_length: 1 }),
    input('person', { type: 'users_select' }),
    input('people', { type: 'multi_users_select' }),
    input('channel', { type: 'channels_select' }),
    input('place', {
      type: 'conversations_select',
      default_to_current_conversation: true,
      response_url_enabled: true,
    }),
    input('boxes', { type: 'checkboxes', options: [option('a'), option('b')] }),
    input('radio', { type: 'radio_buttons', options: [option('a'), option('b')] }),
    input('files', { type: 'file_input', max_files: 1 }),
    input('rich', { type: 'rich_text_input' }),
  ];
  const entries = (fileId: string) => ({
    text: 'Words',
    number: 7,
    mail: 'ada@example.com',
    link: 'https://example.com/a',
    date: '2026-03-01',
    time: '09:30',
    moment: 1_772_000_000,
    one: 'a',
    many: ['a', 'Option c'],
    found: 'x',
    founds: ['y', 'z'],
    person: 'ada',
    people: [deniz, 'ada'],
    channel: '#sales',
    boxes: ['b'],
    radio: 'Option b',
    files: [fileId],
    rich: 'Words',
  });

  it('can be filled and arrives in its own shape', async () => {
    let values: Record<string, Record<string, Record<string, unknown>>> = {};
    let urls: unknown[] = [];
    const { slack } = await startApp((app) => {
      opens(app, modal({ blocks }));
      app.options(/found/, ({ ack, options }) => ack({ options: [option(options.value)] }));
      app.view('sale', async ({ ack, view, body }) => {
        values = view.state.values as never;
        urls = 'response_urls' in body && Array.isArray(body.response_urls) ? body.response_urls : [];
        await ack();
      });
    });
    const { id } = await opened(slack);
    const file = slack.upload({ user: deniz, name: 'deals.csv', content: 'a,b' });

    const outcome = await slack.submit({ user: deniz, viewId: id, values: entries(file.id) });

    expect(outcome).toMatchObject({ status: 200, error: null, fieldErrors: {} });
    const arrived = Object.fromEntries(
      Object.entries(values).map(([block, row]) => [block, Object.values(row[`${block}_value`] ?? {})[1]]),
    );
    expect(arrived).toMatchObject({
      text: 'Words',
      number: '7',
      mail: 'ada@example.com',
      link: 'https://example.com/a',
      date: '2026-03-01',
      time: '09:30',
      moment: 1_772_000_000,
      one: option('a'),
      many: [option('a'), option('c')],
      found: option('x'),
      founds: [option('y'), option('z')],
      person: ada,
      people: [deniz, ada],
      channel: 'C0SALES',
      place: 'C0DEALS',
      boxes: [option('b')],
      radio: option('b'),
      files: [{ id: file.id, name: 'deals.csv' }],
      rich: { type: 'rich_text' },
    });
    expect(urls).toMatchObject([{ block_id: 'place', channel_id: 'C0DEALS' }]);
  });

  it.each([
    ['number', 11, 'Please enter a number of at most 10.'],
    ['number', 'seven', 'Please enter a valid number.'],
    ['mail', 'nobody', 'Please enter a valid email address.'],
    ['link', 'example', 'Please enter a valid URL.'],
    ['many', ['a', 'b', 'c'], 'Please choose at most 2.'],
  ])('refuses a wrong %s (%s) before sending', async (field, entry, text) => {
    const { slack } = await startApp((app) => {
      opens(app, modal({ blocks }));
      app.options(/found/, ({ ack, options }) => ack({ options: [option(options.value)] }));
    });
    const { id } = await opened(slack);
    const file = slack.upload({ user: deniz, name: 'deals.csv', content: 'a,b' });

    const outcome = await slack.submit({
      user: deniz,
      viewId: id,
      values: { ...entries(file.id), [field]: entry },
    });

    expect(outcome).toMatchObject({ request: null, fieldErrors: { [field]: text } });
  });

  it('cannot take a choice that was not offered', async () => {
    const { slack } = await startApp((app) => {
      opens(app, modal({ blocks }));
      app.options(/found/, ({ ack }) => ack({ options: [option('b')] }));
    });
    const { id } = await opened(slack);

    await expect(slack.fill(id, { found: 'a' })).rejects.toThrow(
      '"a" is not among the options; offered: "Option b"',
    );
    await expect(slack.fill(id, { one: 'z' })).rejects.toThrow('"z" is not among the options');
    await expect(slack.fill(id, { date: 'tomorrow' })).rejects.toThrow('a picker cannot give "tomorrow"');
  });

  it('asks the app for options only from the shortest query on, and hands it the view', async () => {
    let seen: unknown;
    const { slack } = await startApp((app) => {
      opens(
        app,
        modal({ blocks: [buyerInput, input('found', { type: 'external_select', min_query_length: 2 })] }),
      );
      app.options('found_value', async ({ ack, options, body }) => {
        seen = { query: options.value, typed: body.view?.state.values.buyer };
        await ack({ option_groups: [{ label, options: [option('1')] }] } as never);
      });
    });
    const { id } = await opened(slack);
    await slack.fill(id, { buyer: 'Nova' });
    const suggest = (value: string) =>
      slack.suggest({ user: deniz, viewId: id, actionId: 'found_value', value });

    expect(await suggest('a')).toMatchObject({ request: null, options: [] });
    expect(await suggest('ab')).toMatchObject({ status: 200, options: [option('1')] });
    expect(seen).toEqual({ query: 'ab', typed: { buyer_text: { type: 'plain_text_input', value: 'Nova' } } });
  });

  it('sends a field with dispatch_action at once', async () => {
    const actions: unknown[] = [];
    const { slack } = await startApp((app) => {
      opens(
        app,
        modal({
          blocks: [
            input('one', { type: 'static_select', options: [option('a')] }, { dispatch_action: true }),
          ],
        }),
      );
      app.action('one_value', async ({ ack, payload, body }) => {
        actions.push(payload, 'view' in body && body.view?.state.values.one);
        await ack();
      });
    });
    const { id } = await opened(slack);

    const outcomes = await slack.fill(id, { one: 'a' });

    expect(outcomes).toMatchObject([{ status: 200, error: null }]);
    expect(actions).toMatchObject([
      { type: 'static_select', action_id: 'one_value', block_id: 'one', selected_option: option('a') },
      { one_value: { selected_option: option('a') } },
    ]);
  });
});
