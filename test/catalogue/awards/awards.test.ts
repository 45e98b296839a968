import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { findAwards, moveAwards, removeAward } from '../../../src/catalogue/awards/add-award.ts';
import { approveQuote, findQuotes, moveQuotes } from '../../../src/catalogue/awards/add-quote.ts';
import { awardCommand, quoteCommand } from '../../../src/catalogue/awards/award-listeners.ts';
import { titleKey } from '../../../src/catalogue/titles/title-key.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { testDatabase } from '../../support/database.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

function deps() {
  return { database, now: () => NOON };
}

function request(text: string, userId = 'U1') {
  return { text, userId, requestKey: randomUUID() };
}

async function recordTitle(name: string): Promise<number> {
  const key = titleKey(name);
  const title = await database.prisma.title.create({
    data: { name, key, recordedBy: 'U1', names: { create: [{ text: name, key, kind: 'main' }] } },
  });
  return title.id;
}

describe('an award', () => {
  test('is recorded with its result, edition, year and category, whatever the order', async () => {
    const titleId = await recordTitle('The Salt Road');

    const reply = await awardCommand(
      deps(),
      request('salt road: Sarajevo Series Days; Best Ensemble; 12th edition; won; 2024'),
    );

    expect(await findAwards(database.prisma, { titleIds: [titleId] })).toMatchObject([
      { award: 'Sarajevo Series Days', edition: '12', year: 2024, result: 'won', category: 'Best Ensemble' },
    ]);
    expect(reply.text).toContain('won, Best Ensemble, Sarajevo Series Days, edition 12, 2024');
  });

  test('of a title with a colon is the title’s, and the year behind an award is its year', async () => {
    const titleId = await recordTitle('Iron Coast: Homecoming');

    await awardCommand(deps(), request('Iron Coast: Homecoming: Tallinn Nights 2023; nominated'));

    expect(await findAwards(database.prisma, { titleIds: [titleId] })).toMatchObject([
      { award: 'Tallinn Nights', year: 2023, result: 'nominated', category: null },
    ]);
  });

  test('once submitted is not nominated: both are told, and what is wrong can be removed', async () => {
    const titleId = await recordTitle('Amber Fields');
    await awardCommand(deps(), request('Amber Fields: Oscars; nominated; 97'));

    const reply = await awardCommand(deps(), request('Amber Fields: the Oscars; submitted; 97'));
    const [nomination] = await findAwards(database.prisma, { titleIds: [titleId], results: ['nominated'] });
    await removeAward(deps(), { awardId: nomination?.id ?? 0, by: 'U2' });

    expect(reply.text).toMatch(/Recorded: .*submitted.*\nAlso on record at this award:\n• nominated/s);
    expect((await findAwards(database.prisma, { titleIds: [titleId] })).map(({ result }) => result)).toEqual([
      'submitted',
    ]);
    const audit = await database.prisma.auditEntry.findMany({
      where: { entity: 'award', entityId: nomination?.id ?? 0 },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ action, actor }) => [action, actor])).toEqual([
      ['recorded', 'U1'],
      ['withdrawn', 'U2'],
    ]);
  });

  test('recorded twice stands once', async () => {
    const titleId = await recordTitle('Low Tide');

    await awardCommand(deps(), request('Low Tide: Lagos Screen Prize; won; 2022; Best Score'));
    const reply = await awardCommand(deps(), request('Low Tide: LAGOS screen prize; 2022; won; best score'));

    expect(await findAwards(database.prisma, { titleIds: [titleId] })).toHaveLength(1);
    expect(reply.text).toMatch(/^Already on record/);
  });

  test.each([
    ['Low Tide: Lagos Screen Prize; 2022', /won, nominated, submitted or selected/],
    ['Low Tide: Lagos Screen Prize; shortlisted; 2022', /won, nominated, submitted or selected/],
    ['Low Tide: Lagos Screen Prize; won; nominated', /cannot be won and nominated at once/],
    ['Low Tide; won', /a colon and the award/],
    ['Nobody Knows It: Lagos Screen Prize; won', /not one title on record/],
  ])('that says too little tells what to type: %s', async (text, reason) => {
    await expect(awardCommand(deps(), request(text))).rejects.toThrow(reason);
  });
});

