import { useCallback, useMemo } from 'react';
import type { PageSnapshot } from '../serve-page/protocol.ts';
import { MainView } from './main-view.tsx';
import { Modal } from './modal/modal.tsx';
import { Sidebar } from './sidebar.tsx';
import { goTo, useRoute } from './store/route.ts';
import { type Act, sendAct } from './store/send-act.ts';
import { useSnapshot } from './store/use-snapshot.ts';
import { type Directory, WorkspaceContext } from './store/workspace-context.ts';
import { Notices } from './ui/notices.tsx';
import { Welcome } from './welcome.tsx';

/** The whole page: one person's view of the workspace. */
export function App() {
  const asked = useRoute();
  const { snapshot, isConnected, notices, tell, dismiss, loadOlder } = useSnapshot(asked.user);
  const user = snapshot?.userId ?? asked.user;
  const act = useCallback(
    async (wanted: Act) => {
      const result = await sendAct(user, wanted);
      if (result.error !== null && wanted.act !== 'submit') tell(result.error);
      return result;
    },
    [user, tell],
  );
  const directory = useDirectory(snapshot);
  const workspace = useMemo(
    () => (directory === null ? null : { directory, act, tell }),
    [directory, act, tell],
  );
  const view = asked.view || snapshot?.firstChannelId || '';
  const openThread = useCallback((thread: string) => goTo({ user, view, thread }), [user, view]);
  if (snapshot === null || workspace === null)
    return (
      <p className="loading" role="status">
        {isConnected ? 'Opening the workspace…' : 'The local workspace does not answer: is it still running?'}
      </p>
    );

  const route = { user, view, thread: asked.thread };
  const top = snapshot.modals.at(-1);
  const isAtList = asked.view === 'list';
  return (
    <WorkspaceContext value={workspace}>
      <div className={isAtList ? 'page at-list' : 'page'}>
        <Sidebar snapshot={snapshot} route={route} />
        <MainView snapshot={snapshot} route={route} onLoadOlder={loadOlder} onOpenThread={openThread} />
      </div>
      {!isConnected && (
        <div className="banner" role="alert">
          Connection lost. Trying again…
        </div>
      )}
      {snapshot.busyWith !== null && (
        <div className="banner" role="status">
          {snapshot.busyWith}
        </div>
      )}
      <Notices notices={notices} onDismiss={dismiss} />
      {top && <Modal key={top.id} view={top} depth={snapshot.modals.length} />}
      {!snapshot.isWelcomed && !top && snapshot.busyWith === null && (
        <Welcome hasSamples={snapshot.hasSamples} />
      )}
    </WorkspaceContext>
  );
}

/** The seldom changing part of the snapshot; the same object as long as it says the same. */
function useDirectory(snapshot: PageSnapshot | null): Directory | null {
  const channels = snapshot?.channels.map(({ id, name, kind }) => ({ id, name, kind })) ?? [];
  const channelsKey = JSON.stringify(channels);
  const { app, userId, users, appChannelId } = snapshot ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: the channels are compared by what they say
  return useMemo(
    () =>
      app === undefined || userId === undefined || users === undefined || appChannelId === undefined
        ? null
        : { app, userId, users, appChannelId, channels },
    [app, userId, users, appChannelId, channelsKey],
  );
}
