import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goToChannel, messages, PHONE, type, workspaceInBrowser } from './open-page.ts';

const { open } = workspaceInBrowser({ withSamples: true });
const FOLDER = resolve(import.meta.dirname, '../../docs/images');
const MOST_BYTES = 200_000;

/** What is seen has its picture in the documentation; with DOCS_IMAGES set, it is taken anew. */
async function shoot(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  const picture = await page.screenshot({ animations: 'disabled' });
  if (process.env.DOCS_IMAGES) writeFileSync(path, picture);
  expect(existsSync(path), `${name}.png is missing: run it with DOCS_IMAGES=1`).toBe(true);
  expect(picture.length).toBeLessThan(MOST_BYTES);
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
    if (view === 'app') await page.getByText('What you recorded').waitFor();
    if (view === 'inspector')
      await page
        .getByRole('button', { name: /slash_command/ })
        .first()
        .click();
    await page.waitForTimeout(400);
    await shoot(page, name);
  }
});

test('so have the forms and drafts of the app', async () => {
  const page = await open('C0MARKETING', { user: 'U0ADA' });
  await type(page, '/release');
  const form = page.getByRole('dialog');
  await form.getByText('Say that talks continue?').waitFor();
  await shoot(page, 'release-form');
  await form.getByRole('button', { name: 'Close' }).click();
  await form.waitFor({ state: 'detached' });
  await type(page, '/release Miracle in Cell No. 7');
  await messages(page, /Release #1/)
    .getByRole('button', { name: 'Ask for approval' })
    .waitFor();
  await shoot(page, 'release');

  await type(page, 'Miracle in Cell No. 7 has been sold to Unitel in Bolivia and to Telefuturo in Paraguay.');
  const story = messages(page, 'Telefuturo in Paraguay.');
  await story.hover();
  await story.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /Record deals from this/ }).click();
  await form.getByText('Telefuturo').first().waitFor();
  await shoot(page, 'desk');
  await form.getByRole('button', { name: 'Close' }).click();

  const admin = await open('C0SALES', { user: 'U0BORA' });
  await type(admin, '/dealwire settings');
  await messages(admin, 'Company profile').waitFor();
  await shoot(admin, 'settings');
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
