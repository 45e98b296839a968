import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COUNTRY_CODES,
  countryName,
  NAME_LANGUAGES,
  namesOf,
  SUBDIVISION_CODES,
} from '../../src/catalogue/countries.ts';
import { AMBIGUOUS_NAMES } from '../../src/catalogue/places/country-synonyms.ts';
import { placeKey } from '../../src/catalogue/places/place-index.ts';
import { isPlaceName, readTerritory } from '../../src/catalogue/read-territory.ts';
import { REGIONS } from '../../src/catalogue/regions.ts';
import type { Territory } from '../../src/catalogue/territory.ts';

const SHARED_NAMES = AMBIGUOUS_NAMES.flatMap((entry) => entry.names);
const SHARED = new Set(SHARED_NAMES.map(placeKey));
const LATAM = 'AR BO CL CO CR CU DO EC GT HN MX NI PA PE PY SV UY VE';

function read(text: string, mode: 'record' | 'as_written' = 'record'): Territory {
  const reading = readTerritory(text, mode);
  if (reading.kind !== 'territory') throw new Error(`${text} is ${reading.kind}`);
  return reading.territory;
}

function candidates(text: string): readonly Territory[] {
  const reading = readTerritory(text, 'record');
  return reading.kind === 'ambiguous' ? reading.candidates : [];
}

function without(codes: string, ...taken: string[]): string {
  return codes
    .split(' ')
    .filter((code) => !taken.includes(code))
    .join(' ');
}

describe('a country', () => {
  it('is read by each of its names in English, Spanish and Turkish, in both modes', () => {
    for (const code of [...COUNTRY_CODES, ...SUBDIVISION_CODES]) {
      for (const name of namesOf(code)) {
        if (SHARED.has(placeKey(name))) continue;
        for (const mode of ['record', 'as_written'] as const) {
          expect(read(name, mode), name).toEqual({ label: name, codes: [code], doubtful: [], languages: [] });
        }
      }
    }
  });

  it('is read whatever its case', () => {
    const code = fc.constantFrom(...COUNTRY_CODES);
    fc.assert(
      fc.property(code, fc.constantFrom(...NAME_LANGUAGES), (country, language) => {
        const name = countryName(country, language);
        fc.pre(!SHARED.has(placeKey(name)));
        expect(read(name.toUpperCase()).codes).toEqual([country]);
        expect(read(name.toLowerCase()).codes).toEqual([country]);
      }),
    );
  });

  it.each([
    ['Macedonia', 'MK'],
    ['the Netherlands', 'NL'],
    ['Holland', 'NL'],
    ['U.S.', 'US'],
    ['U.S.A', 'US'],
    ['EE.UU.', 'US'],
    ['U.K.', 'GB'],
    ['KSA', 'SA'],
    ['Korea', 'KR'],
    ['Dominican Rep.', 'DO'],
    ['Lao PDR', 'LA'],
    ['MX', 'MX'],
    ['MEX', 'MX'],
    ['in Chile', 'CL'],
    ['Spain only', 'ES'],
    ['"Peru".', 'PE'],
    ['Catalonia', 'ES-CT'],
    ['Northern Ireland', 'GB-NIR'],
    ['ES-PV', 'ES-PV'],
  ])('%s is read as %s', (text, code) => {
    expect(read(text).codes).toEqual([code]);
  });

  it('keeps the words as typed', () => {
    expect(read('  the   Netherlands ').label).toBe('the Netherlands');
    expect(read('U.S.').label).toBe('U.S.');
  });

  it.each([
    ['Colmbia', 'Colombia', 'CO'],
    ['Columbia', 'Colombia', 'CO'],
    ['Argentinia', 'Argentina', 'AR'],
    ['Kazakstan ', 'Kazakstan', 'KZ'],
    ['Uzbekhistan', 'Uzbekistan', 'UZ'],
    ['Romnia', 'Romania', 'RO'],
    ['Spain & Portugl', 'Spain and Portugal', 'ES PT'],
  ])('reads the slip %s as %s', (text, label, codes) => {
    expect(read(text)).toMatchObject({ label, codes: codes.split(' ') });
  });

  it.each([
    ['Nigera', ['NE', 'NG']],
    ['Slovekia', ['SI', 'SK']],
    ['Austrlia', ['AT', 'AU']],
  ])('asks which of two is meant by %s', (text, codes) => {
    expect(
      candidates(text)
        .flatMap((candidate) => candidate.codes)
        .sort(),
    ).toEqual(codes);
    expect(read(text, 'as_written')).toMatchObject({ label: text, codes: [], doubtful: codes });
  });

  it.each([
    'Nova',
    'Canal 13',
    'Imagen TV',
    'Color Vision',
    'América TV',
    'Mega',
    'Telefe',
    'Ecuavisa',
    'Caracol',
    'Domashny',
    'Polonia 1',
    'South Afrika Sur',
    'Northern Cyprus',
    'Italia 1',
    'Kanal D',
    'Dubai TV',
    'Albanian Screen',
    'Mediaset España',
    'Antena 3',
    'Curzon',
    'Agora',
    'Falcon',
    'Madman',
    'SRG',
    'Playa+',
    'xx',
    'us-them',
    '',
    '...',
    'and',
    '+',
    'excl. Brazil',
  ])('reads no place in "%s"', (text) => {
    expect(readTerritory(text, 'record').kind).toBe('unknown');
  });
});