describe('a quote', () => {
  test('keeps its words, its speaker and its source, and is not approved', async () => {
    const titleId = await recordTitle('River Gate');

    const reply = await quoteCommand(
      deps(),
      request(
        'River Gate: “It is simple: we love it; always will.” — Maya Ortiz, Head of Sales, Northlight; source press kit; language en',
      ),
    );

    expect(await findQuotes(database.prisma, { titleId })).toMatchObject([
      {
        speaker: 'Maya Ortiz',
        role: 'Head of Sales',
        company: 'Northlight',
        text: 'It is simple: we love it; always will.',
        language: 'en',
        source: 'press kit',
        approvedBy: null,
      },
    ]);
    expect(await findQuotes(database.prisma, { titleId, approved: true })).toEqual([]);
    expect(reply.text).toContain('Not approved');
  });

  test('is approved once, by an approver, with who and when', async () => {
    const titleId = await recordTitle('Green Door');
    await quoteCommand(deps(), request('Green Door: "A fine thing."; Jo Park'));
    const quoteId = (await findQuotes(database.prisma, { titleId }))[0]?.id ?? 0;
    const roles = { isApprover: (id: string) => id !== 'U1' };

    const refused = approveQuote({ ...deps(), roles }, { quoteId, by: 'U1' });
    await expect(refused).rejects.toThrow(/Only an approver/);
    await approveQuote({ ...deps(), roles }, { quoteId, by: 'U2' });
    const again = await approveQuote({ ...deps(), roles }, { quoteId, by: 'U3' });

    expect(again).toMatchObject({ approvedBy: 'U2', approvedAt: NOON.toISOString() });
    const audit = await database.prisma.auditEntry.findMany({
      where: { entity: 'quote', entityId: quoteId },
    });
    expect(audit.map(({ action }) => action).sort()).toEqual(['approved', 'recorded']);
  });

  test('may be about no title, and is recorded once', async () => {
    await quoteCommand(deps(), request(': "We open an office."; Jo Park, CEO'));

    const reply = await quoteCommand(deps(), request('"We open an office."; Jo Park, CEO'));

    expect(reply.text).toMatch(/^Already on record/);
    expect(await findQuotes(database.prisma, { titleId: null })).toHaveLength(1);
  });

  test('without quotation marks or a speaker tells what to type', async () => {
    await recordTitle('Blue Ladder');

    await expect(quoteCommand(deps(), request('Blue Ladder: we love it, Jo Park'))).rejects.toThrow(
      /quotation marks/,
    );
    await expect(quoteCommand(deps(), request('Blue Ladder: "We love it."'))).rejects.toThrow(
      /Say who said it/,
    );
  });
});

test('awards and quotes move when two titles become one, and what both have stays once', async () => {
  const [from, to] = [await recordTitle('Twin Peak One'), await recordTitle('Twin Peak Two')];
  for (const name of ['Twin Peak One', 'Twin Peak Two']) {
    await awardCommand(deps(), request(`${name}: Oslo Prize; won; 2020`));
    await quoteCommand(deps(), request(`${name}: "Good."; Jo Park`));
  }
  await awardCommand(deps(), request('Twin Peak One: Oslo Prize; won; 2021'));
  const roles = { isApprover: () => true };
  const quoteId = (await findQuotes(database.prisma, { titleId: from }))[0]?.id ?? 0;
  await approveQuote({ ...deps(), roles }, { quoteId, by: 'U2' });

  await database.prisma.$transaction(async (db) => {
    await moveAwards(db, { from, to });
    await moveQuotes(db, { from, to });
  });

  expect((await findAwards(database.prisma, { titleIds: [to] })).map(({ year }) => year)).toEqual([
    2020, 2021,
  ]);
  expect(await findQuotes(database.prisma, { titleId: to })).toMatchObject([{ approvedBy: 'U2' }]);
  expect(await findAwards(database.prisma, { titleIds: [from] })).toEqual([]);
});
