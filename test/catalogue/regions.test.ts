import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES, isTerritoryCode } from '../../src/catalogue/countries.ts';
import { placeKey } from '../../src/catalogue/places/place-index.ts';
import { readTerritory } from '../../src/catalogue/read-territory.ts';
import { printGroup, REGIONS, REGIONS_VERSION } from '../../src/catalogue/regions.ts';

function codesOf(name: string): readonly string[] {
  return REGIONS.find((region) => region.name === name)?.codes ?? [];
}

describe('REGIONS', () => {
  it.each(REGIONS.map((region) => [region.name, region] as const))(
    '%s is made of real codes, each once',
    (_, region) => {
      const all = [...region.codes, ...region.doubtful];

      expect(all.filter((code) => !isTerritoryCode(code))).toEqual([]);
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBeGreaterThan(0);
      expect([...region.codes]).toEqual([...region.codes].sort());
      expect(region.ask === null).toBe(region.choices.length === 0);
    },
  );

  it.each([
    ['LatAm', 18],
    ['Central America', 7],
    ['Spanish-speaking Caribbean', 2],
    ['South America', 12],
    ['Arab League', 22],
    ['GCC', 6],
    ['CEE', 17],
    ['CIS', 9],
    ['Ex-Yugoslavia', 7],
    ['Baltics', 3],
    ['DACH', 3],
    ['Benelux', 3],
    ['Nordics', 5],
    ['Scandinavia', 3],
    ['Iberia', 3],
    ['French-speaking Europe', 5],
    ['UK & Ireland', 2],
    ['North America', 2],
    ['SEA', 11],
    ['ANZ', 2],
    ['English-speaking Africa', 22],
    ['French-speaking Africa', 17],
    ['Portuguese-speaking Africa', 5],
    ['EU', 27],
  ])('%s has %i countries', (name, count) => {
    expect(codesOf(name)).toHaveLength(count);
  });

  it('counts every country and Kosovo as the world', () => {
    expect(codesOf('Worldwide')).toEqual(COUNTRY_CODES);
    expect(COUNTRY_CODES).toHaveLength(250);
    expect(REGIONS_VERSION).toBeGreaterThan(0);
  });

  it('gives no name to two regions', () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const region of REGIONS) {
      for (const name of [region.name, ...region.names, ...region.adjectives]) {
        const owner = owners.get(placeKey(name));
        if (owner !== undefined && owner !== region.name) clashes.push(`${name}: ${owner}, ${region.name}`);
        owners.set(placeKey(name), region.name);
      }
    }

    expect(clashes).toEqual([]);
  });

  it('reads every region by each of its names', () => {
    for (const region of REGIONS) {
      for (const name of [region.name, ...region.names]) {
        const reading = readTerritory(name, 'as_written');
        expect(reading, name).toMatchObject({
          kind: 'territory',
          territory: { label: name, codes: region.codes, doubtful: region.doubtful },
        });
      }
    }
  });
});

describe('printGroup', () => {
  it.each([
    ['MX', 'Latin America'],
    ['JM', 'Latin America'],
    ['US', 'North America'],
    ['ES', 'Europe'],
    ['ES-CT', 'Europe'],
    ['TR', 'Europe'],
    ['IL', 'Middle East & Africa'],
    ['EG', 'Middle East & Africa'],
    ['ZA', 'Middle East & Africa'],
    ['KZ', 'Asia-Pacific'],
    ['AU', 'Asia-Pacific'],
    ['XK', 'Europe'],
    ['GI', 'Europe'],
  ])('prints %s under %s', (code, group) => {
    expect(printGroup(code, 'en')).toBe(group);
  });

  it('speaks Spanish', () => {
    expect(printGroup('CL', 'es')).toBe('América Latina');
  });
});