describe('several together', () => {
  it.each([
    ['UK & Ireland', 'GB IE'],
    ['UK, Ireland', 'GB IE'],
    ['Reino Unido e Irlanda', 'GB IE'],
    ['Spain and Andorra', 'AD ES'],
    ['España y Andorra', 'AD ES'],
    ['İspanya ve Andorra', 'AD ES'],
    ['Czech Republic and Slovakia', 'CZ SK'],
    ['Australia/New Zealand', 'AU NZ'],
    ['Serbia-Montenegro', 'ME RS'],
    ['Bosnia and Herzegovina and Serbia', 'BA RS'],
    ['Trinidad and Tobago, Jamaica and Barbados', 'BB JM TT'],
    ['Canada, the US and Mexico', 'CA MX US'],
    ['Baltics + Poland', 'EE LT LV PL'],
    ['Belgium (Flanders)', 'BE-VLG'],
    ['Greater China', 'CN HK MO TW'],
    ['Nordics & Baltics', 'DK EE FI IS LT LV NO SE'],
  ])('%s is one territory', (text, codes) => {
    expect(read(text)).toMatchObject({ label: text, codes: codes.split(' ') });
  });

  it('adds Russia to the CIS', () => {
    expect(read('Russia and CIS').codes).toEqual('AM AZ BY KG KZ MD RU TJ TM UZ'.split(' '));
    expect(read('Russia and CIS').doubtful).toEqual(['GE', 'UA']);
  });

  it('reads a market of one language', () => {
    expect(read('US Hispanic')).toEqual({
      label: 'US Hispanic',
      codes: ['US'],
      doubtful: [],
      languages: ['es'],
    });
    for (const text of [
      'French-speaking Canada',
      'French Canada',
      'Canada (French)',
      'Canada (French-speaking)',
    ]) {
      expect(read(text)).toMatchObject({ codes: ['CA'], languages: ['fr'] });
    }
    expect(read('Spanish-speaking Latin America').codes).toEqual(LATAM.split(' '));
    expect(read('German-speaking Europe').codes).toEqual(['AT', 'CH', 'DE']);
  });

  it('does not claim a country that is only bought in one language beside another', () => {
    expect(read('US Hispanic and Mexico')).toMatchObject({ codes: ['MX'], doubtful: ['US'], languages: [] });
  });
});

