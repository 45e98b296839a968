import { expect, test } from 'vitest';
import { goToChannel, messages, type, workspaceInBrowser } from './open-page.ts';

const { open } = workspaceInBrowser();

test('a sale typed in one line is echoed to its sender alone, and announced to all', async () => {
  const page = await open();
  await type(page, '/title add Harbour Lights; series; 2022');
  await messages(page, 'Harbour Lights').first().waitFor();

  await type(page, '/deal Harbour Lights: Mexico (Imagen TV), Chile (Canal 13); free tv');
  const reply = messages(page, /Recorded: 2 sales/);
  await reply.getByText('Mexico: Imagen TV').waitFor();

  expect(await reply.getByText('Only visible to you').count()).toBe(1);
  await page.getByRole('link', { name: 'deals 1 unread' }).waitFor();

  await goToChannel(page, 'deals');
  const announced = messages(page, 'Harbour Lights');
  await announced.getByText('Chile: Canal 13').waitFor();
  expect(await announced.count()).toBe(1);

  const ada = await open('C0SALES', { user: 'U0ADA' });
  expect(await messages(ada, 'Harbour Lights').count()).toBe(0);
  await goToChannel(ada, 'deals');
  await messages(ada, 'Canal 13').waitFor();
});

test('an undone sale changes its announcement in place', async () => {
  const page = await open();
  const watching = await open('C0DEALS', { user: 'U0ADA' });
  await type(page, '/deal Harbour Lights: Peru (Latina)');
  await messages(watching, 'Latina').waitFor();
  const before = await messages(watching, 'Harbour Lights').count();

  await messages(page, 'Latina').last().getByRole('button', { name: 'Undo' }).click();
  const confirm = page.getByRole('dialog');
  if (await confirm.isVisible()) await confirm.getByRole('button').last().click();

  await messages(watching, '(edited)')
    .getByText(/withdrawn|no longer|taken back/i)
    .first()
    .waitFor();
  expect(await messages(watching, 'Harbour Lights').count()).toBe(before);
});

test('a story is recorded from the menu of its message, as it is ticked', async () => {
  const page = await open();
  await type(page, '/title add Salt Road; series; 2022');
  await messages(page, 'Salt Road').first().waitFor();
  await type(page, 'The series "Salt Road" was licensed in Spain (Cuatro), Norway (TV2) and Poland (TVN).');
  const story = messages(page, 'was licensed in').first();
  await story.hover();
  await story.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Record deals from this' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('The text tells of 3 sales.').waitFor();

  await form.getByRole('checkbox', { name: 'Record' }).nth(1).uncheck();
  await form.getByRole('button', { name: 'Record what is ticked' }).click();

  const reply = messages(page, /Recorded: 2 sales/).last();
  await reply.getByText('Poland: TVN').waitFor();
  expect(await reply.getByText('Norway → TV2: left out.').count()).toBe(1);
});

test('a command that does not exist is refused beside the composer, and nothing is lost', async () => {
  const page = await open();
  await type(page, '/dael Harbour Lights: Mexico');

  await page.getByText('/dael is not a valid command').waitFor();
});
