import type { WebClient } from '@slack/web-api';
import type { Log } from '../log.ts';
import { keepTrying } from '../retry.ts';
import { errorCode } from './reply.ts';

/** Who the app is in its workspace, as Slack said it. */
export interface BotIdentity {
  readonly botId: string;
  readonly botUserId: string;
  readonly teamId: string;
}

export interface Identity {
  /** Null until Slack has answered. */
  current(): BotIdentity | null;
  /** Why Slack is not reached yet; null when it is. */
  fault(): string | null;
  stop(): void;
}

/** Slack's words for a token that a person has to replace. */
const BAD_TOKEN = ['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'];

/**
 * Asks Slack who the app is, again and again until it answers: an unreachable Slack or a wrong token is one clear
 * line in the log each time and shows in /readyz, but never ends the process.
 */
export function connectIdentity(client: WebClient, log: Log): Identity {
  let identity: BotIdentity | null = null;
  let fault: string | null = 'Slack has not answered yet';
  const stopping = new AbortController();

  void keepTrying(
    stopping.signal,
    async () => {
      const answer = await client.auth.test();
      identity = {
        botId: answer.bot_id ?? '',
        botUserId: answer.user_id ?? '',
        teamId: answer.team_id ?? '',
      };
      fault = null;
      log.info({ team: answer.team, botUserId: identity.botUserId }, 'connected to Slack');
    },
    (error, pauseMs) => {
      const code = errorCode(error);
      fault = BAD_TOKEN.includes(code)
        ? `Slack refuses SLACK_BOT_TOKEN (${code}): copy the token again from OAuth & Permissions`
        : `Slack is not reached (${code})`;
      log.error({ retryInSeconds: pauseMs / 1000 }, fault);
    },
  );
  return { current: () => identity, fault: () => fault, stop: () => stopping.abort() };
}
