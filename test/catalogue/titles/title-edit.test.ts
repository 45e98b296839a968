import { beforeAll, describe, expect, test } from 'vitest';
import { registerAwards } from '../../../src/catalogue/awards/award-listeners.ts';
import { addTitle } from '../../../src/catalogue/titles/add-title.ts';
import { editTitle, titleVersion } from '../../../src/catalogue/titles/edit/edit-title.ts';
import { type RecordedTitle, recordedTitle } from '../../../src/catalogue/titles/edit/title-details-store.ts';
import { registerTitles } from '../../../src/catalogue/titles/title-listeners.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { silentLog } from '../../../src/platform/log.ts';
import { createMetrics } from '../../../src/platform/metrics.ts';
import { createInFlight } from '../../../src/platform/slack/in-flight.ts';
import { createRoles } from '../../../src/platform/slack/roles.ts';
import type { Message, View } from '../../../src/workspace/state/model.ts';
import type { Workspace } from '../../../src/workspace/workspace.ts';
import { testDatabase } from '../../support/database.ts';
import { PEOPLE } from '../../support/slack.ts';
import { startApp } from '../../workspace/start-app.ts';

const user = PEOPLE.deniz;
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

let slack: Workspace;
async function start(): Promise<void> {
  const deps = {
    database,
    log: silentLog,
    roles: createRoles({ admins: [PEOPLE.bora], approvers: [], sales: [] }),
    timeZone: 'Europe/Istanbul',
    now: () => new Date(),
    metrics: createMetrics(),
    inFlight: createInFlight(),
  };
  const ports = { soldCodes: async () => [], figures: async () => [], movers: [] };
  ({ slack } = await startApp((app) => {
    registerTitles(app, deps, ports);
    registerAwards(app, deps);
  }));
}

let requests = 0;
async function onRecord(
  name: string,
  details: Partial<Omit<RecordedTitle, 'id' | 'name'>> = {},
): Promise<number> {
  requests += 1;
  const { kind = null, year = null, ...rest } = details;
  const { title } = await addTitle(
    { database },
    { name, kind, year, details: rest, recordedBy: 'U1', requestKey: `seed:${requests}` },
  );
  return title?.id ?? 0;
}

function replies(): readonly Message[] {
  return slack.visibleTo(user, '#sales').filter((message) => message.ephemeralTo === user);
}

async function type(text: string): Promise<Message> {
  const before = replies().length;
  await slack.command({ user, channel: '#sales', command: '/title', text });
  return slack.until('a reply', () => replies()[before]);
}

async function openForm(text: string): Promise<View> {
  await slack.command({ user, channel: '#sales', command: '/title', text });
  return slack.until('a form', () => {
    const modal = slack.modalOf(user);
    return modal && !JSON.stringify(modal).includes('Loading') ? modal : null;
  });
}

async function replyWith(words: string): Promise<string> {
  return slack.until('the reply', () => {
    const last = replies().at(-1);
    const text = last === undefined ? '' : slack.toPlainText(last);
    return text.includes(words) ? text : null;
  });
}

