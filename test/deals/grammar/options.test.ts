import { describe, expect, it } from 'vitest';
import type { DealTerms } from '../../../src/deals/deal.ts';
import { parseDeal } from '../../../src/deals/parse-deal.ts';
import { CONTEXT, problemsOf } from './support.ts';

function termsOf(options: string): DealTerms {
  const { problems, terms } = parseDeal(`Quince: Chile (Mega); ${options}`, CONTEXT);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return terms;
}

describe('options of a command', () => {
  it('are empty or the usual when nothing is said', () => {
    expect(parseDeal('Quince: Chile (Mega)', CONTEXT).terms).toEqual({
      media: [],
      exclusivity: null,
      licence: 'finished',
      window: { startsOn: null, endsOn: null, rule: null },
      seasons: null,
      languages: [],
      status: 'signed',
      signedOn: null,
      embargoUntil: null,
      clearance: 'cleared',
      market: null,
      note: null,
    });
  });

  it.each([
    ['free tv', ['free_tv']],
    ['free-to-air', ['free_tv']],
    ['FTA + SVOD', ['free_tv', 'svod']],
    ['svod, avod and tvod', ['svod', 'avod', 'tvod']],
    ['pay TV/basic', ['pay_tv', 'basic']],
    ['cinema', ['theatrical']],
    ['airline, ship & hotel', ['airline']],
    ['non-theatrical', ['non_theatrical']],
    ['catch-up', ['catch_up']],
    ['tv abierta y tv paga', ['free_tv', 'pay_tv']],
    ['free tv rights; fast', ['free_tv', 'fast']],
  ])('name media: %s', (words, media) => {
    expect(termsOf(words).media).toEqual(media);
  });

  it.each([
    ['exclusive', 'exclusive'],
    ['exclusivo', 'exclusive'],
    ['non-exclusive', 'non_exclusive'],
    ['nonexclusive', 'non_exclusive'],
    ['no exclusivo', 'non_exclusive'],
    ['co-exclusive', 'co_exclusive'],
    ['first run', 'first_run'],
  ])('name exclusivity: %s', (words, exclusivity) => {
    expect(termsOf(words).exclusivity).toBe(exclusivity);
  });

  it.each([
    ['in negotiation', 'negotiation'],
    ['negociación', 'negotiation'],
    ['pre-sale', 'presale'],
    ['firmado', 'signed'],
    ['on air', 'on_air'],
    ['en emisión', 'on_air'],
    ['in development', 'in_development'],
    ['deal memo', 'deal_memo'],
    ['expired', 'expired'],
  ])('name the status: %s', (words, status) => {
    expect(termsOf(words).status).toBe(status);
  });

  it.each([
    ['format', 'format'],
    ['lata', 'finished'],
    ['canned', 'finished'],
    ['format option', 'option'],
  ])('name the licence: %s', (words, licence) => {
    expect(termsOf(words).licence).toBe(licence);
  });

  it.each([
    ['2021-01-01..2023-12-31', '2021-01-01', '2023-12-31'],
    ['2021-01-01 to 2023-12-31', '2021-01-01', '2023-12-31'],
    ['2021-01-01 – 2023-12-31', '2021-01-01', '2023-12-31'],
    ['Jan 2021 to Dec 2023', '2021-01-01', '2023-12-31'],
    ['2021-2023', '2021-01-01', '2023-12-31'],
    ['2 years from 2021-01-01', '2021-01-01', '2022-12-31'],
    ['18 months from 2024-03-01', '2024-03-01', '2025-08-31'],
    ['two years from 1 March 2024', '2024-03-01', '2026-02-28'],
    ['from 2024-03-01', '2024-03-01', null],
    ['from 2024-03-01; 18 months', '2024-03-01', '2025-08-31'],
    ['until Dec 2023', null, '2023-12-31'],
    ['desde 2021-01-01; hasta dic 2023', '2021-01-01', '2023-12-31'],
    ['dos años desde 1 de enero de 2024', '2024-01-01', '2025-12-31'],
  ])('give the window: %s', (words, startsOn, endsOn) => {
    expect(termsOf(words).window).toEqual({ startsOn, endsOn, rule: null });
  });

  it('keep a window without dates in its own words', () => {
    expect(termsOf('3 years from first TX').window).toEqual({
      startsOn: null,
      endsOn: null,
      rule: '3 years from first TX',
    });
  });

  it.each([
    ['season 3', [3]],
    ['S3', [3]],
    ['S1-3', [1, 2, 3]],
    ['S1-S3', [1, 2, 3]],
    ['seasons 1-3, 5', [1, 2, 3, 5]],
    ['seasons 1 and 2', [1, 2]],
    ['temporada 2', [2]],
    ['sezon 2', [2]],
    ['2. sezon', [2]],
  ])('give seasons: %s', (words, seasons) => {
    expect(termsOf(words).seasons).toEqual(seasons);
  });

  it('do not take the years of a window for a season', () => {
    expect(termsOf('season 1, 2 years from 2021-01-01')).toMatchObject({
      seasons: [1],
      window: { endsOn: '2022-12-31' },
    });
  });

  it.each([
    ['embargo 2025-10-14', '2025-10-13T21:00:00.000Z'],
    ['embargo 2025-10-14 09:00', '2025-10-14T06:00:00.000Z'],
    ['embargo until 14 October 2025, 9am CET', '2025-10-14T07:00:00.000Z'],
    ['embargo 09:00 CET, 14 October 2025', '2025-10-14T07:00:00.000Z'],
    ['embargo 2025-10-14T09:00:00Z', '2025-10-14T09:00:00.000Z'],
    ['embargo 2025-10-14 09:00 America/New_York', '2025-10-14T13:00:00.000Z'],
    ['embargo 2025-10-14 09:00 +03:00', '2025-10-14T06:00:00.000Z'],
  ])('give the embargo as an instant: %s', (words, instant) => {
    expect(termsOf(words).embargoUntil).toBe(instant);
  });

  it('give languages by code or name', () => {
    expect(termsOf('language es-419 dubbed; dubbed in French and German').languages).toEqual([
      'es-419 dubbed',
      'fr dubbed',
      'de dubbed',
    ]);
  });

  it('give the day of signature, the market, the hold and a note with commas', () => {
    expect(termsOf('signed 30 March 2021; MIPCOM 2025; hold; note: call Ana, then sign')).toMatchObject({
      signedOn: '2021-03-30',
      market: 'MIPCOM 2025',
      clearance: 'held',
      note: 'call Ana, then sign',
    });
  });

  it.each([
    'Quince: Chile (Mega), exclusive, free tv, 2021-01-01..2023-12-31',
    'Quince: Chile (Mega) exclusive free tv 2021-01-01..2023-12-31',
    'Quince: Chile (Mega)\nexclusive\nfree tv\n2021-01-01 to 2023-12-31',
    'Quince: exclusive; free tv; 2021-01-01 to 2023-12-31; Chile (Mega)',
    'Quince: Chile (Mega, exclusive, free tv); 2021-01-01 to 2023-12-31',
    'Quince: Chile - Mega - exclusive; free tv (2021-01-01 to 2023-12-31)',
    'Quince: Chile (Mega): exclusive, free tv, 2021-01-01 to 2023-12-31',
    'Quince:\nChile\tMega\tfree tv\texclusive\n2021-01-01 to 2023-12-31',
    'Quince: Chile (Mega); media: free tv; exclusivity: exclusive; term: 2021-01-01 to 2023-12-31',
  ])('stand wherever they cannot be mistaken: %j', (text) => {
    expect(parseDeal(text, CONTEXT)).toMatchObject({
      sales: [{ buyer: { name: 'Mega' } }],
      terms: {
        media: ['free_tv'],
        exclusivity: 'exclusive',
        window: { startsOn: '2021-01-01', endsOn: '2023-12-31' },
      },
      problems: [],
    });
  });

  it.each([
    ['exclusive; non-exclusive', 'contradiction'],
    ['negotiation; offer', 'contradiction'],
    ['negotiation; signed 2021-03-30', 'contradiction'],
    ['finished; format', 'contradiction'],
    ['2023-01-01..2021-01-01', 'window_ends_before_start'],
    ['until 2023; until 2024', 'contradiction'],
    ['signed 2031-01-01', 'future_signature'],
    ['signed 1/2/2023', 'ambiguous_date'],
    ['signed 2023-02-30', 'unreadable_date'],
    ['all rights', 'too_broad'],
    ['fee $50,000', 'fee_not_recorded'],
    ['undisclosed', 'contradiction'],
    ['seasons 5-3', 'unreadable_option'],
    ['free tv and bananas', 'unreadable_option'],
    ['bananas', 'unreadable_sale'],
  ])('are refused with the reason: %s', (words, code) => {
    expect(problemsOf(`Quince: Chile (Mega); ${words}`)).toEqual([code]);
  });

  it.each(['Chile (Mega, exclusive), Peru (Latina)', 'Chile (Mega) exclusive; Peru (Latina)'])(
    'of one sale among several are not spread over all: %s',
    (sales) => {
      expect(problemsOf(`Quince: ${sales}`)).toEqual(['unreadable_option']);
    },
  );

  it('after the last sale hold for all', () => {
    expect(parseDeal('Quince: Chile (Mega), Peru (Latina) exclusive', CONTEXT)).toMatchObject({
      terms: { exclusivity: 'exclusive' },
      problems: [],
    });
  });

  it('count no seasons as a season', () => {
    expect(problemsOf('Quince: Chile (Mega); 3 seasons')).toEqual(['unreadable_sale']);
  });
});
