import MenuIcon from 'lucide-react/icons/menu';
import type { PageSnapshot } from '../serve-page/protocol.ts';
import { ChannelView } from './channel/channel-view.tsx';
import { ThreadPane } from './channel/thread-pane.tsx';
import { FaultsPanel } from './developer/faults-panel.tsx';
import { Inspector } from './developer/inspector.tsx';
import { Home } from './home.tsx';
import { goTo, type Route } from './store/route.ts';

/** What stands beside the list: a channel with a thread, the app's Home, or a tool. */
export function MainView({
  snapshot,
  route,
  onOpenThread,
  onLoadOlder,
}: {
  readonly snapshot: PageSnapshot;
  readonly route: Route;
  readonly onOpenThread: (ts: string) => void;
  readonly onLoadOlder: (channel: string, before: string) => Promise<void>;
}) {
  const { user, view, thread } = route;
  const channel = snapshot.channels.find((each) => each.id === view);
  const threadTs =
    thread !== null && channel?.messages.some((message) => message.ts === thread) ? thread : null;
  const isApp = view === 'app' || view === snapshot.appChannelId;
  return (
    <>
      <main className={threadTs === null ? 'main' : 'main has-thread'}>
        <header className="bar">
          <a className="icon-button to-list" href={`#/${user}/list`} aria-label="Channels">
            <MenuIcon size={20} aria-hidden />
          </a>
          <h1>{titleOf(snapshot, view)}</h1>
          {isApp && (
            <div className="tabs">
              <a href={`#/${user}/app`} aria-current={view === 'app' ? 'page' : undefined}>
                Home
              </a>
              <a
                href={`#/${user}/${snapshot.appChannelId}`}
                aria-current={view === 'app' ? undefined : 'page'}
              >
                Messages
              </a>
            </div>
          )}
        </header>
        {view === 'app' && <Home home={snapshot.home} />}
        {view === 'inspector' && <Inspector />}
        {view === 'faults' && <FaultsPanel faults={snapshot.faults} />}
        {channel && (
          <ChannelView
            channel={channel}
            assistant={snapshot.assistant[`${channel.id}:`]}
            onOpenThread={onOpenThread}
            onLoadOlder={onLoadOlder}
          />
        )}
      </main>
      {channel && threadTs !== null && (
        <ThreadPane
          channel={channel}
          ts={threadTs}
          assistant={snapshot.assistant[`${channel.id}:${threadTs}`]}
          onClose={() => goTo({ ...route, thread: null })}
        />
      )}
    </>
  );
}

function titleOf(snapshot: PageSnapshot, view: string): string {
  if (view === 'inspector') return 'Inspector';
  if (view === 'faults') return 'Faults';
  const channel = snapshot.channels.find((each) => each.id === view);
  if (view === 'app' || channel?.kind === 'im') return snapshot.app.name;
  return channel ? `# ${channel.name}` : '';
}
