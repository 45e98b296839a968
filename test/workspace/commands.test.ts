import { describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { startApp } from './start-app.ts';

const { deniz, ada } = PEOPLE;

describe('slash commands', () => {
  it('shows a plain answer to the person alone', async () => {
    const { slack } = await startApp((app) =>
      app.command('/deal', ({ ack, command }) => ack(`Heard: ${command.text}`)),
    );

    const outcome = await slack.command({ user: deniz, channel: '#deals', command: '/deal', text: 'list' });

    expect(outcome).toMatchObject({ status: 200, error: null, timedOut: false });
    expect(outcome.reply).toMatchObject({ text: 'Heard: list', ephemeralTo: deniz });
    expect(slack.visibleTo(deniz, '#deals')).toHaveLength(1);
    expect(slack.visibleTo(ada, '#deals')).toHaveLength(0);
  });

  it('shows an in_channel answer to everybody', async () => {
    const { slack } = await startApp((app) =>
      app.command('/deal', ({ ack }) => ack({ response_type: 'in_channel', text: 'News' })),
    );

    await slack.command({ user: deniz, channel: '#deals', command: '/deal' });

    expect(slack.visibleTo(ada, '#deals')).toMatchObject([{ text: 'News', ephemeralTo: null }]);
  });

  it('hands over who typed where', async () => {
    let seen: Record<string, unknown> = {};
    const { slack } = await startApp((app) =>
      app.command('/deal', async ({ ack, command }) => {
        seen = { ...command };
        await ack();
      }),
    );

    await slack.command({ user: deniz, channel: '#deals', command: '/deal', text: 'Ağ & Kız <3' });

    expect(seen).toMatchObject({
      user_id: deniz,
      user_name: 'deniz',
      channel_id: CHANNELS.deals,
      channel_name: 'deals',
      text: 'Ağ & Kız <3',
      team_id: slack.state.team.id,
    });
  });

  it('tells the person that the command failed when nobody acknowledges it in time', async () => {
    const { slack } = await startApp((app) => app.command('/deal', async () => {}), { ackTimeoutMs: 150 });

    const outcome = await slack.command({ user: deniz, channel: '#deals', command: '/deal' });

    expect(outcome).toMatchObject({
      status: null,
      timedOut: true,
      error: '/deal failed with the error "operation_timeout"',
    });
  });

  it('tells the person that the command failed when the app refuses it', async () => {
    const { slack, url } = await startApp(() => {});
    slack.connectApp(url.replace('/slack/events', '/elsewhere'));

    const outcome = await slack.command({ user: deniz, channel: '#deals', command: '/deal' });

    expect(outcome).toMatchObject({ status: 404, error: '/deal failed with the error "dispatch_failed"' });
  });

  it('lets the app post into a channel, update its message and find it again by metadata', async () => {
    const { slack } = await startApp((app) =>
      app.command('/deal', async ({ ack, client, command }) => {
        await ack();
        const metadata = { event_type: 'announcement', event_payload: { delivery_id: 7 } };
        const { ts = '' } = await client.chat.postMessage({
          channel: command.channel_id,
          text: 'Sold',
          metadata,
        });
        await client.chat.update({ channel: command.channel_id, ts, text: 'Sold twice' });
      }),
    );

    await slack.command({ user: deniz, channel: '#deals', command: '/deal' });
    const message = await slack.until('the update', () =>
      slack.visibleTo(ada, '#deals').find((each) => each.editedTs),
    );

    expect(message.text).toBe('Sold twice');
    expect(slack.traffic.callsOf('chat.postMessage')).toHaveLength(1);
  });
});
