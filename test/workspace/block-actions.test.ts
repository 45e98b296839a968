import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { startApp } from './start-app.ts';

const { deniz, ada } = PEOPLE;
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(`Option ${value}`), value });

const actions: KnownBlock = {
  type: 'actions',
  block_id: 'acts',
  elements: [
    { type: 'button', action_id: 'undo', text: plain('Undo'), value: '12' },
    { type: 'static_select', action_id: 'pick', options: [option('a'), option('b')] },
    { type: 'overflow', action_id: 'more', options: [option('a'), option('b')] },
    { type: 'datepicker', action_id: 'day' },
  ],
};

/** Collects every action that reaches the app. */
function collecting(app: App): Record<string, unknown>[] {
  const bodies: Record<string, unknown>[] = [];
  app.action(/.*/, async ({ ack, body }) => {
    bodies.push(body as never);
    await ack();
  });
  return bodies;
}

describe('acting on a message', () => {
  it('sends a button with its message, channel and a fresh trigger', async () => {
    let bodies: Record<string, unknown>[] = [];
    const { slack, app } = await startApp((it) => {
      bodies = collecting(it);
    });
    const { ts = '' } = await app.client.chat.postMessage({
      channel: CHANNELS.deals,
      text: 'Sold',
      blocks: [actions],
    });

    const outcome = await slack.click({
      user: ada,
      channel: CHANNELS.deals,
      messageTs: ts,
      actionId: 'undo',
    });

    expect(outcome).toMatchObject({ status: 200, error: null });
    expect(bodies[0]).toMatchObject({
      type: 'block_actions',
      user: { id: ada },
      channel: { id: CHANNELS.deals, name: 'deals' },
      container: { type: 'message', message_ts: ts, is_ephemeral: false },
      message: { ts, text: 'Sold' },
      actions: [{ type: 'button', action_id: 'undo', block_id: 'acts', value: '12' }],
      trigger_id: expect.any(String),
      response_url: expect.stringContaining(slack.url),
    });
  });

  it.each([
    ['pick', 'b', { type: 'static_select', selected_option: option('b') }],
    ['more', 'Option a', { type: 'overflow', selected_option: option('a') }],
    ['day', '2026-03-01', { type: 'datepicker', selected_date: '2026-03-01' }],
  ])('sends what was chosen in %s', async (actionId, value, action) => {
    let bodies: Record<string, unknown>[] = [];
    const { slack, app } = await startApp((it) => {
      bodies = collecting(it);
    });
    const { ts = '' } = await app.client.chat.postMessage({
      channel: CHANNELS.deals,
      text: 'Sold',
      blocks: [actions],
    });

    await slack.click({ user: ada, channel: CHANNELS.deals, messageTs: ts, actionId, value });

    expect(bodies[0]).toMatchObject({ actions: [{ ...action, action_id: actionId }] });
  });

  it('brings along what the same person chose before', async () => {
    let bodies: Record<string, unknown>[] = [];
    const { slack, app } = await startApp((it) => {
      bodies = collecting(it);
    });
    const { ts = '' } = await app.client.chat.postMessage({
      channel: CHANNELS.deals,
      text: 'Sold',
      blocks: [actions],
    });
    const place = { channel: CHANNELS.deals, messageTs: ts };

    await slack.click({ ...place, user: ada, actionId: 'pick', value: 'b' });
    await slack.click({ ...place, user: ada, actionId: 'undo' });
    await slack.click({ ...place, user: deniz, actionId: 'undo' });

    const chosen = (selected_option: object | null) => ({ values: { acts: { pick: { selected_option } } } });
    expect(bodies.map((body) => body.state)).toMatchObject([
      chosen(option('b')),
      chosen(option('b')),
      chosen(null),
    ]);
  });

  it('is impossible on what the person cannot see and on what is not there', async () => {
    const { slack, app } = await startApp(() => {});
    const post = { channel: CHANNELS.deals, text: 'Sold', blocks: [actions] };
    const { message_ts: hidden = '' } = await app.client.chat.postEphemeral({ ...post, user: deniz });
    const { ts = '' } = await app.client.chat.postMessage(post);
    const click = (messageTs: string, actionId: string) =>
      slack.click({ user: ada, channel: CHANNELS.deals, messageTs, actionId });

    await expect(click(hidden, 'undo')).rejects.toThrow(/sees no message/);
    await expect(click(ts, 'redo')).rejects.toThrow(
      'no element "redo" here; there are: undo, pick, more, day',
    );
  });

  it('tells the person of trouble when no listener answers', async () => {
    const { slack, app } = await startApp(() => {}, { ackTimeoutMs: 150 });
    const { ts = '' } = await app.client.chat.postMessage({
      channel: CHANNELS.deals,
      text: 'Sold',
      blocks: [actions],
    });

    const outcome = await slack.click({
      user: ada,
      channel: CHANNELS.deals,
      messageTs: ts,
      actionId: 'undo',
    });

    expect(outcome).toMatchObject({ timedOut: true, error: 'We had some trouble connecting. Try again?' });
  });

  it('arrives twice when it is delivered twice', async () => {
    let bodies: Record<string, unknown>[] = [];
    const { slack, app } = await startApp((it) => {
      bodies = collecting(it);
    });
    const { ts = '' } = await app.client.chat.postMessage({
      channel: CHANNELS.deals,
      text: 'Sold',
      blocks: [actions],
    });
    const click = () => slack.click({ user: ada, channel: CHANNELS.deals, messageTs: ts, actionId: 'undo' });

    const { request } = await click();
    if (request) await slack.redeliver(request);
    slack.faults.sendTwice(1);
    await click();

    expect(bodies).toHaveLength(4);
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[3]).toEqual(bodies[2]);
  });
});

