import { useCallback, useEffect, useReducer, useState } from 'react';
import type { PageEvent, PageSnapshot } from '../../serve-page/protocol.ts';
import { applyEvent, withOlder } from './apply-event.ts';
import { fetchOlder } from './send-act.ts';

export interface Notice {
  readonly id: number;
  readonly text: string;
}

interface Live {
  /** Null until the stream has told it. */
  readonly snapshot: PageSnapshot | null;
  readonly isConnected: boolean;
  readonly notices: readonly Notice[];
  readonly tell: (text: string) => void;
  readonly dismiss: (id: number) => void;
  readonly loadOlder: (channel: string, before: string) => Promise<void>;
}

type Step = PageEvent | { readonly type: 'older'; readonly channel: string; readonly page: Older };
type Older = Awaited<ReturnType<typeof fetchOlder>>;

function step(snapshot: PageSnapshot | null, next: Step): PageSnapshot | null {
  if (next.type === 'snapshot') return next.snapshot;
  if (snapshot === null) return null;
  return next.type === 'older' ? withOlder(snapshot, next.channel, next.page) : applyEvent(snapshot, next);
}

let lastNotice = 0;

/** What a person sees, kept up to date by the stream; the browser opens it again when it breaks. */
export function useSnapshot(user: string): Live {
  const [snapshot, dispatch] = useReducer(step, null);
  const [isConnected, setConnected] = useState(true);
  const [notices, setNotices] = useState<readonly Notice[]>([]);

  const tell = useCallback((text: string) => setNotices((shown) => withNotice(shown, text)), []);
  useEffect(() => {
    const stream = new EventSource(`/page/stream?${new URLSearchParams({ user })}`);
    stream.onopen = () => setConnected(true);
    stream.onerror = () => setConnected(false);
    stream.onmessage = ({ data }) => {
      const event: PageEvent = JSON.parse(data);
      if (event.type === 'notice') setNotices((shown) => withNotice(shown, event.text));
      else dispatch(event);
    };
    return () => stream.close();
  }, [user]);

  return {
    snapshot: user === '' || snapshot?.userId === user ? snapshot : null,
    isConnected,
    notices,
    tell,
    dismiss: (id) => setNotices((shown) => shown.filter((notice) => notice.id !== id)),
    loadOlder: async (channel, before) =>
      dispatch({ type: 'older', channel, page: await fetchOlder(user, channel, before) }),
  };
}

/** The same trouble twice is shown once. */
function withNotice(shown: readonly Notice[], text: string): readonly Notice[] {
  lastNotice += 1;
  return [...shown.filter((notice) => notice.text !== text), { id: lastNotice, text }];
}
