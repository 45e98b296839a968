import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDealwire } from './support/processes.ts';
import { atMost, type Result } from './support/result.ts';
import type { Sales } from './support/sales.ts';
import type { Sender } from './support/sender.ts';
import type { Stage } from './support/stage.ts';
import { median } from './support/statistics.ts';

/**
 * From the start of the process until /readyz says ready (database migrated, worker running, Slack answered), and the
 * process's resident memory after it has recorded deals. The embedded database is part of the time, not of the memory.
 */
export async function measureStart(
  { slack, sender, sales }: Stage & { readonly sender: Sender; readonly sales: Sales },
  { starts, commands }: { readonly starts: number; readonly commands: number },
): Promise<readonly Result[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-bench-start-'));
  const settings = { SLACK_API_URL: slack.apiUrl, DATA_DIR: dataDir };
  try {
    const first = await startDealwire(settings);
    await first.stop();
    const later: number[] = [];
    const memory: number[] = [];
    for (let turn = 0; turn < starts; turn++) {
      const dealwire = await startDealwire(settings);
      later.push(dealwire.startedInMs);
      for (let sent = 0; sent < commands; sent++) await sender.send(dealwire.url, sales.next());
      memory.push(residentMegabytes(dealwire.pid));
      await dealwire.stop();
    }
    return [
      atMost('start with a database there', median(later) / 1000, 2, 's'),
      atMost('start on first run', first.startedInMs / 1000, 6, 's'),
      atMost('memory of the process (RSS)', Math.max(...memory), 250, 'MB'),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function residentMegabytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
