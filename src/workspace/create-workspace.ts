import { click, placedElement, placeOf } from './dispatch/block-actions.ts';
import { sendCommand } from './dispatch/commands.ts';
import { createEventSender } from './dispatch/events.ts';
import { closeModal, fillModal, keepEntries, submitModal } from './dispatch/modals.ts';
import { typedMessage } from './dispatch/say.ts';
import { type DispatchDeps, sendAgain } from './dispatch/send-signed.ts';
import { sendGlobalShortcut, sendMessageShortcut } from './dispatch/shortcuts.ts';
import { suggestOptions } from './dispatch/suggestions.ts';
import { createFaults } from './faults.ts';
import { handleRequest } from './http/handle-request.ts';
import { listenOnLoopback } from './http/listen.ts';
import { toPlainText } from './rendering/render-text.ts';
import { bundlePage } from './serve-page/bundle-page.ts';
import { createPageServer } from './serve-page/page-server.ts';
import { changeChannel, findChannel, openDirectMessage, setMembership } from './state/channels.ts';
import { WorkspaceUseError } from './state/errors.ts';
import { storeFile } from './state/files.ts';
import { addMessage } from './state/messages.ts';
import { homeOf, threadOf, visibleTo } from './state/reading.ts';
import { clearState, seedState } from './state/seed.ts';
import type { WorkspaceState } from './state/state.ts';
import { topModal } from './state/views.ts';
import { waitUntil } from './state/wait-until.ts';
import { prune } from './storage/prune.ts';
import { openStorage } from './storage/storage.ts';
import { createTrafficLog } from './traffic.ts';
import type { Workspace, WorkspaceOptions } from './workspace.ts';

const TRAFFIC_LIMIT = 2000;
const PRUNE_EVERY_MS = 60_000;

/** Starts a workspace that listens on 127.0.0.1; `close()` frees the port. */
export async function createWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  // It takes longest, in a process of its own: it starts first.
  if (options.page) void bundlePage();
  const state = seedState(options);
  const closeStorage = options.folder === undefined ? () => {} : openStorage(state, options.folder);
  const faults = createFaults(() => state.emit({ type: 'faults' }));
  const traffic = createTrafficLog({
    limit: TRAFFIC_LIMIT,
    onAdd: (entry) => state.emit({ type: 'traffic', entry }),
  });
  let appUrl = options.appUrl ?? null;
  const deps: DispatchDeps = {
    state,
    traffic,
    faults,
    signingSecret: options.signingSecret,
    appUrl: () => appUrl ?? refuse('connectApp was not called: nobody knows where the app listens'),
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    subscriptions: options.subscriptions ?? null,
    eventRetryDelaysMs: options.eventRetryDelaysMs ?? [1000, 60_000, 300_000],
  };
  const http = {
    state,
    faults,
    traffic,
    grant: { botToken: options.botToken, scopes: options.scopes ?? null },
  };
  const server = await listenOnLoopback(options.port ?? 0, async (request, response) => {
    if (!(await page?.handle(request, response))) await handleRequest(http, request, response);
  });
  state.baseUrl = server.url;
  const pruning = setInterval(() => prune(state), PRUNE_EVERY_MS).unref();
  const events = createEventSender(deps);
  // What a person says is announced by `say`, which waits for it; everything else goes out by itself.
  const stopEcho = state.onChange((change) => {
    const isSaid = change.type === 'message_posted' && !change.message.byApp;
    if (appUrl !== null && !isSaid) void events.announce(change);
  });

  const workspace: Workspace = {
    url: server.url,
    apiUrl: `${server.url}/api/`,
    state,
    faults,
    traffic,
    connectApp(url) {
      appUrl = url;
    },
    command: (input) => sendCommand(deps, input),
    click: (input) => click(deps, input),
    fill: (viewId, entries) => fillModal(deps, { viewId, entries }),
    keep: (input) => keepEntries(deps, input),
    submit: ({ user, viewId, values }) =>
      submitModal(deps, { user, viewId, ...(values ? { entries: values } : {}) }),
    closeView: (input) => closeModal(deps, input),
    suggest(input) {
      const place = placeOf(deps, input);
      const { value, ...wanted } = input;
      return suggestOptions(deps, { place, placed: placedElement(place, wanted), value });
    },
    globalShortcut: (input) => sendGlobalShortcut(deps, input),
    messageShortcut: (input) => sendMessageShortcut(deps, input),
    async say(input) {
      const message = addMessage(state, typedMessage(state, input));
      const heard = appUrl === null ? [] : await events.announce({ type: 'message_posted', message });
      return { message, deliveries: heard };
    },
    openHome: (user, tab = 'home') => events.openHome(user, tab),
    event: (event) => events.send(event),
    redeliver: (request) => sendAgain(deps, request),
    upload: ({ user, name, content }) =>
      storeFile(state, { name, owner: user, content: Buffer.from(content) }),
    issueOAuthCode() {
      const code = state.nextId('code-');
      state.oauthCodes.add(code);
      return code;
    },
    visibleTo: (user, channel) => visibleTo(state, user, channel),
    thread: (channel, ts, user) => threadOf(state, { channel, ts, user: user ?? null }),
    modalOf: (user) => topModal(state, user),
    homeOf: (user) => homeOf(state, user),
    directMessage: (user) => openDirectMessage(state, user),
    toPlainText: (shown) => toPlainText(state, shown),
    archive: (channel) => void changeChannel(state, idOf(state, channel), { isArchived: true }),
    removeBot: (channel) => setBot(state, channel, false),
    inviteBot: (channel) => setBot(state, channel, true),
    shareExternally: (channel, isShared) =>
      void changeChannel(state, idOf(state, channel), { isExternallyShared: isShared }),
    clear() {
      clearState(state, options.channels ?? []);
      traffic.clear();
    },
    setBusy(work) {
      state.busyWith = work;
      state.emit({ type: 'busy' });
    },
    onChange: (listener) => state.onChange(listener),
    until: (what, look, timeoutMs = 15_000) => waitUntil(state, { what, look, timeoutMs }),
    idle: () => events.idle(),
    async close() {
      stopEcho();
      clearInterval(pruning);
      events.stop();
      await server.close();
      closeStorage();
    },
  };
  const page = options.page ? createPageServer(workspace, options.page) : null;
  return workspace;
}

function setBot(state: WorkspaceState, channel: string, isMember: boolean): void {
  setMembership(state, { channel: idOf(state, channel), user: state.bot.userId, isMember });
}

function idOf(state: WorkspaceState, channel: string): string {
  return findChannel(state, channel)?.id ?? refuse(`there is no channel ${channel}`);
}

function refuse(reason: string): never {
  throw new WorkspaceUseError(reason);
}