describe('exclusions and inclusions', () => {
  it.each([
    'LatAm excl. Brazil',
    'LatAm (excl. Brazil)',
    'LatAm excluding Brazil',
    'Latin America except Brazil',
    'Latin America, except for Brazil',
    'Latin America without Brazil',
    'Latin America (Brazil excluded)',
    'LatAm ex-Brazil',
    'LatAm ex Brazil',
    'Latin America (ex. Brazil)',
    'LatAm, no Brazil',
    'LatAm (not Brazil)',
    'Latinoamérica salvo Brasil',
    'América Latina (excepto Brasil)',
    'América Latina sin Brasil',
    'Latin Amerika (Brezilya hariç)',
    'Brezilya hariç Latin Amerika',
  ])('%s has settled what is in it', (text) => {
    for (const mode of ['record', 'as_written'] as const) {
      expect(read(text, mode)).toEqual({ label: text, codes: LATAM.split(' '), doubtful: [], languages: [] });
    }
  });

  it.each([
    ['LatAm excl. Brazil and Mexico', without(LATAM, 'MX')],
    ['LatAm excluding Mexico, Chile & Brazil', without(LATAM, 'MX', 'CL')],
    ['LatAm incl. Brazil', `${LATAM} BR`],
    ['LatAm including Brazil', `${LATAM} BR`],
    ['LatAm with Brazil', `${LATAM} BR`],
    ['LatAm and Brazil', `${LATAM} BR`],
    ['LatAm + Brazil', `${LATAM} BR`],
    ['LatAm incl. Brazil excl. Mexico', `${without(LATAM, 'MX')} BR`],
    ['Spain + LatAm excl. Brazil', `${LATAM} ES`],
    ['(LatAm excl. Brazil) and Spain', `${LATAM} ES`],
    ['Benelux excl. Luxembourg', 'BE NL'],
    ['Nordics without Iceland', 'DK FI NO SE'],
  ])('%s is worked out', (text, codes) => {
    expect(read(text).codes).toEqual(codes.split(' ').sort());
  });

  it.each([
    ['worldwide excl. US', ['US']],
    ['World ex China', ['CN']],
    ['WRD except US and Canada', ['CA', 'US']],
    ['+WRD -US -CA', ['CA', 'US']],
    ['WRD -US -CA', ['CA', 'US']],
    ['worldwide (excluding the UK & Ireland)', ['GB', 'IE']],
    ['Dünya (ABD hariç)', ['US']],
    ['todo el mundo salvo España', ['ES']],
  ])('%s leaves out what it names', (text, codes) => {
    const territory = read(text);

    expect(
      COUNTRY_CODES.filter((code) => !territory.codes.includes(code) && !territory.doubtful.includes(code)),
    ).toEqual(codes);
  });

  it('leaves in doubt what an excluded region leaves open', () => {
    const territory = read('worldwide excl. Latin America', 'as_written');

    expect(territory.codes).not.toContain('BR');
    expect(territory.doubtful).toContain('BR');
    expect(territory.doubtful).not.toContain('MX');
  });

  it('keeps the question open if the words do not touch it', () => {
    expect(read('LatAm excl. Mexico', 'as_written').doubtful).toContain('BR');
    expect(candidates('LatAm excl. Mexico')).toHaveLength(2);
    expect(read('Europe without Russia', 'as_written')).toMatchObject({ codes: [] });
    expect(read('Europe without Russia', 'as_written').doubtful).not.toContain('RU');
  });
});

