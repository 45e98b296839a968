import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from './errors.ts';
import type { Route } from './health.ts';

export interface HttpServer {
  readonly url: string;
  /** Takes no new connection, lets the requests that run finish. */
  stop(): Promise<void>;
}

/**
 * Serves the routes, and everything else through `fallback` (Slack's requests); without one it is "404".
 *
 * @throws OperatorError when the port is taken or may not be used
 */
export async function startHttpServer(
  address: { readonly host: string; readonly port: number },
  routes: readonly Route[],
  fallback: RequestListener | null,
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const route = routes.find((each) => each.path === path && each.method === request.method);
    if (route !== undefined) return route.handler(request, response);
    if (fallback === null || path !== '/slack/events' || request.method !== 'POST') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
      return;
    }
    fallback(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, address)));
    server.listen(address.port, address.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = address.host === '0.0.0.0' || address.host === '::' ? '127.0.0.1' : address.host;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  if (error.code === 'EADDRINUSE') {
    return new OperatorError(
      `PORT ${port} is taken by another program: stop it, or set PORT to another number.`,
    );
  }
  if (error.code === 'EACCES') {
    return new OperatorError(
      `PORT ${port} needs rights this user does not have: set PORT to 1024 or higher.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new OperatorError(
      `HOST ${host} is not an address of this machine: set HOST to 127.0.0.1 or 0.0.0.0.`,
    );
  }
  return error;
}
