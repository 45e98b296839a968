import type { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import type { Workspace, WorkspaceOptions } from '../../src/workspace/workspace.ts';
import { BOT_TOKEN, CHANNELS, PEOPLE } from '../support/slack.ts';
import { clientOf, slackForTest } from './start-app.ts';

const { deniz, ada, bora } = PEOPLE;
const { deals, sales } = CHANNELS;

async function connect(
  options: Partial<WorkspaceOptions> = {},
): Promise<{ slack: Workspace; client: WebClient }> {
  const slack = await slackForTest(options);
  return { slack, client: clientOf(slack) };
}

/** The code that a call is refused with. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  return (error as { data?: { error?: string } } | null)?.data?.error ?? error;
}

describe('identity', () => {
  it('is that of the bot', async () => {
    const { slack, client } = await connect();

    expect(await client.auth.test()).toMatchObject({
      ok: true,
      user_id: slack.state.bot.userId,
      bot_id: slack.state.bot.botId,
      team: 'Anatolia Rights',
    });
  });

  it('needs the right token, which can be revoked', async () => {
    const { slack, client } = await connect();

    expect(await refusal(clientOf(slack, 'xoxb-of-somebody-else').auth.test())).toBe('invalid_auth');
    slack.faults.revokeToken();
    expect(await refusal(client.auth.test())).toBe('token_revoked');
    slack.faults.restoreToken();
    expect(await refusal(client.auth.test())).toBeNull();
  });

  it('names the scope that a call lacks', async () => {
    const { client } = await connect({ scopes: ['chat:write'] });

    expect(await refusal(client.chat.postMessage({ channel: deals, text: 'Sold' }))).toBeNull();
    expect(await refusal(client.users.info({ user: ada }))).toBe('missing_scope');
  });

  it('knows no method outside its list', async () => {
    const { client } = await connect();

    expect(await refusal(client.apiCall('chat.shout'))).toBe('unknown_method');
  });

  it('gives a token for a code, once', async () => {
    const { slack, client } = await connect({ scopes: ['chat:write'] });
    const exchange = () => ({ client_id: '1', client_secret: '2', code });
    const code = slack.issueOAuthCode();

    expect(await client.oauth.v2.access(exchange())).toMatchObject({
      access_token: BOT_TOKEN,
      scope: 'chat:write',
    });
    expect(await refusal(client.oauth.v2.access(exchange()))).toBe('invalid_code');
  });
});

describe('posting', () => {
  it('is refused where the bot may not write', async () => {
    const { slack, client } = await connect({
      channels: [
        { id: deals, name: 'deals' },
        { id: sales, name: 'sales' },
        { id: 'C0ALONE', name: 'alone', hasBot: false },
        { id: 'C0SECRET', name: 'secret', kind: 'private', hasBot: false },
      ],
    });
    slack.archive('#sales');
    const post = (channel: string) => refusal(client.chat.postMessage({ channel, text: 'Sold' }));

    expect(await post(deals)).toBeNull();
    expect(await post('#deals')).toBeNull();
    expect(await post('C0NONE')).toBe('channel_not_found');
    expect(await post('C0ALONE')).toBe('not_in_channel');
    expect(await post('C0SECRET')).toBe('channel_not_found');
    expect(await post(sales)).toBe('is_archived');
    expect(await post('U0NOBODY')).toBe('channel_not_found');
  });

  it('to a person goes to the direct message', async () => {
    const { slack, client } = await connect();

    const { channel } = await client.chat.postMessage({ channel: ada, text: 'For you' });

    expect(channel).toBe(slack.directMessage(ada).id);
    expect(slack.visibleTo(ada, ada)).toMatchObject([{ text: 'For you' }]);
    expect(slack.visibleTo(deniz, slack.directMessage(ada).id)).toEqual([]);
  });

  it('is refused without anything to say and with too much of it', async () => {
    const { client } = await connect();
    const post = (args: object) => refusal(client.chat.postMessage({ channel: deals, ...args } as never));

    expect(await post({})).toBe('no_text');
    expect(await post({ text: '' })).toBe('no_text');
    expect(await post({ markdown_text: 'x'.repeat(12_001) })).toBe('msg_too_long');
    expect(await post({ markdown_text: 'x'.repeat(12_000) })).toBeNull();
    expect(await post({ text: 'x', blocks: 'nonsense' })).toBe('invalid_blocks_format');
    expect(await post({ text: 'x', blocks: [{ type: 'nonsense' }] })).toBe('invalid_blocks');
    const long = { type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3000) } };
    expect(await post({ text: 'x', blocks: [long, long, long, long, long] })).toBe('msg_blocks_too_long');
  });

  it('cuts the text of a message at 40,000 characters', async () => {
    const { slack, client } = await connect();

    await client.chat.postMessage({ channel: deals, text: 'x'.repeat(40_001) });

    expect(slack.visibleTo(ada, '#deals')[0]?.text).toHaveLength(40_000);
  });

  it('shows an ephemeral to one member alone and never in history', async () => {
    const { slack, client } = await connect({
      channels: [{ id: deals, name: 'deals', members: [deniz, ada] }],
    });
    const psst = (user: string) => client.chat.postEphemeral({ channel: deals, user, text: 'Psst' });

    await psst(ada);

    expect(slack.visibleTo(ada, '#deals')).toHaveLength(1);
    expect(slack.visibleTo(deniz, '#deals')).toHaveLength(0);
    expect((await client.conversations.history({ channel: deals })).messages).toEqual([]);
    expect(await refusal(psst(bora))).toBe('user_not_in_channel');
    expect(await refusal(psst('U0NOBODY'))).toBe('user_not_found');
  });

  it('in a thread stands under its message, in the channel only when broadcast', async () => {
    const { slack, client } = await connect();
    const { ts = '' } = await client.chat.postMessage({ channel: deals, text: 'Sold' });

    const { ts: replyTs = '' } = await client.chat.postMessage({
      channel: deals,
      text: 'More',
      thread_ts: ts,
    });
    await client.chat.postMessage({
      channel: deals,
      text: 'Loud',
      thread_ts: replyTs,
      reply_broadcast: true,
    });

    expect(slack.thread(deals, ts).map((message) => message.text)).toEqual(['Sold', 'More', 'Loud']);
    expect(slack.visibleTo(ada, '#deals').map((message) => message.text)).toEqual(['Sold', 'Loud']);
    const missing = client.chat.postMessage({ channel: deals, text: 'More', thread_ts: '1.000001' });
    expect(await refusal(missing)).toBe('thread_not_found');
  });

  it('gives every message a time-stamp of its own, in order', async () => {
    const { client } = await connect({ clock: () => 1_772_000_000_000 });
    const post = async () => (await client.chat.postMessage({ channel: deals, text: 'Sold' })).ts;

    expect([await post(), await post()]).toEqual(['1772000000.000000', '1772000000.000001']);
  });
});

describe('changing a message', () => {
  const button = {
    type: 'button' as const,
    action_id: 'undo',
    text: { type: 'plain_text' as const, text: 'Undo' },
  };
  const blocks = [{ type: 'actions' as const, elements: [button] }];

  it('takes blocks away when only text comes, and metadata when none comes', async () => {
    const { slack, client } = await connect();
    const metadata = { event_type: 'announcement', event_payload: { delivery: 1 } };
    const { ts = '' } = await client.chat.postMessage({ channel: deals, text: 'Sold', blocks, metadata });

    await client.chat.update({ channel: deals, ts, text: 'Undone' });

    expect(slack.visibleTo(ada, '#deals')).toMatchObject([
      { text: 'Undone', blocks: [], metadata: null, editedTs: expect.any(String) },
    ]);
  });

  it('keeps text and blocks when only metadata comes', async () => {
    const { slack, client } = await connect();
    const { ts = '' } = await client.chat.postMessage({ channel: deals, text: 'Sold', blocks });

    const metadata = { event_type: 'announcement', event_payload: { delivery: 1 } };
    await client.apiCall('chat.update', { channel: deals, ts, metadata });

    expect(slack.visibleTo(ada, '#deals')).toMatchObject([{ text: 'Sold', blocks, metadata }]);
  });

  it('is refused for what is not there or not its own, and for long texts', async () => {
    const { slack, client } = await connect();
    const { message } = await slack.say({ user: ada, channel: '#deals', text: 'Mine' });
    const { ts = '' } = await client.chat.postMessage({ channel: deals, text: 'Sold' });
    const update = (args: { ts: string; text?: string }) =>
      refusal(client.chat.update({ channel: deals, text: 'Changed', ...args }));

    expect(await update({ ts: '1.000001' })).toBe('message_not_found');
    expect(await update({ ts: message.ts })).toBe('cant_update_message');
    expect(await update({ ts, text: 'x'.repeat(4001) })).toBe('msg_too_long');
    expect(await refusal(client.chat.delete({ channel: deals, ts: message.ts }))).toBe('cant_delete_message');
    expect(await refusal(client.chat.delete({ channel: deals, ts }))).toBeNull();
    expect(slack.visibleTo(ada, '#deals').map((each) => each.text)).toEqual(['Mine']);
  });

  it('by a reaction happens once', async () => {
    const { client } = await connect();
    const { ts = '' } = await client.chat.postMessage({ channel: deals, text: 'Sold' });
    const react = () => client.reactions.add({ channel: deals, timestamp: ts, name: 'eyes' });

    expect(await react()).toMatchObject({ ok: true });
    expect(await refusal(react())).toBe('already_reacted');
  });
});

describe('history', () => {
  it('is newest first, in pages, within bounds', async () => {
    const { client } = await connect();
    const stamps: string[] = [];
    for (const text of ['one', 'two', 'three', 'four']) {
      stamps.push((await client.chat.postMessage({ channel: deals, text })).ts ?? '');
    }
    const texts = async (args: object) =>
      (await client.conversations.history({ channel: deals, ...args })).messages?.map(
        (message) => message.text,
      );

    expect(await texts({})).toEqual(['four', 'three', 'two', 'one']);
    expect(await texts({ oldest: stamps[1] })).toEqual(['four', 'three']);
    expect(await texts({ oldest: stamps[1], inclusive: true })).toEqual(['four', 'three', 'two']);
    expect(await texts({ latest: stamps[1] })).toEqual(['one']);
    const first = await client.conversations.history({ channel: deals, limit: 3 });
    expect(first).toMatchObject({ has_more: true });
    expect(await texts({ limit: 3, cursor: first.response_metadata?.next_cursor })).toEqual(['one']);
  });

  it('returns metadata only when asked for it', async () => {
    const { client } = await connect();
    const metadata = { event_type: 'announcement', event_payload: { delivery: 1 } };
    await client.chat.postMessage({ channel: deals, text: 'Sold', metadata });

    const plain = await client.conversations.history({ channel: deals });
    const full = await client.conversations.history({ channel: deals, include_all_metadata: true });

    expect(plain.messages?.[0]).not.toHaveProperty('metadata');
    expect(full.messages?.[0]).toMatchObject({ metadata });
  });

  it('keeps threads apart', async () => {
    const { client } = await connect();
    const { ts = '' } = await client.chat.postMessage({ channel: deals, text: 'Sold' });
    await client.chat.postMessage({ channel: deals, text: 'More', thread_ts: ts });

    const root = await client.conversations.history({ channel: deals });
    const thread = await client.conversations.replies({ channel: deals, ts });

    expect(root.messages).toMatchObject([{ text: 'Sold', reply_count: 1, thread_ts: ts }]);
    expect(thread.messages).toMatchObject([{ text: 'Sold' }, { text: 'More', thread_ts: ts }]);
    expect(await refusal(client.conversations.replies({ channel: deals, ts: '1.000001' }))).toBe(
      'thread_not_found',
    );
  });

  it('is closed to a bot outside the channel', async () => {
    const { slack, client } = await connect();
    slack.removeBot('#deals');

    expect(await refusal(client.conversations.history({ channel: deals }))).toBe('not_in_channel');
  });
});

describe('conversations', () => {
  it('are listed by type, tell of sharing and of archiving, and can be joined', async () => {
    const { slack, client } = await connect();
    slack.archive('#sales');
    slack.removeBot('#deals');
    slack.shareExternally('#marketing', true);
    slack.directMessage(ada);
    const names = async (args: object) =>
      (await client.conversations.list(args)).channels?.map((channel) => channel.name ?? channel.id);

    expect(await names({})).toEqual(['deals', 'sales', 'marketing']);
    expect(await names({ exclude_archived: true })).toEqual(['deals', 'marketing']);
    expect(await names({ types: 'im' })).toEqual([slack.directMessage(ada).id]);
    expect((await client.conversations.info({ channel: CHANNELS.marketing })).channel).toMatchObject({
      is_ext_shared: true,
      is_member: true,
    });
    await client.conversations.join({ channel: deals });
    expect((await client.conversations.info({ channel: deals })).channel).toMatchObject({ is_member: true });
    expect(await refusal(client.conversations.join({ channel: sales }))).toBe('is_archived');
  });

  it('open with a person, and list their members in pages', async () => {
    const { slack, client } = await connect();

    const { channel } = await client.conversations.open({ users: ada });
    const members = await client.conversations.members({ channel: deals, limit: 3 });

    expect(channel?.id).toBe(slack.directMessage(ada).id);
    expect(members.members).toEqual([deniz, ada, bora]);
    expect(members.response_metadata?.next_cursor).not.toBe('');
    expect(await refusal(client.conversations.open({ users: 'U0NOBODY' }))).toBe('user_not_found');
  });
});

describe('people', () => {
  it('are found by id, by e-mail and in groups', async () => {
    const { slack, client } = await connect({ userGroups: { S0APPROVERS: [ada] } });

    expect((await client.users.info({ user: deniz, include_locale: true })).user).toMatchObject({
      real_name: 'Deniz Kaya',
      tz: 'Europe/Istanbul',
      tz_offset: 10_800,
      locale: 'en-GB',
      is_admin: false,
    });
    expect((await client.users.info({ user: deniz })).user).not.toHaveProperty('locale');
    expect((await client.users.lookupByEmail({ email: 'ADA@example.com' })).user?.id).toBe(ada);
    expect((await client.users.list({})).members).toHaveLength(slack.state.users.size);
    expect((await client.usergroups.users.list({ usergroup: 'S0APPROVERS' })).users).toEqual([ada]);
    expect(await refusal(client.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
    expect(await refusal(client.users.lookupByEmail({ email: 'no@example.com' }))).toBe('users_not_found');
  });
});

describe('files', () => {
  it('are uploaded, shared and downloaded again with the token', async () => {
    const { slack, client } = await connect();
    const { ts = '' } = await client.chat.postMessage({ channel: deals, text: 'Sold' });

    const content = 'title,territory\nVögel,TR\n';
    await client.filesUploadV2({
      channel_id: deals,
      thread_ts: ts,
      filename: 'deals.csv',
      content,
      title: 'Deals',
    });

    const [, shared] = slack.thread(deals, ts);
    const id = shared?.fileIds[0] ?? '';
    const { file } = await client.files.info({ file: id });
    expect(file).toMatchObject({
      name: 'deals.csv',
      title: 'Deals',
      mimetype: 'text/csv',
      channels: [deals],
    });
    const address = file?.url_private_download ?? '';
    const download = await fetch(address, { headers: { authorization: `Bearer ${BOT_TOKEN}` } });
    expect(await download.text()).toBe(content);
    expect((await fetch(address)).status).toBe(404);
    await client.files.delete({ file: id });
    expect(await refusal(client.files.info({ file: id }))).toBe('file_not_found');
  });

  it('of a person come with what they say', async () => {
    const { slack, client } = await connect();
    const file = slack.upload({ user: ada, name: 'sales.csv', content: 'a,b' });

    await slack.say({ user: ada, channel: '#deals', text: 'Our sales', fileIds: [file.id] });

    const { messages } = await client.conversations.history({ channel: deals });
    expect(messages).toMatchObject([
      { subtype: 'file_share', files: [{ id: file.id, name: 'sales.csv', size: 3 }] },
    ]);
  });
});

describe('the assistant surface', () => {
  it('streams an answer into a thread and ends the status', async () => {
    const { slack, client } = await connect();
    const direct = slack.directMessage(ada).id;
    const { message } = await slack.say({ user: ada, channel: direct, text: 'How many?' });
    const status = () => slack.state.assistantThreads.get(`${direct}:${message.ts}`)?.status;

    await client.assistant.threads.setStatus({
      channel_id: direct,
      thread_ts: message.ts,
      status: 'is counting…',
    });
    expect(status()).toBe('is counting…');
    const stream = client.chatStream({ channel: direct, thread_ts: message.ts, buffer_size: 1 });
    await stream.append({ markdown_text: 'Eight ' });
    await stream.append({ markdown_text: 'territories' });
    const divider = { type: 'divider' as const };
    await stream.stop({ blocks: [divider], metadata: { event_type: 'answer', event_payload: { id: 1 } } });

    const [, answer] = slack.thread(direct, message.ts);
    expect(answer).toMatchObject({
      text: 'Eight territories',
      streaming: 'completed',
      blocks: [{ type: 'markdown', text: 'Eight territories' }, divider],
      metadata: { event_type: 'answer' },
    });
    expect(status()).toBe('');
    const late = client.chat.appendStream({ channel: direct, ts: answer?.ts ?? '', markdown_text: '!' });
    expect(await refusal(late)).toBe('message_not_in_streaming_state');
  });

  it('streams in a channel only to a named person', async () => {
    const { slack, client } = await connect();
    const { message } = await slack.say({ user: ada, channel: '#deals', text: 'How many?' });
    const start = { channel: deals, thread_ts: message.ts, markdown_text: 'Eight' };
    const recipient = { recipient_user_id: ada, recipient_team_id: slack.state.team.id };

    expect(await refusal(client.chat.startStream(start))).toBe('missing_recipient_user_id');
    expect(await refusal(client.chat.startStream({ ...start, ...recipient }))).toBeNull();
  });

  it('suggests four prompts at most', async () => {
    const { slack, client } = await connect();
    const direct = slack.directMessage(ada).id;
    const prompts = Array.from({ length: 5 }, (_, index) => ({ title: `Prompt ${index}`, message: 'Ask' }));
    const suggest = (count: number) =>
      client.assistant.threads.setSuggestedPrompts({
        channel_id: direct,
        prompts: prompts.slice(0, count),
      } as never);

    await suggest(4);
    expect(slack.state.assistantThreads.get(`${direct}:`)?.prompts).toHaveLength(4);
    expect(await refusal(suggest(5))).toBe('too_many_prompts');
  });
});
