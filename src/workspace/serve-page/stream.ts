import type { IncomingMessage, ServerResponse } from 'node:http';
import { homeOf } from '../state/reading.ts';
import type { WorkspaceChange } from '../state/state.ts';
import type { TrafficLog } from '../traffic.ts';
import type { PageEvent } from './protocol.ts';
import {
  isSeenBy,
  isShownTo,
  modalsOf,
  pageChannel,
  pageFaults,
  pageMessage,
  type SnapshotDeps,
  snapshotFor,
  toPageView,
} from './snapshot.ts';

/** A comment line now and then keeps proxies and browsers from giving the connection up. */
const PULSE_MS = 20_000;

/** Streams one person's view: a snapshot, then each change that they see. */
export function streamView(
  deps: SnapshotDeps,
  user: string,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): void {
  const send = openStream(request, response);
  send.event({ type: 'snapshot', snapshot: snapshotFor(deps, user) });
  send.onClose(
    deps.state.onChange((change) => {
      const event = eventFor(deps, change, user);
      if (event !== null) send.event(event);
    }),
  );
}

/** Streams the traffic between workspace and app: all there is, then each new exchange. */
export function streamTraffic(
  deps: SnapshotDeps & { readonly traffic: TrafficLog },
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): void {
  const send = openStream(request, response);
  send.event({ type: 'traffic', entries: deps.traffic.entries() });
  send.onClose(
    deps.state.onChange((change) => {
      if (change.type === 'traffic') send.event({ type: 'traffic', entries: [change.entry] });
    }),
  );
}

function openStream(request: IncomingMessage, response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const pulse = setInterval(() => response.write(':\n\n'), PULSE_MS);
  const closers: (() => void)[] = [() => clearInterval(pulse)];
  request.on('close', () => {
    for (const close of closers) close();
  });
  return {
    event: (event: PageEvent) => void response.write(`data: ${JSON.stringify(event)}\n\n`),
    onClose: (close: () => void) => void closers.push(close),
  };
}

/** What a change means to a person; null when they see nothing of it. */
function eventFor(deps: SnapshotDeps, change: WorkspaceChange, user: string): PageEvent | null {
  const { state } = deps;
  switch (change.type) {
    case 'message_posted':
    case 'message_changed':
      return isVisible(deps, change.message, user)
        ? { type: 'message', message: pageMessage(state, change.message) }
        : null;
    case 'message_deleted': {
      const { channel, ts } = change.message;
      return isVisible(deps, change.message, user) ? { type: 'message_deleted', channel, ts } : null;
    }
    case 'channel':
      return channelEvent(deps, change.channel, user);
    case 'read':
      return change.user === user ? channelEvent(deps, change.channel, user) : null;
    case 'modal':
      return change.user === user ? { type: 'modals', modals: modalsOf(state, user) } : null;
    case 'home':
      return change.user === user ? { type: 'home', home: toPageView(homeOf(state, user)) } : null;
    case 'assistant': {
      const key = `${change.channel}:${change.threadTs ?? ''}`;
      const thread = state.assistantThreads.get(key);
      return thread ? { type: 'assistant', key, thread } : null;
    }
    case 'notice':
      return change.user === user ? { type: 'notice', text: change.text } : null;
    case 'faults':
      return { type: 'faults', faults: pageFaults(deps.faults) };
    case 'busy':
      return { type: 'busy', busyWith: state.busyWith, isWelcomed: state.isWelcomed };
    case 'reset':
      return { type: 'snapshot', snapshot: snapshotFor(deps, user) };
    default:
      return null;
  }
}

function isVisible(deps: SnapshotDeps, message: Parameters<typeof isShownTo>[0], user: string): boolean {
  const channel = deps.state.channels.get(message.channel);
  return channel !== undefined && isSeenBy(channel, user) && isShownTo(message, user);
}

function channelEvent({ state }: SnapshotDeps, id: string, user: string): PageEvent | null {
  const channel = state.channels.get(id);
  if (!channel || !isSeenBy(channel, user)) return null;
  return { type: 'channel', channel: pageChannel(state, channel, user) };
}
