import type { BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { View } from '@slack/types';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addMessage } from '../../src/workspace/state/messages.ts';
import type { Block } from '../../src/workspace/state/model.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { clientOf, startApp } from '../workspace/start-app.ts';
import { ACTION_BLOCK, FORM, MESSAGE_BLOCKS } from './gallery.ts';
import { browserOfRun, messages, type } from './open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await browserOfRun();
});

const SURFACE = {
  app: {
    name: 'Gallery',
    commands: [{ command: '/form', description: 'Opens the form', usageHint: '' }],
    shortcuts: [{ name: 'Look at this', type: 'message' as const, callbackId: 'look', description: 'Looks' }],
  },
  firstChannel: 'C0SALES',
  roles: {},
  playSamples: null,
  emptyRecord: async () => {},
};

/** A page on a workspace with a small app of its own. */
async function openPage(register: Parameters<typeof startApp>[0]): Promise<{ page: Page; slack: Workspace }> {
  const { slack } = await startApp(register, { page: SURFACE });
  slack.state.isWelcomed = true;
  const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'UTC' });
  page.setDefaultTimeout(10_000);
  await page.goto(slack.url);
  await page.getByRole('main').waitFor();
  return { page, slack };
}

async function post(slack: Workspace, blocks: readonly Block[]): Promise<void> {
  await clientOf(slack).chat.postMessage({ channel: 'C0SALES', text: 'A gallery', blocks: blocks as never });
}

test('every block of a message is seen, and one that nobody knows is shown as unknown', async () => {
  const { page, slack } = await openPage(() => {});
  await post(
    slack,
    MESSAGE_BLOCKS.filter((block) => block.type !== 'data_table'),
  );
  await post(
    slack,
    MESSAGE_BLOCKS.filter((block) => block.type === 'data_table'),
  );
  addMessage(slack.state, {
    channel: 'C0SALES',
    user: slack.state.bot.userId,
    text: '',
    blocks: [{ type: 'hologram', shape: 'cube' }],
  });
  const shown = messages(page, 'A header');

  await shown.getByRole('heading', { name: 'A header' }).waitFor();
  expect(await shown.locator('strong', { hasText: 'bold' }).count()).toBe(1);
  expect(await shown.getByRole('link', { name: 'a link' }).getAttribute('href')).toBe('https://example.com');
  for (const text of [
    '<escaped>',
    '🎉',
    'Field two',
    'said in passing',
    'first item',
    'a quotation',
    'as typed',
  ]) {
    await shown.getByText(text).first().waitFor();
  }
  for (const text of ['Marked down', 'A card', 'A plan', 'First step'])
    await shown.getByText(text).first().waitFor();
  expect(await page.locator('script', { hasText: 'never()' }).count()).toBe(0);
  await shown.getByRole('img', { name: 'a picture' }).waitFor();
  await shown.getByRole('cell', { name: 'Imagen TV' }).waitFor();
  await shown.getByText('Viewers by country').first().waitFor();
  await shown.getByRole('button', { name: 'A box' }).click();
  expect(await shown.getByText('inside the box').count()).toBe(0);
  await page.getByText('Unknown block: hologram').waitFor();
});

test('a data table is ordered by a column and shows more rows when asked', async () => {
  const { page, slack } = await openPage(() => {});
  await post(
    slack,
    MESSAGE_BLOCKS.filter((block) => block.type === 'data_table'),
  );
  const table = page.getByRole('table', { name: 'Sales by year' });
  await table.getByRole('button', { name: 'Sales' }).click();
  await page.getByRole('button', { name: /more of 3/ }).click();

  expect(await table.getByRole('row').allInnerTexts()).toEqual([
    'Year\tSales',
    '2023\t4',
    '2021\t9',
    '2022\t30',
  ]);
});

test('buttons, menus and selects of a message send what Slack sends', async () => {
  const acted: BlockAction['actions'][number][] = [];
  const { page, slack } = await openPage((app) => {
    app.action(/.*/, async ({ ack, action }) => {
      await ack();
      acted.push(action as BlockAction['actions'][number]);
    });
  });
  await post(slack, [ACTION_BLOCK]);
  const next = async (count: number) =>
    slack.until('the action', () => acted.length >= count && acted.at(-1));

  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, delete' }).click();
  expect(await next(1)).toMatchObject({ type: 'button', action_id: 'sure', value: '42' });

  await page.getByRole('combobox', { name: 'Pick one' }).click();
  await page.getByRole('option', { name: 'Two' }).click();
  expect(await next(2)).toMatchObject({ action_id: 'one_of', selected_option: { value: 'two' } });

  await page.getByRole('combobox', { name: 'Pick a person' }).fill('ada');
  await page.getByRole('option', { name: /Ada/ }).click();
  expect(await next(3)).toMatchObject({ action_id: 'who', selected_user: 'U0ADA' });

  await page.getByRole('button', { name: 'More options' }).click();
  await page.getByRole('menuitem', { name: 'Two' }).click();
  expect(await next(4)).toMatchObject({ action_id: 'more', selected_option: { value: 'two' } });

  await page.getByLabel('Pick a day').fill('2026-01-31');
  expect(await next(5)).toMatchObject({ action_id: 'day', selected_date: '2026-01-31' });
  expect(acted).toHaveLength(5);
});

