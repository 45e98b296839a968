import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { connectDatabase, type Database } from '../../src/platform/db/database.ts';
import { silentLog } from '../../src/platform/log.ts';

/** A fresh migrated PostgreSQL database of its own for a test file (or a test); dropped when the file ends. */
export async function testDatabase(): Promise<Database> {
  const url = await emptyCopy();
  const database = connectDatabase(url, silentLog);
  afterAll(async () => {
    await database.close();
    await onServer(`DROP DATABASE IF EXISTS ${databaseName(url)} WITH (FORCE)`);
  });
  return database;
}

/** The address of a new copy of the template, for tests that open it themselves. */
export async function emptyCopy(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE template_record`);
  return inject('templateUrl').replace(/\/[^/]*$/, `/${name}`);
}

function databaseName(url: string): string {
  return new URL(url).pathname.slice(1);
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
