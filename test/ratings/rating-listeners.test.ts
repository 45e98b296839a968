import type { App } from '@slack/bolt';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/database.ts';
import { silentLog } from '../../src/platform/log.ts';
import { createMetrics } from '../../src/platform/metrics.ts';
import { createInFlight } from '../../src/platform/slack/in-flight.ts';
import { createRoles } from '../../src/platform/slack/roles.ts';
import { RATING_FIELD } from '../../src/ratings/command/rating-modal.ts';
import { findFigures } from '../../src/ratings/find-figures.ts';
import { registerRatings } from '../../src/ratings/rating-listeners.ts';
import type { Message } from '../../src/workspace/state/model.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { testDatabase } from '../support/database.ts';
import { noRatingNews } from '../support/no-rating-news.ts';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { startApp } from '../workspace/start-app.ts';
import { recordTitle } from './make-rating.ts';

const { deniz, ada } = PEOPLE;
const channel = CHANNELS.sales;
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

function register(app: App): void {
  registerRatings(app, {
    database,
    log: silentLog,
    roles: createRoles({ admins: [], approvers: [], sales: [] }),
    metrics: createMetrics(),
    inFlight: createInFlight(),
    timeZone: 'Europe/Istanbul',
    now: () => new Date('2026-03-01T12:00:00Z'),
    news: noRatingNews,
  });
}

/** The private reply that an act brings. */
async function replyTo(
  slack: Workspace,
  act: () => Promise<unknown>,
  user: string = deniz,
): Promise<Message> {
  const privately = () => slack.visibleTo(user, channel).filter(({ ephemeralTo }) => ephemeralTo !== null);
  const before = privately().length;
  await act();
  return slack.until('a reply', () => privately()[before]);
}

function type(slack: Workspace, text: string, user: string = deniz) {
  return slack.command({ user, channel, command: '/rating', text });
}

function typed(slack: Workspace, text: string, user: string = deniz): Promise<Message> {
  return replyTo(slack, () => type(slack, text, user), user);
}

/** Presses a button and waits until the message says something else. */
async function press(slack: Workspace, { ts }: Message, actionId: string, says: string): Promise<void> {
  await slack.click({ user: deniz, channel, messageTs: ts, actionId });
  await slack.until(`“${says}”`, () =>
    slack.visibleTo(deniz, channel).find((message) => slack.toPlainText(message).includes(says)),
  );
}

async function figuresOf(titleId: number): Promise<readonly string[]> {
  const figures = await findFigures(database.prisma, { titleIds: [titleId] });
  return figures.map(({ bound, value, metric }) => `${bound} ${value} ${metric}`);
}

describe('/rating in one line', () => {
  test('records what it understood and echoes each figure whole', async () => {
    const { slack } = await startApp(register);
    const title = await recordTitle(database, 'Salt Road');

    const reply = await typed(
      slack,
      'salt road, Mexico, Imagen TV: >3.1m viewers, 19% share, 5.45% rating households; prime time; source HR Ratings; claim: best since 2016',
    );

    expect(await figuresOf(title.id)).toEqual(['> 3100000 viewers', '= 19 share', '= 5.45 rating']);
    const text = slack.toPlainText(reply);
    expect(text).toContain(
      'more than 3.1 million viewers, Mexico, Imagen TV, prime time, source: HR Ratings',
    );
    expect(text).toContain('5.45% rating (households)');
    expect(text).toContain('said of it: “best since 2016”');
  });

  test('finds the title whose name holds a comma', async () => {
    const { slack } = await startApp(register);
    const title = await recordTitle(database, 'Winter, Interrupted');

    await typed(slack, 'Winter, Interrupted, Canal 9, Chile: 12% share');

    expect(await figuresOf(title.id)).toEqual(['= 12 share']);
  });

  test('says what a correction replaces, and what else stands beside it', async () => {
    const { slack } = await startApp(register);
    await recordTitle(database, 'Paper Lanterns');
    await typed(slack, 'Paper Lanterns, Chile, Canal 9: 12.5% share');
    await typed(slack, 'Paper Lanterns, Chile, Canal 9: 15% share; finale');

    const reply = slack.toPlainText(await typed(slack, 'Paper Lanterns, Chile, Channel Nine: 13% share'));

    expect(reply).toContain('13% share, Chile, Canal 9, source not given, was 12.5% share');
    expect(reply).toMatch(/Also on record there.*\n.*15% share, finale/s);
  });

  test('is held when it is doubtful, and recorded when the person insists', async () => {
    const { slack } = await startApp(register);
    const title = await recordTitle(database, 'Big Country');

    const held = await typed(slack, 'Big Country, US, Nine: 120m viewers');
    expect(slack.toPlainText(held)).toContain('Not recorded yet');
    expect(await figuresOf(title.id)).toEqual([]);
    await press(slack, held, 'rating_record_anyway', 'Recorded for Big Country');

    expect(await figuresOf(title.id)).toEqual(['= 120000000 viewers']);
  });

  test('is refused when it cannot be true', async () => {
    const { slack } = await startApp(register);
    const title = await recordTitle(database, 'Small Island');

    const reply = slack.toPlainText(await typed(slack, 'Small Island, Malta, Nine: 2m viewers'));

    expect(reply).toContain('more than the people of Malta');
    expect(await figuresOf(title.id)).toEqual([]);
  });

  test('never records cinema admissions under a channel', async () => {
    const { slack } = await startApp(register);
    const title = await recordTitle(database, 'Silver Screen');

    const reply = slack.toPlainText(await typed(slack, 'Silver Screen, Turkey, Kanal D: 1.2m admissions'));

    expect(reply).toContain('leave the channel out');
    expect(await figuresOf(title.id)).toEqual([]);
  });

  test('opens the form with what was read when something is missing', async () => {
    const { slack } = await startApp(register);
    const title = await recordTitle(database, 'Quiet Harbour');

    await type(slack, 'Quiet Harbour, Chile, Canal 9: 3.1m; finale');

    const view = await slack.until('the form', () => slack.modalOf(deniz));
    const shown = slack.toPlainText(view);
    expect(shown).toContain('does not say what was counted');
    expect(shown).toContain('Quiet Harbour');
    const values = { [RATING_FIELD.figures]: '3.1m viewers' };
    await replyTo(slack, () => slack.submit({ user: deniz, viewId: view.id, values }));
    expect(await findFigures(database.prisma, { titleIds: [title.id] })).toMatchObject([
      { value: '3100000', scope: 'finale', channel: 'Canal 9', territory: { label: 'Chile' } },
    ]);
  });

  test('offers to add a title that is not on record', async () => {
    const { slack } = await startApp(register);

    await type(slack, 'Zebra Crossing Blues, Chile: 12% share');

    const view = await slack.until('the form', () => slack.modalOf(deniz));
    expect(slack.toPlainText(view)).toContain('Add “Zebra Crossing Blues”');
    const reply = await replyTo(slack, () => slack.submit({ user: deniz, viewId: view.id }));
    expect(slack.toPlainText(reply)).toContain('12% share, Chile');
    expect(await database.prisma.title.count({ where: { name: 'Zebra Crossing Blues' } })).toBe(1);
  });
});

