import { addTitle } from '../../src/catalogue/titles/add-title.ts';
import { countryName } from '../../src/catalogue/countries.ts';
import type { Database } from '../../src/platform/db/database.ts';

const FIRST = [
  'Amber',
  'Broken',
  'Crimson',
  'Distant',
  'Endless',
  'Forgotten',
  'Golden',
  'Hidden',
  'Iron',
  'Jagged',
];
const SECOND = [
  'Harbour',
  'Lantern',
  'Meadow',
  'Orchard',
  'Palace',
  'Quarry',
  'River',
  'Station',
  'Tower',
  'Valley',
];
const COUNTRIES = [
  'MX',
  'CL',
  'CO',
  'EC',
  'SV',
  'HN',
  'IL',
  'FR',
  'ES',
  'IT',
  'PL',
  'HU',
  'GR',
  'HR',
  'BR',
  'AR',
];

/** A catalogue of a hundred titles, and commands that each record one new sale of one of them. */
export interface Sales {
  readonly titleIds: readonly number[];
  /** `Amber Harbour: Mexico (Channel 17)`; never the same twice. */
  next(): string;
  /** The same, of the title with this index. */
  nextOf(title: number): string;
}

export async function seedSales(database: Database): Promise<Sales> {
  const names = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`));
  const titleIds: number[] = [];
  for (const name of names) {
    const input = {
      name,
      kind: 'film',
      year: 2020,
      recordedBy: 'U0DENIZ',
      requestKey: `bench:${name}`,
    } as const;
    const { title } = await addTitle({ database }, input);
    if (title === null) throw new Error(`${name} was not added`);
    titleIds.push(title.id);
  }
  let count = 0;
  const nextOf = (title: number) => {
    count += 1;
    const country = countryName(COUNTRIES[count % COUNTRIES.length] ?? 'MX', 'en');
    return `${names[title % names.length]}: ${country} (Channel ${count})`;
  };
  return { titleIds, next: () => nextOf(count), nextOf };
}
