import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What the process counts for Prometheus, served at /metrics. */
export interface Metrics {
  readonly registry: Registry;
  /** Requests from Slack by kind (command, action, ...), name and outcome (done, refused, failed). */
  readonly requests: Counter<'kind' | 'name' | 'outcome'>;
  /** Seconds from the acknowledgement to the end of the work. */
  readonly requestSeconds: Histogram<'kind'>;
  /** Messages by outcome: posted, updated, found, rate_limited, unknown, failed. */
  readonly deliveries: Counter<'outcome'>;
  /** Asks of the language model by use and outcome: answered, or why it was not. */
  readonly modelAsks: Counter<'name' | 'outcome'>;
  readonly modelSeconds: Histogram<'name'>;
  /** Tokens by use and direction (in, out). */
  readonly modelTokens: Counter<'name' | 'direction'>;
  /** In the currency of OPENAI_PRICE_IN and OPENAI_PRICE_OUT; nothing where they are not set. */
  readonly modelCost: Counter<'name'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Counter({
      name: 'dealwire_requests_total',
      help: 'Requests from Slack',
      labelNames: ['kind', 'name', 'outcome'],
      registers: [registry],
    }),
    requestSeconds: new Histogram({
      name: 'dealwire_request_seconds',
      help: 'Time from the acknowledgement to the end of the work',
      labelNames: ['kind'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers: [registry],
    }),
    deliveries: new Counter({
      name: 'dealwire_deliveries_total',
      help: 'Messages sent to Slack',
      labelNames: ['outcome'],
      registers: [registry],
    }),
    modelAsks: new Counter({
      name: 'dealwire_model_asks_total',
      help: 'Asks of the language model',
      labelNames: ['name', 'outcome'],
      registers: [registry],
    }),
    modelSeconds: new Histogram({
      name: 'dealwire_model_seconds',
      help: 'Time until the language model replied, with retries',
      labelNames: ['name'],
      buckets: [0.25, 0.5, 1, 2, 4, 8, 15, 30, 60],
      registers: [registry],
    }),
    modelTokens: new Counter({
      name: 'dealwire_model_tokens_total',
      help: 'Tokens of the language model, in and out',
      labelNames: ['name', 'direction'],
      registers: [registry],
    }),
    modelCost: new Counter({
      name: 'dealwire_model_cost_total',
      help: 'What the tokens cost, in the currency of OPENAI_PRICE_IN and OPENAI_PRICE_OUT',
      labelNames: ['name'],
      registers: [registry],
    }),
  };
}
