import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEED_EXTRAS, nextDaily } from '../../src/announcements/feed.ts';
import { formatFeed, parseFeed } from '../../src/announcements/parse-feed.ts';

const on = (texts: readonly string[], dailyAt: string | null = null) => ({
  kind: 'on',
  wanted: texts.map((text) => ({ text, isQuoted: false })),
  dailyAt,
  also: [],
});

describe('/feed', () => {
  test.each([
    ['', { kind: 'status' }],
    ['help', { kind: 'help' }],
    ['off', { kind: 'off' }],
    ['ON', on([])],
    ['on all', on([])],
    ['on everything daily 9', on([], '09:00')],
    ['on LatAm daily 09:00', on(['LatAm'], '09:00')],
    ['on daily at 18:30 Nordics, Spain', on(['Nordics', 'Spain'], '18:30')],
    ['on Chile; Peru, every day at 6pm', on(['Chile', 'Peru'], '18:00')],
    ['on Chile, daily', on(['Chile'], '09:00')],
    ['on UK & Ireland and Spain', on(['UK & Ireland and Spain'])],
    ['on Chile, and Peru at once', on(['Chile', 'Peru'])],
    ['on: LatAm', on(['LatAm'])],
    ['on daily 12am', on([], '00:00')],
  ])('reads "%s"', (text, command) => {
    expect(parseFeed(text)).toEqual(command);
  });

  test('keeps a title in quotes whole', () => {
    expect(parseFeed('on “Love, Actually”, Chile')).toEqual({
      kind: 'on',
      wanted: [
        { text: 'Love, Actually', isQuoted: true },
        { text: 'Chile', isQuoted: false },
      ],
      dailyAt: null,
      also: [],
    });
  });

  test('a title that begins with a word of time is no time', () => {
    expect(parseFeed('on Daily Bread')).toEqual(on(['Daily Bread']));
    expect(parseFeed('on Only Murders')).toEqual(on(['Only Murders']));
  });

  test.each(['on daily 25:00', 'on daily 09:75', 'on daily 13pm'])('names the fault of "%s"', (text) => {
    expect(() => parseFeed(text)).toThrow(/There is no time/);
  });

  test('says what to type instead of an unknown word', () => {
    expect(() => parseFeed('LatAm')).toThrow(/\/feed on LatAm/);
  });

  test('what it prints, it reads as the same feed', () => {
    const word = fc.constantFrom('LatAm', 'Spain', 'UK & Ireland', 'LatAm excl. Brazil', 'Harbour Lights');
    const time = fc.option(
      fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
    );
    fc.assert(
      fc.property(fc.uniqueArray(word), time, fc.subarray([...FEED_EXTRAS]), (texts, dailyAt, also) => {
        const wanted = texts.map((text) => ({ text, isQuoted: false }));
        expect(parseFeed(formatFeed({ kind: 'on', wanted, dailyAt, also }))).toEqual({
          kind: 'on',
          wanted,
          dailyAt,
          also,
        });
      }),
    );
  });
});

describe('the hour of a daily feed', () => {
  test.each([
    ['2026-03-02T05:59:00Z', '2026-03-02T06:00:00.000Z'],
    ['2026-03-02T06:00:00Z', '2026-03-03T06:00:00.000Z'],
    ['2026-03-02T22:30:00Z', '2026-03-03T06:00:00.000Z'],
  ])('after %s is %s in Istanbul', (after, due) => {
    expect(nextDaily('09:00', new Date(after), 'Europe/Istanbul').toISOString()).toBe(due);
  });

  test('is always ahead, and never more than a day and an hour', () => {
    const zones = fc.constantFrom(
      'Europe/Istanbul',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    );
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 0, max: 23 }), (zone, after, hour) => {
        const due = nextDaily(`${String(hour).padStart(2, '0')}:00`, after, zone);
        expect(due.getTime()).toBeGreaterThan(after.getTime());
        expect(due.getTime() - after.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });
});