describe('acting in App Home', () => {
  it('sends the view that was published for the person', async () => {
    let bodies: Record<string, unknown>[] = [];
    const { slack, app } = await startApp((it) => {
      bodies = collecting(it);
    });
    await app.client.views.publish({ user_id: deniz, view: { type: 'home', blocks: [actions] } });
    const home = slack.homeOf(deniz);

    await slack.click({ user: deniz, viewId: home?.id ?? '', actionId: 'pick', value: 'a' });

    expect(slack.homeOf(ada)).toBeNull();
    expect(bodies[0]).toMatchObject({
      container: { type: 'view', view_id: home?.id },
      view: { type: 'home', state: { values: { acts: { pick: { selected_option: option('a') } } } } },
    });
    expect(bodies[0]).not.toHaveProperty('response_url');
  });
});

describe('a response URL', () => {
  it('answers the person alone, replaces the original and takes it away', async () => {
    const answers = ['Only for you', { text: 'Undone', replace_original: true }, { delete_original: true }];
    const { slack, app } = await startApp((it) =>
      it.action('undo', async ({ ack, respond }) => {
        await ack();
        await respond(answers.shift() ?? '');
      }),
    );
    const post = { channel: CHANNELS.deals, user: deniz, text: 'Recorded', blocks: [actions] };
    const { message_ts: first = '' } = await app.client.chat.postEphemeral(post);
    const { message_ts: second = '' } = await app.client.chat.postEphemeral(post);
    const click = (messageTs: string) =>
      slack.click({ user: deniz, channel: CHANNELS.deals, messageTs, actionId: 'undo' });
    const texts = () => slack.visibleTo(deniz, '#deals').map((message) => message.text);

    await click(first);
    await slack.until('the answer', () => texts().join() === 'Recorded,Recorded,Only for you');
    await click(first);
    await slack.until('the replacement', () => texts().join() === 'Undone,Recorded,Only for you');
    await click(second);
    await slack.until('the removal', () => texts().join() === 'Undone,Only for you');

    expect(slack.visibleTo(ada, '#deals')).toHaveLength(0);
  });

  it('serves five times within half an hour', async () => {
    const urls: string[] = [];
    let now = Date.now();
    const { slack } = await startApp(
      (app) =>
        app.command('/deal', async ({ ack, command }) => {
          urls.push(command.response_url);
          await ack();
        }),
      { clock: () => now },
    );
    await slack.command({ user: deniz, channel: '#deals', command: '/deal' });
    await slack.command({ user: deniz, channel: '#deals', command: '/deal' });
    const respond = async (url = '', body: object = { text: 'More' }) =>
      (
        await fetch(url, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        })
      ).status;

    const statuses: number[] = [];
    for (let use = 0; use < 6; use += 1) statuses.push(await respond(urls[0]));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
    expect(await respond(urls[1], { blocks: [{ type: 'nonsense' }] })).toBe(400);
    now += 30 * 60 * 1000 + 1;
    expect(await respond(urls[1])).toBe(404);
    expect(await respond(`${slack.url}/response/none`)).toBe(404);
  });
});

describe('shortcuts', () => {
  it('open from anywhere and from a message', async () => {
    const seen: unknown[] = [];
    const { slack } = await startApp((app) => {
      app.shortcut('record', async ({ ack, body }) => {
        seen.push(body.type, body.user.id);
        await ack();
      });
      app.shortcut('read', async ({ ack, body }) => {
        seen.push(body.type, 'message' in body && body.message.text);
        await ack();
      });
    });
    const { message } = await slack.say({ user: ada, channel: '#sales', text: 'Sold to Nova' });

    const global = await slack.globalShortcut({ user: deniz, callbackId: 'record' });
    const onMessage = await slack.messageShortcut({
      user: deniz,
      channel: message.channel,
      messageTs: message.ts,
      callbackId: 'read',
    });

    expect([global.status, onMessage.status]).toEqual([200, 200]);
    expect(seen).toEqual(['shortcut', deniz, 'message_action', 'Sold to Nova']);
  });
});
