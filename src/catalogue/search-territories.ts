import { nameKey } from '../platform/text/name-key.ts';
import { COUNTRY_CODES, countryName, namesOf } from './countries.ts';
import { readTerritory } from './read-territory.ts';
import { REGIONS } from './regions.ts';

/**
 * Territories for typeahead, as words that readTerritory reads to exactly one grant, at most `limit`. What was typed
 * comes first when it is readable as it stands ("LatAm excl. Brazil"); what reads two ways comes as its readings.
 */
export function searchTerritories(query: string, limit: number): readonly string[] {
  const typed = query.trim();
  const key = nameKey(typed);
  if (key === '') return [];
  const reading = readTerritory(typed, 'record');
  const read =
    reading.kind === 'territory'
      ? [reading.territory.label]
      : reading.kind === 'ambiguous'
        ? reading.candidates.map((candidate) => candidate.label)
        : [];
  const names = [...new Set([...read, ...begins(key), ...holds(key)])];
  return names.filter((name) => readTerritory(name, 'record').kind === 'territory').slice(0, limit);
}

interface Named {
  readonly label: string;
  readonly keys: readonly string[];
}

const NAMED: readonly Named[] = [
  ...COUNTRY_CODES.map((code) => ({ label: countryName(code, 'en'), keys: namesOf(code).map(nameKey) })),
  ...REGIONS.map((region) => ({ label: region.name, keys: [region.name, ...region.names].map(nameKey) })),
];

function begins(key: string): readonly string[] {
  return NAMED.filter(({ keys }) => keys.some((name) => name.startsWith(key))).map(({ label }) => label);
}

function holds(key: string): readonly string[] {
  return NAMED.filter(({ keys }) => keys.some((name) => name.includes(` ${key}`))).map(({ label }) => label);
}
