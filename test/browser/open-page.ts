import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Download,
  type Locator,
  type Page,
} from 'playwright-core';
import { beforeAll, inject } from 'vitest';
import type { Local } from '../../src/local.ts';
import { startInFolder } from '../support/browser.ts';
import { closeAfterFile } from '../support/close-after-file.ts';
import { emptyCopy } from '../support/database.ts';

export const DESK = { width: 1200, height: 800 };
export const PHONE = { width: 375, height: 740 };

/** The browser of the run; what was opened in it here is closed when the file ends. */
export async function browserOfRun(): Promise<Browser> {
  const browser = await chromium.connect(inject('browserUrl'));
  closeAfterFile(() => browser.close());
  return browser;
}

/** A workspace, as a newcomer finds it or begun, empty or with the samples, and the browser; for the whole test file. */
export function workspaceInBrowser({ withSamples = false, isBegun = true } = {}) {
  let local: Local;
  let browser: Browser;

  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-browser-'));
    closeAfterFile(async () => rmSync(dataDir, { recursive: true, force: true }));
    const databaseUrl = await emptyCopy();
    [local, browser] = await Promise.all([startInFolder(dataDir, { databaseUrl }), browserOfRun()]);
    closeAfterFile(() => local.stop());
    if (withSamples) await act(local, { act: 'begin', withSamples: true });
    else local.workspace.state.isWelcomed = isBegun;
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

/** What was downloaded, whatever machine the browser runs on. */
export async function contentOf(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}
