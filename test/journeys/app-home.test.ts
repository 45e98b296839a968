import { beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { ada, bora, deniz } = PEOPLE;
const { sales } = CHANNELS;

let running: Running;
beforeAll(async () => {
  running = await startDealwire({ announceChannel: null });
});

describe('the App Home', () => {
  test('opens before anything is on record, with the first steps', async () => {
    const admin = await home(bora);
    const marketing = await home(ada);

    expect(admin).toContain('First steps: 0 of 5 done');
    expect(admin).toMatch(/\[Record a sale\] \[Ask\] \[Draft a release\] \[Import\] \[Settings\]/);
    expect(admin).toContain('[Company profile] [Add a title]');
    expect(marketing).toContain('an admin fills in what press releases say of you');
    expect(marketing).not.toMatch(/Import\]|Company profile\]|On record|Missing/);
  });

  test('ticks off what is done', async () => {
    await running.type('/feed', 'on', { channel: CHANNELS.deals });
    await running.type('/title', 'add Harbour Lights; 2024');
    await running.type(
      '/deal',
      'Harbour Lights: Mexico (Imagen TV), Chile (Mega), Spain (Antena 3), Italy (RAI)',
    );

    const seen = await home(deniz);

    expect(seen).toContain('First steps: 3 of 5 done');
    expect(seen).toContain('A channel hears of sales – done');
    expect(seen).toContain('#deals hears every deal that may be announced, at once');
    expect(seen).toContain('Harbour Lights: Mexico (Imagen TV), Chile (Mega), Spain (Antena 3) and 1 more');
  });

  test('shows what stays in sales to sales alone', async () => {
    await running.type('/deal', 'Harbour Lights: Peru (Latina); negotiation', { user: bora });
    await running.type('/deal', 'Harbour Lights: Japan (Wowow); hold', { user: bora });
    await running.type('/deal', 'Harbour Lights: France (TF1); free tv; 2024-01-01..2025-12-31', {
      user: bora,
    });

    const inSales = await home(deniz);
    const marketing = await home(ada);

    expect(inSales).toMatch(/Japan \(Wowow, not told yet\)[\s\S]*Peru \(Latina, negotiation\)/);
    expect(inSales).toContain('5 deals have no media or no dates');
    expect(marketing).toMatch(/Latest on record[\s\S]*France \(TF1\)/);
    expect(marketing).not.toMatch(/Latina|Wowow|media or no dates/);
    expect(marketing).toContain('1 title has no kind or no synopsis');
  });

  test('undoes an entry and shows what is left', async () => {
    expect(await home(bora)).toMatch(/What you recorded[\s\S]*TF1[\s\S]*\[Edit\] \[Undo\]/);

    await clickOn(bora, 'deal_undo');

    const after = await until(bora, (text) => !text.includes('TF1'));
    expect(after).toContain('Wowow');
  });

  test('edits a deal in a form, and shows it as it is then', async () => {
    await clickOn(bora, 'deal_edit');
    const form = await modal(bora, 'Wowow');

    await running.slack.submit({ user: bora, viewId: form.id, values: { deal_clearance: 'cleared' } });

    expect(await until(bora, (text) => text.includes('Japan (Wowow)'))).not.toContain('not told yet');
  });

  test('names what lacks, and mends it from the list', async () => {
    await home(ada);
    await clickOn(ada, 'home_show_gap', 'titles');
    const list = await modal(ada, 'Harbour Lights');
    expect(running.slack.toPlainText(list)).toContain('no kind and no synopsis');

    await running.slack.click({ user: ada, viewId: list.id, actionId: 'title_edit' });

    const form = await modal(ada, 'Synopsis');
    expect(form.id).not.toBe(list.id);
  });

  test('keeps from others than sales which deals lack media', async () => {
    await home(deniz);
    expect(JSON.stringify(homeOf(deniz).payload)).toContain('"rights"');
    expect(JSON.stringify(homeOf(ada).payload)).not.toContain('"rights"');
  });

  test('lets an approver read and approve, and shows both sides what became of it', async () => {
    await home(deniz);
    await clickOn(deniz, 'release_open_form');
    const form = await modal(deniz, 'Sales to tell as news');
    await running.slack.suggest({
      user: deniz,
      viewId: form.id,
      actionId: 'release_titles',
      value: 'harbour',
    });
    await running.slack.submit({
      user: deniz,
      viewId: form.id,
      values: { release_titles: ['Harbour Lights (2024)'] },
    });
    const drafts = await until(deniz, (text) => text.includes('Your drafts'));
    expect(drafts).toMatch(/Your drafts[\s\S]*Harbour Lights[\s\S]*#1/);
    await running.type('/release', '1');
    const shown = running.slack.visibleTo(deniz, sales).findLast((each) => each.ephemeralTo === deniz);
    await running.slack.click({
      user: deniz,
      channel: sales,
      messageTs: shown?.ts ?? '',
      actionId: 'release_request_review',
    });
    expect(await until(ada, (text) => text.includes('Waiting for your approval'), true)).toContain(
      'asked for by @Deniz Kaya',
    );
    expect(await home(deniz)).not.toContain('Waiting for your approval');

    await clickOn(ada, 'release_read');
    const text = running.slack.toPlainText(await modal(ada, 'FOR IMMEDIATE RELEASE'));
    expect(text).toContain('Imagen TV');
    await running.slack.closeView({ user: ada, viewId: running.slack.modalOf(ada)?.id ?? '', all: true });
    await clickOn(ada, 'release_approve');

    const after = await until(ada, (seen) => seen.includes('Recent releases'));
    expect(after).not.toContain('Waiting for your approval');
    expect(after).toMatch(/Harbour Lights \(#1\)[\s\S]*approved by @Ada Moreau/);
  });

  test('opens the settings, and shows the profile as done once it is saved', async () => {
    await home(bora);
    await clickOn(bora, 'home_settings');
    const settings = await modal(bora, 'Who may do what');
    await running.slack.click({ user: bora, viewId: settings.id, actionId: 'company_profile_edit' });
    const form = await modal(bora, 'About the company (English)');
    await running.slack.submit({
      user: bora,
      viewId: form.id,
      values: { profile_name_0: 'Anatolia Rights' },
    });

    expect(running.slack.modalOf(bora)).toBeNull();
    // It was the last of the first steps.
    await until(bora, (text) => !text.includes('First steps'));
  });

  test('asks a question, answered in the messages with the app', async () => {
    await home(ada);
    await clickOn(ada, 'answer_open_ask');
    const form = await modal(ada, 'Your question');
    await running.slack.submit({
      user: ada,
      viewId: form.id,
      values: { answer_question: 'who has Harbour Lights in Chile?' },
    });

    await running.slack.until('the answer', () =>
      running.slack.visibleTo(ada, ada).find((each) => running.slack.toPlainText(each).includes('Mega')),
    );
  });
});

function homeOf(user: string) {
  const view = running.slack.homeOf(user);
  if (view === null) throw new Error('no Home was published');
  return view;
}

/** Opens the Home and reads it once it is published anew. */
async function home(user: string): Promise<string> {
  const before = running.slack.homeOf(user)?.hash;
  await running.slack.openHome(user);
  const view = await running.slack.until('the Home', () => {
    const now = running.slack.homeOf(user);
    return now !== null && now.hash !== before ? now : undefined;
  });
  return running.slack.toPlainText(view);
}

/** The Home once it reads so; `reopening` it as often as it takes. */
async function until(user: string, reads: (text: string) => boolean, reopening = false): Promise<string> {
  for (let tries = 0; reopening && tries < 20; tries++) {
    const text = await home(user);
    if (reads(text)) return text;
  }
  return running.slack.until('the Home as it should read', () => {
    const text = running.slack.toPlainText(homeOf(user));
    return reads(text) ? text : undefined;
  });
}

/** Presses the first such button on the Home. */
async function clickOn(user: string, actionId: string, value?: string): Promise<void> {
  await running.slack.click({
    user,
    viewId: homeOf(user).id,
    actionId,
    ...(value === undefined ? {} : { value }),
    ...blockOf(user, actionId, value),
  });
}

function blockOf(user: string, actionId: string, value?: string): { blockId?: string } {
  const blocks = homeOf(user).payload.blocks as unknown as readonly {
    block_id?: string;
    accessory?: Button;
    elements?: readonly Button[];
  }[];
  const block = blocks.find((each) =>
    [each.accessory, ...(each.elements ?? [])].some(
      (element) => element?.action_id === actionId && (value === undefined || element.value === value),
    ),
  );
  return block?.block_id === undefined ? {} : { blockId: block.block_id };
}

interface Button {
  readonly action_id?: string;
  readonly value?: string;
}

function modal(user: string, says: string) {
  return running.slack.until(says, () => {
    const view = running.slack.modalOf(user);
    return view !== null && running.slack.toPlainText(view).includes(says) ? view : undefined;
  });
}
