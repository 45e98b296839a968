import { beforeAll, describe, expect, test } from 'vitest';
import { saveAwards } from '../../../src/catalogue/awards/add-award.ts';
import { addTitle } from '../../../src/catalogue/titles/add-title.ts';
import { findTitle } from '../../../src/catalogue/titles/find-title.ts';
import { mergeTitles } from '../../../src/catalogue/titles/merge/merge-titles.ts';
import type { TitleKind, TitleRef } from '../../../src/catalogue/titles/title.ts';
import { registerTitles } from '../../../src/catalogue/titles/title-listeners.ts';
import { recordDeals } from '../../../src/deals/record/record-deals.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { silentLog } from '../../../src/platform/log.ts';
import { createMetrics } from '../../../src/platform/metrics.ts';
import { createInFlight } from '../../../src/platform/slack/in-flight.ts';
import { createRoles } from '../../../src/platform/slack/roles.ts';
import { findFigures } from '../../../src/ratings/find-figures.ts';
import { recordRating } from '../../../src/ratings/record/record-rating.ts';
import { titlePorts } from '../../../src/title-ports.ts';
import type { Message } from '../../../src/workspace/state/model.ts';
import { makeFigure, makeMeasurement } from '../../ratings/make-rating.ts';
import { testDatabase } from '../../support/database.ts';
import { makeSale, makeTerms } from '../../support/make-deal.ts';
import { noRatingNews } from '../../support/no-rating-news.ts';
import { CHANNELS, PEOPLE } from '../../support/slack.ts';
import { startApp } from '../../workspace/start-app.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const admin = PEOPLE.bora;
const roles = createRoles({ admins: [admin], approvers: [], sales: [] });
let told: number[] = [];
const news = {
  async recorded() {},
  async changed(_: unknown, ids: readonly number[]) {
    told.push(...ids);
  },
};
const ports = titlePorts(news);

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

let requests = 0;
function nextKey(): string {
  requests += 1;
  return `request:${requests}`;
}

async function onRecord(
  name: string,
  more: { kind?: TitleKind; year?: number; synopsis?: string } = {},
): Promise<TitleRef> {
  const { synopsis, ...what } = more;
  const { title } = await addTitle(
    { database },
    {
      name,
      ...what,
      ...(synopsis === undefined ? {} : { details: { synopsis } }),
      recordedBy: 'U1',
      requestKey: nextKey(),
    },
  );
  if (title === null) throw new Error('no title');
  return title;
}

async function sell(title: TitleRef, territory: string, buyer: string, minute = 0): Promise<number> {
  const now = () => new Date(NOW.getTime() + minute * 60_000);
  const outcome = await recordDeals(
    { database, now, news },
    {
      title,
      sales: [makeSale(territory, buyer)],
      terms: makeTerms(),
      recordedBy: 'U1',
      channelId: null,
      requestKey: nextKey(),
      source: 'command',
      announce: true,
    },
  );
  return outcome.recorded[0]?.id ?? 0;
}

async function measure(title: TitleRef, value: string, territory: string): Promise<void> {
  const measurements = [{ measurement: makeMeasurement({ territory }), figures: [makeFigure({ value })] }];
  const input = {
    title,
    measurements,
    recordedBy: 'U1',
    requestKey: nextKey(),
    confirmed: false,
    replaces: null,
  };
  await recordRating({ database, now: () => NOW, news: noRatingNews }, input);
}

async function merge(from: TitleRef, to: TitleRef, by: string = admin) {
  told = [];
  const deps = { database, now: () => NOW, roles, movers: ports.movers };
  return mergeTitles(deps, { from: from.id, to: to.id, by, requestKey: nextKey() });
}

const dealsOf = (titleId: number) =>
  database.prisma.deal.findMany({ where: { titleId }, orderBy: { id: 'asc' } });