describe('what the trade reads two ways', () => {
  it.each([
    ['LatAm', ['LatAm excl. Brazil', 'LatAm incl. Brazil']],
    ['Latinoamérica', ['Latinoamérica excl. Brazil', 'Latinoamérica incl. Brazil']],
    ['Georgia', ['Georgia (country)', 'Georgia (US state)']],
    ['Congo', ['DR Congo', 'Congo-Brazzaville']],
    ['Iberia', ['Iberia incl. Portugal', 'Iberia excl. Portugal']],
    ['Spain and LatAm', ['Spain and (LatAm excl. Brazil)', 'Spain and (LatAm incl. Brazil)']],
  ])('%s is asked about before a sale is recorded', (text, labels) => {
    expect(candidates(text).map((candidate) => candidate.label)).toEqual(labels);
  });

  it.each([
    'Benelux',
    'DACH',
    'Nordics',
    'Baltics',
    'UK & Ireland',
    'GCC',
    'ANZ',
    'MENA',
    'Worldwide',
    'North America',
  ])('%s is recorded as it stands', (text) => {
    expect(readTerritory(text, 'record').kind).toBe('territory');
  });

  it('offers at most five choices, each with its own words and countries', () => {
    for (const name of [...SHARED_NAMES, ...REGIONS.map((region) => region.name)]) {
      const offered = candidates(name);
      const isAsked = readTerritory(name, 'record').kind === 'ambiguous';

      expect(offered.length, name).toBeLessThanOrEqual(5);
      if (isAsked) expect(offered.length, name).toBeGreaterThan(1);
      expect(new Set(offered.map((candidate) => placeKey(candidate.label))).size, name).toBe(offered.length);
    }
  });

  it('offers every choice that is stated for the region', () => {
    for (const region of REGIONS.filter((each) => each.ask !== null)) {
      expect(candidates(region.name), region.name).toHaveLength(region.choices.length);
    }
    for (const shared of AMBIGUOUS_NAMES) {
      expect(candidates(shared.names[0] ?? '').map((candidate) => candidate.label)).toEqual(shared.choices);
    }
    expect(candidates('Worldwide excl. CIS')).toHaveLength(3);
  });

  it('reads every choice back as just that territory', () => {
    const names = [...SHARED_NAMES, ...REGIONS.flatMap((region) => [region.name, ...region.names])];
    const frames = [
      '*',
      'Japan and *',
      '* and Japan',
      '* excl. Mexico',
      'Worldwide excl. *',
      'Japan, * and Spain',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...frames), (name, frame) => {
        for (const candidate of candidates(frame.replace('*', name))) {
          expect(readTerritory(candidate.label, 'record')).toEqual({
            kind: 'territory',
            territory: candidate,
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never asks about words already written down', () => {
    for (const name of [...SHARED_NAMES, ...REGIONS.flatMap((region) => region.names)]) {
      expect(readTerritory(name, 'as_written').kind, name).toBe('territory');
    }
    expect(read('Latin America', 'as_written')).toMatchObject({
      codes: LATAM.split(' '),
      doubtful: 'BR BZ GF GY HT PR SR'.split(' '),
    });
    expect(read('Europe', 'as_written').codes).toEqual([]);
    expect(read('Georgia', 'as_written').doubtful).toEqual(['GE', 'US-GA']);
    expect(read('England', 'as_written')).toMatchObject({ codes: ['GB-ENG'], doubtful: ['GB'] });
  });

  it('asks for the countries of a rest', () => {
    expect(readTerritory('rest of Europe', 'record')).toMatchObject({ kind: 'ambiguous', candidates: [] });
    expect(read('Rest of Benelux', 'as_written')).toMatchObject({ codes: [], doubtful: ['BE', 'LU', 'NL'] });
  });
});

describe('any reading', () => {
  it('is sorted, without doubles, and certain or in doubt but never both', () => {
    const part = fc.constantFrom(
      'LatAm',
      'Chile',
      'Europe',
      'US Hispanic',
      'Congo',
      'MENA',
      'the Baltics',
      'Brasil',
      'World',
    );
    const glue = fc.constantFrom(
      ' and ',
      ', ',
      ' excl. ',
      ' incl. ',
      ' + ',
      '/',
      ' (excl. ',
      ' hariç ',
      ' -',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(part, glue), { minLength: 1, maxLength: 5 }), (pieces) => {
        const text = pieces.map((piece) => piece.join('')).join('');
        const reading = readTerritory(text, 'as_written');
        if (reading.kind !== 'territory') return;
        const { codes, doubtful } = reading.territory;
        expect([...codes]).toEqual([...new Set(codes)].sort());
        expect([...doubtful]).toEqual([...new Set(doubtful)].sort());
        expect(codes.filter((code) => doubtful.includes(code))).toEqual([]);
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(['territory', 'ambiguous', 'unknown']).toContain(readTerritory(text, 'record').kind);
      }),
    );
  });
});

describe('isPlaceName', () => {
  it('knows one name from a list', () => {
    expect(['UK and Ireland', 'Russia and CIS', 'the Baltics', 'MX'].every(isPlaceName)).toBe(true);
    expect(['Spain and Andorra', 'Colmbia', 'Nova'].some(isPlaceName)).toBe(false);
  });
});
