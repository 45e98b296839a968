import { setTimeout as sleep } from 'node:timers/promises';
import type { App, HTTPReceiver } from '@slack/bolt';
import { feedEnder } from './announcements/end-feed.ts';
import { ensureFeed } from './announcements/ensure-feed.ts';
import { announcementRenderers } from './announcements/render-announcement.ts';
import { createApp, type SlackAccess } from './app.ts';
import type { Config } from './config.ts';
import { readCompanyProfile } from './home/profile/company-profile-store.ts';
import { forgetOldDrafts } from './intake/desk/record/draft-store.ts';
import { createNews } from './news.ts';
import { type Database, type Db, openDatabase } from './platform/db/database.ts';
import { type Check, healthRoutes } from './platform/health.ts';
import { startHttpServer } from './platform/http-server.ts';
import { startClock } from './platform/jobs/clock.ts';
import { freeDeadWorkers, startWorker } from './platform/jobs/worker.ts';
import type { Log } from './platform/log.ts';
import { createMetrics } from './platform/metrics.ts';
import type { ModelPatience } from './platform/model/create-model.ts';
import type { Model } from './platform/model/model.ts';
import { openModel } from './platform/model/open-model.ts';
import { modelTrouble } from './platform/model/standing-words.ts';
import { keepTrying } from './platform/retry.ts';
import { createDeliverTask } from './platform/slack/delivery/deliver.ts';
import { DELIVER_TASK } from './platform/slack/delivery/delivery.ts';
import { createPostingClient } from './platform/slack/delivery/posting-client.ts';
import { sweepDeliveries } from './platform/slack/delivery/sweep-deliveries.ts';
import { createInFlight } from './platform/slack/in-flight.ts';
import { errorCode } from './platform/slack/reply.ts';
import { forgetOldRequests } from './platform/slack/requests.ts';
import { createRoles } from './platform/slack/roles.ts';
import { RELEASE_APPROVED } from './releases/desk/release-deps.ts';
import { hintUnreachable } from './releases/hint/hint-unreachable.ts';
import { createHintTask, LOOK_FOR_HINT } from './releases/hint/release-hints.ts';
import { releaseRenderers } from './releases/release-renderers.ts';

export interface ServiceOptions {
  readonly config: Omit<Config, 'slack'>;
  readonly slack: SlackAccess;
  readonly log: Log;
  /** Takes jobs in this process; off where `npm run worker` does. */
  readonly work: boolean;
  /** Hears Slack in this process; off in a worker of its own. */
  readonly listen: boolean;
  /** The database is thrown away afterwards (demo, measurements). */
  readonly disposable?: boolean;
  /** How patient it is with the language model; for tests. */
  readonly modelPatience?: Partial<ModelPatience>;
}

/** A running Dealwire: database, app, worker and clock in one process. */
export interface Service {
  /** Where it listens; null when it does not. */
  readonly url: string | null;
  readonly database: Database;
  /** Takes no new request, finishes what runs, closes all; within ten seconds, and safe to call twice. */
  stop(): Promise<void>;
}

/** Until somebody names the company. */
const UNNAMED = { name: 'Our company', city: null };

/** What runs gets this long to finish; the rest of ten seconds is for closing. */
const FINISH_LIMIT_MS = 7000;

