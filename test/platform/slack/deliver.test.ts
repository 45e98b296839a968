import { describe, expect, test } from 'vitest';
import { createDeliverTask } from '../../../src/platform/slack/delivery/deliver.ts';
import { queueDeliveries, queueUpdate } from '../../../src/platform/slack/delivery/queue-deliveries.ts';
import { testDatabase } from '../../support/database.ts';
import { CHANNELS, PEOPLE } from '../../support/slack.ts';
import { jobsOf, note, outboxForTest, statesOf, textsIn, toDeals } from './outbox.ts';

const database = await testDatabase();
const { prisma } = database;
const states = () => statesOf(database);
const jobs = () => jobsOf(database);

describe('sending', () => {
  test('posts a message once and keeps where it stands', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Sold.'));

    await queueDeliveries(prisma, [toDeals(1)]);
    await outbox.deliver(CHANNELS.deals);
    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Sold.']);
    const row = await prisma.delivery.findFirstOrThrow();
    const [message] = outbox.slack.visibleTo(PEOPLE.deniz, CHANNELS.deals);
    expect(row).toMatchObject({
      state: 'posted',
      ts: message?.ts,
      postedIn: CHANNELS.deals,
      saidRevision: 1,
    });
    expect(message?.metadata).toEqual({
      event_type: 'dealwire_delivery',
      event_payload: { delivery_id: row.id },
    });
  });

  test('adds one job for each message, in the transaction that queues it', async () => {
    await outboxForTest(database);

    const failing = prisma.$transaction(async (transaction) => {
      await queueDeliveries(transaction, [toDeals(1)]);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await jobs()).toEqual([]);

    await queueDeliveries(prisma, [toDeals(1), toDeals(2)]);
    expect(await jobs()).toHaveLength(2);
    expect(await states()).toEqual(['due', 'due']);
  });

  test('keeps a message that is due later until its time', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Embargoed.'));
    await queueDeliveries(prisma, [{ ...toDeals(1), dueAt: new Date(Date.now() + 3_600_000) }]);

    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual([]);
    expect((await jobs())[0]?.inSeconds).toBeGreaterThan(3500);
  });

  test('sends in the order of the queue, within the pace of the channel', async () => {
    const outbox = await outboxForTest(database);
    outbox.slack.faults.limitMessages(true);
    outbox.said.set(1, note('First.'));
    outbox.said.set(2, note('Second.'));
    await queueDeliveries(prisma, [toDeals(1)]);
    await queueDeliveries(prisma, [toDeals(2)]);

    await outbox.deliver(CHANNELS.deals);
    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['First.', 'Second.']);
  });

  test('two workers never send the same message', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Once.'));
    await queueDeliveries(prisma, [toDeals(1)]);

    await Promise.all(Array.from({ length: 8 }, () => outbox.deliver(CHANNELS.deals)));

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Once.']);
  });

  test('continues a long message in its thread', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, [...note('Head.'), ...note('Second part.'), ...note('Third part.')]);
    await queueDeliveries(prisma, [toDeals(1)]);

    for (let job = 0; job < 3; job += 1) await outbox.deliver(CHANNELS.deals);

    const [head] = outbox.slack.visibleTo(PEOPLE.deniz, CHANNELS.deals);
    const thread = outbox.slack.thread(CHANNELS.deals, head?.ts ?? '');
    expect(thread.map((message) => message.text)).toEqual(['Head.', 'Second part.', 'Third part.']);
    expect(await states()).toEqual(['posted', 'posted', 'posted']);
  });

  test('drops a message that has nothing to say when its time comes', async () => {
    const outbox = await outboxForTest(database);
    await queueDeliveries(prisma, [toDeals(1)]);

    await outbox.deliver(CHANNELS.deals);

    expect(await states()).toEqual(['dropped']);
    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual([]);
  });

  test('writes to a person and changes that message in their conversation', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Your feed has ended.'));
    await queueDeliveries(prisma, [{ kind: 'note', subject: 1, channelId: PEOPLE.ada }]);

    await outbox.deliver(PEOPLE.ada);
    outbox.said.set(1, note('Your feed is back.'));
    await queueUpdate(prisma, 'note', [1]);
    await outbox.later(2);
    await outbox.deliver(PEOPLE.ada);

    const shown = outbox.slack.visibleTo(PEOPLE.ada, PEOPLE.ada).map((message) => message.text);
    expect(shown).toEqual(['Your feed is back.']);
  });
});

