import { beforeAll, describe, expect, test } from 'vitest';
import { addTitle } from '../../../src/catalogue/titles/add-title.ts';
import { registerTitles } from '../../../src/catalogue/titles/title-listeners.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { silentLog } from '../../../src/platform/log.ts';
import { createMetrics } from '../../../src/platform/metrics.ts';
import { createInFlight } from '../../../src/platform/slack/in-flight.ts';
import { createRoles } from '../../../src/platform/slack/roles.ts';
import type { Message } from '../../../src/workspace/state/model.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { testDatabase } from '../../support/database.ts';
import { CHANNELS, PEOPLE } from '../../support/slack.ts';
import { startApp } from '../../workspace/start-app.ts';

const user = PEOPLE.deniz;
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

let slack: Workspace;
async function start(soldCodes: readonly string[] = []): Promise<void> {
  const deps = {
    database,
    log: silentLog,
    roles: createRoles({ admins: [], approvers: [], sales: [] }),
    timeZone: 'Europe/Istanbul',
    now: () => new Date(),
    metrics: createMetrics(),
    inFlight: createInFlight(),
  };
  ({ slack } = await startApp((app) =>
    registerTitles(app, deps, {
      soldCodes: async () => soldCodes,
      figures: async () => ['TV, share: 16.35% share, Chile'],
      movers: [],
    }),
  ));
}

let requests = 0;
async function onRecord(name: string, year: number | null = null): Promise<number> {
  requests += 1;
  const { title } = await addTitle(
    { database },
    { name, year, recordedBy: 'U1', requestKey: `seed:${requests}` },
  );
  return title?.id ?? 0;
}

/** Types the command and waits for the private reply. */
async function type(text: string): Promise<Message> {
  const before = replies().length;
  await slack.command({ user, channel: '#sales', command: '/title', text });
  return slack.until('a reply', () => replies()[before]);
}

async function typeForForm(text: string): Promise<string> {
  await slack.command({ user, channel: '#sales', command: '/title', text });
  const view = await slack.until('a form', () => {
    const modal = slack.modalOf(user);
    return modal && !JSON.stringify(modal).includes('Loading') ? modal : null;
  });
  return view.id;
}

function replies(): readonly Message[] {
  return slack.visibleTo(user, '#sales').filter((message) => message.ephemeralTo === user);
}

async function click(message: Message, actionId: string, value?: string): Promise<void> {
  await slack.click({
    user,
    channel: CHANNELS.sales,
    messageTs: message.ts,
    actionId,
    ...(value === undefined ? {} : { value }),
  });
}

function shownAt(message: Message): string {
  const now = replies().find((reply) => reply.ts === message.ts);
  return now === undefined ? '' : slack.toPlainText(now);
}

function latest(): string {
  const last = replies().at(-1);
  return last === undefined ? '' : slack.toPlainText(last);
}

describe('/title NAME', () => {
  test('shows the card to the person alone: names, kind, year, countries to date', async () => {
    await start(['FR', 'DE', 'FR']);
    await onRecord('Winter Ferry', 2021);

    const reply = await type('winter ferry');

    const card = slack.toPlainText(reply);
    expect(card).toContain('Winter Ferry (2021)');
    expect(card).toContain('Countries to date: 2 – France and Germany');
    expect(card).toContain('Kind: not on record');
    expect(slack.visibleTo(PEOPLE.ada, '#sales')).toEqual([]);
  });

  test('asks which one when several go by the name, and shows the one that was chosen in its place', async () => {
    await start();
    await onRecord('Twin Rivers', 1990);
    const remake = await onRecord('Twin Rivers', 2020);

    const asked = await type('Twin Rivers');
    await click(asked, 'title_show', String(remake));

    const card = await slack.until('the card', () =>
      shownAt(asked).includes('Countries to date') ? shownAt(asked) : null,
    );
    expect(card).toContain('Twin Rivers (2020)');
  });

  test('offers the nearest and a new one when none goes by the name', async () => {
    await start();
    await onRecord('Amber Station');

    const reply = await type('Amber Station 2');

    const shown = slack.toPlainText(reply);
    expect(shown).toContain('No title “Amber Station 2” on record');
    expect(shown).toContain('Amber Station');
    await click(reply, 'title_open_form');
    const form = await slack.until('the form', () => slack.modalOf(user));
    expect(JSON.stringify(form)).toContain('Amber Station 2');
  });

  test('shows user text as it is, without its power', async () => {
    await start();
    await onRecord('Loud <!channel> Night');

    const reply = await type('Loud <!channel> Night');

    expect(JSON.stringify(reply.blocks?.slice(1))).not.toContain('<!channel>');
    expect(reply.text).not.toContain('<!channel>');
  });
});