describe('merging two titles', () => {
  test('moves names, deals, figures and awards, fills what was missing, and keeps the audit', async () => {
    const from = await onRecord('Salt Wind', { year: 2020, synopsis: 'A coast.' });
    const to = await onRecord('The Salt Winds', { kind: 'series' });
    const deal = await sell(from, 'Chile', 'Canal Uno');
    await measure(from, '11.4', 'Chile');
    const award = {
      award: 'Pier Days',
      edition: null,
      year: 2021,
      result: 'submitted',
      category: null,
    } as const;
    await saveAwards(database.prisma, { awards: [{ ...award, titleId: from.id }], by: 'U1', at: NOW });

    await merge(from, to);

    expect(await findTitle(database.prisma, 'Salt Wind')).toMatchObject({
      kind: 'found',
      title: { id: to.id, name: 'The Salt Winds', kind: 'series', year: 2020 },
    });
    expect(await dealsOf(to.id)).toMatchObject([
      { id: deal, withdrawnAt: null, version: 2, naturalKey: expect.stringMatching(`^${to.id}\\|`) },
    ]);
    expect(told).toEqual([deal]);
    expect(await findFigures(database.prisma, { titleIds: [to.id] })).toMatchObject([{ value: '11.4' }]);
    expect(await database.prisma.award.findMany({ where: { titleId: to.id } })).toHaveLength(1);
    expect(await database.prisma.title.findUnique({ where: { id: to.id } })).toMatchObject({
      synopsis: 'A coast.',
    });
    expect(await database.prisma.title.findUnique({ where: { id: from.id } })).toMatchObject({
      mergedInto: to.id,
    });
    const audit = await database.prisma.auditEntry.findMany({
      where: { entity: 'title', action: 'title.merged', entityId: { in: [from.id, to.id] } },
      orderBy: { id: 'asc' },
    });
    expect(audit).toMatchObject([
      {
        actor: admin,
        before: { name: 'Salt Wind', names: [{ text: 'Salt Wind' }] },
        after: { mergedInto: to.id, moved: { names: 1, deals: 1, figures: 1, awards: 1 } },
      },
      { entityId: to.id, after: { merged: from.id } },
    ]);
  });

  test('keeps the older of two rows of one sale and withdraws the other, whichever title it is of', async () => {
    const from = await onRecord('Grey Harbour');
    const to = await onRecord('Gray Harbor Town');
    const olderMoving = await sell(from, 'Peru', 'Canal Dos', 0);
    const newerTheirs = await sell(to, 'Peru', 'Canal Dos', 5);
    const olderTheirs = await sell(to, 'France', 'Chaîne Neuf', 0);
    const newerMoving = await sell(from, 'France', 'Chaîne Neuf', 5);

    await merge(from, to);

    const deals = await dealsOf(to.id);
    const standing = deals.filter((deal) => deal.withdrawnAt === null).map((deal) => deal.id);
    expect(standing).toEqual([olderMoving, olderTheirs].sort((a, b) => a - b));
    expect(deals).toHaveLength(4);
    const withdrawn = await database.prisma.auditEntry.findMany({
      where: { entity: 'deal', action: 'withdrawn', entityId: { in: [newerTheirs, newerMoving] } },
    });
    expect(withdrawn).toHaveLength(2);
    expect([...told].sort((a, b) => a - b)).toEqual([olderMoving, newerTheirs, newerMoving]);
  });

  test('carries along what was merged before, and feeds that name the title', async () => {
    const first = await onRecord('Early Name');
    const second = await onRecord('Middle Name');
    const third = await onRecord('Last Name Film');
    const feed = await database.prisma.feed.create({
      data: { channelId: 'C0FEED', titleIds: [first.id, second.id], setBy: 'U1' },
    });

    await merge(first, second);
    await merge(second, third);

    expect(await findTitle(database.prisma, 'Early Name')).toMatchObject({ title: { id: third.id } });
    const after = await database.prisma.feed.findUnique({ where: { id: feed.id } });
    expect(after?.titleIds).toEqual([third.id]);
    await expect(merge(first, third)).rejects.toThrow('merged already');
  });

  test('is for admins', async () => {
    const from = await onRecord('Closed Gate');
    const to = await onRecord('Open Gate House');

    await expect(merge(from, to, PEOPLE.deniz)).rejects.toThrow('Only an admin');
    expect(await database.prisma.title.findUnique({ where: { id: from.id } })).toMatchObject({
      mergedInto: null,
    });
  });
});

test('/title merge names what moves and does it once it is confirmed', async () => {
  const from = await onRecord('Blue Orchard', { year: 1999 });
  const to = await onRecord('Blue Orchard', { year: 2004 });
  await sell(from, 'Kenya', 'Channel Nine');
  const deps = {
    database,
    log: silentLog,
    roles,
    timeZone: 'Europe/Istanbul',
    now: () => NOW,
    metrics: createMetrics(),
    inFlight: createInFlight(),
  };
  const { slack } = await startApp((app) => registerTitles(app, deps, ports));
  const replies = (): readonly Message[] =>
    slack.visibleTo(admin, '#sales').filter((message) => message.ephemeralTo === admin);

  const text = 'merge Blue Orchard = Blue Orchard (2004)';
  await slack.command({ user: admin, channel: '#sales', command: '/title', text });
  const asked = await slack.until('the question', () => replies()[0]);
  const words = slack.toPlainText(asked);
  const before = await database.prisma.title.findUnique({ where: { id: from.id } });
  await slack.click({ user: admin, channel: CHANNELS.sales, messageTs: asked.ts, actionId: 'title_merge' });

  expect(words).toContain('Make Blue Orchard (1999) part of Blue Orchard (2004)?');
  expect(words).toContain('1 name and 1 deal');
  expect(before?.mergedInto).toBeNull();
  const card = await slack.until('the card', () => {
    const now = replies().find((reply) => reply.ts === asked.ts);
    return now && slack.toPlainText(now).includes('is part of') ? slack.toPlainText(now) : null;
  });
  expect(card).toContain('Countries to date: 1 – Kenya');
  expect(await dealsOf(to.id)).toHaveLength(1);
});
