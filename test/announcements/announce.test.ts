import { describe, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { makeSale, makeTerritory } from '../support/make-deal.ts';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { newsroomForTest } from './newsroom.ts';

const database = await testDatabase();
const { prisma } = database;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('one command', () => {
  test('is one announcement, with every territory and buyer once', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    const title = await room.title('Harbour Lights');

    await room.record(title, [
      makeSale('Mexico', 'Imagen TV'),
      makeSale('Chile', 'Canal 13'),
      makeSale('Israel'),
    ]);
    await room.deliver();

    expect(room.shown()).toEqual([
      [
        'Harbour Lights sold to 3 territories',
        '• Chile: Canal 13',
        '• Israel: undisclosed buyer',
        '• Mexico: Imagen TV',
        'Sold to 3 countries to date · Recorded by @Deniz Kaya',
        '[Title] [Undo]',
      ].join('\n'),
    ]);
  });

  test('reaches each feed with the rows that its filter takes', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    await room.feed({ channelId: CHANNELS.sales, ...filterOf('LatAm') });
    await room.feed({ channelId: CHANNELS.marketing, ...filterOf('Nordics') });
    const title = await room.title('Harbour Lights');

    await room.record(title, [makeSale('Mexico', 'Imagen TV'), makeSale('Israel', 'Achla TV')]);
    for (const channel of Object.values(CHANNELS)) await room.deliver(channel);

    expect(room.shown()[0]).toContain('sold to 2 territories');
    expect(room.shown(CHANNELS.sales)[0]).toContain('Harbour Lights sold to Imagen TV in Mexico');
    expect(room.shown(CHANNELS.marketing)).toEqual([]);
  });

  test('a feed of a title hears that title only, wherever it is sold', async () => {
    const room = await newsroomForTest(database);
    const title = await room.title('Harbour Lights');
    await room.feed({ titleIds: [title.id] });

    await room.record(title, [makeSale('Japan', 'NHK')]);
    await room.record(await room.title('Other Lights'), [makeSale('Japan', 'NHK')]);
    await room.deliver();

    expect(room.shown()).toHaveLength(1);
  });

  test('a grant that may reach into a feed’s territory is heard there', async () => {
    const room = await newsroomForTest(database);
    await room.feed(filterOf('Brazil'));

    await room.record(await room.title('Harbour Lights'), [makeSale('LatAm', 'HBO')]);
    await room.deliver();

    expect(room.shown()).toHaveLength(1);
  });

  test.each([
    { terms: { status: 'negotiation' as const } },
    { terms: { status: 'deal_memo' as const } },
    { terms: { status: 'in_development' as const } },
    { terms: { status: 'terminated' as const } },
    { terms: { clearance: 'held' as const } },
  ])('channels never hear of $terms', async ({ terms }) => {
    const room = await newsroomForTest(database);
    await room.feed();

    await room.record(await room.title('Harbour Lights'), [makeSale('Chile', 'Canal 13')], terms);
    await room.deliver();

    expect(room.shown()).toEqual([]);
    expect(await prisma.announcement.count()).toBe(0);
  });
});

describe('time', () => {
  test('an embargoed row waits for its time, the others do not', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    const title = await room.title('Harbour Lights');
    await room.record(title, [makeSale('Chile', 'Canal 13')], { embargoUntil: inHours(5) });
    await room.record(title, [makeSale('Peru', 'Latina')]);

    await room.deliver();
    expect(room.shown()).toHaveLength(1);
    expect(room.shown()[0]).not.toContain('Chile');
    expect(room.shown()[0]).toContain('Sold to 1 country to date');

    await room.timeComes();
    await room.deliver();
    expect(room.shown()[1]).toContain('Harbour Lights sold to Canal 13 in Chile');
  });

  test('an embargo that moves is kept, and told once', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    const { recorded } = await room.record(
      await room.title('Harbour Lights'),
      [makeSale('Chile', 'Canal 13')],
      {
        embargoUntil: inHours(1),
      },
    );
    await room.edit(recorded[0]?.id ?? 0, { terms: { embargoUntil: inHours(50) } });
    await prisma.$executeRaw`UPDATE delivery SET due_at = now() WHERE due_at < now() + interval '10 hours'`;

    await room.deliver();
    expect(room.shown()).toEqual([]);

    await room.timeComes();
    await room.deliver();
    expect(room.shown()).toHaveLength(1);
  });

  test('an embargo that is lifted is told at once', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    const { recorded } = await room.record(
      await room.title('Harbour Lights'),
      [makeSale('Chile', 'Canal 13')],
      {
        embargoUntil: inHours(30),
      },
    );

    await room.edit(recorded[0]?.id ?? 0, { terms: { embargoUntil: null } });
    await room.deliver();
    await room.timeComes();
    await room.deliver();

    expect(room.shown()).toHaveLength(1);
  });

  test('a daily feed gathers what was recorded into one message', async () => {
    const room = await newsroomForTest(database);
    await room.feed({ dailyAt: '09:00' });
    await room.record(await room.title('Harbour Lights'), [
      makeSale('Chile', 'Canal 13'),
      makeSale('Peru', 'Latina'),
    ]);
    await room.record(await room.title('Night Ferry'), [makeSale('Japan', 'NHK')]);
    await room.deliver();
    expect(room.shown()).toEqual([]);

    await room.timeComes();
    await room.deliver();

    expect(room.shown()).toEqual([
      [
        '3 new deals of 2 titles',
        'Harbour Lights sold to 2 territories',
        '[Title]',
        '• Chile: Canal 13',
        '• Peru: Latina',
        'Night Ferry sold to NHK in Japan',
        '[Title]',
        'Harbour Lights: sold to 2 countries to date · Night Ferry: sold to 1 country to date · Recorded by @Deniz Kaya',
      ].join('\n'),
    ]);
  });
});