describe('/title edit', () => {
  test('changes what was typed, clears what was emptied, and leaves the rest, with an audit entry', async () => {
    await start();
    const id = await onRecord('Stone Bridge', {
      kind: 'series',
      episodes: 8,
      directors: ['Ece Ak', 'Robert Long, Jr.'],
      logline: 'A bridge falls.',
      synopsis: 'Long ago.',
    });

    const view = await openForm('edit stone bridge');
    const values = {
      title_year: '2021',
      title_logline: '',
      title_countries: 'Turkey; DE',
      title_cast: 'Can Su\nNil Er',
      title_other_names: 'Taş Köprü; original',
    };
    await slack.submit({ user, viewId: view.id, values });

    const reply = await replyWith('changed');
    expect(reply).toContain('took logline off the record');
    expect(reply).toContain('Taş Köprü');
    expect(await recordedTitle(database.prisma, id)).toMatchObject({
      name: 'Stone Bridge',
      kind: 'series',
      year: 2021,
      episodes: 8,
      countries: ['TR', 'DE'],
      directors: ['Ece Ak', 'Robert Long, Jr.'],
      cast: ['Can Su', 'Nil Er'],
      logline: null,
      synopsis: 'Long ago.',
    });
    const audit = await database.prisma.auditEntry.findFirst({
      where: { entity: 'title', entityId: id, action: 'title.edited' },
    });
    expect(audit).toMatchObject({
      actor: user,
      before: { year: null, logline: 'A bridge falls.', countries: [], cast: [] },
      after: { year: 2021, logline: null },
    });
  });

  test('names the field that cannot be read, and stores nothing', async () => {
    await start();
    const id = await onRecord('Paper Moon Road');

    const view = await openForm('edit Paper Moon Road');
    const values = { title_countries: 'Turkey, Atlantis', title_minutes: 'long', title_year: '12' };
    const outcome = await slack.submit({ user, viewId: view.id, values });

    expect(outcome.fieldErrors).toMatchObject({
      title_countries: expect.stringContaining('Atlantis'),
      title_minutes: expect.stringContaining('whole number'),
      title_year: expect.stringContaining('A year'),
    });
    expect(await recordedTitle(database.prisma, id)).toMatchObject({ minutes: null, countries: [] });
  });

  test('tells at the name that another title has it, or that somebody else changed this one', async () => {
    await start();
    await onRecord('Old Well');
    const id = await onRecord('New Well');

    const view = await openForm('edit New Well');
    const twin = await slack.submit({ user, viewId: view.id, values: { title_name: 'The Old Well' } });
    await database.prisma.title.update({ where: { id }, data: { minutes: 90 } });
    const late = await slack.submit({ user, viewId: view.id, values: { title_name: 'Newest Well' } });

    expect(twin.fieldErrors?.title_name).toContain('Another title of that name');
    expect(late.fieldErrors?.title_name).toContain('changed by somebody else');
    expect(await recordedTitle(database.prisma, id)).toMatchObject({ name: 'New Well', minutes: 90 });
  });

  test('renames a title, also to one of its further names', async () => {
    const id = await onRecord('Kar Yolu');
    await database.prisma.titleName.create({
      data: { titleId: id, text: 'Snow Way', key: 'snow way', kind: 'local' },
    });
    const standing = await recordedTitle(database.prisma, id);
    if (standing === null) throw new Error('no title');

    const edit = { titleId: id, version: titleVersion(standing), by: user };
    await editTitle({ database }, { ...edit, changes: { name: 'Snow Way' }, requestKey: 'rename' });

    const names = await database.prisma.titleName.findMany({ where: { titleId: id } });
    expect(names).toMatchObject([{ text: 'Snow Way', kind: 'main', key: 'snow way' }]);
    await expect(
      editTitle({ database }, { ...edit, changes: { year: 2020 }, requestKey: 'late' }),
    ).rejects.toThrow('changed by somebody else');
  });
});

describe('/title add in its form', () => {
  test('stores every detail that was typed', async () => {
    await start();

    const view = await openForm('');
    const values = {
      title_name: 'Lantern Street',
      title_kind: 'miniseries',
      title_episodes: '6',
      title_genres: 'drama, crime',
      title_based_on: 'Lantern Street, a novel',
    };
    await slack.submit({ user, viewId: view.id, values });

    expect(await replyWith('is added')).toContain('Based on: Lantern Street, a novel');
    expect(await database.prisma.title.findFirst({ where: { name: 'Lantern Street' } })).toMatchObject({
      kind: 'miniseries',
      episodes: 6,
      genres: ['drama', 'crime'],
      basedOn: 'Lantern Street, a novel',
    });
  });

  test('asks in the form when a title is much like it, and keeps what was typed', async () => {
    await start();
    await onRecord('Casa Dorada');

    const view = await openForm('');
    const values = { title_name: 'Casa Dourada', title_synopsis: 'A house. '.repeat(300).trim() };
    await slack.submit({ user, viewId: view.id, values });
    const asked = await slack.until('the question', () => {
      const modal = slack.modalOf(user);
      return modal && JSON.stringify(modal).includes('Much like') ? modal : null;
    });

    expect(await database.prisma.title.count({ where: { name: 'Casa Dourada' } })).toBe(0);
    await slack.submit({ user, viewId: asked.id, values: {} });
    await replyWith('is added');
    const added = await database.prisma.title.findFirst({ where: { name: 'Casa Dourada' } });
    expect(added?.synopsis).toBe(values.title_synopsis);
  });
});

describe('awards and quotes', () => {
  test('are recorded by /title award and /title quote, and stand on the card', async () => {
    await start();
    await onRecord('Hill Station');

    const award = await type('award Hill Station: Harvest Festival; nominated; 2023; Best Series');
    const quote = await type('quote Hill Station: "We love it."; Maya Ortiz, Head of Sales');
    const card = slack.toPlainText(await type('Hill Station'));

    expect(slack.toPlainText(award)).toContain('Recorded');
    expect(slack.toPlainText(quote)).toContain('Not approved');
    expect(card).toContain('Nominated: Best Series, Harvest Festival, 2023');
    expect(card).toContain('Approved quotes: 0 (1 not approved yet)');
  });

  test('leave titles that begin with these words alone', async () => {
    await start();
    await onRecord('Award Season: Autumn');
    await onRecord('Edit of Love');

    expect(slack.toPlainText(await type('award season: autumn'))).toContain('Countries to date');
    expect(slack.toPlainText(await type('edit of love'))).toContain('Countries to date');
  });
});
