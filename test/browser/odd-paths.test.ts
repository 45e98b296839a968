import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startInFolder } from '../support/browser.ts';
import { emptyCopy } from '../support/database.ts';
import { browserOfRun, composer, messages, PHONE, type, workspaceInBrowser } from './open-page.ts';

const { open, local } = workspaceInBrowser();

test('while the server is away the page says so and keeps what is typed; then all goes on', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-browser-'));
  const databaseUrl = await emptyCopy();
  const first = await startInFolder(dataDir, { databaseUrl });
  first.workspace.state.isWelcomed = true;
  const page = await (await browserOfRun()).newPage({ locale: 'en-GB' });
  await page.goto(first.workspace.url);
  await type(page, '/title add Harbour Lights; series');
  await messages(page, 'Harbour Lights').first().waitFor();
  await type(page, '/deal');
  const form = page.getByRole('dialog', { name: 'Record a sale' });
  const lines = form.getByRole('textbox', { name: 'More sales, one per line' });
  await lines.fill('Peru (Latina)');
  const choose = async () => {
    await form.getByRole('combobox', { name: 'Title' }).fill('harbour');
    await page.getByRole('option', { name: /Harbour Lights/ }).click();
  };
  await choose();

  await first.stop();
  await page.getByText('Connection lost').waitFor();
  await lines.fill('Peru (Latina)\nChile (Mega)');
  await form.getByRole('button', { name: 'Record' }).click();
  await form.getByText(/does not answer/).waitFor();

  const port = Number(new URL(first.workspace.url).port);
  const second = await startInFolder(dataDir, { databaseUrl, port });
  await page.getByText('Connection lost').waitFor({ state: 'detached', timeout: 20_000 });
  expect(await lines.inputValue()).toBe('Peru (Latina)\nChile (Mega)');
  await form.getByRole('button', { name: 'Record' }).click();
  await form.waitFor({ state: 'detached' });
  await messages(page, /Recorded: 2 sales/).waitFor();

  await second.stop();
  await page.getByText('Connection lost').waitFor();
  await type(page, 'Said to nobody');
  await page.getByText(/does not answer/).waitFor();
  expect(await composer(page).inputValue()).toBe('Said to nobody');
  rmSync(dataDir, { recursive: true, force: true });
});

test('two windows of one person show the same, at once', async () => {
  const [one, other] = [await open('C0MARKETING'), await open('C0MARKETING')];
  await type(one, 'Seen twice');
  await messages(other, 'Seen twice').waitFor();
  await one.getByRole('textbox', { name: /^Message/ }).fill('a draft of one window');

  expect(await composer(other).inputValue()).toBe('');
});

test('a button pressed twice in a row, as a double click does, undoes once', async () => {
  const page = await open();
  await type(page, '/title add Night Ferry; film');
  await messages(page, 'Night Ferry').first().waitFor();
  await type(page, '/rating Night Ferry, Chile, Mega: 12% share');
  const reply = messages(page, /12% share/);
  await reply.getByRole('button', { name: 'Undo' }).dblclick();
  await messages(page, /undone|withdrawn/i)
    .first()
    .waitFor();
  await local().workspace.idle();

  expect(await page.getByText(/did not work|went wrong|failed/i).count()).toBe(0);
});

test('long words, many lines, signs and letters of every kind stay within the screen', async () => {
  const page = await open('C0MARKETING', { viewport: PHONE });
  const texts = [
    `No-spaces-${'x'.repeat(600)}`,
    Array.from({ length: 200 }, (_, index) => `line ${index}`).join('\n'),
    'عنوان المسلسل: أضواء الميناء (2024)',
    'Party 🎉👩‍👩‍👧 :tada: <b>not bold</b> & *bold*',
  ];
  for (const text of texts) {
    await composer(page).fill(text);
    await page.keyboard.press('Enter');
    await messages(page, text.slice(0, 12)).last().waitFor();
  }

  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect((await messages(page, 'line 199').innerText()).split('\n')).toContain('line 199');
  expect(await messages(page, 'Party').innerText()).toContain('🎉 <b>not bold</b> &');
});
