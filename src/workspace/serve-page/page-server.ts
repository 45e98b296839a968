import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/read-body.ts';
import { SlackError, WorkspaceUseError } from '../state/errors.ts';
import type { Workspace } from '../workspace.ts';
import { bundlePage } from './bundle-page.ts';
import { pageAct } from './page-act.ts';
import { PAGE_HTML, PAGE_POLICY } from './page-html.ts';
import type { PageOptions } from './page-options.ts';
import { performAct } from './perform-act.ts';
import type { ActResult } from './protocol.ts';
import { olderMessages } from './snapshot.ts';
import { streamTraffic, streamView } from './stream.ts';

const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

export interface PageServer {
  /** Answers what belongs to the page; false for everything else. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/** Serves the workspace's page, its streams and its acts. */
export function createPageServer(workspace: Workspace, page: PageOptions): PageServer {
  const deps = { state: workspace.state, faults: workspace.faults, traffic: workspace.traffic, page };

  const routes: Readonly<Record<string, (exchange: Exchange) => Promise<void> | void>> = {
    'GET /': ({ response }) => send(response, 'text/html; charset=utf-8', PAGE_HTML),
    'GET /page/page.js': async ({ response }) =>
      send(response, 'text/javascript', (await bundlePage()).script),
    'GET /page/page.css': async ({ response }) => send(response, 'text/css', (await bundlePage()).style),
    'GET /page/stream': (exchange) => streamView(deps, personIn(workspace, exchange.url), exchange),
    'GET /page/traffic': (exchange) => streamTraffic(deps, exchange),
    'GET /page/messages': ({ response, url }) => {
      const wanted = {
        user: personIn(workspace, url),
        channel: param(url, 'channel'),
        before: param(url, 'before'),
      };
      sendJson(response, olderMessages(workspace.state, wanted));
    },
    'POST /page/act': async ({ request, response }) => sendJson(response, await answerAct(request)),
    'POST /page/upload': async ({ request, response, url }) => {
      const content = await readBody(request);
      if (content.length > MAX_UPLOAD_BYTES) throw new WorkspaceUseError('The file is larger than 50 MB.');
      const file = workspace.upload({ user: personIn(workspace, url), name: param(url, 'name'), content });
      sendJson(response, { id: file.id, name: file.name });
    },
  };

  async function answerAct(request: IncomingMessage): Promise<ActResult> {
    const parsed = pageAct.safeParse(JSON.parse((await readBody(request)).toString('utf8')));
    if (!parsed.success)
      return { error: `The page sent what the workspace does not know: ${parsed.error.message}` };
    return performAct(workspace, page, parsed.data);
  }

  return {
    async handle(request, response) {
      const url = new URL(request.url ?? '/', workspace.url);
      const file = url.pathname.match(/^\/page\/files\/(\w+)\//)?.[1];
      const route =
        file === undefined
          ? routes[`${request.method} ${url.pathname}`]
          : () => sendFile(workspace, response, { id: file, downloads: url.searchParams.has('download') });
      if (!route) return false;
      try {
        await route({ request, response, url });
      } catch (error) {
        if (!(error instanceof WorkspaceUseError || error instanceof SlackError)) throw error;
        sendJson(response, { error: error.message } satisfies ActResult);
      }
      return true;
    },
  };
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response
    .writeHead(200, {
      'content-type': type,
      'cache-control': 'no-cache',
      'content-security-policy': PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    .end(body);
}

function sendJson(response: ServerResponse, body: unknown): void {
  send(response, 'application/json', JSON.stringify(body));
}

/** A shared file. Whatever it holds, it cannot run as part of the page. */
function sendFile(
  workspace: Workspace,
  response: ServerResponse,
  wanted: { readonly id: string; readonly downloads: boolean },
): void {
  const file = workspace.state.files.get(wanted.id);
  if (!file?.isComplete) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.\n');
    return;
  }
  const disposition = wanted.downloads ? 'attachment' : 'inline';
  response
    .writeHead(200, {
      'content-type': file.mimeType,
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    })
    .end(file.content);
}

/** The person whose view is asked for; the first one when nobody is named. */
function personIn(workspace: Workspace, url: URL): string {
  const people = [...workspace.state.users.values()].filter((user) => !user.isBot);
  const wanted = param(url, 'user');
  const person = wanted === '' ? people[0] : people.find((user) => user.id === wanted);
  if (!person) throw new WorkspaceUseError(`there is no person ${wanted}`);
  return person.id;
}

function param(url: URL, name: string): string {
  return url.searchParams.get(name) ?? '';
}
