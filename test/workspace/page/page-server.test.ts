import { describe, expect, test } from 'vitest';
import type { PageEvent, PageSnapshot } from '../../../src/workspace/serve-page/protocol.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { CHANNELS, PEOPLE } from '../../support/slack.ts';
import { clientOf, slackForTest } from '../start-app.ts';

const PAGE = {
  app: { name: 'App', commands: [], shortcuts: [] },
  firstChannel: CHANNELS.sales,
  roles: {},
  playSamples: null,
  emptyRecord: async () => {
    throw new Error('the record is somebody else’s');
  },
};

const slackWithPage = () => slackForTest({ page: PAGE });

/** What a person sees at once, and how many more events to wait for. */
async function streamOf(slack: Workspace, user: string) {
  const stop = new AbortController();
  const response = await fetch(`${slack.url}/page/stream?user=${user}`, { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next(): Promise<PageEvent> {
      while (!text.includes('\n\n')) text += (await reader?.read())?.value ?? '';
      const [event = '', ...rest] = text.split('\n\n');
      text = rest.join('\n\n');
      return JSON.parse(event.replace(/^data: /, ''));
    },
    close: () => stop.abort(),
  };
}

async function snapshotOf(slack: Workspace, user: string): Promise<PageSnapshot> {
  const stream = await streamOf(slack, user);
  const event = await stream.next();
  stream.close();
  if (event.type !== 'snapshot') throw new Error(`a snapshot comes first, not ${event.type}`);
  return event.snapshot;
}

async function act(slack: Workspace, body: unknown): Promise<{ error: string | null }> {
  const response = await fetch(`${slack.url}/page/act`, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as { error: string | null };
}

describe('what a person is shown', () => {
  test('holds their own private replies and direct messages, and nobody else’s', async () => {
    const slack = await slackWithPage();
    const client = clientOf(slack);
    await client.chat.postEphemeral({ channel: CHANNELS.sales, user: PEOPLE.deniz, text: 'for Deniz' });
    await client.chat.postMessage({ channel: slack.directMessage(PEOPLE.deniz).id, text: 'to Deniz' });

    const seen = async (user: string) =>
      (await snapshotOf(slack, user)).channels.flatMap(({ messages }) => messages.map(({ text }) => text));

    expect((await seen(PEOPLE.deniz)).sort()).toEqual(['for Deniz', 'to Deniz']);
    expect(await seen(PEOPLE.ada)).toEqual([]);
  });

  test('follows each message, but not what only another may see', async () => {
    const slack = await slackWithPage();
    const stream = await streamOf(slack, PEOPLE.ada);
    await stream.next();
    const client = clientOf(slack);
    await client.chat.postEphemeral({ channel: CHANNELS.sales, user: PEOPLE.deniz, text: 'private' });
    await client.chat.postMessage({ channel: CHANNELS.sales, text: 'news' });

    const event = await stream.next();
    stream.close();
    expect(event).toMatchObject({ type: 'message', message: { text: 'news' } });
  });

  test('is the last page of a long channel; older ones come when asked for, threads whole', async () => {
    const slack = await slackWithPage();
    const client = clientOf(slack);
    const first = await client.chat.postMessage({ channel: CHANNELS.sales, text: 'message 0' });
    await client.chat.postMessage({ channel: CHANNELS.sales, text: 'reply', thread_ts: first.ts ?? '' });
    for (let index = 1; index <= 100; index++) {
      await slack.say({ user: PEOPLE.deniz, channel: CHANNELS.sales, text: `message ${index}` });
    }

    const sales = (await snapshotOf(slack, PEOPLE.ada)).channels.find(({ id }) => id === CHANNELS.sales);
    const query = new URLSearchParams({
      user: PEOPLE.ada,
      channel: CHANNELS.sales,
      before: sales?.messages[0]?.ts ?? '',
    });
    const older = await (await fetch(`${slack.url}/page/messages?${query}`)).json();

    expect(sales).toMatchObject({ hasOlder: true });
    expect(sales?.messages).toHaveLength(80);
    expect(older).toMatchObject({ hasOlder: false });
    expect(older.messages).toHaveLength(22);
    expect(older.messages.slice(0, 2)).toMatchObject([{ text: 'message 0' }, { text: 'reply' }]);
  });
});

describe('the page', () => {
  test('is served with its program, and lets nothing from elsewhere run', async () => {
    const slack = await slackWithPage();
    const html = await fetch(slack.url);
    const script = await fetch(`${slack.url}/page/page.js`);

    expect(await html.text()).toContain('/page/page.js');
    expect(html.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(script.headers.get('content-type')).toBe('text/javascript');
    expect((await script.text()).length).toBeGreaterThan(10_000);
  });

  test('cannot be made to run a file that was shared', async () => {
    const slack = await slackWithPage();
    const { id } = slack.upload({ user: PEOPLE.ada, name: 'x.html', content: '<script>alert(1)</script>' });
    const response = await fetch(`${slack.url}/page/files/${id}/x.html`);

    expect(response.headers.get('content-security-policy')).toBe('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('tells what an act lacks, and what nobody can do', async () => {
    const slack = await slackWithPage();
    await act(slack, { act: 'say', user: PEOPLE.ada, channel: CHANNELS.sales, text: 'Hello' });

    expect(slack.visibleTo(PEOPLE.ada, CHANNELS.sales)).toHaveLength(1);
    expect((await act(slack, { act: 'fly', user: PEOPLE.ada })).error).toMatch(/does not know/);
    expect((await act(slack, { act: 'submit', user: PEOPLE.ada, viewId: 'V1', entries: [] })).error).toMatch(
      /V1/,
    );
  });

  test('shows what is there while the app still starts, and lets what is done wait for it', async () => {
    let start = () => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    const slack = await slackForTest({ page: { ...PAGE, appReady: () => started } });
    const shown = await snapshotOf(slack, PEOPLE.ada);
    const said = act(slack, { act: 'say', user: PEOPLE.ada, channel: CHANNELS.sales, text: 'Hello' });
    const other = await act(slack, { act: 'limit_messages', user: PEOPLE.ada, isOn: true });
    const before = slack.visibleTo(PEOPLE.ada, CHANNELS.sales).length;
    start();
    await said;

    expect(shown.channels.map(({ id }) => id)).toContain(CHANNELS.sales);
    expect(other).toEqual({ error: null });
    expect(before).toBe(0);
    expect(slack.visibleTo(PEOPLE.ada, CHANNELS.sales)).toHaveLength(1);
  });

  test('starts over only where the record can be emptied: else all stays', async () => {
    const slack = await slackWithPage();
    await slack.say({ user: PEOPLE.ada, channel: CHANNELS.sales, text: 'stays' });

    expect((await act(slack, { act: 'start_over', user: PEOPLE.ada })).error).toMatch(/somebody else’s/);
    expect(slack.visibleTo(PEOPLE.ada, CHANNELS.sales)).toHaveLength(1);
    expect(slack.state.busyWith).toBeNull();
  });
});
