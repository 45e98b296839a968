import { existsSync } from 'node:fs';
import { z } from 'zod';
import { OperatorError } from './platform/errors.ts';
import type { ModelSettings } from './platform/model/create-model.ts';

/** How Slack is reached: over HTTP, by Socket Mode, or not at all: the local workspace stands in for it. */
export type SlackConnection =
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'local' };

export interface Config {
  readonly slack: SlackConnection;
  /** Base of Slack's Web API, ends in a slash; null = Slack's own. */
  readonly slackApiUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Null = the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly announceChannel: string | null;
  readonly admins: readonly string[];
  readonly approvers: readonly string[];
  readonly sales: readonly string[];
  readonly timeZone: string;
  /** First values of the company profile; unset = not named. */
  readonly company?: { readonly name: string; readonly city: string | null };
  /** Unset = no language model. */
  readonly model?: ModelSettings;
  readonly logLevel: string;
}

/** Takes structured output, and is neither the dearest nor the slowest. */
const DEFAULT_MODEL = 'gpt-4.1-mini';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const userIds = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  )
  .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]{2,}$/.test(id)), {
    message: 'is not a list of Slack user ids: write ids such as U012AB3CD, separated by commas',
  });

const url = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `is not an address Dealwire can use: write it as ${example}`,
  });

const price = z.coerce
  .number('is not a price of a million tokens: write it as 0.40')
  .min(0, 'is not a price of a million tokens: write it as 0.40');

/** Empty text counts as unset: a line `NAME=` in an env file means "no value". */
const Environment = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-/, 'is not a bot token: copy the one that starts with xoxb- from OAuth & Permissions')
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .min(8, 'is too short: copy it from Basic Information, App Credentials')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, 'is not an app-level token: copy the one that starts with xapp- from Basic Information')
    .optional(),
  SLACK_API_URL: url(['http:', 'https:'], 'https://slack.com/api/').optional(),
  HOST: z
    .string()
    .regex(/^[a-zA-Z0-9.:_-]+$/, 'is not an address to listen on: write 127.0.0.1 or 0.0.0.0')
    .optional(),
  PORT: z.coerce
    .number('is not a port: write a number from 1 to 65535')
    .int('is not a port: write a whole number')
    .min(1, 'is not a port: write a number from 1 to 65535')
    .max(65_535, 'is not a port: write a number from 1 to 65535')
    .default(3000),
  DATABASE_URL: url(['postgresql:', 'postgres:'], 'postgresql://user:password@host:5432/dealwire').optional(),
  DATA_DIR: z.string().default('.data'),
  ANNOUNCE_CHANNEL: z
    .string()
    .regex(
      /^[CG][A-Z0-9]{2,}$/,
      'is not a channel id: copy it from the channel’s details, it looks like C012AB3CD',
    )
    .optional(),
  DEALWIRE_ADMINS: userIds.default([]),
  DEALWIRE_APPROVERS: userIds.default([]),
  DEALWIRE_SALES: userIds.default([]),
  COMPANY_NAME: z.string().optional(),
  COMPANY_CITY: z.string().optional(),
  OPENAI_API_KEY: z.string().regex(/^\S+$/, 'is not a key: copy it whole, without blanks').optional(),
  OPENAI_BASE_URL: url(['http:', 'https:'], 'https://api.openai.com/v1').optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_MONTHLY_TOKENS: z.coerce
    .number('is not a number of tokens: write it as 5000000')
    .int('is not a number of tokens: write it as 5000000')
    .min(1, 'is not a number of tokens: write it as 5000000')
    .optional(),
  OPENAI_PRICE_IN: price.optional(),
  OPENAI_PRICE_OUT: price.optional(),
  TZ_NAME: z
    .string()
    .refine(isTimeZone, { message: 'is not a time zone: write an IANA name such as Europe/Istanbul' })
    .default('Europe/Istanbul'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { message: `is not a log level: write one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

/**
 * Reads the settings from the environment; the only place that names it.
 *
 * @throws OperatorError: one line that names the variable, the value's fault and the fix
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = ownEnvironment(),
): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new OperatorError(`${String(issue?.path[0])} ${issue?.message}.`);
  }
  const values = parsed.data;
  const slack = slackConnection(values);
  const model = modelSettings(values);
  return {
    slack,
    slackApiUrl: values.SLACK_API_URL?.replace(/\/*$/, '/') ?? null,
    host: values.HOST ?? (slack.kind === 'local' ? '127.0.0.1' : '0.0.0.0'),
    port: values.PORT,
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: values.DATA_DIR,
    announceChannel: values.ANNOUNCE_CHANNEL ?? null,
    admins: values.DEALWIRE_ADMINS,
    approvers: values.DEALWIRE_APPROVERS,
    sales: values.DEALWIRE_SALES,
    timeZone: values.TZ_NAME,
    company: { name: values.COMPANY_NAME ?? 'Our company', city: values.COMPANY_CITY ?? null },
    ...(model === null ? {} : { model }),
    logLevel: values.LOG_LEVEL,
  };
}

/** The process's environment, with the settings of a `.env` file in the working folder where it has none itself. */
function ownEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

function slackConnection(values: z.infer<typeof Environment>): SlackConnection {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_APP_TOKEN: appToken,
  } = values;
  if (botToken === undefined && signingSecret === undefined && appToken === undefined)
    return { kind: 'local' };
  if (botToken === undefined) {
    throw new OperatorError(
      'SLACK_BOT_TOKEN is missing although other Slack settings are there: set it, or unset them all to use the local workspace.',
    );
  }
  if (appToken !== undefined) return { kind: 'socket', botToken, appToken };
  if (signingSecret === undefined) {
    throw new OperatorError(
      'SLACK_SIGNING_SECRET is missing beside SLACK_BOT_TOKEN: set it (HTTP), or SLACK_APP_TOKEN (Socket Mode).',
    );
  }
  return { kind: 'http', botToken, signingSecret };
}

/** A base without a key is a local service; without either there is no model, whatever else is set. */
function modelSettings(values: z.infer<typeof Environment>): ModelSettings | null {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = values;
  const { OPENAI_PRICE_IN: priceIn, OPENAI_PRICE_OUT: priceOut } = values;
  if (apiKey === undefined && baseUrl === undefined) {
    if (model === undefined) return null;
    throw new OperatorError(
      'OPENAI_API_KEY is missing beside OPENAI_MODEL: set it, or OPENAI_BASE_URL for a service that wants no key.',
    );
  }
  if ((priceIn === undefined) !== (priceOut === undefined)) {
    throw new OperatorError(
      `${priceIn === undefined ? 'OPENAI_PRICE_IN' : 'OPENAI_PRICE_OUT'} is missing beside the other price: set both, or neither.`,
    );
  }
  return {
    apiKey: apiKey ?? null,
    baseUrl: baseUrl ?? null,
    model: model ?? DEFAULT_MODEL,
    monthlyTokens: values.OPENAI_MONTHLY_TOKENS ?? null,
    prices: priceIn === undefined || priceOut === undefined ? null : { in: priceIn, out: priceOut },
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
