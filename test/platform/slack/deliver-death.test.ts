import { describe, expect, test } from 'vitest';
import { createDeliverTask } from '../../../src/platform/slack/delivery/deliver.ts';
import type { PostingClient } from '../../../src/platform/slack/delivery/posting-client.ts';
import { queueDeliveries } from '../../../src/platform/slack/delivery/queue-deliveries.ts';
import { testDatabase } from '../../support/database.ts';
import { CHANNELS } from '../../support/slack.ts';
import { jobsOf, note, outboxForTest, statesOf, textsIn, toDeals } from './outbox.ts';

const database = await testDatabase();
const { prisma } = database;
const states = () => statesOf(database);
const jobs = () => jobsOf(database);

describe('a process that dies', () => {
  /** Stops for ever at the nth call to Slack or to the record, before or after it is done. */
  function dyingAt(step: number, when: 'before' | 'after') {
    let calls = 0;
    let died: () => void;
    const death = new Promise<void>((resolve) => {
      died = resolve;
    });
    const guard = async <T>(act: () => Promise<T>): Promise<T> => {
      const isLast = calls === step;
      calls += 1;
      const stop = () => {
        died();
        return new Promise<T>(() => {});
      };
      if (calls > step + 1 || (isLast && when === 'before')) return await stop();
      const result = await act();
      return isLast ? await stop() : result;
    };
    return { death, guard };
  }

  const steps = Array.from({ length: 4 }, (_, step) => step);
  const cases = steps.flatMap((step) => (['before', 'after'] as const).map((when) => ({ step, when })));

  test.each(cases)('$when its step $step leaves exactly one message', async ({ step, when }) => {
    const outbox = await outboxForTest(database);
    outbox.said.set(1, note('Exactly once.'));
    await queueDeliveries(prisma, [toDeals(1)]);
    const { death, guard } = dyingAt(step, when);
    const client: PostingClient = {
      apiCall: (method, options) => guard(() => outbox.deps.client.apiCall(method, options)),
    };
    const record = new Proxy(prisma, {
      get(target, name) {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => guard(async () => await Reflect.apply(value, target, args));
      },
    });
    const dying = createDeliverTask({ ...outbox.deps, client, database: { prisma: record } });

    await Promise.race([death, dying({ channelId: CHANNELS.deals })]);
    for (let job = 0; job < 3; job += 1) {
      await outbox.later(25);
      await outbox.deliver(CHANNELS.deals);
    }

    expect(textsIn(outbox.slack, CHANNELS.deals)).toEqual(['Exactly once.']);
    expect(await states()).toEqual(['posted']);
  });

  test('leaves a job for the time when its attempt is over', async () => {
    const outbox = await outboxForTest(database);
    await queueDeliveries(prisma, [toDeals(1)]);
    await prisma.$executeRaw`UPDATE delivery SET state = 'sending', attempts = 1, attempted_at = now()`;
    await prisma.$executeRaw`DELETE FROM graphile_worker._private_jobs`;

    await outbox.deliver(CHANNELS.deals);

    const [again] = await jobs();
    expect(again?.inSeconds).toBeGreaterThan(15);
    expect(again?.inSeconds).toBeLessThan(25);
  });
});
