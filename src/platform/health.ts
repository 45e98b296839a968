import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';

/** One thing that must be well before requests should come here: null when it is, otherwise what is wrong. */
export type Check = () => Promise<string | null>;

export interface Route {
  readonly path: string;
  readonly method: string;
  handler(request: IncomingMessage, response: ServerResponse): void;
}

/** The pages for whoever runs the process: up (/healthz), ready (/readyz, with what is not), counted (/metrics). */
export function healthRoutes(checks: Readonly<Record<string, Check>>, metrics: Metrics): readonly Route[] {
  return [
    { path: '/healthz', method: 'GET', handler: (_, response) => send(response, 200, 'ok\n') },
    {
      path: '/readyz',
      method: 'GET',
      handler: (_, response) => {
        readiness(checks).then(
          ({ ready, lines }) => send(response, ready ? 200 : 503, `${lines.join('\n')}\n`),
          () => send(response, 503, 'not ready\n'),
        );
      },
    },
    {
      path: '/metrics',
      method: 'GET',
      handler: (_, response) => {
        metrics.registry.metrics().then(
          (text) => send(response, 200, text, metrics.registry.contentType),
          () => send(response, 500, 'metrics failed\n'),
        );
      },
    },
  ];
}

async function readiness(checks: Readonly<Record<string, Check>>) {
  const faults = await Promise.all(
    Object.entries(checks).map(
      async ([name, check]) => [name, await check().catch(() => 'does not answer')] as const,
    ),
  );
  return {
    ready: faults.every(([, fault]) => fault === null),
    lines: faults.map(([name, fault]) => `${name}: ${fault ?? 'ok'}`),
  };
}

function send(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type }).end(text);
}
