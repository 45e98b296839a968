import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '../../src/platform/log.ts';
import { type Service, startService } from '../../src/service.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { closeAfterFile } from './close-after-file.ts';
import { emptyCopy } from './database.ts';
import { BOT_TOKEN, CHANNELS, PEOPLE, SIGNING_SECRET, startSlack } from './slack.ts';

export interface Running {
  readonly slack: Workspace;
  readonly service: Service;
  /** Types a command as Deniz in #sales and waits for the private reply. */
  type(command: string, text: string, who?: { user?: string; channel?: string }): Promise<string>;
  /** What everybody sees in a channel, as plain text. */
  heard(channel: string): readonly string[];
}

const MODEL = { apiKey: 'sk-test', model: 'test-1', monthlyTokens: null, prices: null };
const PATIENCE = {
  limitMs: { short: 1500, long: 1500 },
  retries: 0,
  breaker: { after: 1000, restMs: 60_000, longestRestMs: 60_000 },
};

/** The whole product behind signed HTTP, on a database of its own, in a workspace of its own. */
export async function startDealwire(
  options: {
    readonly admins?: readonly string[];
    readonly approvers?: readonly string[];
    readonly announceChannel?: string | null;
    readonly company?: { readonly name: string; readonly city: string | null };
    /** Where exports are kept; unset: in a folder that is removed when the file ends. */
    readonly dataDir?: string;
    /** Where an OpenAI-compatible service is; it has little time. */
    readonly modelUrl?: string;
    /** Failures in a row after which the service is left alone; more than any test has. */
    readonly modelFailures?: number;
  } = {},
): Promise<Running> {
  const slack = await startSlack();
  const service = await startService({
    config: {
      slackApiUrl: slack.apiUrl,
      host: '127.0.0.1',
      port: 0,
      databaseUrl: await emptyCopy(),
      dataDir: options.dataDir ?? folderOfFile(),
      announceChannel: options.announceChannel === undefined ? CHANNELS.deals : options.announceChannel,
      admins: options.admins ?? [PEOPLE.bora],
      approvers: options.approvers ?? [PEOPLE.ada],
      sales: [PEOPLE.deniz, PEOPLE.bora],
      timeZone: 'Europe/Istanbul',
      logLevel: 'silent',
      ...(options.company === undefined ? {} : { company: options.company }),
      ...(options.modelUrl === undefined ? {} : { model: { ...MODEL, baseUrl: options.modelUrl } }),
    },
    modelPatience: { ...PATIENCE, breaker: { ...PATIENCE.breaker, after: options.modelFailures ?? 1000 } },
    slack: { kind: 'http', botToken: BOT_TOKEN, signingSecret: SIGNING_SECRET },
    log: silentLog,
    work: true,
    listen: true,
  });
  slack.connectApp(`${service.url}/slack/events`);
  await waitForSlack(service);
  closeAfterFile(async () => {
    await slack.idle();
    await service.stop();
    await slack.close();
  });
  return {
    slack,
    service,
    async type(command, text, { user = PEOPLE.deniz, channel = CHANNELS.sales } = {}) {
      const privateTo = () =>
        slack.visibleTo(user, channel).filter((message) => message.ephemeralTo !== null);
      const before = privateTo().length;
      const outcome = await slack.command({ user, channel, command, text });
      if (outcome.error !== null) return outcome.error;
      const reply = await slack.until('a private reply', () => privateTo()[before]);
      return slack.toPlainText(reply);
    },
    heard: (channel) =>
      slack
        .visibleTo(PEOPLE.ada, channel)
        .filter((message) => message.ephemeralTo === null)
        .map((message) => slack.toPlainText(message)),
  };
}

function folderOfFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dealwire-exports-'));
  closeAfterFile(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function waitForSlack({ url }: Service): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const ready = await fetch(`${url}/readyz`);
    if (ready.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the service did not become ready');
}
