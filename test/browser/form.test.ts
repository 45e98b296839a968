import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { goToChannel, messages, type, workspaceInBrowser } from './open-page.ts';

const { open } = workspaceInBrowser({ withSamples: true });
let page: Page;

beforeAll(async () => {
  page = await open();
});

const form = () => page.getByRole('dialog', { name: 'Record a sale' });
const field = (name: string) => form().getByRole('combobox', { name });

/** Types into a typeahead and takes what is offered under this name. */
async function choose(name: string, text: string, offered: string | RegExp): Promise<void> {
  await field(name).fill(text);
  await page.getByRole('option', { name: offered }).first().click();
}

test('the form tells at the field what is missing, then records what typeaheads offer', async () => {
  await type(page, '/deal');
  await form().waitFor();
  await choose('Title', 'milagro', /Miracle in Cell No\. 7/);

  await form().getByRole('button', { name: 'Record' }).click();
  const error = form().getByRole('alert').first();
  await error.waitFor();
  expect(await error.textContent()).toMatch(/\w/);

  await choose('Territories', 'urug', 'Uruguay');
  await choose('Buyer', 'Teledoce', /Teledoce/);
  await form().getByRole('button', { name: 'Record' }).click();
  await form().waitFor({ state: 'detached' });
  await messages(page, /Uruguay: Teledoce/).waitFor();

  await goToChannel(page, 'deals');
  await messages(page, 'Teledoce').waitFor();
});

test('what is typed stays while the app offers, and is gone after closing', async () => {
  await goToChannel(page, 'sales');
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem', { name: /Record a sale/ }).click();
  await form().waitFor();
  const lines = form().getByRole('textbox', { name: 'More sales, one per line' });
  await lines.fill('Peru (Latina)');
  await choose('Title', 'cell', /Miracle in Cell No\. 7/);

  expect(await lines.inputValue()).toBe('Peru (Latina)');
  expect(await field('Title').inputValue()).toMatch(/Miracle in Cell No\. 7/);

  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
  await type(page, '/deal');
  await form().waitFor();
  expect(await lines.inputValue()).toBe('');
  await form().getByRole('button', { name: 'Close' }).click();
  await form().waitFor({ state: 'detached' });
});

test('several choices stand as chips that can be taken away', async () => {
  await type(page, '/deal');
  await form().waitFor();
  await choose('Territories', 'peru', 'Peru');
  await choose('Territories', 'boliv', /Bolivia/);
  await form().getByRole('button', { name: 'Remove Peru' }).click();

  expect(
    await form()
      .getByRole('button', { name: /^Remove/ })
      .count(),
  ).toBe(1);
  await form().getByRole('button', { name: 'Close' }).click();
});
