import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openModal } from '../../../src/workspace/state/views.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { CHANNELS, PEOPLE, startSlack } from '../../support/slack.ts';
import { clientOf } from '../start-app.ts';

let folder: string;
let slack: Workspace;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dealwire-workspace-'));
  slack = await startSlack({ folder });
});
afterEach(async () => {
  await slack.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Another run on the same folder; `stops` as a person stops it, otherwise as a kill does. */
async function restart({ stops = true } = {}): Promise<void> {
  if (stops) await slack.close();
  const before = slack;
  slack = await startSlack({ folder });
  if (!stops) await before.close();
}

const read = () => slack.visibleTo(PEOPLE.deniz, CHANNELS.sales).map((message) => message.text);

test('messages, edits and what was deleted are as before after a restart', async () => {
  const client = clientOf(slack);
  const posted = await client.chat.postMessage({ channel: CHANNELS.sales, text: 'first' });
  const gone = await client.chat.postMessage({ channel: CHANNELS.sales, text: 'gone' });
  await slack.say({ user: PEOPLE.deniz, channel: CHANNELS.sales, text: 'last' });
  await client.chat.update({ channel: CHANNELS.sales, ts: posted.ts ?? '', text: 'first, edited' });
  await client.chat.delete({ channel: CHANNELS.sales, ts: gone.ts ?? '' });

  await restart();

  expect(read()).toEqual(['first, edited', 'last']);
});

test('a message is there even when the program was killed just after it', async () => {
  await slack.say({ user: PEOPLE.deniz, channel: CHANNELS.sales, text: 'kept' });
  appendFileSync(join(folder, `${CHANNELS.sales}.jsonl`), '{"channel":"C0SALES","ts":"17');

  await restart({ stops: false });

  expect(read()).toEqual(['kept']);
});

test('an open form is still open after a restart, with what was typed', async () => {
  const payload = {
    type: 'modal',
    callback_id: 'sale',
    title: { type: 'plain_text', text: 'A sale' },
    blocks: [
      {
        type: 'input',
        block_id: 'title',
        label: { type: 'plain_text', text: 'Title' },
        element: { type: 'plain_text_input', action_id: 'title' },
      },
    ],
  };
  const view = openModal(slack.state, { user: PEOPLE.deniz, payload, channel: null });
  await slack.keep({
    user: PEOPLE.deniz,
    viewId: view.id,
    entries: [{ blockId: 'title', actionId: 'title', entry: 'Harbour Lights' }],
  });

  await restart();

  expect(slack.modalOf(PEOPLE.deniz)).toMatchObject({
    id: view.id,
    values: { title: { title: { value: 'Harbour Lights' } } },
  });
});

test('files keep their content, and ids never come twice', async () => {
  const content = Buffer.from([0, 255, 1, 254]);
  const file = slack.upload({ user: PEOPLE.deniz, name: 'sheet.xlsx', content });
  await slack.say({ user: PEOPLE.deniz, channel: CHANNELS.sales, text: '', fileIds: [file.id] });

  await restart();

  expect(slack.state.files.get(file.id)?.content).toEqual(content);
  expect(slack.upload({ user: PEOPLE.deniz, name: 'b.txt', content: 'b' }).id).not.toBe(file.id);
});

test('cleared, nothing comes back', async () => {
  await slack.say({ user: PEOPLE.deniz, channel: CHANNELS.sales, text: 'forgotten' });

  slack.clear();
  await restart();

  expect(read()).toEqual([]);
  expect(slack.state.channels.has(CHANNELS.deals)).toBe(true);
});