describe('changing what was said', () => {
  test('edits the posted message in place and keeps its id', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Sold to 8 territories.'));
    await queueDeliveries(prisma, [toDeals(1)]);
    await outbox.deliver(CHANNELS.deals);

    outbox.said.set(1, note('Sold to 7 territories.'));
    await queueUpdate(prisma, 'note', [1]);
    await outbox.later(2);
    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Sold to 7 territories.']);
    const [message] = outbox.slack.visibleTo(PEOPLE.deniz, CHANNELS.deals);
    const row = await prisma.delivery.findFirstOrThrow();
    expect(message?.metadata?.event_payload).toEqual({ delivery_id: row.id });
    expect(row).toMatchObject({ state: 'posted', revision: 2, saidRevision: 2 });
  });

  test('says the new state at once where nothing was posted yet', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Old.'));
    await queueDeliveries(prisma, [toDeals(1)]);
    outbox.said.set(1, note('New.'));
    await queueUpdate(prisma, 'note', [1]);

    await outbox.deliver(CHANNELS.deals);
    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['New.']);
    expect(outbox.slack.traffic.callsOf('chat.update')).toHaveLength(0);
  });

  test('a change while the message is on its way is put right after it', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Old.'));
    const racing = createDeliverTask({
      ...outbox.deps,
      renderers: {
        note: async (subject) => {
          const messages = outbox.said.get(subject) ?? null;
          if (messages?.[0]?.text === 'Old.') {
            outbox.said.set(1, note('New.'));
            await queueUpdate(prisma, 'note', [subject]);
          }
          return messages;
        },
      },
    });
    await queueDeliveries(prisma, [toDeals(1)]);

    await racing({ channelId: CHANNELS.deals });
    await outbox.later(2);
    await racing({ channelId: CHANNELS.deals });

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['New.']);
  });

  test('waits for a change under way rather than say what it is about to undo', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Old.'));
    await queueDeliveries(prisma, [toDeals(1)]);

    await prisma.$transaction(async (transaction) => {
      await queueUpdate(transaction, 'note', [1]);
      await outbox.deliver(CHANNELS.deals);
      outbox.said.set(1, note('New.'));
    });
    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['New.']);
  });

  test('takes back the parts of a thread that are no longer needed, and brings them again', async () => {
    const outbox = await outboxForTest(database);
    const long = [...note('Head.'), ...note('Rest.')];
    outbox.said.set(1, long);
    await queueDeliveries(prisma, [toDeals(1)]);
    const run = async () => {
      for (let job = 0; job < 3; job += 1) {
        await outbox.later(2);
        await outbox.deliver(CHANNELS.deals);
      }
      const [head] = outbox.slack.visibleTo(PEOPLE.deniz, CHANNELS.deals);
      return outbox.slack.thread(CHANNELS.deals, head?.ts ?? '').map((message) => message.text);
    };
    await run();

    outbox.said.set(1, note('Short.'));
    await queueUpdate(prisma, 'note', [1]);
    expect(await run()).toEqual(['Short.']);

    outbox.said.set(1, long);
    await queueUpdate(prisma, 'note', [1]);
    expect(await run()).toEqual(['Head.', 'Rest.']);
  });

  test('lets a message be that a person deleted', async () => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Old.'));
    await queueDeliveries(prisma, [toDeals(1)]);
    await outbox.deliver(CHANNELS.deals);
    const row = await prisma.delivery.findFirstOrThrow();
    await outbox.deps.client.apiCall('chat.delete', { channel: CHANNELS.deals, ts: row.ts });

    await queueUpdate(prisma, 'note', [1]);
    await outbox.later(2);
    await outbox.deliver(CHANNELS.deals);

    expect(await states()).toEqual(['posted']);
    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual([]);
  });

  test('looks again at what was dropped when the record changes', async () => {
    const outbox = await outboxForTest(database);
    await queueDeliveries(prisma, [toDeals(1)]);
    await outbox.deliver(CHANNELS.deals);

    outbox.said.set(1, note('Cleared.'));
    await queueUpdate(prisma, 'note', [1]);
    await outbox.later(2);
    await outbox.deliver(CHANNELS.deals);

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Cleared.']);
  });
});
