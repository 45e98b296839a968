import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  comparePlainDates,
  formatDate,
  instantFromZoned,
  isoWeek,
  isPlainDate,
  lastDayOfMonth,
  type PlainDate,
  plainDateInZone,
} from '../../../src/platform/text/dates.ts';
import {
  dateReadings,
  isAmbiguousDate,
  readDate,
  readPartialDate,
} from '../../../src/platform/text/read-dates.ts';

const anyDate = fc.integer({ min: 0, max: 54_000 }).map((days): PlainDate => addDays('1950-01-01', days));

describe('readDate', () => {
  it.each([
    ['2023-12-01', '2023-12-01'],
    ['1 Dec 2023', '2023-12-01'],
    ['1st of December, 2023', '2023-12-01'],
    ['December 1, 2023', '2023-12-01'],
    ['Dec. 1, 2023', '2023-12-01'],
    ['Sept 23 2016', '2016-09-23'],
    ['31.12.2023', '2023-12-31'],
    ['1.2.2023', '2023-02-01'],
    ['31/12/2023', '2023-12-31'],
    ['12/31/2023', '2023-12-31'],
    ['3/3/2023', '2023-03-03'],
    ['1 de diciembre de 2023', '2023-12-01'],
    ['14 octubre 2025', '2025-10-14'],
    ['1 Aralık 2023', '2023-12-01'],
    ["5 Ağustos 2024'te", '2024-08-05'],
    ['29 Feb 2024', '2024-02-29'],
  ])('reads %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    '1/12/2023',
    '2023',
    'Dec 2023',
    '29 Feb 2023',
    '31.04.2023',
    '2023-13-01',
    'soon',
    '',
    '1 Foo 2023',
  ])('reads no date in "%s"', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('tells day and month that may be exchanged', () => {
    expect(isAmbiguousDate('1/12/2023')).toBe(true);
    expect(dateReadings('1/12/2023')).toEqual(['2023-12-01', '2023-01-12']);
    expect(isAmbiguousDate('13/12/2023')).toBe(false);
  });

  it('reads what hangs on today only if today is known', () => {
    expect(readDate('yesterday')).toBeNull();
    expect(readDate('dün', { today: '2026-03-01' })).toBe('2026-02-28');
    expect(readDate('14 Oct', { today: '2026-03-01' })).toBe('2025-10-14');
    expect(readDate('14 Oct', { today: '2026-03-01', prefer: 'future' })).toBe('2026-10-14');
  });

  it('reads back what is printed', () => {
    const print = fc.constantFrom(
      ...(['en', 'es'] as const).flatMap((l) => (['short', 'long'] as const).map((s) => [l, s] as const)),
    );
    fc.assert(
      fc.property(anyDate, print, (date, [language, style]) => {
        expect(readDate(formatDate(date, language, style))).toBe(date);
      }),
    );
  });
});

describe('readPartialDate', () => {
  it.each([
    ['Dec 2023', '2023-12-01', '2023-12-31'],
    ['febrero de 2024', '2024-02-01', '2024-02-29'],
    ['12/2023', '2023-12-01', '2023-12-31'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['Q3 2024', '2024-07-01', '2024-09-30'],
    ['1 Dec 2023', '2023-12-01', '2023-12-01'],
  ])('reads %s as the days from %s to %s', (text, from, to) => {
    expect(readPartialDate(text)).toMatchObject({ from, to });
  });

  it.each(['13/2023', 'Foo 2023', '1/12/2023', '23', 'June'])('reads no days in "%s"', (text) => {
    expect(readPartialDate(text)).toBeNull();
  });

  it('reads a month without a year as the last one begun', () => {
    expect(readPartialDate('June', { today: '2026-03-01' })?.from).toBe('2025-06-01');
    expect(readPartialDate('marzo', { today: '2026-03-01' })?.from).toBe('2026-03-01');
    expect(readPartialDate('Jan', { today: '2026-03-01', prefer: 'future' })?.from).toBe('2027-01-01');
  });
});

describe('calendar', () => {
  it('clamps to the end of a shorter month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-01-31', -11)).toBe('2022-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(lastDayOfMonth('2023-02-10')).toBe('2023-02-28');
  });

  it('knows which dates there are', () => {
    expect(['2024-02-29', '2000-02-29', '2023-12-31'].every(isPlainDate)).toBe(true);
    expect(['2023-02-29', '1900-02-29', '2023-00-10', '2023-1-1', '20230101', ''].some(isPlainDate)).toBe(
      false,
    );
  });

  it('comes back after going there', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(Math.sign(comparePlainDates(addDays(date, days), date))).toBe(Math.sign(days));
      }),
    );
  });
});

describe('weeks', () => {
  it('begin on Monday and belong to the year of their Thursday', () => {
    expect(isoWeek('2026-11-28')).toBe('2026-W48');
    expect(isoWeek('2024-12-30')).toBe('2025-W01');
    expect(isoWeek('2027-01-03')).toBe('2026-W53');
    expect(isoWeek('2026-01-01')).toBe('2026-W01');
  });
});

describe('time zones', () => {
  it.each([
    ['2025-10-14', '09:00', 'Europe/Istanbul', '2025-10-14T06:00:00.000Z'],
    ['2025-07-01', '09:00', 'Europe/Madrid', '2025-07-01T07:00:00.000Z'],
    ['2025-12-01', '09:00', 'Europe/Madrid', '2025-12-01T08:00:00.000Z'],
    ['2025-03-30', '02:30', 'Europe/Berlin', '2025-03-30T01:30:00.000Z'],
    ['2025-10-26', '02:30', 'Europe/Berlin', '2025-10-26T00:30:00.000Z'],
    ['2025-11-02', '01:30', 'America/New_York', '2025-11-02T05:30:00.000Z'],
    ['2025-03-09', '02:30', 'America/New_York', '2025-03-09T07:30:00.000Z'],
    ['2025-06-01', '00:15', 'Asia/Kolkata', '2025-05-31T18:45:00.000Z'],
  ] as const)('turns %s %s in %s into an instant', (date, time, zone, instant) => {
    expect(instantFromZoned(date, time, zone)).toBe(instant);
  });

  it('tells the date of an instant where the clock hangs', () => {
    expect(plainDateInZone('2025-10-14T22:00:00Z', 'Europe/Istanbul')).toBe('2025-10-15');
    expect(plainDateInZone('2025-10-14T02:00:00Z', 'America/Los_Angeles')).toBe('2025-10-13');
  });

  it('gives noon back on the same date in any zone', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Istanbul',
      'America/New_York',
      'Pacific/Auckland',
      'Asia/Tokyo',
    );
    fc.assert(
      fc.property(anyDate, zone, (date, timeZone) => {
        expect(plainDateInZone(instantFromZoned(date, '12:00', timeZone), timeZone)).toBe(date);
      }),
    );
  });

  it('refuses a time that is none', () => {
    expect(() => instantFromZoned('2025-10-14', '25:00', 'UTC')).toThrow(RangeError);
  });
});
