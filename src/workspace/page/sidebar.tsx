import Bug from 'lucide-react/icons/bug';
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import Hash from 'lucide-react/icons/hash';
import Lock from 'lucide-react/icons/lock';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import ScanSearch from 'lucide-react/icons/scan-search';
import { useState } from 'react';
import type { PageChannel, PageSnapshot } from '../serve-page/protocol.ts';
import { Confirm } from './blocks/confirm.tsx';
import { goTo, type Route } from './store/route.ts';
import { unreadCount } from './store/unread.ts';
import { personOf, useWorkspace } from './store/workspace-context.ts';
import { Avatar } from './ui/avatar.tsx';
import { Menu } from './ui/menu.tsx';

/** The list of everything: who looks, channels, the app, and the tools of whoever develops it. */
export function Sidebar({ snapshot, route }: { readonly snapshot: PageSnapshot; readonly route: Route }) {
  const channels = snapshot.channels
    .filter((channel) => channel.kind !== 'im')
    .sort((a, b) => a.name.localeCompare(b.name));
  const bot = personOf(snapshot, snapshot.botUserId);
  const direct = snapshot.channels.find((channel) => channel.id === snapshot.appChannelId);
  return (
    <nav className="sidebar" aria-label="Workspace">
      <PersonSwitch snapshot={snapshot} route={route} />
      <h2>Channels</h2>
      <ul>
        {channels.map((channel) => (
          <li key={channel.id}>
            <ChannelLink snapshot={snapshot} channel={channel} route={route} />
          </li>
        ))}
      </ul>
      <h2>Apps</h2>
      <ul>
        <li>
          <a href={`#/${snapshot.userId}/app`} aria-current={route.view === 'app' ? 'page' : undefined}>
            <Avatar user={bot} isSmall /> {snapshot.app.name}
          </a>
        </li>
        {direct && (
          <li>
            <ChannelLink snapshot={snapshot} channel={direct} route={route} />
          </li>
        )}
      </ul>
      <h2>Developer</h2>
      <ul>
        <li>
          <a
            href={`#/${snapshot.userId}/inspector`}
            aria-current={route.view === 'inspector' ? 'page' : undefined}
          >
            <ScanSearch size={16} aria-hidden /> Inspector
          </a>
        </li>
        <li>
          <a href={`#/${snapshot.userId}/faults`} aria-current={route.view === 'faults' ? 'page' : undefined}>
            <Bug size={16} aria-hidden /> Faults
            {snapshot.faults.due.length > 0 && <span className="count">{snapshot.faults.due.length}</span>}
          </a>
        </li>
        <li>
          <StartOver />
        </li>
      </ul>
    </nav>
  );
}

function ChannelLink({
  snapshot,
  channel,
  route,
}: {
  readonly snapshot: PageSnapshot;
  readonly channel: PageChannel;
  readonly route: Route;
}) {
  const count = unreadCount(channel, snapshot.userId);
  const isDirect = channel.kind === 'im';
  const Icon = channel.kind === 'private' ? Lock : Hash;
  return (
    <a
      href={`#/${snapshot.userId}/${channel.id}`}
      className={count > 0 ? 'unread' : ''}
      aria-current={route.view === channel.id ? 'page' : undefined}
    >
      {isDirect ? <span className="dot" aria-hidden /> : <Icon size={16} aria-hidden />}
      {isDirect ? 'Messages' : channel.name}
      {count > 0 && (
        <span className="count">
          {count}
          <span className="visually-hidden"> unread</span>
        </span>
      )}
    </a>
  );
}

/** Who looks: the same page through another person's eyes. */
function PersonSwitch({ snapshot, route }: { readonly snapshot: PageSnapshot; readonly route: Route }) {
  const me = personOf(snapshot, snapshot.userId);
  const items = snapshot.users
    .filter((user) => !user.isBot)
    .map((user) => ({
      label: user.realName,
      hint: user.role,
      icon: <Avatar user={user} isSmall />,
      isCurrent: user.id === me.id,
      // Somebody else's direct messages are not theirs to see.
      onPick: () =>
        goTo({ user: user.id, view: route.view === snapshot.appChannelId ? '' : route.view, thread: null }),
    }));
  return (
    <div className="person-switch">
      <div className="team">{snapshot.team.name}</div>
      <Menu label="Switch person" items={items} className="person" showsLabel>
        <Avatar user={me} />
        <span className="person-name">
          <strong>{me.realName}</strong>
          <span className="hint">{me.role}</span>
          <span className="visually-hidden">, switch person</span>
        </span>
        <ChevronsUpDown size={16} aria-hidden />
      </Menu>
    </div>
  );
}

function StartOver() {
  const { act } = useWorkspace();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="sidebar-button" onClick={() => setAsking(true)}>
        <RotateCcw size={16} aria-hidden /> Start over
      </button>
      {isAsking && (
        <Confirm
          confirm={{
            title: { text: 'Start over?' },
            text: { type: 'plain_text', text: 'All messages here and everything on record are deleted.' },
            confirm: { text: 'Start over' },
            style: 'danger',
          }}
          onAnswer={(isMeant) => {
            setAsking(false);
            if (isMeant) void act({ act: 'start_over' });
          }}
        />
      )}
    </>
  );
}
