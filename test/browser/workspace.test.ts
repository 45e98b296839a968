import { expect, test } from 'vitest';
import { startInFolder } from '../support/browser.ts';
import { temporaryFolder } from '../support/process.ts';
import {
  browserOfRun,
  composer,
  contentOf,
  goToChannel,
  messages,
  type,
  workspaceInBrowser,
} from './open-page.ts';

const { open, local } = workspaceInBrowser();

test('a newcomer is offered sample data; it outlives a restart, and Start over clears it', async () => {
  const dataDir = temporaryFolder();
  const first = await startInFolder(dataDir, { disposable: true });
  const page = await (await browserOfRun()).newPage({ locale: 'en-GB' });
  await page.goto(first.workspace.url);
  await page.getByRole('button', { name: 'Try it with sample data' }).click();
  await messages(page, /11\.6%/).waitFor({ timeout: 30_000 });
  await goToChannel(page, 'deals');
  await messages(page, 'Canal 13').waitFor();
  await first.stop();

  const second = await startInFolder(dataDir, { disposable: true });
  await page.goto(second.workspace.url);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await goToChannel(page, 'deals');
  await messages(page, 'Canal 13').waitFor();
  await goToChannel(page, 'sales');
  await type(page, '/deal list Chile');
  await messages(page, /Canal 13/)
    .last()
    .waitFor();

  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('button', { name: 'Start empty' }).click({ timeout: 20_000 });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.getByRole('article').count()).toBe(0);
  await type(page, '/deal list Chile');
  await page.getByRole('article').first().waitFor();
  expect(await messages(page, /Canal 13/).count()).toBe(0);
  await second.stop();
});

test('mentions and channels are completed, and a thread counts its replies', async () => {
  const page = await open('C0MARKETING');
  await composer(page).pressSequentially('Hello @ad');
  await page.getByRole('option', { name: /Ada Moreau/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('see #de');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const message = messages(page, '@Ada Moreau');
  await message.getByText('#deals').waitFor();

  await message.hover();
  await message.getByRole('button', { name: 'Reply in thread' }).first().click();
  await page.getByRole('textbox', { name: 'Reply…' }).fill('And here');
  await page.keyboard.press('Enter');
  await message.getByRole('button', { name: '1 reply' }).waitFor();

  await page.getByRole('textbox', { name: 'Reply…' }).fill('/deal list');
  await page.keyboard.press('Enter');
  await page.getByText('/deal is not supported in threads. Sorry!').waitFor();
});

test('a file is shared, shown as text and downloaded as it was', async () => {
  const page = await open('C0MARKETING');
  await page.locator('input[type=file]').setInputFiles({
    name: 'titles.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('name,kind\nHarbour Lights,series\n'),
  });
  await page.getByRole('button', { name: 'Remove titles.csv' }).waitFor();
  await page.getByRole('button', { name: 'Send' }).click();
  const message = messages(page, 'titles.csv');
  await message.getByRole('button', { name: 'Preview' }).click();
  await message.getByText('Harbour Lights,series').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    message.getByRole('link', { name: 'Download titles.csv' }).click(),
  ]);

  expect(download.suggestedFilename()).toBe('titles.csv');
  expect((await contentOf(download)).toString('utf8')).toBe('name,kind\nHarbour Lights,series\n');
});

test('the inspector shows what went where, finds it, and copies it', async () => {
  const page = await open('C0SALES', { permissions: ['clipboard-read', 'clipboard-write'] });
  await type(page, '/title help');
  await page.getByRole('article').last().waitFor();
  await page.getByRole('link', { name: 'Inspector' }).click();
  await page.getByRole('searchbox').fill('slash_command help');
  const exchange = page.getByRole('button', { name: /slash_command/ }).first();
  await exchange.getByText('200').waitFor();
  await exchange.click();
  await page.getByRole('region', { name: 'Exchange' }).getByText('"command": "/title"').waitFor();
  await page.getByRole('button', { name: 'Copy as curl' }).click();

  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^curl -X POST 'http:\/\/127\.0\.0\.1:\d+\/slack\/events'/);
  expect(copied).toContain('x-slack-signature');
});

test('an app that does not answer in time is told of as in Slack', async () => {
  const page = await open('C0SALES');
  const { workspace } = local();
  workspace.connectApp('http://127.0.0.1:9/slack/events');
  await type(page, '/title help');

  await page.getByText('/title failed with the error "dispatch_failed"').waitFor();
});
