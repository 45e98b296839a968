import { beforeAll, expect, test } from 'vitest';
import { CHANNELS } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { deals, marketing } = CHANNELS;

let running: Running;
beforeAll(async () => {
  running = await startDealwire();
  await running.type('/title', 'add Lantern Street; series; 2024');
});

test('a new figure is told only where figures were asked for, whole, and corrected in place', async () => {
  await running.type('/feed', 'on Mexico +ratings', { channel: marketing });
  const reply = await running.type(
    '/rating',
    'Lantern Street, Mexico, Imagen TV: >1.2m viewers, 14.5% share; premiere; source HR Ratings',
  );
  expect(reply).toContain('14.5%');

  const told = await running.slack.until('the figures', () =>
    running.heard(marketing).find((text) => text.includes('14.5% share')),
  );
  expect(told).toContain('more than 1.2 million viewers');
  expect(told).toContain('HR Ratings');
  expect(running.heard(deals)).toEqual([]);

  await running.type('/rating', 'undo');

  await running.slack.until('the correction', () =>
    running.heard(marketing).find((text) => text.includes('withdrawn')),
  );
  expect(running.heard(marketing)).toHaveLength(1);
});
