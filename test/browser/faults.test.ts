import { expect, test } from 'vitest';
import { goToChannel, messages, type, workspaceInBrowser } from './open-page.ts';

const { open, local } = workspaceInBrowser({ withSamples: true });

test('an announcement whose connection drops after the post is neither lost nor doubled', async () => {
  const page = await open('faults');
  await page.getByLabel('What happens').selectOption({ label: 'Connection dropped after the work' });
  await page.getByRole('button', { name: 'Add fault' }).click();
  await page.getByText('Connection dropped after the work, chat.postMessage, 1×').waitFor();

  await goToChannel(page, 'sales');
  await type(page, '/deal Miracle in Cell No. 7: Peru (Latina)');
  await messages(page, /Peru: Latina/).waitFor();
  await goToChannel(page, 'deals');
  await messages(page, /Latina/)
    .first()
    .waitFor();
  await local().workspace.until(
    'the fault to be used up',
    () => local().workspace.faults.list().length === 0,
  );
  const posted = () => local().workspace.traffic.callsOf('conversations.history').length > 0;
  await local().workspace.until('the app to look for its own post', posted, 30_000);
  await local().workspace.idle();

  expect(await messages(page, /Latina/).count()).toBe(1);
});

test('an announcement that is refused for a while comes all the same, once', async () => {
  const page = await open('faults');
  await page.getByLabel('What happens').selectOption({ label: '429: too many requests' });
  await page.getByLabel('How often').fill('2');
  await page.getByRole('button', { name: 'Add fault' }).click();

  await goToChannel(page, 'sales');
  await type(page, '/deal Miracle in Cell No. 7: Bolivia (Unitel)');
  await goToChannel(page, 'deals');
  await messages(page, /Unitel/).waitFor({ timeout: 30_000 });

  expect(await messages(page, /Unitel/).count()).toBe(1);
});

test('a request that comes twice records once', async () => {
  const page = await open('faults');
  await page.getByRole('button', { name: /twice/ }).click();

  await goToChannel(page, 'sales');
  await type(page, '/deal Miracle in Cell No. 7: Panama (Telemetro)');
  await goToChannel(page, 'deals');
  await messages(page, /Telemetro/).waitFor();
  await local().workspace.idle();

  expect(await messages(page, /Telemetro/).count()).toBe(1);
});