test('a form with every kind of field brings every value', async () => {
  let submitted: ViewSubmitAction['view'] | null = null;
  const { page, slack } = await openPage((app) => {
    app.command('/form', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: FORM as unknown as View });
    });
    app.options('asked', async ({ ack, options }) => {
      await ack({
        options: [{ text: { type: 'plain_text', text: `About ${options.value}` }, value: options.value }],
      });
    });
    app.view('everything', async ({ ack, view }) => {
      submitted = view;
      await ack();
    });
  });
  await type(page, '/form');
  const form = page.getByRole('dialog', { name: 'Everything' });
  const pick = async (name: string, text: string, option: string | RegExp) => {
    await form.getByRole('combobox', { name, exact: true }).fill(text);
    await page.getByRole('option', { name: option }).click();
  };

  await form.getByRole('button', { name: 'Send' }).click();
  await form.getByText('Please complete this required field.').waitFor();
  await form.getByRole('textbox', { name: 'Name' }).and(page.locator(':focus')).waitFor();
  await form.getByRole('textbox', { name: 'Name' }).fill('Deniz');
  await form.getByRole('textbox', { name: 'Lines' }).fill('one\ntwo');
  await form.getByRole('textbox', { name: 'Count' }).fill('12');
  await form.getByRole('textbox', { name: 'Mail' }).fill('deniz@example.com');
  await form.getByRole('textbox', { name: 'Web' }).fill('https://example.com');
  await form.getByLabel('Day', { exact: true }).fill('2026-01-31');
  await form.getByLabel('Hour', { exact: true }).fill('09:30');
  await form.getByLabel('Instant', { exact: true }).fill('2026-01-31T09:30');
  await pick('Fixed', 'tw', 'Two');
  await pick('Some', 'on', 'One');
  await pick('Some', 'thr', 'Three');
  await pick('Asked', 'cats', 'About cats');
  await pick('Person', 'bora', /Bora/);
  await pick('People', 'ada', /Ada/);
  await pick('Channel', 'deal', '#deals');
  await form.getByRole('checkbox', { name: 'Three' }).check();
  await form.getByRole('radio', { name: 'One' }).check();
  await form
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('hi') });
  await form.getByRole('button', { name: 'Remove a.txt' }).waitFor();
  await form.getByRole('button', { name: 'Send' }).click();
  await form.waitFor({ state: 'detached' });

  const values = (await slack.until('the submission', () => submitted)).state.values;
  const held = Object.fromEntries(Object.entries(values).map(([id, row]) => [id, row[id]]));
  expect(held).toMatchObject({
    name: { value: 'Deniz' },
    lines: { value: 'one\ntwo' },
    count: { value: '12' },
    mail: { value: 'deniz@example.com' },
    web: { value: 'https://example.com' },
    day: { selected_date: '2026-01-31' },
    hour: { selected_time: '09:30' },
    instant: { selected_date_time: Date.UTC(2026, 0, 31, 9, 30) / 1000 },
    fixed: { selected_option: { value: 'two' } },
    some: { selected_options: [{ value: 'one' }, { value: 'three' }] },
    asked: { selected_option: { value: 'cats', text: { text: 'About cats' } } },
    person: { selected_user: 'U0BORA' },
    people: { selected_users: ['U0ADA'] },
    channel: { selected_channel: 'C0DEALS' },
    boxes: { selected_options: [{ value: 'three' }] },
    radio: { selected_option: { value: 'one' } },
    files: { files: [{ name: 'a.txt' }] },
  });
});

test('forms lie on each other, go back one by one, and keep what was typed', async () => {
  const view = (title: string, blocks: readonly Block[]): View =>
    ({
      type: 'modal',
      callback_id: title,
      title: { type: 'plain_text', text: title },
      submit: { type: 'plain_text', text: 'Next' },
      blocks,
    }) as unknown as View;
  const field = FORM.blocks[1] as Block;
  const { page } = await openPage((app) => {
    app.shortcut('look', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: view('First', [field]) });
    });
    app.view('First', async ({ ack }) => {
      await ack({ response_action: 'push', view: view('Second', [field]) });
    });
    app.view('Second', async ({ ack }) => {
      await ack({ response_action: 'errors', errors: { name: 'Not that one' } });
    });
  });
  await type(page, 'Look here');
  const message = messages(page, 'Look here');
  await message.hover();
  await message.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /Look at this/ }).click();
  const dialog = page.getByRole('dialog');
  await page.getByRole('dialog', { name: 'First' }).getByRole('textbox', { name: 'Name' }).fill('kept');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('dialog', { name: 'Second' }).getByRole('textbox', { name: 'Name' }).fill('refused');
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText('Not that one').waitFor();
  await dialog.getByRole('button', { name: 'Back' }).click();

  await page.getByRole('dialog', { name: 'First' }).waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('kept');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
});
