import { createWorkspace } from '../../src/workspace/create-workspace.ts';
import { signature } from '../../src/workspace/dispatch/send-signed.ts';
import type { Workspace, WorkspaceOptions } from '../../src/workspace/workspace.ts';

export const SIGNING_SECRET = 'a-signing-secret-for-tests';
export const BOT_TOKEN = 'xoxb-a-bot-token-for-tests';

/** The three people of every test workspace. */
export const PEOPLE = {
  /** Sells; records deals. */
  deniz: 'U0DENIZ',
  /** Marketing, and approves releases. */
  ada: 'U0ADA',
  /** Admin of the workspace, whose Slack is in Spanish. */
  bora: 'U0BORA',
} as const;

export const CHANNELS = { deals: 'C0DEALS', sales: 'C0SALES', marketing: 'C0MARKETING' } as const;

/** A workspace with Deniz, Ada and Bora in #deals, #sales and #marketing. */
export function startSlack(options: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  return createWorkspace({
    signingSecret: SIGNING_SECRET,
    botToken: BOT_TOKEN,
    team: { id: 'T0TESTS', name: 'Anatolia Rights', domain: 'anatolia-rights' },
    users: [
      { id: PEOPLE.deniz, name: 'deniz', realName: 'Deniz Kaya', timeZone: 'Europe/Istanbul' },
      { id: PEOPLE.ada, name: 'ada', realName: 'Ada Moreau', timeZone: 'Europe/Paris' },
      {
        id: PEOPLE.bora,
        name: 'bora',
        realName: 'Bora Aksoy',
        timeZone: 'Europe/Istanbul',
        locale: 'es-ES',
        isAdmin: true,
      },
    ],
    channels: [
      { id: CHANNELS.deals, name: 'deals' },
      { id: CHANNELS.sales, name: 'sales' },
      { id: CHANNELS.marketing, name: 'marketing' },
    ],
    ...options,
  });
}

/** A raw request to an app; `signingSecret` and `timestamp` (seconds) serve to get the signature wrong. */
export function signedRequest(input: {
  readonly url: string;
  readonly body: string;
  readonly contentType?: string;
  readonly signingSecret?: string;
  readonly timestamp?: number;
  readonly headers?: Readonly<Record<string, string>>;
}): Promise<Response> {
  const timestamp = String(input.timestamp ?? Math.floor(Date.now() / 1000));
  return fetch(input.url, {
    method: 'POST',
    body: input.body,
    headers: {
      'content-type': input.contentType ?? 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature({
        signingSecret: input.signingSecret ?? SIGNING_SECRET,
        timestamp,
        body: input.body,
      }),
      ...input.headers,
    },
  });
}
