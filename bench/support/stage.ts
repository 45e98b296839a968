import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { connectDatabase, type Database } from '../../src/platform/db/database.ts';
import { startEmbedded } from '../../src/platform/db/embedded.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { silentLog } from '../../src/platform/log.ts';
import { createWorkspace } from '../../src/workspace/create-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import type { Sales } from './sales.ts';
import type { Sender } from './sender.ts';

export const SECRETS = {
  signingSecret: 'a-signing-secret-for-bench',
  botToken: 'xoxb-a-bot-token-for-bench',
};
export const ANNOUNCE_CHANNEL = 'C0DEALS';

/** What every measurement stands on: one crash-safe PostgreSQL and one stand-in for Slack, both on loopback. */
export interface Stage {
  readonly slack: Workspace;
  readonly database: Database;
  close(): Promise<void>;
}

/** The stage with who acts on it. */
export interface Setting extends Stage {
  readonly sender: Sender;
  readonly sales: Sales;
}

/** @param channels how many channels there are beside the one that hears every deal */
export async function openStage(channels: number): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-bench-'));
  // Commit times are kept only by a server that was started with them switched on.
  const first = await startEmbedded({ dataDir });
  await execute(first.url, 'ALTER SYSTEM SET track_commit_timestamp = on');
  await first.stop();
  const server = await startEmbedded({ dataDir });
  await migrate(server.url);
  const database = connectDatabase(server.url, silentLog);
  const slack = await createWorkspace({
    ...SECRETS,
    team: { id: 'T0BENCH', name: 'Bench', domain: 'bench' },
    users: [{ id: 'U0DENIZ', name: 'deniz' }],
    channels: [
      { id: ANNOUNCE_CHANNEL, name: 'deals' },
      ...Array.from({ length: channels }, (_, index) => ({ id: channelId(index), name: `channel-${index}` })),
    ],
    subscriptions: [],
  });
  return {
    slack,
    database,
    async close() {
      await slack.close();
      await database.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function channelId(index: number): string {
  return `C1${String(index).padStart(6, '0')}`;
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
