import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { connectDatabase, type Database } from '../../src/platform/db/database.ts';
import { silentLog } from '../../src/platform/log.ts';
import { closeAfterFile } from './close-after-file.ts';

/** A fresh migrated PostgreSQL database of its own for a test file (or a test); dropped when the file ends. */
export async function testDatabase(): Promise<Database> {
  const url = await emptyCopy();
  const database = connectDatabase(url, silentLog);
  closeAfterFile(() => database.close());
  return database;
}

/** The address of a new copy of the template, for tests that open it themselves; dropped when the file ends. */
export async function emptyCopy(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE template_record`);
  closeAfterFile(() => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return inject('templateUrl').replace(/\/[^/]*$/, `/${name}`);
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('templateUrl').replace(/\/[^/]*$/, '/postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
