import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { composer, goToChannel, messages, PHONE, type, workspaceInBrowser } from './open-page.ts';

const { open } = workspaceInBrowser({ withSamples: true });

/** How far the page is wider than the screen, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test('on a phone the list, a channel, a thread and the form each fill the screen', async () => {
  const page = await open('C0SALES', { viewport: PHONE, hasTouch: true, isMobile: true });
  await messages(page, /11\.6%/).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  await page.getByRole('link', { name: 'Channels' }).tap();
  await page.getByRole('link', { name: /^deals/ }).tap();
  const message = messages(page, 'Canal 13');
  await message.getByRole('button', { name: 'More actions' }).tap();
  await page.getByRole('menuitem', { name: 'Reply in thread' }).tap();
  await page.getByRole('textbox', { name: 'Reply…' }).waitFor();
  expect(await page.getByRole('main').isVisible()).toBe(false);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Close thread' }).tap();

  await type(page, '/deal');
  const form = page.getByRole('dialog', { name: 'Record a sale' });
  await form.waitFor();
  expect((await form.boundingBox())?.width).toBe(PHONE.width);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await form.getByRole('button', { name: 'Close' }).tap();
});

test('what is written on a phone can be sent by the button', async () => {
  const page = await open('C0MARKETING', { viewport: PHONE, hasTouch: true, isMobile: true });
  await composer(page).fill('From the market floor');
  await page.getByRole('button', { name: 'Send' }).tap();
  await messages(page, 'From the market floor').waitFor();

  await page.getByRole('link', { name: 'Channels' }).tap();
  await goToChannel(page, 'sales');
});
