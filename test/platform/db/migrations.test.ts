import { Client } from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { migrate, schemaSql } from '../../../src/platform/db/migrate.ts';
import { emptyCopy } from '../../support/database.ts';

const COLUMNS = `SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default, datetime_precision
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`;
const INDEXES = `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`;
const FOREIGN_KEYS = `SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
  WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1`;

describe('the migrations', () => {
  test('build what the Prisma schema says, and nothing is missing from either', async () => {
    const migrated = await emptyCopy();
    const fromSchema = await databaseFromSchema(migrated);

    const [columns, wantedColumns] = [await rows(migrated, COLUMNS), await rows(fromSchema, COLUMNS)];
    const [keys, wantedKeys] = [await rows(migrated, FOREIGN_KEYS), await rows(fromSchema, FOREIGN_KEYS)];
    const [indexes, wantedIndexes] = [await rows(migrated, INDEXES), await rows(fromSchema, INDEXES)];

    expect(columns).toEqual(wantedColumns);
    expect(keys).toEqual(wantedKeys);
    // Migrations add partial and trigram indexes by hand; none that the schema names may be missing.
    expect(indexes).toEqual(expect.arrayContaining([...wantedIndexes]));
  });

  test('change nothing when they are applied again', async () => {
    const url = await emptyCopy();

    const again = await migrate(url);

    expect(again).toEqual([]);
  });

  test('applied by two processes at once, are applied once', async () => {
    const url = await bareDatabase('twice_at_once');

    const [first, second] = await Promise.all([migrate(url), migrate(url)]);

    expect([first.length, second.length].sort()).toEqual([0, Math.max(first.length, second.length)]);
  });

  test('bring the extensions that matching and constraints need', async () => {
    const names = (await rows(await emptyCopy(), 'SELECT extname FROM pg_extension')).map(
      (row) => row.extname,
    );

    expect(names).toEqual(expect.arrayContaining(['pg_trgm', 'unaccent', 'btree_gist']));
  });
});

async function databaseFromSchema(migrated: string): Promise<string> {
  const url = await bareDatabase('from_schema');
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(await schemaSql(migrated));
  await client.end();
  return url;
}

async function bareDatabase(name: string): Promise<string> {
  const template = inject('templateUrl');
  const client = new Client({ connectionString: template.replace(/\/[^/]*$/, '/postgres') });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return template.replace(/\/[^/]*$/, `/${name}`);
}

async function rows(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
