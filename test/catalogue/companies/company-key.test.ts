import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyKey, companyNames } from '../../../src/catalogue/companies/company-key.ts';

describe('companyKey', () => {
  it.each([
    ['Channel Seis', 'Canal 6'],
    ['Canal Seis', 'Channel 6'],
    ['Channel 13', 'Canal 13'],
    ['Canal Trece', 'Canal 13'],
    ['Canal Once', 'Channel 11'],
    ['Kanal 5', 'Channel Five'],
    ['Kanaal 2', 'Kanal 2'],
    ['Channel One', 'Channel 1'],
    ['Canal+', 'Canal Plus'],
    ['Canal +', 'canal plus'],
    ['Movistar+', 'Movistar Plus'],
    ['Show TV', 'Show'],
    ['TV Vijesti', 'Vijesti'],
    ['Imagen TV', 'Imagen Televisión'],
    ['TV 8', 'TV8'],
    ['Antena 3 HD', 'Antena Tres'],
    ['RecordTV', 'Record TV'],
    ['Venevisión', 'Venevision'],
    ['Caracol S.A.', 'Caracol'],
    ['A&E', 'A and E'],
    ['The CW', 'CW'],
  ])('finds %s and %s to be one name', (left, right) => {
    expect(companyKey(left)).toBe(companyKey(right));
  });

  it('keeps names apart that only look alike', () => {
    const names = [
      'Canal 5',
      'Canal 6',
      'Canal 11',
      'Kanal D',
      'TV8',
      'TV3',
      'Nova',
      'NTV',
      'ATV',
      'Star TV',
      'TV',
      'HD',
      'Canal+',
      'Apple TV+',
    ];

    expect(new Set(names.map(companyKey)).size).toBe(names.length);
  });

  it('is its own key and never empty for a name', () => {
    const word = fc.constantFrom(
      'TV',
      'HD',
      'Canal',
      'channel',
      'Once',
      '13',
      'seis',
      '+',
      'The',
      'S.A.',
      'Show',
      'ltd',
      'ShowTV',
      '&',
      'tv8',
    );
    const name = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(name, (text) => {
        const key = companyKey(text);
        expect(companyKey(key)).toBe(key);
        if (/[a-z0-9]/i.test(text)) expect(key).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('companyNames', () => {
  it('finds an agent and the channel in its brackets', () => {
    expect(companyNames(' Media Acquisition  (Sitel) ')).toEqual({
      main: 'Media Acquisition (Sitel)',
      others: ['Media Acquisition', 'Sitel'],
    });
  });

  it('takes a place in brackets for no company', () => {
    expect(companyNames('Nova (Croatia)')).toEqual({ main: 'Nova (Croatia)', others: ['Nova'] });
  });

  it('leaves a plain name as it is', () => {
    expect(companyNames('Canal 13')).toEqual({ main: 'Canal 13', others: [] });
  });
});
