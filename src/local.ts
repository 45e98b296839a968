import { randomBytes } from 'node:crypto';
import type { Config } from './config.ts';
import { OperatorError } from './platform/errors.ts';
import type { Log } from './platform/log.ts';
import { startService } from './service.ts';
import { createWorkspace } from './workspace/create-workspace.ts';
import type { ChannelSeed, UserSeed, Workspace } from './workspace/workspace.ts';

/** The three people of a local workspace. */
export const LOCAL_PEOPLE: readonly UserSeed[] = [
  { id: 'U0DENIZ', name: 'deniz', realName: 'Deniz Kaya', timeZone: 'Europe/Istanbul', locale: 'en-GB' },
  { id: 'U0ADA', name: 'ada', realName: 'Ada Moreau', timeZone: 'Europe/Paris', locale: 'en-GB' },
  { id: 'U0BORA', name: 'bora', realName: 'Bora Aksoy', timeZone: 'Europe/Istanbul', locale: 'en-GB', isAdmin: true },
];

export const LOCAL_CHANNELS: readonly ChannelSeed[] = [
  { id: 'C0DEALS', name: 'deals' },
  { id: 'C0SALES', name: 'sales' },
  { id: 'C0MARKETING', name: 'marketing' },
];

export interface Local {
  readonly workspace: Workspace;
  stop(): Promise<void>;
}

/** Runs the app without Slack: a stand-in for it on loopback, and the same app behind signed HTTP. */
export async function startLocal(
  config: Omit<Config, 'slack'>,
  log: Log,
  { disposable = false }: { readonly disposable?: boolean } = {},
): Promise<Local> {
  if (!['127.0.0.1', 'localhost', '::1'].includes(config.host)) {
    throw new OperatorError(`HOST ${config.host} would show the local workspace to others: unset HOST, or set the Slack tokens.`);
  }
  const secrets = { signingSecret: randomBytes(16).toString('hex'), botToken: `xoxb-local-${randomBytes(8).toString('hex')}` };
  const workspace = await createWorkspace({
    ...secrets,
    port: config.port,
    team: { id: 'T0LOCAL', name: 'Local workspace', domain: 'local' },
    users: LOCAL_PEOPLE,
    channels: LOCAL_CHANNELS,
  });
  const service = await startService({
    config: {
      ...config,
      slackApiUrl: workspace.apiUrl,
      host: '127.0.0.1',
      port: 0,
      announceChannel: config.announceChannel ?? 'C0DEALS',
    },
    slack: { kind: 'http', ...secrets },
    log,
    work: true,
    listen: true,
    disposable,
  }).catch(async (error: unknown) => {
    await workspace.close();
    throw error;
  });
  workspace.connectApp(`${service.url}/slack/events`);
  log.info({ url: workspace.url }, 'local workspace runs');
  return {
    workspace,
    async stop() {
      await workspace.idle();
      await service.stop();
      await workspace.close();
    },
  };
}
