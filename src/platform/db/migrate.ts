import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { OperatorError } from '../errors.ts';
import { withSchemaEngine } from './schema-engine.ts';

const PRISMA_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../prisma');
const MIGRATIONS_FOLDER = join(PRISMA_FOLDER, 'migrations');
const SCHEMA_FILE = join(PRISMA_FOLDER, 'schema.prisma');
const NO_FILTERS = { externalTables: [], externalEnums: [] };
/** Any fixed number: two processes that start together take turns on it. */
const MIGRATION_LOCK = 7_240_519;

/**
 * Brings the database at `url` to the newest schema: ours and the job queue's. Safe to run from several processes
 * at once and again and again; keeps Prisma's own history table.
 *
 * @returns the names of the migrations that were applied now
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = await pendingMigrations(client);
    if (pending.length > 0) await applyMigrations(url);
    await runMigrations({ connectionString: url, logger: undefined });
    return pending;
  } finally {
    await client.end();
  }
}

/** Loading the engine takes a while: when the history holds every migration, there is nothing for it to do. */
async function pendingMigrations(client: Client): Promise<readonly string[]> {
  const history = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
  const names = await migrationNames();
  if (history.rows[0]?.exists !== true) return names;
  const applied = await client.query<{ name: string; failed: boolean }>(
    'SELECT migration_name AS name, finished_at IS NULL AND rolled_back_at IS NULL AS failed FROM _prisma_migrations',
  );
  const failed = applied.rows.find((row) => row.failed);
  if (failed !== undefined) {
    throw new OperatorError(
      `The database migration ${failed.name} failed half-way earlier: restore the database from a backup, or mend it and run prisma migrate resolve.`,
    );
  }
  const done = new Set(applied.rows.map((row) => row.name));
  return names.filter((name) => !done.has(name));
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  if (Number(rows[0]?.server_version_num) < 140_000) {
    throw new OperatorError('DATABASE_URL names a PostgreSQL older than 14: use PostgreSQL 14 or newer.');
  }
}

async function applyMigrations(url: string): Promise<void> {
  const schema = await readFile(SCHEMA_FILE, 'utf8');
  const migrationsList = await listMigrations();
  await withSchemaEngine(url, [['schema.prisma', schema]], (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  );
}

/**
 * The SQL that builds an empty database as the Prisma schema says, without what migrations add by hand: the first
 * draft of a new migration, and the measure that tests hold the migrations to.
 */
export async function schemaSql(url: string): Promise<string> {
  const content = await readFile(SCHEMA_FILE, 'utf8');
  const difference = await withSchemaEngine(url, [['schema.prisma', content]], (engine) =>
    engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  );
  return difference.stdout ?? '';
}

async function migrationNames(): Promise<readonly string[]> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function listMigrations(): Promise<object> {
  const directories = (await migrationNames()).map(async (path) => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok', value: await readFile(join(MIGRATIONS_FOLDER, path, 'migration.sql'), 'utf8') },
    },
  }));
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(MIGRATIONS_FOLDER, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(directories),
  };
}