describe('changes', () => {
  test('an edit changes the posted message in place', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    const { recorded } = await room.record(await room.title('Harbour Lights'), [makeSale('Niger', 'Tele')]);
    await room.deliver();

    await room.edit(recorded[0]?.id ?? 0, { territory: makeTerritory('Nigeria') });
    await room.deliver();

    expect(room.shown()).toHaveLength(1);
    expect(room.shown()[0]).toContain('Harbour Lights sold to Tele in Nigeria');
  });

  test('what is undone before it is posted is never said', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    const { recordingId } = await room.record(await room.title('Harbour Lights'), [
      makeSale('Chile', 'Canal 13'),
    ]);

    await room.undo(recordingId);
    await room.deliver();

    expect(room.shown()).toEqual([]);
  });

  test('what is undone afterwards is withdrawn in place, without names', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    const { recordingId } = await room.record(await room.title('Harbour Lights'), [
      makeSale('Chile', 'Canal 13'),
    ]);
    await room.deliver();

    await room.undo(recordingId);
    await room.deliver();

    expect(room.shown()).toEqual([
      'Withdrawn: what was announced here of Harbour Lights no longer stands on record.',
    ]);
  });

  test('a row that is held back leaves the posted message, which says it was corrected', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    const sales = [makeSale('Chile', 'Canal 13'), makeSale('Peru', 'Latina')];
    const { recorded } = await room.record(await room.title('Harbour Lights'), sales);
    await room.deliver();

    await room.edit(recorded[0]?.id ?? 0, { terms: { clearance: 'held' } });
    await room.deliver();

    expect(room.shown()[0]).toContain('Harbour Lights sold to Latina in Peru');
    expect(room.shown()[0]).toContain('Corrected since it was announced');
    expect(room.shown()[0]).not.toContain('Chile');
  });

  test.each([
    { from: { status: 'negotiation' as const }, to: { status: 'signed' as const } },
    { from: { clearance: 'held' as const }, to: { clearance: 'cleared' as const } },
  ])('a deal that becomes $to is announced then, once', async ({ from, to }) => {
    const room = await newsroomForTest(database);
    await room.feed();
    const { recorded } = await room.record(
      await room.title('Harbour Lights'),
      [makeSale('Chile', 'Canal 13')],
      from,
    );
    const id = recorded[0]?.id ?? 0;

    await room.edit(id, { terms: to });
    await room.edit(id, { terms: { note: 'call them' } });
    await room.deliver();

    expect(room.shown()).toHaveLength(1);
  });

  test('an edit of a deal older than the feed is no news', async () => {
    const room = await newsroomForTest(database);
    const { recorded } = await room.record(await room.title('Harbour Lights'), [
      makeSale('Chile', 'Canal 13'),
    ]);
    await room.feed();

    await room.edit(recorded[0]?.id ?? 0, { terms: { note: 'call them' } });
    await room.deliver();

    expect(room.shown()).toEqual([]);
  });
});

describe('channels that cannot hear', () => {
  test('ends the feed and tells whoever set it, once', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    const title = await room.title('Harbour Lights');
    room.slack.removeBot(CHANNELS.deals);

    await room.record(title, [makeSale('Chile', 'Canal 13')]);
    await room.record(title, [makeSale('Peru', 'Latina')]);
    await room.deliver();
    await room.deliver(PEOPLE.ada);

    expect(await prisma.feed.findFirst()).toMatchObject({ endReason: 'not_in_channel' });
    const told = room.shown(PEOPLE.ada);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('The feed you set in #deals has ended: I am not in that channel.');
  });

  test('a channel shared with another company hears nothing', async () => {
    const room = await newsroomForTest(database);
    await room.feed();
    room.slack.shareExternally(CHANNELS.deals, true);

    await room.record(await room.title('Harbour Lights'), [makeSale('Chile', 'Canal 13')]);
    await room.deliver();
    await room.deliver(PEOPLE.ada);

    expect(room.shown()).toEqual([]);
    expect(room.shown(PEOPLE.ada)[0]).toContain('shared with another company');
  });

  test('unless an admin confirmed it', async () => {
    const room = await newsroomForTest(database);
    await room.feed({ sharedAllowedBy: PEOPLE.bora });
    room.slack.shareExternally(CHANNELS.deals, true);

    await room.record(await room.title('Harbour Lights'), [makeSale('Chile', 'Canal 13')]);
    await room.deliver();

    expect(room.shown()).toHaveLength(1);
  });

  test('an ended feed says nothing of what was waiting', async () => {
    const room = await newsroomForTest(database);
    const id = await room.feed();
    await room.record(await room.title('Harbour Lights'), [makeSale('Chile', 'Canal 13')]);

    await prisma.feed.update({ where: { id }, data: { endedAt: new Date(), endReason: 'off' } });
    await room.deliver();

    expect(room.shown()).toEqual([]);
  });
});

function filterOf(words: string) {
  const { label, codes, doubtful } = makeTerritory(words);
  return { regions: [label], codes: [...codes, ...doubtful] };
}
