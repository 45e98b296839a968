import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Local } from '../src/local.ts';
import { createWorkspace } from '../src/workspace/create-workspace.ts';
import { addMessage } from '../src/workspace/state/messages.ts';
import type { Workspace } from '../src/workspace/workspace.ts';
import { BROWSER, hasBrowser, startInFolder } from '../test/support/browser.ts';
import { startLocalProcess } from './support/processes.ts';
import { atMost, figure, type Result } from './support/result.ts';
import { median } from './support/statistics.ts';

const CHANNEL = 'C0DEALS';
const USER = 'U0DENIZ';
const FRAME_MS = 1000 / 60;

/**
 * The local workspace in a real browser: from the start of the process, with data there, until somebody can type; from
 * a message's post until it is on screen; and how long a frame takes while a long channel is scrolled.
 */
export async function measurePage(size: {
  readonly starts: number;
  readonly messages: number;
  readonly history: number;
}): Promise<readonly Result[]> {
  if (!hasBrowser()) return [figure('page in a browser', 'not measured: there is no Chromium')];
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-bench-page-'));
  const browser = await chromium.launch(BROWSER);
  try {
    await writeHistory(dataDir, size.history);
    const local = await startInFolder(dataDir);
    const shown = await messageToScreen(browser, local, size.messages);
    const frames = await scrolling(browser, local);
    await local.stop();
    const interactive: number[] = [];
    for (let turn = 0; turn < size.starts; turn++) interactive.push(await startToTyping(browser, dataDir));
    return [
      atMost('page interactive after npm start', median(interactive) / 1000, 3, 's'),
      atMost('message to screen, p50', median(shown), 50, 'ms'),
      atMost(`frame while scrolling ${size.history} messages, p50`, median(frames), FRAME_MS * 1.5, 'ms'),
      figure('frames over 50 ms while scrolling', `${share(frames, 50)} %`),
    ];
  } finally {
    await browser.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * A channel that was long talked in, as an earlier run left it. No app is there yet: it would hear of thousands of
 * messages at once, and be busy with them all the while.
 */
async function writeHistory(dataDir: string, history: number): Promise<void> {
  const workspace = await createWorkspace({
    signingSecret: 'unused',
    botToken: 'unused',
    users: [{ id: USER, name: 'deniz' }],
    channels: [{ id: CHANNEL, name: 'deals' }],
    folder: join(dataDir, 'workspace'),
  });
  workspace.state.isWelcomed = true;
  for (let index = 0; index < history; index++)
    post(workspace, `*Title ${index}* sold to 2 territories\n• Chile: Canal 13`);
  await workspace.close();
}

async function openChannel(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}/#/${USER}/${CHANNEL}`);
  await page.getByRole('textbox', { name: /^Message/ }).waitFor();
  return page;
}

function post({ state }: Workspace, text: string): void {
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text } }];
  addMessage(state, { channel: CHANNEL, user: state.bot.userId, text, blocks });
}

/** The page itself notes when a message is painted; both clocks are this machine's. */
async function messageToScreen(browser: Browser, local: Local, count: number): Promise<readonly number[]> {
  const page = await openChannel(browser, local.workspace.url);
  const took: number[] = [];
  for (let index = 0; index < count; index++) {
    const text = `Sale number ${index} of the bench`;
    const painted = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const log = document.querySelector('[role=log]');
          const observer = new MutationObserver(() => {
            if (!log?.textContent?.includes(wanted)) return;
            observer.disconnect();
            requestAnimationFrame(() =>
              setTimeout(() => resolve(performance.timeOrigin + performance.now())),
            );
          });
          if (log) observer.observe(log, { childList: true, subtree: true });
        }),
      text,
    );
    // The observer stands before the message comes.
    await page.evaluate(() => 0);
    const sent = performance.timeOrigin + performance.now();
    post(local.workspace, text);
    took.push((await painted) - sent);
  }
  await page.close();
  return took;
}

/** Scrolls from the end to the beginning, as older messages come, and notes how far frames lie apart. */
async function scrolling(browser: Browser, local: Local): Promise<readonly number[]> {
  const page = await openChannel(browser, local.workspace.url);
  const frames = await page.evaluate(async () => {
    const log = document.querySelector('[role=log]');
    const apart: number[] = [];
    let last = performance.now();
    let stillAtTop = 0;
    while (log && stillAtTop < 30) {
      log.scrollTop -= 200;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      apart.push(now - last);
      last = now;
      stillAtTop = log.scrollTop === 0 ? stillAtTop + 1 : 0;
    }
    return apart;
  });
  await page.close();
  return frames;
}

async function startToTyping(browser: Browser, dataDir: string): Promise<number> {
  const startedAt = performance.now();
  const { url, stop } = await startLocalProcess({ DATA_DIR: dataDir });
  const page = await openChannel(browser, url);
  const took = performance.now() - startedAt;
  await page.close();
  await stop();
  return took;
}

function share(values: readonly number[], limit: number): string {
  return ((values.filter((value) => value > limit).length / values.length) * 100).toFixed(1);
}
