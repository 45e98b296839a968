import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRoles } from '../../src/platform/slack/roles.ts';
import { editSection } from '../../src/releases/desk/change-release.ts';
import type { View } from '../../src/workspace/state/model.ts';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { deniz, ada, bora } = PEOPLE;
const { sales } = CHANNELS;

const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-exports-'));
let dealwire: Running;
let release = 0;

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

beforeAll(async () => {
  dealwire = await startDealwire({ company: { name: 'Northlight', city: 'Istanbul' }, dataDir });
  await dealwire.type('/title', 'add Harbour Lights; series; 2024');
  await dealwire.type('/deal', 'Harbour Lights: Mexico (Imagen TV), Chile (Mega)');
});

/** A fresh draft in Deniz's messages; returns what Deniz reads of it. */
async function drafted(text = 'Harbour Lights'): Promise<string> {
  const draft = await dealwire.type('/release', text);
  release = Number(/Release #(\d+)/.exec(draft)?.[1]);
  return draft;
}

function readBy(user: string, ...words: readonly string[]) {
  const { slack } = dealwire;
  return slack.until(`what ${user} reads: ${words.join(', ')}`, () =>
    slack.visibleTo(user, slack.directMessage(user).id).findLast((message) => {
      const text = slack.toPlainText(message);
      return [`#${release}`, ...words].every((each) => text.includes(each));
    }),
  );
}

const text = (message: Awaited<ReturnType<typeof readBy>>) => dealwire.slack.toPlainText(message);

async function press(user: string, actionId: string, ...words: readonly string[]) {
  const message = await readBy(user, ...words);
  return { message, outcome: await click(user, actionId, message.ts) };
}

function click(user: string, actionId: string, messageTs: string) {
  return dealwire.slack.click({ user, channel: dealwire.slack.directMessage(user).id, messageTs, actionId });
}

async function editForm(user: string, section: string, ...words: readonly string[]): Promise<View> {
  await press(user, 'release_edit', ...words);
  const choose = await formOf(user, 'Edit a section');
  await dealwire.slack.submit({ user, viewId: choose.id, values: { release_section: section } });
  return formOf(user, 'Version');
}

function formOf(user: string, words: string): Promise<View> {
  return dealwire.slack.until(`a form with ${words}`, () => {
    const view = dealwire.slack.modalOf(user);
    const shown =
      view === null ? '' : `${dealwire.slack.toPlainText(view)} ${JSON.stringify(view.payload.title)}`;
    return view !== null && shown.includes(words) ? view : null;
  });
}

async function edit(user: string, section: string, words: string, ...on: readonly string[]) {
  const form = await editForm(user, section, ...on);
  await dealwire.slack.submit({ user, viewId: form.id, values: { release_text_0: words } });
}

describe('a draft that people work on', () => {
  test('pings nobody, whatever stands in it', async () => {
    await drafted();

    await edit(deniz, 'Sub-head', '<!channel> & <@U0ADA> *now* <https://example.com|here>', 'version 1 by');

    const message = await readBy(deniz, 'version 2 by');
    expect(JSON.stringify(message)).not.toMatch(/<!channel>|<@U0ADA>/);
    expect(text(message)).toContain('<!channel> & <@U0ADA>');
  });

  test('takes 10,000 characters and gives them back whole, in as many fields as they need', async () => {
    await drafted();
    const long = Array.from({ length: 1400 }, (_, index) => `word${index}`).join(' ');
    const { service } = dealwire;
    await editSection(
      {
        database: service.database,
        now: () => new Date(),
        timeZone: 'Europe/Istanbul',
        roles: createRoles({ admins: [], approvers: [], sales: [] }),
        profile: async () => {
          throw new Error('not asked');
        },
      },
      { releaseId: release, version: 1, by: deniz, section: 'synopsis', text: long },
    );
    await dealwire.type('/release', String(release));

    const form = await editForm(deniz, 'Synopsis and credits', 'version 2 by');
    await dealwire.slack.submit({ user: deniz, viewId: form.id, values: {} });

    const message = await readBy(deniz, 'version 3 by');
    expect(form.payload.blocks.length).toBeGreaterThan(3);
    expect(text(message).replace(/\s+/g, ' ')).toContain(long);
  });

  test('loses a section by an empty text, and says so in what changed', async () => {
    await drafted();

    await edit(deniz, 'Contact', '', 'version 1 by');

    const { message } = await press(deniz, 'release_compare', 'version 2 by');
    expect(text(message)).not.toContain('[CONTACT');
    const shown = await formOf(deniz, 'Version 1 →');
    expect(dealwire.slack.toPlainText(shown)).toContain('[CONTACT');
    await dealwire.slack.closeView({ user: deniz, viewId: shown.id, all: true });
  });

  test('tells the second of two editors, and keeps what the first one wrote', async () => {
    await drafted();
    await dealwire.type('/release', String(release), { user: bora });
    const mine = await editForm(deniz, 'Sub-head', 'version 1 by');
    const channelCopy = dealwire.slack
      .visibleTo(bora, sales)
      .findLast((message) => dealwire.slack.toPlainText(message).includes(`Release #${release}`));
    await dealwire.slack.click({
      user: bora,
      channel: sales,
      messageTs: channelCopy?.ts ?? '',
      actionId: 'release_edit',
    });
    const choose = await formOf(bora, 'Edit a section');
    await dealwire.slack.submit({ user: bora, viewId: choose.id, values: { release_section: 'Sub-head' } });
    const theirs = await formOf(bora, 'Version');

    await dealwire.slack.submit({
      user: deniz,
      viewId: mine.id,
      values: { release_text_0: 'A story of the sea' },
    });
    await readBy(deniz, 'version 2 by');
    await dealwire.slack.submit({ user: bora, viewId: theirs.id, values: { release_text_0: 'Overwritten' } });

    await dealwire.slack.until('the refusal', () =>
      dealwire.slack
        .visibleTo(bora, sales)
        .find((message) => dealwire.slack.toPlainText(message).includes('Nothing was overwritten')),
    );
    const stands = text(await readBy(deniz, 'version 2 by'));
    expect(stands).toContain('A story of the sea');
    expect(stands).not.toContain('Overwritten');
  });
});

test('a number that is no release is the title called so', async () => {
  await dealwire.type('/title', 'add 7777; film; 2019');
  await dealwire.type('/deal', '7777: Peru (Latina)');

  expect(await drafted('7777')).toContain('Latina acquires “7777” for Peru');
  expect(await dealwire.type('/release', '8888')).toContain('no release #8888');
});

describe('a decision', () => {
  test('counts once, however often it is clicked, and locks its message', async () => {
    await drafted();
    const { message: draft } = await press(deniz, 'release_request_review', 'version 1 by');
    await click(deniz, 'release_request_review', draft.ts);
    const asked = await readBy(ada, 'asks for your approval');

    await Promise.all([click(ada, 'release_approve', asked.ts), click(ada, 'release_approve', asked.ts)]);

    const locked = text(await readBy(ada, 'Approved by @Ada Moreau'));
    expect(locked).not.toContain('[Approve]');
    const { prisma } = dealwire.service.database;
    expect(await prisma.releaseReview.count({ where: { releaseId: release } })).toBe(1);
    expect(
      await prisma.auditEntry.count({
        where: { entity: 'release', entityId: release, action: 'release.approve' },
      }),
    ).toBe(1);
    await click(deniz, 'release_edit', draft.ts).catch(() => null);
    expect((await prisma.release.findUniqueOrThrow({ where: { id: release } })).version).toBe(1);
  });

  test('of an approver is about the text that was read', async () => {
    await drafted('Harbour Lights since 2020-01-01');
    await press(deniz, 'release_request_review', 'version 1 by');
    const seen = await readBy(ada, 'asks for your approval', 'version 1 by');
    dealwire.slack.faults.set({ kind: 'ok_false', method: 'chat.update', error: 'internal_error' });
    await edit(deniz, 'Sub-head', 'A story of the sea', 'version 1 by');

    await click(ada, 'release_approve', seen.ts);

    const { prisma } = dealwire.service.database;
    expect((await prisma.release.findUniqueOrThrow({ where: { id: release } })).state).toBe('in_review');
  });

  test('before the end of an embargo says until when, in its zone', async () => {
    await drafted('Harbour Lights since 2020-01-01 embargo 2031-10-14 09:00 CET');
    await press(deniz, 'release_request_review', 'version 1 by');
    await press(ada, 'release_approve', 'asks for your approval');
    await readBy(deniz, 'Approved by');

    await press(deniz, 'release_mark_released', 'Approved by');

    await readBy(deniz, 'is under embargo until 09:00 CEST on 2031-10-14');
  });

  test('of a draft stays with whoever exports it; an approved text may be shown', async () => {
    await drafted('Harbour Lights since 2020-01-01');
    const copy = dealwire.slack
      .visibleTo(deniz, sales)
      .findLast((message) => dealwire.slack.toPlainText(message).includes(`Release #${release}`));

    await dealwire.slack.click({
      user: deniz,
      channel: sales,
      messageTs: copy?.ts ?? '',
      actionId: 'release_export_word',
    });

    const file = await dealwire.slack.until('the file', () =>
      [...dealwire.slack.state.files.values()].find(
        ({ name, isComplete }) => isComplete && name.startsWith(`release-${release}-`),
      ),
    );
    expect(file.channels).toEqual([dealwire.slack.directMessage(deniz).id]);
  });

  test('stays with whoever exports it where another company reads the channel, and once a deal behind it changed', async () => {
    await dealwire.type('/title', 'add Slow River; film; 2021');
    await dealwire.type('/deal', 'Slow River: Mexico (Imagen TV)');
    await dealwire.type('/deal', 'Slow River: Peru (Latina)');
    await drafted('Slow River');
    const { slack } = dealwire;
    const privateTo = (user: string) =>
      slack.visibleTo(user, sales).filter((each) => each.ephemeralTo === user);
    const pressHere = async (user: string, actionId: string) => {
      await dealwire.type('/release', String(release), { user });
      await slack.click({ user, channel: sales, messageTs: privateTo(user).at(-1)?.ts ?? '', actionId });
    };
    const answered = (user: string, words: string) =>
      slack.until(words, () => privateTo(user).find((each) => slack.toPlainText(each).includes(words)));
    const exported = async (count: number) => {
      await pressHere(deniz, 'release_export_word');
      const files = () =>
        [...slack.state.files.values()].filter(
          ({ name, isComplete }) => isComplete && name.startsWith(`release-${release}-`),
        );
      await slack.until('the file', () => (files().length === count ? true : undefined));
      return files().at(-1)?.channels;
    };
    await pressHere(deniz, 'release_request_review');
    await answered(deniz, 'Asked for approval');
    await pressHere(ada, 'release_approve');
    await answered(ada, `Release #${release} is now approved`);

    expect(await exported(1)).toEqual([sales]);
    slack.shareExternally(sales, true);
    expect(await exported(2)).toEqual([slack.directMessage(deniz).id]);
    await answered(deniz, 'shared with another company');
    slack.shareExternally(sales, false);
    expect(await dealwire.type('/deal', 'undo')).toContain('Undone: 1 deal of Slow River');
    expect(await exported(3)).toEqual([slack.directMessage(deniz).id]);
  });
});
