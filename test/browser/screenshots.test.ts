import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goToChannel, messages, PHONE, type, workspaceInBrowser } from './open-page.ts';

const { open } = workspaceInBrowser({ withSamples: true });
const FOLDER = resolve(import.meta.dirname, '../../docs/images');
const MOST_BYTES = 300_000;

/** Keeps what is seen as a picture of the documentation. */
async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  expect(statSync(path).size).toBeLessThan(MOST_BYTES);
}

test('every view has a picture', async () => {
  const page = await open('C0DEALS', { colorScheme: 'light' });
  await messages(page, 'Canal 13').waitFor();
  await shoot(page, 'channel');

  await messages(page, 'Canal 13').hover();
  await messages(page, 'Canal 13').getByRole('button', { name: 'Reply in thread' }).first().click();
  await page.getByRole('textbox', { name: 'Reply…' }).fill('Congratulations, all of Latin America!');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByText('Congratulations').waitFor();
  await shoot(page, 'thread');

  await goToChannel(page, 'sales');
  await shoot(page, 'private-replies');
  await page.getByRole('textbox', { name: /^Message/ }).fill('/');
  await page.getByRole('option').first().waitFor();
  await shoot(page, 'commands');

  await type(page, '/deal');
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Title' }).fill('milagro');
  await page.getByRole('option', { name: /Miracle/ }).waitFor();
  await shoot(page, 'form');
  await form.getByRole('button', { name: 'Close' }).click();
  await form.waitFor({ state: 'detached' });

  for (const [view, name] of [
    ['app', 'home'],
    ['faults', 'faults'],
    ['inspector', 'inspector'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = `#/U0DENIZ/${to}`;
    }, view);
    await page.getByRole('region', { name: new RegExp(name, 'i') }).waitFor();
    if (view === 'inspector')
      await page
        .getByRole('button', { name: /slash_command/ })
        .first()
        .click();
    await page.waitForTimeout(400);
    await shoot(page, name);
  }
});

test('so has the dark page, and the phone', async () => {
  const dark = await open('C0DEALS', { colorScheme: 'dark' });
  await messages(dark, 'Canal 13').waitFor();
  await shoot(dark, 'channel-dark');

  const phone = await open('C0DEALS', {
    viewport: PHONE,
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  });
  await messages(phone, 'Canal 13').waitFor();
  await shoot(phone, 'phone');
});