describe('the form', () => {
  test('finds titles while typing and names the field that it cannot read', async () => {
    const { slack } = await startApp(register);
    const title = await recordTitle(database, 'Copper Fields');
    await type(slack, '');
    const view = await slack.until('the form', () => slack.modalOf(deniz));

    const { options } = await slack.suggest({
      user: deniz,
      viewId: view.id,
      actionId: RATING_FIELD.title,
      value: 'copper',
    });
    const outcome = await slack.submit({
      user: deniz,
      viewId: view.id,
      values: {
        [RATING_FIELD.title]: `id:${title.id}`,
        [RATING_FIELD.territory]: 'Xlandia',
        [RATING_FIELD.figures]: '19%',
        [RATING_FIELD.aired]: 'last week',
      },
    });

    expect(JSON.stringify(options)).toContain('Copper Fields');
    expect(Object.keys(outcome.fieldErrors).sort()).toEqual(
      [RATING_FIELD.aired, RATING_FIELD.figures, RATING_FIELD.territory].sort(),
    );
  });

  test('edits an entry in one step', async () => {
    const { slack } = await startApp(register);
    const title = await recordTitle(database, 'Long Meadow');
    const reply = await typed(
      slack,
      'Long Meadow, Chile, Canal 9: 12% share individuals 20+ ABC1, 400k viewers; premiere; 2025-10-05',
    );

    await slack.click({ user: deniz, channel, messageTs: reply.ts, actionId: 'rating_edit' });
    const view = await slack.until('the form', () => slack.modalOf(deniz));
    const values = { [RATING_FIELD.territory]: 'Peru' };
    await replyTo(slack, () => slack.submit({ user: deniz, viewId: view.id, values }));

    expect(await findFigures(database.prisma, { titleIds: [title.id] })).toMatchObject([
      {
        territory: { label: 'Peru' },
        metric: 'share',
        value: '12',
        base: 'individuals',
        target: '20+ ABC1',
        scope: 'premiere',
      },
      { territory: { label: 'Peru' }, metric: 'viewers', value: '400000', aired: { from: '2025-10-05' } },
    ]);
  });
});

describe('undo', () => {
  test('takes the last entry back, by command or by its button, and only the person’s own', async () => {
    const { slack } = await startApp(register);
    const title = await recordTitle(database, 'Old Quay');
    const reply = await typed(slack, 'Old Quay, Chile, Canal 9: 12% share');
    await typed(slack, 'Old Quay, Peru, Canal 9: 14% share', ada);

    await press(slack, reply, 'rating_undo', '12% share taken back');
    const undone = slack.toPlainText(await typed(slack, 'undo', ada));

    expect(undone).toContain('14% share taken back');
    expect(await figuresOf(title.id)).toEqual([]);
  });
});

describe('list and help', () => {
  test('list everything of a title, or of it in a territory, with numbers and who recorded them', async () => {
    const { slack } = await startApp(register);
    await recordTitle(database, 'River Gate');
    await typed(slack, 'River Gate, Chile, Canal 9: audience of 11.6%');
    await typed(slack, 'River Gate: #1 on Streamly in Brazil and Peru');

    const all = slack.toPlainText(await typed(slack, 'list river gate'));
    const peru = slack.toPlainText(await typed(slack, 'list River Gate, Peru'));

    expect(all).toContain('3 figures on record');
    expect(all).toContain('audience of 11.6% (neither share nor rating stated), Chile, Canal 9');
    expect(peru).toContain('number 1 on Streamly, Peru, source not given');
    expect(peru).not.toContain('11.6');
  });

  test('say "not on record" where nothing is, and explain the grammar', async () => {
    const { slack } = await startApp(register);
    await recordTitle(database, 'Blank Page');

    expect(slack.toPlainText(await typed(slack, 'list Blank Page'))).toContain('not on record');
    expect(slack.toPlainText(await typed(slack, 'help'))).toContain('on Netflix in US, Canada: chart');
  });
});
