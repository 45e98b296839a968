import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { greeting } from '../../src/local-greeting.ts';
import { goToChannel, messages, type, workspaceInBrowser } from './open-page.ts';

const { open } = workspaceInBrowser({ isBegun: false });
const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
/** The commands of the README's numbered steps, in a browser. */
const STEPS = [...README.matchAll(/^\d\. `(\/[^`]+)`/gm)].map(([, command = '']) => command);

test('whoever knows the README alone records, asks, and has a release approved', async () => {
  const [deal = '', ask = '', release = ''] = STEPS;
  const page = await open('');
  await page.getByRole('button', { name: 'Try it with sample data' }).click();
  await messages(page, /11\.6%/).waitFor({ timeout: 30_000 });

  await type(page, deal);
  await messages(page, 'Peru: Latina').waitFor();
  await goToChannel(page, 'deals');
  await messages(page, 'Latina in Peru').waitFor();

  await goToChannel(page, 'sales');
  await type(page, ask);
  await messages(page, 'Canal 13')
    .filter({ hasText: 'Sources' })
    .getByRole('button', { name: 'Share to channel' })
    .click();
  await messages(page, /asked: who has/).waitFor();

  await type(page, release);
  const draft = messages(page, /Release #1.*draft/s);
  await draft.getByRole('button', { name: 'Ask for approval' }).click();
  await messages(page, /Asked for approval/).waitFor();
  await page.getByRole('button', { name: /switch person/ }).click();
  await page.getByRole('menuitem', { name: /^Ada Moreau/ }).click();
  await page.getByRole('link', { name: /^Messages/ }).click();
  await messages(page, /asks for your approval/)
    .getByRole('button', { name: 'Approve' })
    .click();
  await messages(page, /Approved by/)
    .first()
    .waitFor();
});

test('the start suggests the same three things', () => {
  expect(STEPS).toHaveLength(3);
  for (const command of STEPS) expect(greeting('http://127.0.0.1:3000')).toContain(command);
});
