import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { composer, goToChannel, messages, type, workspaceInBrowser } from './open-page.ts';

const { open, local } = workspaceInBrowser({ withSamples: true });

const home = (page: Page) => page.getByRole('region', { name: 'Home of Dealwire' });

test('Home opens with the person’s own entries, records from there, and shows what is left after Undo', async () => {
  const page = await open('app');
  await home(page).getByText('What you recorded').waitFor();
  const kinds = local()
    .workspace.traffic.entries()
    .map(({ kind }) => kind);
  expect(kinds).toContain('event:app_home_opened');

  await home(page).getByRole('button', { name: 'Record a sale' }).click();
  const form = page.getByRole('dialog', { name: 'Record a sale' });
  await form.getByRole('combobox', { name: 'Title' }).fill('milagro');
  await page.getByRole('option', { name: /Miracle/ }).click();
  await form.getByRole('textbox', { name: 'More sales, one per line' }).fill('Uruguay (Teledoce)');
  await form.getByRole('button', { name: 'Record' }).click();
  await form.waitFor({ state: 'detached' });

  await home(page).getByText('Uruguay (Teledoce)').waitFor();
  await home(page).getByRole('button', { name: 'Undo' }).first().click();
  const confirm = page.getByRole('dialog');
  await confirm.getByRole('button').last().click();
  await home(page).getByText('Uruguay (Teledoce)').waitFor({ state: 'detached' });
});

test('the company’s profile is edited in its form, and everybody is shown it', async () => {
  const page = await open('C0SALES', { user: 'U0BORA' });
  await type(page, '/dealwire settings');
  await messages(page, 'Company profile').getByRole('button', { name: 'Edit company profile' }).click();
  const form = page.getByRole('dialog', { name: 'Company profile' });
  await form.getByRole('textbox', { name: 'Company name' }).fill('');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByRole('alert').first().waitFor();
  await form.getByRole('textbox', { name: 'Company name' }).fill('Anatolia Rights');
  await form.getByRole('textbox', { name: 'City' }).fill('Istanbul');
  await form.getByRole('combobox', { name: 'Marketing channel' }).fill('marketing');
  await page.getByRole('option', { name: '#marketing' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });

  const ada = await open('C0SALES', { user: 'U0ADA' });
  await type(ada, '/dealwire settings');
  const shown = messages(ada, 'Company profile').last();
  await shown.getByText('Anatolia Rights').waitFor();
  expect(await shown.getByRole('button', { name: 'Edit company profile' }).count()).toBe(0);
});

test('a release is asked for in its form, of the deals that are ticked', async () => {
  const page = await open('C0MARKETING', { user: 'U0ADA' });
  await type(page, '/release');
  const form = page.getByRole('dialog', { name: 'Press release' });
  await form.getByRole('combobox', { name: 'Titles' }).fill('milagro');
  await page.getByRole('option', { name: /Miracle/ }).click();
  await form.getByRole('combobox', { name: 'Language' }).fill('Span');
  await page.getByRole('option', { name: 'Spanish' }).click();
  await form.getByRole('button', { name: 'Write' }).click();
  await form.waitFor({ state: 'detached' });

  await messages(page, /Release #\d+.*draft.*ES/s).waitFor();
});

test('a story in a message becomes deals once they are confirmed', async () => {
  const page = await open();
  await type(page, 'Miracle in Cell No. 7 has been sold to Unitel in Bolivia and to Telefuturo in Paraguay.');
  const story = messages(page, 'Telefuturo in Paraguay.');
  await story.hover();
  await story.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /Record deals from this/ }).click();
  const desk = page.getByRole('dialog');
  await desk.getByText('Unitel').first().waitFor();
  await desk.getByText('Telefuturo').first().waitFor();
  await desk.getByRole('button', { name: 'Record what is ticked' }).click();
  await desk.waitFor({ state: 'detached' });

  await goToChannel(page, 'deals');
  await messages(page, 'Bolivia: Unitel').waitFor();
  expect(await messages(page, 'Telefuturo').count()).toBe(1);
  expect(await composer(page).inputValue()).toBe('');
});