/** @throws OperatorError: one line that says what to mend */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { config, slack, log } = options;
  const { timeZone } = config;
  const database = await openDatabase(
    { url: config.databaseUrl, dataDir: config.dataDir, disposable: options.disposable ?? false },
    log,
  );
  const closers: (() => Promise<void> | void)[] = [() => database.close()];
  const close = async () => {
    for (const each of closers.reverse()) await each();
  };
  try {
    const now = () => new Date();
    const metrics = createMetrics();
    const inFlight = createInFlight();
    const roles = createRoles(config);
    if (config.admins.length === 0)
      log.warn({}, 'DEALWIRE_ADMINS is not set: everyone may do what admins do');
    if (config.approvers.length === 0) log.warn({}, 'DEALWIRE_APPROVERS is not set: everyone may approve');
    if (config.sales.length === 0)
      log.warn({}, 'DEALWIRE_SALES is not set: everyone may see terms and negotiations, in private');
    if (config.announceChannel !== null) await ensureFeed(database.prisma, config.announceChannel);

    const patience = options.modelPatience === undefined ? {} : { patience: options.modelPatience };
    const model = await openModel(config.model, { database, log, metrics, now, ...patience });

    const deps = { database, log, roles, metrics, inFlight, model, timeZone, now };
    const news = createNews({ timeZone, now });
    const profile = (db: Db) => readCompanyProfile(db, config.company ?? UNNAMED);
    const { receiver, identity, app } = createApp(
      { ...deps, news, profile, notices: async () => noticesOf(model), dataDir: config.dataDir },
      { slack, slackApiUrl: config.slackApiUrl },
    );
    closers.push(() => identity.stop());

    const checks: Record<string, Check> = {
      database: async () => {
        await database.prisma.$queryRaw`SELECT 1`;
        return null;
      },
      slack: async () => identity.fault(),
    };
    if (options.work) {
      const client = createPostingClient(slack.botToken, config.slackApiUrl);
      const endFeed = feedEnder([RELEASE_APPROVED]);
      const tellOfLostHints = hintUnreachable(profile);
      const deliver = createDeliverTask({
        database,
        client,
        renderers: {
          ...announcementRenderers({ database, client }),
          ...releaseRenderers({ database, client, profile, withModel: model.name !== null }),
        },
        onUnreachable: async (...lost) => {
          await endFeed(...lost);
          await tellOfLostHints(...lost);
        },
        log,
      });
      const lookForHint = createHintTask({ database, now, timeZone, profile });
      const tasks = { [DELIVER_TASK]: deliver, [LOOK_FOR_HINT]: lookForHint };
      const worker = await startWorker(database, tasks, log);
      checks.worker = async () => (worker.isRunning() ? null : 'the worker stopped: restart the process');
      const clock = startClock(() => tick(database), log);
      closers.push(
        () => worker.stop(),
        () => clock.stop(),
      );
    }
    closers.push(() => Promise.race([inFlight.idle(), sleep(FINISH_LIMIT_MS, undefined, { ref: false })]));
    // Closed before that: what waits for the model goes on without it, and ends in time.
    closers.push(() => model.stop());

    let url: string | null = null;
    if (options.listen) {
      const requestListener = slack.kind === 'http' ? (receiver as HTTPReceiver).requestListener : null;
      const server = await startHttpServer(config, healthRoutes(checks, metrics), requestListener);
      closers.push(() => server.stop());
      url = server.url;
      if (slack.kind === 'socket') closers.push(startSocket(app, log));
    }
    let stopping: Promise<void> | undefined;
    const stop = () => {
      stopping ??= close();
      return stopping;
    };
    return { url, database, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What people should know of on their App Home: parts that do not work as usual just now. */
function noticesOf(model: Model): readonly string[] {
  const trouble = modelTrouble(model);
  return trouble === null ? [] : [`Language model: ${trouble}`];
}

/** Opens the socket to Slack, again and again until it stands; afterwards the library keeps it open. */
function startSocket(app: App, log: Log): () => Promise<void> {
  const stopping = new AbortController();
  void keepTrying(
    stopping.signal,
    async () => {
      await app.start();
    },
    (error, pauseMs) =>
      log.error(
        { retryInSeconds: pauseMs / 1000, err: errorCode(error) },
        'the socket to Slack does not open: check SLACK_APP_TOKEN',
      ),
  );
  return async () => {
    stopping.abort();
    await app.stop();
  };
}

async function tick(database: Database): Promise<void> {
  await freeDeadWorkers(database);
  await sweepDeliveries(database);
  await forgetOldRequests(database.prisma);
  await forgetOldDrafts(database.prisma);
}
