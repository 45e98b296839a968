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
  };
}
