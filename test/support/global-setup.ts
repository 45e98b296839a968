import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/platform/db/embedded.ts';
import { migrate } from '../../src/platform/db/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated database that every test database is cloned from. */
    templateUrl: string;
  }
}

/** One PostgreSQL for the whole run, with one migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-test-'));
  const server = await startEmbedded({ dataDir, disposable: true });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query('CREATE DATABASE template_record');
  await client.end();
  const templateUrl = server.url.replace(/\/[^/]*$/, '/template_record');
  await migrate(templateUrl);
  project.provide('templateUrl', templateUrl);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
