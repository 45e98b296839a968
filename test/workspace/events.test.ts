import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { slackForTest, startApp } from './start-app.ts';

const { deniz, ada } = PEOPLE;

interface Heard {
  readonly type: string;
  readonly subtype?: string;
  readonly text?: string;
  readonly channel_type?: string;
}

/** Collects events that reach the app, with the envelope's id. */
function hearing(app: App, ...types: string[]): Heard[] {
  const heard: Heard[] = [];
  for (const type of types) {
    app.event(type, async ({ event }) => {
      heard.push(event as Heard);
    });
  }
  return heard;
}

describe('what people say', () => {
  it('reaches the app escaped, with mentions and links marked', async () => {
    let heard: Heard[] = [];
    const { slack } = await startApp((app) => {
      heard = hearing(app, 'message');
    });

    await slack.say({
      user: ada,
      channel: '#deals',
      text: 'Love & War <3 for @deniz in #sales: https://a.example/b',
    });

    expect(heard).toMatchObject([
      {
        type: 'message',
        channel_type: 'channel',
        text: `Love &amp; War &lt;3 for <@${deniz}> in <#${CHANNELS.sales}|>: <https://a.example/b>`,
      },
    ]);
  });

  it('comes as app_mention beside the message when the app is named, in channels only', async () => {
    let heard: Heard[] = [];
    const { slack } = await startApp((app) => {
      heard = hearing(app, 'message', 'app_mention');
    });
    const direct = slack.directMessage(ada).id;

    await slack.say({ user: ada, channel: '#deals', text: '@dealwire how many territories?' });
    await slack.say({ user: ada, channel: direct, text: '@dealwire how many territories?' });

    expect(heard.map((event) => [event.type, event.channel_type]).sort()).toEqual([
      ['app_mention', undefined],
      ['message', 'channel'],
      ['message', 'im'],
    ]);
  });

  it('is impossible for strangers and in archived channels', async () => {
    const slack = await slackForTest();
    slack.archive('#sales');

    await expect(slack.say({ user: ada, channel: '#sales', text: 'Hello' })).rejects.toThrow(/archived/);
    await expect(slack.say({ user: 'U0NOBODY', channel: '#deals', text: 'Hello' })).rejects.toThrow(
      /no user/,
    );
    await expect(slack.say({ user: ada, channel: '#nowhere', text: 'Hello' })).rejects.toThrow(/no channel/);
  });

  it('stays unheard where the bot is not, and where the app did not subscribe', async () => {
    let heard: Heard[] = [];
    const { slack } = await startApp(
      (app) => {
        heard = hearing(app, 'message', 'app_mention');
      },
      { subscriptions: ['message.im', 'app_mention'] },
    );
    slack.removeBot('#sales');

    await slack.say({ user: ada, channel: '#sales', text: '@dealwire hello' });
    await slack.say({ user: ada, channel: '#deals', text: 'Hello' });
    await slack.say({ user: ada, channel: '#deals', text: '@dealwire hello' });

    expect(heard.map((event) => event.type)).toEqual(['app_mention']);
  });
});

describe('what the app does', () => {
  it('is echoed: its messages, edits and deletions', async () => {
    const { slack, app } = await startApp(() => {});
    const kinds = () =>
      slack.traffic
        .entries()
        .filter((entry) => entry.kind === 'event:message')
        .map((entry) => (JSON.parse(entry.request.body) as { event: Heard }).event);

    const { ts = '' } = await app.client.chat.postMessage({ channel: CHANNELS.deals, text: 'Sold' });
    await app.client.chat.update({ channel: CHANNELS.deals, ts, text: 'Sold twice' });
    await app.client.chat.delete({ channel: CHANNELS.deals, ts });
    await slack.idle();

    expect(kinds()).toMatchObject([
      { text: 'Sold', bot_id: slack.state.bot.botId },
      { subtype: 'message_changed', message: { text: 'Sold twice' }, previous_message: { text: 'Sold' } },
      { subtype: 'message_deleted', deleted_ts: ts },
    ]);
  });

  it('does not echo ephemerals', async () => {
    const { slack, app } = await startApp(() => {});

    await app.client.chat.postEphemeral({ channel: CHANNELS.deals, user: ada, text: 'Psst' });
    await slack.idle();

    expect(slack.traffic.entries().some((entry) => entry.kind === 'event:message')).toBe(false);
  });
});

describe('events', () => {
  it('tell of an opened home with the tab', async () => {
    let heard: Heard[] = [];
    const { slack } = await startApp((app) => {
      heard = hearing(app, 'app_home_opened');
    });

    await slack.openHome(deniz);
    await slack.openHome(deniz, 'messages');

    expect(heard).toMatchObject([
      { user: deniz, tab: 'home' },
      { user: deniz, tab: 'messages' },
    ]);
  });

  it('can be any, in the envelope of the Events API', async () => {
    let envelope: unknown;
    const { slack } = await startApp((app) =>
      app.event('app_context_changed', async ({ body }) => {
        envelope = body;
      }),
    );

    const delivery = await slack.event({ type: 'app_context_changed', user: deniz, event_ts: '1.2' });

    expect(delivery.status).toBe(200);
    expect(envelope).toMatchObject({
      type: 'event_callback',
      team_id: slack.state.team.id,
      event_id: expect.stringMatching(/^Ev/),
      authorizations: [{ user_id: slack.state.bot.userId, is_bot: true }],
    });
  });
});

describe('an event that the app does not take', () => {
  const closers: (() => void)[] = [];
  afterEach(() => {
    for (const close of closers.splice(0)) close();
  });

  /** An endpoint that answers with these statuses in turn, and tells what it got. */
  async function failingApp(statuses: number[], headers: Record<string, string> = {}) {
    const attempts: { readonly number?: unknown; readonly reason?: unknown; readonly body: string }[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      attempts.push({
        number: request.headers['x-slack-retry-num'],
        reason: request.headers['x-slack-retry-reason'],
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(statuses.shift() ?? 200, headers).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => server.close());
    return { attempts, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
  }

  it('is sent again with the number and the reason, and the same id', async () => {
    const { attempts, url } = await failingApp([500, 500, 200]);
    const slack = await slackForTest({ appUrl: url, eventRetryDelaysMs: [1, 1, 1] });

    await slack.event({ type: 'app_uninstalled' });
    await slack.until('the third attempt', () => attempts.length === 3);

    expect(attempts.map(({ number, reason }) => [number, reason])).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
    ]);
    expect(new Set(attempts.map((attempt) => attempt.body)).size).toBe(1);
  });

  it('is not sent again when the app says so', async () => {
    const { attempts, url } = await failingApp([500], { 'x-slack-no-retry': '1' });
    const slack = await slackForTest({ appUrl: url, eventRetryDelaysMs: [1] });

    await slack.event({ type: 'app_uninstalled' });
    await slack.event({ type: 'tokens_revoked' });
    await slack.idle();

    expect(attempts).toHaveLength(2);
  });
});
