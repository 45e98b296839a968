import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../src/platform/db/database.ts';
import { silentLog } from '../../src/platform/log.ts';
import { COUNTRIES, COUNTRY_NAMES, recordCompanyName, recordTitleName } from './names.ts';

export interface RecordSize {
  readonly titles: number;
  readonly deals: number;
  readonly figures: number;
}

/**
 * A record of a given size: names as of `names.ts`, twenty countries, every tenth deal without a date, some in talks or held,
 * figures on channels and days, an award for every fifth title.
 */
export interface LargeRecord {
  readonly database: Database;
  /** The name of the title with this number, from 1. */
  titleName(number: number): string;
  companyName(number: number): string;
  close(): Promise<void>;
}

/** Fills a throw-away database by a handful of statements; counts its tables afterwards, as a database at rest has. */
export async function openLargeRecord(size: RecordSize): Promise<LargeRecord> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-bench-record-'));
  const database = await openDatabase({ url: null, dataDir, disposable: true }, silentLog);
  const run = (sql: string, ...values: unknown[]) => database.prisma.$executeRawUnsafe(sql, ...values);
  const companies = Math.max(100, size.titles / 5);
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  await run(
    `INSERT INTO title (name, key, kind, year, genres, countries, directors, producers, "cast", recorded_by)
     SELECT n, lower(n), 'series', 2000 + i % 25, '{}', '{TR}', '{}', '{}', '{}', 'U0BENCH'
     FROM unnest($1::text[]) WITH ORDINALITY AS names(n, i) ORDER BY i`,
    numbers(size.titles).map(recordTitleName),
  );
  await run(`INSERT INTO title_name (title_id, text, key, kind) SELECT id, name, key, 'main' FROM title`);
  await run(
    `INSERT INTO company (name, key, country, recorded_by)
     SELECT n, lower(n), ($1::text[])[1 + i % 20], 'U0BENCH'
     FROM unnest($2::text[]) WITH ORDINALITY AS names(n, i) ORDER BY i`,
    COUNTRIES,
    numbers(companies).map(recordCompanyName),
  );
  await run(`INSERT INTO company_name (company_id, text, key) SELECT id, name, key FROM company`);
  await run(`INSERT INTO recording (request_key, source, recorded_by) VALUES ('bench', 'import', 'U0BENCH')`);
  await run(
    `INSERT INTO deal (recording_id, title_id, buyer_id, buyer_printed, territory, codes, doubtful, territory_languages,
       regions_version, licence, media, seasons, languages, status, signed_on, clearance, natural_key, recorded_by)
     SELECT 1, 1 + i % ${size.titles}, c.id, c.name, ($2::text[])[1 + n % 20], ARRAY[($1::text[])[1 + n % 20]], '{}', '{}',
       1, 'finished', '{free_tv}', '{}', '{}', CASE WHEN i % 50 = 7 THEN 'negotiation' ELSE 'signed' END, CASE WHEN i % 10 = 0 THEN NULL ELSE date '2015-01-01' + i % 4000 END,
       CASE WHEN i % 100 = 3 THEN 'held' ELSE 'cleared' END, 'bench|' || i, 'U0BENCH'
     FROM (SELECT i, i + i / ${size.titles} AS n FROM generate_series(0, ${size.deals - 1}) i) rows
     JOIN company c ON c.id = 1 + (n % ${companies})`,
    COUNTRIES,
    COUNTRY_NAMES,
  );
  await run(
    `INSERT INTO measurement (title_id, territory, codes, doubtful, languages, channel, channel_key, aired_from, aired_to, natural_key)
     SELECT 1 + i % ${size.titles}, ($2::text[])[1 + i % 20], ARRAY[($1::text[])[1 + i % 20]], '{}', '{}',
       c.name, c.key, day, day, 'bench|' || i
     FROM generate_series(0, ${size.figures - 1}) i JOIN company c ON c.id = 1 + i % ${companies},
       LATERAL (SELECT CASE WHEN i % 10 = 0 THEN NULL ELSE date '2015-01-01' + i % 4000 END AS day) aired`,
    COUNTRIES,
    COUNTRY_NAMES,
  );
  await run(
    `INSERT INTO figure (measurement_id, metric, value, bound, recorded_by)
     SELECT id, CASE WHEN id / 20 % 2 = 0 THEN 'share' ELSE 'viewers' END, CASE WHEN id / 20 % 2 = 0 THEN 1 + (id / 40 + id) % 40 ELSE 1000 + id END, '=', 'U0BENCH'
     FROM measurement`,
  );
  await run(
    `INSERT INTO award (title_id, award, key, year, result, recorded_by)
     SELECT 1 + i * 7 % ${size.titles}, 'Golden Reel ' || 1 + i % 300, 'golden reel ' || 1 + i % 300, 2010 + i % 15, 'won', 'U0BENCH'
     FROM generate_series(0, ${size.titles / 5 - 1}) i`,
  );
  await run('VACUUM ANALYZE');
  return {
    database,
    titleName: (number) => recordTitleName(1 + ((number - 1) % size.titles)),
    companyName: (number) => recordCompanyName(1 + (number % companies)),
    async close() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
