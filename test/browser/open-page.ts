import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Local, startLocal } from '../../src/local.ts';
import { silentLog } from '../../src/platform/log.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESK = { width: 1200, height: 800 };
export const PHONE = { width: 375, height: 740 };

/** The system's browser with an empty profile. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}

/** What `npm start` starts, with its data in a folder. */
export function startInFolder(dataDir: string): Promise<Local> {
  return startLocal(
    {
      slackApiUrl: null,
      host: '127.0.0.1',
      port: 0,
      databaseUrl: null,
      dataDir,
      announceChannel: null,
      admins: [],
      approvers: [],
      sales: [],
      timeZone: 'Europe/Istanbul',
      logLevel: 'silent',
    },
    silentLog,
    { disposable: true },
  );
}

/** A workspace that was begun, empty or with the samples, and a browser; both last for the test file. */
export function workspaceInBrowser({ withSamples = false } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-browser-'));
  let local: Local;
  let browser: Browser;

  beforeAll(async () => {
    [local, browser] = await Promise.all([startInFolder(dataDir), launchBrowser()]);
    if (withSamples) await act(local, { act: 'begin', withSamples: true });
    else local.workspace.state.isWelcomed = true;
  });
  afterAll(async () => {
    await browser.close();
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  return {
    local: () => local,
    /** The page of a person at a channel (`C0SALES`), or `app`, `faults`, `inspector`. */
    async open(
      view = 'C0SALES',
      { user = 'U0DENIZ', ...options }: BrowserContextOptions & { readonly user?: string } = {},
    ): Promise<Page> {
      const context = await browser.newContext({ viewport: DESK, locale: 'en-GB', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.goto(`${local.workspace.url}/#/${user}/${view}`);
      await page
        .getByRole('heading', { name: 'Channels', includeHidden: true })
        .waitFor({ state: 'attached' });
      return page;
    },
  };
}

async function act(local: Local, body: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${local.workspace.url}/page/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'U0DENIZ', ...body }),
  });
  const { error } = (await response.json()) as { error: string | null };
  if (error !== null) throw new Error(error);
}

/** Writes into the composer and sends it. */
export async function type(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.keyboard.press('Enter');
}

export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message / });
}

/** The messages that say this, in the channel. */
export function messages(page: Page, text: string | RegExp): Locator {
  return page.getByRole('log', { name: 'Messages' }).getByRole('article').filter({ hasText: text });
}

export async function goToChannel(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await page.getByRole('heading', { level: 1, name: `# ${name}` }).waitFor();
}