describe('/title add', () => {
  test('adds a title and shows its card', async () => {
    await start();

    await type('add Glass Harbour; series; 2022; aka Puerto de cristal');

    expect(latest()).toContain('is added');
    expect(latest()).toContain('Puerto de cristal');
    expect(await database.prisma.title.findFirst({ where: { name: 'Glass Harbour' } })).toMatchObject({
      kind: 'series',
      year: 2022,
      recordedBy: user,
    });
  });

  test('says so when the title is on record', async () => {
    await start();
    await onRecord('Known Work', 2011);

    await type('add Known Work');

    expect(latest()).toContain('is already on record');
    expect(await database.prisma.title.count({ where: { name: 'Known Work' } })).toBe(1);
  });

  test('asks before it adds a name that is close to one on record', async () => {
    await start();
    await onRecord('Terra Dourada');

    const asked = await type('add Terra Dorada; film');

    expect(slack.toPlainText(asked)).toContain('is close to');
    expect(await database.prisma.title.count({ where: { name: 'Terra Dorada' } })).toBe(0);
    await click(asked, 'title_add_anyway');
    await slack.until('the card', () => (shownAt(asked).includes('is added') ? true : null));
    expect(await database.prisma.title.findFirst({ where: { name: 'Terra Dorada' } })).toMatchObject({
      kind: 'film',
    });
  });

  test('opens the form with what it understood, and adds from there', async () => {
    await start();

    const viewId = await typeForForm('add Silver Mask; blockbuster; 2019');
    const wrong = await slack.submit({ user, viewId, values: { title_year: 'soon' } });
    await slack.submit({
      user,
      viewId,
      values: { title_year: '2020', title_kind: 'film', title_other_names: 'Gümüş Maske; original' },
    });

    expect(wrong.fieldErrors).toHaveProperty('title_year');
    await slack.until('the reply', () => (latest().includes('is added') ? true : null));
    expect(
      await database.prisma.title.findFirst({ where: { name: 'Silver Mask' }, include: { names: true } }),
    ).toMatchObject({
      kind: 'film',
      year: 2020,
      names: [{ kind: 'main' }, { text: 'Gümüş Maske', kind: 'original' }],
    });
  });
});

describe('names', () => {
  test('grow by /title alias', async () => {
    await start();
    const titleId = await onRecord('Quiet Coast');

    const reply = await type('alias Quiet Coast = Costa tranquila; Spanish');

    expect(slack.toPlainText(reply)).toContain('also goes by Costa tranquila (Spanish)');
    expect(
      await database.prisma.titleName.findFirst({ where: { titleId, text: 'Costa tranquila' } }),
    ).toMatchObject({
      language: 'es',
    });
  });

  test('are changed in the form that the card opens', async () => {
    await start();
    const titleId = await onRecord('Wide Valley');
    await type('alias Wide Valley = Valle Ancho');
    const wrong = await database.prisma.titleName.findFirstOrThrow({
      where: { titleId, text: 'Valle Ancho' },
    });

    const card = await type('Wide Valley');
    await click(card, 'title_edit');
    const view = await slack.until('the form', () => {
      const modal = slack.modalOf(user);
      return modal && JSON.stringify(modal).includes('Names to remove') ? modal : null;
    });
    const values = { title_other_names: 'Vale Largo; Portuguese', title_removed_names: [String(wrong.id)] };
    await slack.submit({ user, viewId: view.id, values });

    await slack.until('the reply', () => (latest().includes('no longer goes by Valle Ancho') ? true : null));
    const names = await database.prisma.titleName.findMany({ where: { titleId }, orderBy: { id: 'asc' } });
    expect(names.map((name) => name.text)).toEqual(['Wide Valley', 'Vale Largo']);
  });

  test('without the new one, open that form; a title that begins with the word is shown', async () => {
    await start();
    await onRecord('Deep Orchard');
    await onRecord('Alias Moon');

    expect(slack.toPlainText(await type('alias Moon'))).toContain('Alias Moon');
    await typeForForm('alias Deep Orchard');
    expect(JSON.stringify(slack.modalOf(user))).toContain('Deep Orchard');
  });
});

test('/title help says what can be typed', async () => {
  await start();

  const reply = await type('help');

  for (const command of ['/title add', '/title alias']) expect(slack.toPlainText(reply)).toContain(command);
});
