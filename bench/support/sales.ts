import { countryName } from '../../src/catalogue/countries.ts';
import { addTitle } from '../../src/catalogue/titles/add-title.ts';
import type { Database } from '../../src/platform/db/database.ts';

const list = (words: string) => words.split(' ');
const FIRST = list('Amber Broken Crimson Distant Endless Forgotten Golden Hidden Iron Jagged');
const SECOND = list('Harbour Lantern Meadow Orchard Palace Quarry River Station Tower Valley');
const COUNTRIES = list('MX CL CO EC SV HN IL FR ES IT PL HU GR HR BR AR');
const BUYERS = list('Alfa Brava Cosmo Delta Estrella Futura Global Horizon Iris Jupiter');

/** The hundred titles of the catalogue that is sold here. */
export const TITLES: readonly string[] = FIRST.flatMap((first) =>
  SECOND.map((second) => `${first} ${second}`),
);

/** Commands that each record one new sale, to 160 buyers that come again and again. */
export interface Sales {
  /** Their ids, in the order of `TITLES`. */
  readonly titleIds: readonly number[];
  /** `Amber Harbour: Mexico (Alfa TV)`; never the same twice. */
  next(): string;
  /** The same, of the title with this index. */
  nextOf(title: number): string;
}

export async function seedSales(database: Database): Promise<Sales> {
  const titleIds: number[] = [];
  for (const name of TITLES) {
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
  const sold = new Map<number, number>();
  const nextOf = (title: number) => {
    const sale = sold.get(title) ?? 0;
    sold.set(title, sale + 1);
    const country = COUNTRIES[sale % COUNTRIES.length] ?? 'MX';
    const buyer = BUYERS[Math.floor(sale / COUNTRIES.length) % BUYERS.length];
    return `${TITLES[title]}: ${countryName(country, 'en')} (${buyer} TV)`;
  };
  let count = 0;
  return { titleIds, next: () => nextOf(count++ % TITLES.length), nextOf };
}
