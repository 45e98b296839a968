import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { afterEach } from 'vitest';
import type { Workspace, WorkspaceOptions } from '../../src/workspace/workspace.ts';
import { BOT_TOKEN, SIGNING_SECRET, startSlack } from '../support/slack.ts';

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A workspace that ends with the test. */
export async function slackForTest(options: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  const slack = await startSlack(options);
  closers.push(() => slack.close());
  return slack;
}

/** A client that calls a workspace once, without trying again. */
export function clientOf(slack: Workspace, token = BOT_TOKEN): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quietLogger,
  });
}

const quietLogger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** A small real Bolt app that answers to a workspace; both end with the test. */
export async function startApp(
  register: (app: App) => void,
  options: Partial<WorkspaceOptions> = {},
): Promise<{ readonly slack: Workspace; readonly app: App; readonly url: string }> {
  const slack = await slackForTest(options);
  const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logLevel: LogLevel.ERROR });
  const app = new App({
    token: BOT_TOKEN,
    receiver,
    deferInitialization: true,
    logLevel: LogLevel.ERROR,
    convoStore: false,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger: quietLogger },
  });
  register(app);
  await app.init();
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  closers.push(async () => {
    await slack.idle();
    await receiver.stop();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}/slack/events`;
  slack.connectApp(url);
  return { slack, app, url };
}
