import { existsSync, readFileSync } from 'node:fs';

/** What a critical reader took out of the trade story that the product grew from. */
export interface SeedFacts {
  readonly title: string;
  readonly year: number;
  readonly director: string;
  readonly distributor: string;
  readonly deals: readonly { readonly territory: string; readonly buyer: string }[];
  readonly ratings: readonly {
    readonly territory: string;
    readonly channel: string;
    readonly viewers?: number;
    readonly share?: number;
    readonly rating?: number;
    readonly audience_pct_unspecified?: number;
  }[];
  readonly not_tv: readonly { readonly territory: string; readonly value: number }[];
  readonly charts: readonly { readonly platform: string; readonly territories: readonly string[] }[];
  readonly awards: readonly { readonly award: string; readonly edition: number }[];
  readonly quotes: readonly { readonly speaker: string; readonly role: string }[];
}

const SHARED = new URL('../../../shared/seed/facts.json', import.meta.url);

/** Those of the shared folder where it is there, otherwise the same here. */
export function seedFacts(): SeedFacts {
  return existsSync(SHARED) ? JSON.parse(readFileSync(SHARED, 'utf8')) : FACTS;
}

const FACTS: SeedFacts = {
  title: 'Miracle in Cell No. 7',
  year: 2019,
  director: 'Mehmet Ada Öztekin',
  distributor: 'Inter Medya',
  deals: [
    { territory: 'Mexico', buyer: 'Imagen TV' },
    { territory: 'Chile', buyer: 'Channel 13' },
    { territory: 'Colombia', buyer: 'Caracol' },
    { territory: 'Ecuador', buyer: 'Ecuavisa' },
    { territory: 'El Salvador', buyer: 'Channel Seis' },
    { territory: 'Honduras', buyer: 'Channel 11' },
    { territory: 'Dominican Republic', buyer: 'Color Vision' },
    { territory: 'Israel', buyer: 'Achla TV' },
  ],
  ratings: [
    { territory: 'Mexico', channel: 'Imagen TV', viewers: 3_100_000, share: 19, rating: 5.45 },
    { territory: 'Chile', channel: 'Canal 13', audience_pct_unspecified: 11.6 },
  ],
  not_tv: [{ territory: 'Turkey', value: 5_300_000 }],
  charts: [{ platform: 'Netflix', territories: ['US', 'Canada', 'Brazil', 'France'] }],
  awards: [{ award: 'Oscar', edition: 93 }],
  quotes: [{ speaker: 'Can Okan', role: 'Founder and CEO, Inter Medya' }],
};
