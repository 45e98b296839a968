import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/platform/db/database.ts';
import { silentLog } from '../../src/platform/log.ts';

export interface RecordSize {
  readonly titles: number;
  readonly deals: number;
  readonly figures: number;
}

/** A record of a given size: three-word names, twenty countries, every tenth deal without a date. */
export interface LargeRecord {
  readonly database: Database;
  /** The name of the title with this number, from 1. */
  titleName(number: number): string;
  companyName(number: number): string;
  close(): Promise<void>;
}

const FIRST =
  'Silent Golden Broken Hidden Distant Crimson Frozen Gentle Hollow Ivory Jade Velvet Amber Copper Misty Narrow Olive Pale Quiet Royal'.split(
    ' ',
  );
const SECOND =
  'Harbour Garden Bridge Mirror Lantern River Orchard Valley Window Meadow Castle Desert Island Forest Station Market Temple Tower Village Canyon'.split(
    ' ',
  );
const THIRD =
  'Crossing Promise Letters Daughters Brothers Secrets Waltz Shadows Winter Echoes Return Stories Voices Keepers Dreams Trial Legacy Wedding Storm Harvest'.split(
    ' ',
  );
const COUNTRIES = [
  'CL',
  'MX',
  'CO',
  'EC',
  'PE',
  'AR',
  'ES',
  'FR',
  'DE',
  'IT',
  'PL',
  'RO',
  'BG',
  'HR',
  'RS',
  'GR',
  'IL',
  'JP',
  'SE',
  'NL',
];
export const COUNTRY_NAMES = [
  'Chile',
  'Mexico',
  'Colombia',
  'Ecuador',
  'Peru',
  'Argentina',
  'Spain',
  'France',
  'Germany',
  'Italy',
  'Poland',
  'Romania',
  'Bulgaria',
  'Croatia',
  'Serbia',
  'Greece',
  'Israel',
  'Japan',
  'Sweden',
  'Netherlands',
];

/** Fills a throw-away database by a handful of statements; counts its tables afterwards, as a database at rest has. */
export async function openLargeRecord(size: RecordSize): Promise<LargeRecord> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-bench-record-'));
  const database = await openDatabase({ url: null, dataDir, disposable: true }, silentLog);
  const run = (sql: string, ...values: unknown[]) => database.prisma.$executeRawUnsafe(sql, ...values);
  const name = '($1::text[])';
  const companies = Math.max(100, size.titles / 5);
  await run(
    `INSERT INTO title (name, key, kind, year, genres, countries, directors, producers, "cast", recorded_by)
     SELECT n, lower(n), 'series', 2000 + i % 25, '{}', '{TR}', '{}', '{}', '{}', 'U0BENCH'
     FROM (SELECT i, ${name}[1 + (i - 1) % 20] || ' ' || ($2::text[])[1 + ((i - 1) / 20) % 20] || ' ' || ($3::text[])[1 + ((i - 1) / 400) % 20]
       || CASE WHEN i > 8000 THEN ' ' || chr(97 + ((i - 1) / 8000)::int) || 'ona' ELSE '' END AS n FROM generate_series(1, ${size.titles}) i) names`,
    FIRST,
    SECOND,
    THIRD,
  );
  await run(`INSERT INTO title_name (title_id, text, key, kind) SELECT id, name, key, 'main' FROM title`);
  await run(
    `INSERT INTO company (name, key, country, recorded_by)
     SELECT 'Telecanal ' || i, 'telecanal ' || i, ($1::text[])[1 + i % 20], 'U0BENCH' FROM generate_series(1, ${companies}) i`,
    COUNTRIES,
  );
  await run(`INSERT INTO company_name (company_id, text, key) SELECT id, name, key FROM company`);
  await run(`INSERT INTO recording (request_key, source, recorded_by) VALUES ('bench', 'import', 'U0BENCH')`);
  await run(
    `INSERT INTO deal (recording_id, title_id, buyer_id, buyer_printed, territory, codes, doubtful, territory_languages,
       regions_version, licence, media, seasons, languages, status, signed_on, clearance, natural_key, recorded_by)
     SELECT 1, 1 + i % ${size.titles}, c.id, c.name, ($2::text[])[1 + n % 20], ARRAY[($1::text[])[1 + n % 20]], '{}', '{}',
       1, 'finished', '{free_tv}', '{}', '{}', 'signed', CASE WHEN i % 10 = 0 THEN NULL ELSE date '2015-01-01' + i % 4000 END,
       'cleared', 'bench|' || i, 'U0BENCH'
     FROM (SELECT i, i + i / ${size.titles} AS n FROM generate_series(0, ${size.deals - 1}) i) rows
     JOIN company c ON c.id = 1 + (n % ${companies})`,
    COUNTRIES,
    COUNTRY_NAMES,
  );
  await run(
    `INSERT INTO measurement (title_id, territory, codes, doubtful, languages, natural_key)
     SELECT 1 + i % ${size.titles}, ($2::text[])[1 + i % 20], ARRAY[($1::text[])[1 + i % 20]], '{}', '{}', 'bench|' || i
     FROM generate_series(0, ${size.figures - 1}) i`,
    COUNTRIES,
    COUNTRY_NAMES,
  );
  await run(
    `INSERT INTO figure (measurement_id, metric, value, bound, recorded_by)
     SELECT id, CASE WHEN id % 2 = 0 THEN 'share' ELSE 'viewers' END, CASE WHEN id % 2 = 0 THEN 1 + id % 40 ELSE 1000 + id END, '=', 'U0BENCH'
     FROM measurement`,
  );
  await run('VACUUM ANALYZE');
  const names = await database.prisma.title.findMany({
    select: { name: true },
    orderBy: { id: 'asc' },
    take: 2000,
  });
  return {
    database,
    titleName: (number) => names[(number - 1) % names.length]?.name ?? '',
    companyName: (number) => `Telecanal ${1 + (number % companies)}`,
    async close() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
