import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { contentOf, goToChannel, messages, type, workspaceInBrowser } from './open-page.ts';

const { open } = workspaceInBrowser({ withSamples: true });

test('an answer is private until it is shared with the channel', async () => {
  const page = await open('C0MARKETING');
  const ada = await open('C0MARKETING', { user: 'U0ADA' });
  await type(page, '/ask who has Miracle in Cell No. 7 in Chile?');
  const answer = messages(page, 'Canal 13');
  await answer.getByText('Only visible to you').waitFor();
  expect(await messages(ada, 'Canal 13').count()).toBe(0);

  await answer.getByRole('button', { name: 'Share to channel' }).click();

  await messages(ada, 'Canal 13').waitFor();
});

test('a release is drafted by one, approved by another, and its Word file says the same', async () => {
  const page = await open('C0MARKETING');
  await type(page, '/release Miracle in Cell No. 7');
  const draft = messages(page, /Release #1.*draft/s);
  await draft.getByRole('button', { name: 'Ask for approval' }).click();
  await messages(page, /Asked for approval/).waitFor();

  const ada = await open('C0MARKETING', { user: 'U0ADA' });
  await ada.getByRole('link', { name: /^Messages/ }).click();
  const review = messages(ada, /asks for your approval/);
  await review.getByRole('button', { name: 'Approve' }).click();
  await messages(ada, /Approved by/)
    .first()
    .waitFor();

  await page.getByRole('link', { name: /^Messages/ }).click();
  const kept = messages(page, /Release #1/).first();
  await kept
    .getByText(/approved/)
    .first()
    .waitFor();
  await kept.getByRole('button', { name: 'Word file' }).click();
  const file = messages(page, '.docx').last();
  await file.getByRole('button', { name: 'Preview' }).click();
  await file
    .getByRole('region', { name: /^Preview/ })
    .getByText(/Canal 13/)
    .first()
    .waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    file.getByRole('link', { name: /^Download/ }).click(),
  ]);
  const parts = unzipSync(new Uint8Array(await contentOf(download)));

  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Canal 13');
  await goToChannel(page, 'marketing');
});
