import { existsSync } from 'node:fs';
import { type Local, startLocal } from '../../src/local.ts';
import { silentLog } from '../../src/platform/log.ts';

/** The system's browser, and how it is told to keep to itself. */
export const BROWSER = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** Whether the system has the browser that is driven. */
export function hasBrowser(): boolean {
  return existsSync(BROWSER.executablePath);
}

/** What `npm start` starts, in this process: with its data in a folder, and its record there or in another database. */
export function startInFolder(
  dataDir: string,
  {
    databaseUrl = null,
    disposable = false,
    port = 0,
  }: { databaseUrl?: string | null; disposable?: boolean; port?: number } = {},
): Promise<Local> {
  return startLocal(
    {
      slackApiUrl: null,
      host: '127.0.0.1',
      port,
      databaseUrl,
      dataDir,
      announceChannel: null,
      admins: [],
      approvers: [],
      sales: [],
      timeZone: 'Europe/Istanbul',
      logLevel: 'silent',
    },
    silentLog,
    { disposable },
  );
}
