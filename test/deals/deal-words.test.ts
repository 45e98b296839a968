import { describe, expect, it } from 'vitest';
import type { DealTerms } from '../../src/deals/deal.ts';
import {
  exclusivityWords,
  licenceWords,
  mediaWords,
  seasonWords,
  statusWords,
  termsLine,
  windowWords,
} from '../../src/deals/deal-words.ts';

const NOTHING_STATED: DealTerms = {
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
  note: 'never printed',
};

describe('words of terms', () => {
  it('print media, exclusivity, licence and status in both languages', () => {
    expect(mediaWords(['free_tv', 'pay_tv', 'svod'], 'en')).toBe('free TV, pay TV and SVOD');
    expect(mediaWords(['free_tv', 'svod'], 'es')).toBe('TV abierta y SVOD');
    expect(exclusivityWords('non_exclusive', 'en')).toBe('non-exclusive');
    expect(exclusivityWords('non_exclusive', 'es')).toBe('no exclusivo');
    expect(licenceWords('finished', 'es')).toBe('lata');
    expect(statusWords('presale', 'en')).toBe('pre-sale');
  });

  it('print neighbouring seasons as a range', () => {
    expect(seasonWords([3], 'en')).toBe('season 3');
    expect(seasonWords([1, 2, 3, 4, 5, 6, 7, 8], 'en')).toBe('seasons 1–8');
    expect(seasonWords([1, 2, 3, 5], 'es')).toBe('temporadas 1–3 y 5');
    expect(seasonWords([], 'en')).toBe('');
  });

  it('print what is known of a window', () => {
    const dates = { startsOn: '2021-01-01', endsOn: '2023-12-31' } as const;
    expect(windowWords({ ...dates, rule: null }, 'en')).toBe('Jan 1, 2021 to Dec 31, 2023');
    expect(windowWords({ startsOn: null, endsOn: '2023-12-31', rule: null }, 'en')).toBe(
      'until Dec 31, 2023',
    );
    expect(windowWords({ startsOn: null, endsOn: null, rule: '3 years from first TX' }, 'es')).toBe(
      '3 years from first TX',
    );
    expect(windowWords({ startsOn: null, endsOn: null, rule: null }, 'en')).toBe('');
  });

  it('make one line of all that was stated, without the note', () => {
    const terms: DealTerms = {
      ...NOTHING_STATED,
      media: ['free_tv'],
      exclusivity: 'exclusive',
      seasons: [1, 2],
      window: { startsOn: '2021-01-01', endsOn: null, rule: null },
      signedOn: '2021-03-30',
    };

    expect(termsLine(terms, 'en')).toBe(
      'free TV · exclusive · seasons 1–2 · from Jan 1, 2021 · signed Mar 30, 2021',
    );
    expect(termsLine(NOTHING_STATED, 'en')).toBe('signed');
  });
});
