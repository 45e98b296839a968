import { describe, expect, test } from 'vitest';
import { section } from '../../../src/platform/slack/blocks.ts';
import { queueDeliveries, queueUpdate } from '../../../src/platform/slack/delivery/queue-deliveries.ts';
import { sweepDeliveries } from '../../../src/platform/slack/delivery/sweep-deliveries.ts';
import { testDatabase } from '../../support/database.ts';
import { CHANNELS, PEOPLE } from '../../support/slack.ts';
import { jobsOf, note, outboxForTest, statesOf, textsIn, toDeals } from './outbox.ts';

const database = await testDatabase();
const { prisma } = database;
const states = () => statesOf(database);
const jobs = () => jobsOf(database);

describe('failures', () => {
  test.each([
    { fault: 'reset_after_write', stands: true },
    { fault: 'reset_before', stands: false },
    { fault: '500', stands: false },
  ] as const)('after $fault the message ends up in the channel once', async ({ fault, stands }) => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Once.'));
    outbox.slack.faults.set({ kind: fault, method: 'chat.postMessage' });
    await queueDeliveries(prisma, [toDeals(1)]);

    await outbox.deliver(CHANNELS.deals);
    expect(await states()).toEqual(['unknown']);
    expect(textsIn(outbox.slack, CHANNELS.deals)).toHaveLength(stands ? 1 : 0);
    await outbox.later(2);
    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Once.']);
    expect(await states()).toEqual(['posted']);
  });

  test('finds an unclear message behind many others', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Once.'));
    outbox.slack.faults.set({ kind: 'reset_after_write', method: 'chat.postMessage' });
    await queueDeliveries(prisma, [toDeals(1)]);
    await outbox.deliver(CHANNELS.deals);
    for (let index = 0; index < 250; index += 1) {
      await outbox.slack.say({ user: PEOPLE.ada, channel: CHANNELS.deals, text: `Chat ${index}` });
    }

    await outbox.later(2);
    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals).filter((text) => text === 'Once.')).toHaveLength(1);
    expect(await states()).toEqual(['posted']);
  });

  test('puts an unclear message right that changed before it was found', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Old.'));
    outbox.slack.faults.set({ kind: 'reset_after_write', method: 'chat.postMessage' });
    await queueDeliveries(prisma, [toDeals(1)]);
    await outbox.deliver(CHANNELS.deals);
    outbox.said.set(1, note('New.'));
    await queueUpdate(prisma, 'note', [1]);

    await outbox.later(2);
    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['New.']);
  });

  test('finds an unclear part in its thread, and an unclear message to a person', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, [...note('Head.'), ...note('Rest.')]);
    outbox.said.set(2, note('To you.'));
    await queueDeliveries(prisma, [toDeals(1), { kind: 'note', subject: 2, channelId: PEOPLE.ada }]);
    await outbox.deliver(CHANNELS.deals);
    outbox.slack.faults.set({ kind: 'reset_after_write', method: 'chat.postMessage', times: 2 });
    await outbox.deliver(CHANNELS.deals);
    await outbox.deliver(PEOPLE.ada);

    await outbox.later(2);
    await outbox.deliver(CHANNELS.deals);
    await outbox.deliver(PEOPLE.ada);

    const [head] = outbox.slack.visibleTo(PEOPLE.deniz, CHANNELS.deals);
    expect(outbox.slack.thread(CHANNELS.deals, head?.ts ?? '')).toHaveLength(2);
    expect(outbox.slack.visibleTo(PEOPLE.ada, PEOPLE.ada)).toHaveLength(1);
    expect(await states()).toEqual(['posted', 'posted', 'posted']);
  });

  test('never posts twice where it may not look, and says so', async () => {
    const outbox = await outboxForTest(database, { slack: { scopes: ['chat:write'] } });
    outbox.said.set(1, note('Once.'));
    outbox.slack.faults.set({ kind: 'reset_after_write', method: 'chat.postMessage' });
    await queueDeliveries(prisma, [toDeals(1)]);

    for (let job = 0; job < 4; job += 1) {
      await outbox.deliver(CHANNELS.deals);
      await outbox.later(600);
    }

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Once.']);
    expect(await prisma.delivery.findFirst()).toMatchObject({ state: 'unknown', error: 'missing_scope' });
  });

  test('obeys a rate limit for its channel while others go on', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Limited.'));
    outbox.said.set(2, note('Free.'));
    outbox.slack.faults.set({
      kind: '429',
      method: 'chat.postMessage',
      channel: CHANNELS.deals,
      retryAfter: 30,
    });
    await queueDeliveries(prisma, [toDeals(1), { kind: 'note', subject: 2, channelId: CHANNELS.sales }]);
    await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;

    await outbox.deliver(CHANNELS.deals);
    await outbox.deliver(CHANNELS.sales);
    expect(textsIn(outbox.slack, CHANNELS.sales)).toEqual(['Free.']);
    expect(await states()).toEqual(['due', 'posted']);
    const [again] = await jobs();
    expect(again?.inSeconds).toBeGreaterThan(25);

    await outbox.deliver(CHANNELS.deals);
    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual([]);
    await outbox.later(31);
    await outbox.deliver(CHANNELS.deals);
    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Limited.']);
  });

  test.each(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action_read_only_channel'])(
    'gives up on %s and tells whoever cares',
    async (code) => {
      const outbox = await outboxForTest(database);
      outbox.said.set(1, note('Nobody hears.'));
      outbox.slack.faults.set({ kind: 'ok_false', method: 'chat.postMessage', error: code });
      await queueDeliveries(prisma, [toDeals(1)]);

      await outbox.deliver(CHANNELS.deals);

      expect(await states()).toEqual(['failed']);
      expect(outbox.unreachable).toEqual([`note 1 ${CHANNELS.deals} ${code}`]);
    },
  );

  test('sends the text alone when Slack refuses the blocks', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, [{ text: 'Readable.', blocks: [section('*Readable.*')] }]);
    outbox.slack.faults.set({ kind: 'ok_false', method: 'chat.postMessage', error: 'invalid_blocks' });
    await queueDeliveries(prisma, [toDeals(1)]);

    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Readable.']);
  });

  test('keeps what a revoked token stopped, and sends it once the token works', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Kept.'));
    outbox.slack.faults.revokeToken();
    await queueDeliveries(prisma, [toDeals(1)]);
    await outbox.deliver(CHANNELS.deals);
    expect(await states()).toEqual(['due']);

    outbox.slack.faults.restoreToken();
    await outbox.later(2);
    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Kept.']);
    expect(outbox.slack.traffic.callsOf('conversations.history')).toHaveLength(0);
  });

  test('pauses longer after each failure', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Later.'));
    outbox.slack.faults.set({ kind: 'reset_before', method: 'chat.postMessage', times: 12 });
    await queueDeliveries(prisma, [toDeals(1)]);
    const pauses: number[] = [];
    for (let job = 0; job < 11; job += 1) {
      await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
      await outbox.deliver(CHANNELS.deals);
      pauses.push(Math.round((await jobs())[0]?.inSeconds ?? 0));
      await outbox.later(400);
    }

    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  test('a fault of the renderer is tried again and never posts', async () => {
    const outbox = await outboxForTest(database);
    await queueDeliveries(prisma, [{ kind: 'unheard_of', subject: 1, channelId: CHANNELS.deals }]);

    await outbox.deliver(CHANNELS.deals);

    expect(await prisma.delivery.findFirst()).toMatchObject({ state: 'due', error: 'render_failed' });
  });
});

describe('what was lost', () => {
  test('a lost job is found by the sweep, and only once', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Late.'));
    await queueDeliveries(prisma, [toDeals(1), { ...toDeals(2), dueAt: new Date(Date.now() + 3_600_000) }]);
    await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await prisma.$executeRaw`UPDATE delivery SET due_at = due_at - interval '1 minute'`;

    await sweepDeliveries(database);
    await sweepDeliveries(database);

    expect(await jobs()).toHaveLength(1);
    await outbox.deliver(CHANNELS.deals);
    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Late.']);
  });

  test('leaves alone what is on its way', async () => {
    await outboxForTest(database);
    await queueDeliveries(prisma, [toDeals(1)]);
    await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;

    await sweepDeliveries(database);

    expect(await jobs()).toEqual([]);
  });
});
