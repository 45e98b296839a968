import { App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { LogLevel, WebClient, type WebClientOptions } from '@slack/web-api';
import { ratingAnnouncer } from './announcements/announce-ratings.ts';
import { registerFeeds } from './announcements/feed-listeners.ts';
import { registerAwards } from './catalogue/awards/award-listeners.ts';
import { registerTitles } from './catalogue/titles/title-listeners.ts';
import type { SlackConnection } from './config.ts';
import { dealPorts, deskPorts } from './deal-ports.ts';
import { registerDeals } from './deals/deal-listeners.ts';
import { type HomeDeps, registerDealwire } from './home/dealwire-listeners.ts';
import { registerDesk } from './intake/desk/desk-listeners.ts';
import { createReader } from './intake/model/read-with-model.ts';
import type { Db } from './platform/db/database.ts';
import { connectIdentity, type Identity } from './platform/slack/identity.ts';
import { reportFailures } from './platform/slack/report-failure.ts';
import { registerQuestions } from './questions/question-listeners.ts';
import { registerRatings } from './ratings/rating-listeners.ts';
import { type ReleaseDeps, registerReleases } from './releases/release-listeners.ts';
import { titlePorts } from './title-ports.ts';

/** What all features need together. */
export type AppDeps = HomeDeps & ReleaseDeps;

/** How Slack is reached from here, decided: the local workspace is HTTP to a stand-in. */
export type SlackAccess = Exclude<SlackConnection, { kind: 'local' }>;

export interface AppOptions {
  readonly slack: SlackAccess;
  /** Another base of the Web API than Slack's; ends in a slash. */
  readonly slackApiUrl: string | null;
}

/** The Bolt app with every feature registered, and what it needs to be started and stopped. */
export interface DealwireApp {
  readonly app: App;
  readonly receiver: Receiver;
  readonly identity: Identity;
}

/** Slack drops a request that is not acknowledged after three seconds; calls inside handlers give up before. */
const HANDLER_CALL_LIMIT_MS = 2500;

export function createApp(deps: AppDeps, { slack, slackApiUrl }: AppOptions): DealwireApp {
  const shared: WebClientOptions = {
    ...(slackApiUrl === null ? {} : { slackApiUrl }),
    rejectRateLimitedCalls: true,
    logger: quietLogger,
  };
  const clientOptions = {
    ...shared,
    retryConfig: { retries: 1, minTimeout: 200 },
    timeout: HANDLER_CALL_LIMIT_MS,
  };
  const identity = connectIdentity(new WebClient(slack.botToken, clientOptions), deps.log);
  const receiver = createReceiver(slack);
  const app = new App({
    receiver,
    clientOptions,
    logger: quietLogger,
    extendedErrorHandler: true,
    convoStore: false,
    // Bolt's own start would ask Slack once and end the process when it does not answer; see identity.ts.
    authorize: async () => {
      const known = identity.current();
      if (known === null) throw new Error('Slack has not confirmed the token yet');
      return {
        botToken: slack.botToken,
        botId: known.botId,
        botUserId: known.botUserId,
        teamId: known.teamId,
      };
    },
  });
  reportFailures(app, { log: deps.log, clientOptions });
  registerFeatures(app, deps);
  return { app, receiver, identity };
}

/** Every feature that listens; what stands in the manifest is held to this by a test. */
export function registerFeatures(app: App, deps: AppDeps): void {
  registerTitles(app, deps, titlePorts(deps.news));
  const desk = {
    ...deps,
    reader: createReader(deps.model),
    company: async (db: Db) => (await deps.profile(db)).name,
  };
  registerDeals(app, deps, dealPorts(desk));
  registerDesk(app, desk, deskPorts(desk));
  registerRatings(app, { ...deps, news: ratingAnnouncer });
  registerAwards(app, deps);
  registerFeeds(app, deps);
  registerQuestions(app, deps);
  registerReleases(app, deps);
  registerDealwire(app, deps);
}

function createReceiver(slack: SlackAccess): Receiver & Pick<Partial<HTTPReceiver>, 'requestListener'> {
  if (slack.kind === 'socket')
    return new SocketModeReceiver({ appToken: slack.appToken, logger: quietLogger });
  return new HTTPReceiver({ signingSecret: slack.signingSecret, logger: quietLogger });
}

/** Slack's libraries log whole responses; what matters is logged by us, with a reference and without bodies. */
const quietLogger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
