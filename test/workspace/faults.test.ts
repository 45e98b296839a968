import { describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { clientOf, slackForTest, startApp } from './start-app.ts';

const { deniz, ada } = PEOPLE;
const { deals, sales } = CHANNELS;

describe('a fault', () => {
  it('drops the connection before or after the message is there', async () => {
    const slack = await slackForTest();
    const post = (text: string) => clientOf(slack).chat.postMessage({ channel: deals, text });

    slack.faults.set({ kind: 'reset_before', method: 'chat.postMessage' });
    await expect(post('lost')).rejects.toThrow();
    slack.faults.set({ kind: 'reset_after_write', method: 'chat.postMessage' });
    await expect(post('there all the same')).rejects.toThrow();
    await post('fine');

    expect(slack.visibleTo(ada, '#deals').map((each) => each.text)).toEqual(['there all the same', 'fine']);
    expect(slack.traffic.callsOf('chat.postMessage').map((entry) => entry.error)).toEqual([
      'fault: reset_before',
      'fault: reset_after_write',
      null,
    ]);
  });

  it('answers 500, 429 with a wait, or a code of one’s choice', async () => {
    const slack = await slackForTest();
    const client = clientOf(slack);
    const post = () => client.chat.postMessage({ channel: deals, text: 'Sold' });

    slack.faults.set({ kind: '500' });
    await expect(post()).rejects.toMatchObject({ statusCode: 500 });
    slack.faults.set({ kind: '429', retryAfter: 7 });
    await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
    slack.faults.set({ kind: 'ok_false', error: 'restricted_action' });
    await expect(post()).rejects.toMatchObject({ data: { error: 'restricted_action' } });
    expect(slack.visibleTo(ada, '#deals')).toEqual([]);
  });

  it('strikes only its method and channel, and only as often as told', async () => {
    const slack = await slackForTest();
    const client = clientOf(slack);
    const post = (channel: string) =>
      client.chat.postMessage({ channel, text: 'Sold' }).then(
        () => 'posted',
        () => 'failed',
      );
    slack.faults.set({ kind: '500', method: 'chat.postMessage', channel: deals, times: 2 });

    await client.auth.test();
    const results = [await post(sales), await post(deals), await post(deals), await post(deals)];

    expect(results).toEqual(['posted', 'failed', 'failed', 'posted']);
    expect(slack.faults.list()).toEqual([]);
  });

  it('lets an answer come late', async () => {
    const slack = await slackForTest();
    slack.faults.set({ kind: 'slow', delayMs: 60 });

    await clientOf(slack).chat.postMessage({ channel: deals, text: 'Sold' });

    expect(slack.visibleTo(ada, '#deals')).toHaveLength(1);
    expect(slack.traffic.callsOf('chat.postMessage')[0]?.error).toBe('fault: slow');
  });

  it('strikes response URLs too', async () => {
    const failures: unknown[] = [];
    const { slack } = await startApp((app) =>
      app.command('/deal', async ({ ack, respond }) => {
        await ack();
        await respond('Hello').catch((error: { statusCode?: number }) => failures.push(error.statusCode));
      }),
    );
    slack.faults.set({ kind: '500', method: 'response_url' });

    await slack.command({ user: deniz, channel: '#deals', command: '/deal' });
    await slack.until('the failure', () => failures.length > 0);

    expect(failures).toEqual([500]);
  });
});

describe('the limit of one message a second', () => {
  it('refuses the second message in a channel, not in another, and lets it through later', async () => {
    let now = 1_772_000_000_000;
    const slack = await slackForTest({ clock: () => now });
    const client = clientOf(slack);
    const post = (channel: string) => client.chat.postMessage({ channel, text: 'Sold' });
    slack.faults.limitMessages(true);

    await post(deals);
    await post(sales);
    await expect(post(deals)).rejects.toMatchObject({ retryAfter: 1 });
    now += 1000;
    await post(deals);

    expect(slack.visibleTo(ada, '#deals')).toHaveLength(2);
  });
});

describe('what can be watched', () => {
  it('is one stream of changes, and a log with both directions', async () => {
    const { slack, app } = await startApp((it) => it.command('/deal', ({ ack }) => ack('Heard')));
    const changes: string[] = [];
    const stop = slack.onChange((change) => changes.push(change.type));

    await slack.command({ user: deniz, channel: '#deals', command: '/deal', text: 'list' });
    await app.client.views.publish({ user_id: deniz, view: { type: 'home', blocks: [{ type: 'divider' }] } });
    slack.faults.limitMessages(true);
    stop();
    slack.faults.limitMessages(false);

    expect(changes).toEqual(['traffic', 'message_posted', 'home', 'traffic', 'faults']);
    expect(slack.traffic.entries().slice(-2)).toMatchObject([
      {
        direction: 'to_app',
        kind: 'slash_command',
        request: { method: 'POST', body: expect.stringContaining('command=%2Fdeal&text=list') },
        response: { status: 200, body: 'Heard' },
      },
      { direction: 'from_app', kind: 'views.publish', response: { status: 200 } },
    ]);
  });

  it('says in vain for what it waited', async () => {
    const slack = await slackForTest();

    await expect(slack.until('the impossible', () => false, 10)).rejects.toThrow(
      'waited 10 ms in vain for the impossible',
    );
  });
});
