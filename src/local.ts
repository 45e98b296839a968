import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from './config.ts';
import { readAppSurface } from './local-app-surface.ts';
import { greeting, startingLine } from './local-greeting.ts';
import { playSamples } from './local-samples.ts';
import { claimDataFolder } from './platform/db/data-folder.ts';
import { OperatorError } from './platform/errors.ts';
import type { Log } from './platform/log.ts';
import type { Service } from './service.ts';
import { createWorkspace } from './workspace/create-workspace.ts';
import type { ChannelSeed, UserSeed, Workspace } from './workspace/workspace.ts';

/** The three people of a local workspace, and what each does. */
const PEOPLE: readonly (UserSeed & { readonly role: string })[] = [
  {
    id: 'U0DENIZ',
    name: 'deniz',
    realName: 'Deniz Kaya',
    timeZone: 'Europe/Istanbul',
    locale: 'en-GB',
    role: 'Sales',
  },
  {
    id: 'U0ADA',
    name: 'ada',
    realName: 'Ada Moreau',
    timeZone: 'Europe/Paris',
    locale: 'en-GB',
    role: 'Marketing, approver',
  },
  {
    id: 'U0BORA',
    name: 'bora',
    realName: 'Bora Aksoy',
    timeZone: 'Europe/Istanbul',
    locale: 'en-GB',
    isAdmin: true,
    role: 'Admin',
  },
];

const CHANNELS: readonly ChannelSeed[] = [
  { id: 'C0DEALS', name: 'deals' },
  { id: 'C0SALES', name: 'sales' },
  { id: 'C0MARKETING', name: 'marketing' },
];

const READY_LIMIT_MS = 10_000;

export interface Local {
  readonly workspace: Workspace;
  stop(): Promise<void>;
}

/**
 * Runs the app without Slack: a stand-in for it on loopback, and the same app behind signed HTTP. The workspace is
 * there first, so that a browser shows it while the app starts; what people do until then waits.
 *
 * @param greet is told where to look as soon as there is something to see, and what to try once the app answers
 * @throws OperatorError: one line that says what to mend
 */
export async function startLocal(
  config: Omit<Config, 'slack'>,
  log: Log,
  {
    disposable = false,
    greet = () => {},
  }: { readonly disposable?: boolean; readonly greet?: (greeting: string) => void } = {},
): Promise<Local> {
  if (!['127.0.0.1', 'localhost', '::1'].includes(config.host)) {
    throw new OperatorError(
      `HOST ${config.host} would show the local workspace to others: unset HOST, or set the Slack tokens.`,
    );
  }
  const secrets = {
    signingSecret: randomBytes(16).toString('hex'),
    botToken: `xoxb-local-${randomBytes(8).toString('hex')}`,
  };
  const folder = join(config.dataDir, 'workspace');
  const giveBack = claimDataFolder(folder);
  const { surface, scopes, subscriptions } = readAppSurface();
  let service: Service | null = null;
  let ready: Promise<void> = Promise.resolve();

  function run(): Promise<void> {
    ready = startApp();
    return ready;
  }

  async function startApp(): Promise<void> {
    // Loaded only now: by then the page is on its way to whoever waits for it.
    const { startService } = await import('./service.ts');
    service = await startService({
      config: {
        ...config,
        slackApiUrl: workspace.apiUrl,
        host: '127.0.0.1',
        port: 0,
        announceChannel: config.announceChannel ?? 'C0DEALS',
        admins: config.admins.length > 0 ? config.admins : ['U0BORA'],
        approvers: config.approvers.length > 0 ? config.approvers : ['U0ADA'],
      },
      slack: { kind: 'http', ...secrets },
      log,
      work: true,
      listen: true,
      disposable,
    });
    await untilReady(service);
    workspace.connectApp(`${service.url}/slack/events`);
  }

  async function emptyRecord(): Promise<void> {
    if (config.databaseUrl !== null) {
      throw new Error(
        'Only the embedded database is emptied from here. DATABASE_URL is set: empty that one yourself.',
      );
    }
    await service?.stop();
    rmSync(join(config.dataDir, 'postgres'), { recursive: true, force: true });
    await run();
  }

  const workspace: Workspace = await createWorkspace({
    ...secrets,
    port: config.port,
    team: { id: 'T0LOCAL', name: 'Local workspace', domain: 'local' },
    users: PEOPLE,
    channels: CHANNELS,
    scopes,
    subscriptions,
    folder,
    page: {
      app: surface,
      firstChannel: 'C0SALES',
      roles: Object.fromEntries(PEOPLE.map(({ id, role }) => [id, role])),
      playSamples: () =>
        playSamples(
          workspace,
          surface.commands.map(({ command }) => command),
        ),
      emptyRecord,
      appReady: () => ready,
    },
  }).catch((error: unknown) => {
    giveBack();
    throw explain(error, { port: config.port, folder });
  });

  async function stop(): Promise<void> {
    await workspace.idle();
    await service?.stop();
    await workspace.close();
    giveBack();
  }

  workspace.setBusy(`Starting ${surface.name}…`);
  greet(startingLine(workspace.url));
  await run().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  workspace.setBusy(null);
  log.info({ url: workspace.url }, 'local workspace runs');
  greet(greeting(workspace.url));
  return { workspace, stop };
}

/** The app answers before it knows its own token's owner only with errors: nobody is let in until it does. */
async function untilReady({ url }: Service): Promise<void> {
  const limit = Date.now() + READY_LIMIT_MS;
  while (Date.now() < limit) {
    if ((await fetch(`${url}/readyz`)).ok) return;
    await sleep(10);
  }
  throw new OperatorError(
    'The app did not become ready in the local workspace: start again with LOG_LEVEL=debug.',
  );
}

function explain(error: unknown, { port, folder }: { port: number; folder: string }): unknown {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return new OperatorError(
      `PORT ${port} is taken by another program: stop it, or set PORT to another number.`,
    );
  }
  if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError')) {
    return new OperatorError(`What ${folder} holds cannot be read: move that folder away.`, { cause: error });
  }
  return error;
}
