import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { type BreakerSettings, createBreaker } from './breaker.ts';
import { fence } from './fence.ts';
import type { Ask, Model, PlainReason, Reply, Tokens } from './model.ts';
import { retryPause } from './retry-pause.ts';
import { createService, ServiceFailure, type ServiceReply, type ServiceSettings } from './service.ts';
import { addUsage, monthOf, tokensOfMonth } from './usage-store.ts';

export interface ModelSettings extends ServiceSettings {
  /** Tokens, in and out, that may be used in a month (UTC); null = as many as are asked for. */
  readonly monthlyTokens: number | null;
  /** Price of a million tokens, in whatever currency the bill has; null = the cost is not counted. */
  readonly prices: { readonly in: number; readonly out: number } | null;
}

/** How patient it is. */
export interface ModelPatience {
  /** For a reply, with all retries: milliseconds. */
  readonly limitMs: Readonly<Record<Ask<unknown>['pace'], number>>;
  readonly retries: number;
  readonly breaker: BreakerSettings;
}

const PATIENCE: ModelPatience = {
  limitMs: { short: 8000, long: 30_000 },
  retries: 2,
  breaker: { after: 5, restMs: 60_000, longestRestMs: 15 * 60_000 },
};

/** A reply that is longer is cut by the service; a short one includes what a reasoning model thinks first. */
const MOST_TOKENS = { short: 2000, long: 12_000 } as const;

export interface ModelDeps {
  readonly database: Database;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** For tests. */
  readonly patience?: Partial<ModelPatience>;
}

/** The model behind a service: retries within the time, rests after repeated failures, keeps to the month's limit. */
export function createModel(settings: ModelSettings, deps: ModelDeps): Model {
  const { database, log, metrics, now } = deps;
  const patience = { ...PATIENCE, ...deps.patience };
  const service = createService(settings);
  const stopping = new AbortController();
  /** The status of the service's answer, or what was wrong with it: for the log. */
  let lastFailure = '';
  const breaker = createBreaker(patience.breaker, {
    now,
    opened: (until) =>
      log.warn(
        { failures: patience.breaker.after, last: lastFailure, until: until.toISOString() },
        'the language model fails again and again: the rules work alone until it is tried again; check OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL',
      ),
    closed: () => log.info({}, 'the language model replies again'),
  });
  /** The month whose limit was found reached, so that it is said once. */
  let spentMonth: string | null = null;

  async function isSpent(): Promise<boolean> {
    if (settings.monthlyTokens === null) return false;
    const month = monthOf(now());
    if (spentMonth === month) return true;
    const tokens = await tokensOfMonth(database.prisma, month);
    if (tokens < settings.monthlyTokens) return false;
    spentMonth = month;
    log.warn(
      { month, tokens, limit: settings.monthlyTokens },
      'the tokens of the month are used up: the rules work alone until it ends, or OPENAI_MONTHLY_TOKENS is raised',
    );
    return true;
  }

  async function count(name: string, tokens: Tokens): Promise<void> {
    metrics.modelTokens.inc({ name, direction: 'in' }, tokens.in);
    metrics.modelTokens.inc({ name, direction: 'out' }, tokens.out);
    const { prices } = settings;
    if (prices !== null) metrics.modelCost.inc({ name }, costOf(tokens, prices));
    await addUsage(database.prisma, { month: monthOf(now()), name, tokens });
  }

  async function tryWithin(
    limitMs: number,
    signal: AbortSignal,
    once: () => Promise<ServiceReply>,
  ): Promise<ServiceReply> {
    const started = performance.now();
    for (let tries = 1; ; tries += 1) {
      try {
        return await once();
      } catch (error) {
        if (!(error instanceof ServiceFailure) || !error.isPassing || tries > patience.retries) throw error;
        const pause = retryPause(tries, { askedMs: error.retryAfterMs, random: Math.random });
        // Nobody waits for a try that would come too late.
        if (performance.now() - started + pause >= limitMs) throw error;
        await sleep(pause, undefined, { signal }).catch(() => {
          throw signal.reason;
        });
      }
    }
  }

  async function reply<T>(ask: Ask<T>): Promise<Reply<T>> {
    if (stopping.signal.aborted) return plain('stopped');
    if (await isSpent()) return plain('limit');
    const leave = breaker.admit();
    if (leave === null) return plain('resting');
    const limitMs = patience.limitMs[ask.pace];
    const limit = AbortSignal.timeout(limitMs);
    const signal = AbortSignal.any([limit, stopping.signal, ...(ask.signal ? [ask.signal] : [])]);
    const { text, rule } = fence(ask.material, () => randomBytes(8).toString('hex'));
    const request = {
      name: ask.name,
      schema: ask.schema,
      instructions: `${ask.instructions}\n\n${rule}`,
      input: text,
      mostTokens: MOST_TOKENS[ask.pace],
    };
    let came: ServiceReply;
    try {
      came = await tryWithin(limitMs, signal, () => service.reply(request, signal));
    } catch (error) {
      if (error instanceof ServiceFailure) {
        lastFailure = error.status === null ? 'no answer' : `status ${error.status}`;
        leave.failed();
        return plain('unavailable');
      }
      if (!signal.aborted) {
        leave.withdrawn();
        throw error;
      }
      if (!limit.aborted) {
        leave.withdrawn();
        return plain('stopped');
      }
      lastFailure = 'slow';
      leave.failed();
      return plain('slow');
    }
    const value = came.kind === 'text' ? readJson(came.text, ask.schema) : null;
    if (came.kind === 'text' && value === null) {
      lastFailure = 'unreadable';
      leave.failed();
    } else leave.succeeded();
    await count(ask.name, came.tokens);
    if (came.kind !== 'text') return plain(came.kind);
    return value === null
      ? plain('unreadable')
      : { kind: 'answered', value: value.data, tokens: came.tokens };
  }

  return {
    name: settings.model,
    async ask(ask) {
      const end = metrics.modelSeconds.startTimer({ name: ask.name });
      const replied = await reply(ask);
      const outcome = replied.kind === 'answered' ? 'answered' : replied.reason;
      metrics.modelAsks.inc({ name: ask.name, outcome });
      // What was never sent took no time worth counting.
      if (outcome !== 'limit' && outcome !== 'resting' && outcome !== 'stopped') end();
      return replied;
    },
    standing() {
      const until = breaker.restingUntil();
      if (until !== null) return { kind: 'resting', until };
      return spentMonth === monthOf(now()) && settings.monthlyTokens !== null
        ? { kind: 'limit', tokens: settings.monthlyTokens }
        : { kind: 'on' };
    },
    stop: () => stopping.abort(new Error('Dealwire stops')),
  };
}

/** In the currency of the prices, which are of a million tokens. */
export function costOf(tokens: Tokens, prices: NonNullable<ModelSettings['prices']>): number {
  return (tokens.in * prices.in + tokens.out * prices.out) / 1_000_000;
}

function plain<T>(reason: PlainReason): Reply<T> {
  return { kind: 'plain', reason };
}

/** The value that a text is, checked; null when it is not JSON or not of the schema. */
function readJson<T>(text: string, schema: z.ZodType<T>): { readonly data: T } | null {
  try {
    const parsed = z.safeParse(schema, JSON.parse(text));
    return parsed.success ? { data: parsed.data } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
