import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { composer, messages, workspaceInBrowser } from './open-page.ts';

const { open } = workspaceInBrowser({ withSamples: true });

/** Tabs until the focus is on what has this name; fails when it is never reached. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test('a sale is recorded in the form without a mouse', async () => {
  const page = await open();
  await tabTo(page, /^Message #sales/);
  await page.keyboard.type('/de');
  await page.getByRole('option', { name: /^\/deal / }).waitFor();
  await page.keyboard.press('Tab');
  expect(await composer(page).inputValue()).toBe('/deal ');
  await page.keyboard.press('Enter');

  const form = page.getByRole('dialog', { name: 'Record a sale' });
  await form.waitFor();
  await form.getByRole('combobox', { name: 'Title' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('milagro');
  await page.getByRole('option', { name: /Miracle in Cell/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Territories/);
  await page.keyboard.type('urug');
  await page.getByRole('option', { name: 'Uruguay' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await tabTo(page, /^Record$/);
  await page.keyboard.press('Enter');

  await form.waitFor({ state: 'detached' });
  await messages(page, /Uruguay/).waitFor();
});

test('another person and a message’s menu are reached by keys', async () => {
  const page = await open();
  await tabTo(page, /switch person/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Ada Moreau/ }).waitFor();

  await page.goto(`${page.url().split('#')[0]}#/U0ADA/C0DEALS`);
  await tabTo(page, /^More actions/);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Reply in thread' }).waitFor();
  await page.keyboard.press('Enter');
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await tabTo(page, /^Reply…/);
  await page.keyboard.type('Congratulations!');
  await page.keyboard.press('Enter');
  await thread.getByText('Congratulations!').waitFor();
});

test('Escape in a list of options leaves the form open', async () => {
  const page = await open();
  await composer(page).fill('/deal');
  await page.keyboard.press('Enter');
  const title = page.getByRole('dialog').getByRole('combobox', { name: 'Title' });
  await title.fill('milagro');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');

  expect(await page.getByRole('dialog').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
