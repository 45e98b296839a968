import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDealwire } from './support/processes.ts';
import { atMost, type Result } from './support/result.ts';
import { TITLES } from './support/sales.ts';
import type { Setting } from './support/stage.ts';
import { median } from './support/statistics.ts';

/**
 * From the start of the process until /readyz says ready (database migrated, worker running, Slack answered), and the
 * process's resident memory after it has recorded deals. The embedded database is part of the time, not of the memory.
 */
export async function measureStart(
  { slack, sender, sales }: Setting,
  { starts, commands }: { readonly starts: number; readonly commands: number },
): Promise<readonly Result[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-bench-start-'));
  const settings = { SLACK_API_URL: slack.apiUrl, DATA_DIR: dataDir };
  try {
    const first = await startDealwire(settings);
    for (const title of TITLES) {
      await (await sender.send(first.url, `add ${title}; film; 2020`, '/title')).reply;
    }
    await first.stop();
    const later: number[] = [];
    const memory: number[] = [];
    for (let turn = 0; turn < starts; turn++) {
      const dealwire = await startDealwire(settings);
      later.push(dealwire.startedInMs);
      for (let sent = 0; sent < commands; sent++) await (await sender.send(dealwire.url, sales.next())).reply;
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
