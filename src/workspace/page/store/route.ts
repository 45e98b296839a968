import { useSyncExternalStore } from 'react';

/** What the page shows, as it stands in the address after `#`: who looks, at what, and the thread beside it. */
export interface Route {
  /** Empty: whoever the workspace names first. */
  readonly user: string;
  /** A channel's id, `app` (Home), `faults` or `inspector`; empty: where a newcomer begins. */
  readonly view: string;
  readonly thread: string | null;
}

function parseRoute(hash: string): Route {
  const [user = '', view = '', thread] = hash.replace(/^#\/?/, '').split('/');
  return { user, view, thread: thread || null };
}

export function goTo({ user, view, thread }: Route): void {
  const path = [user, view, ...(thread === null ? [] : [thread])];
  window.location.hash = `#/${path.join('/')}`;
}

/** The route of the address, and again whenever it changes: *Back* works. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash,
  );
  return parseRoute(hash);
}
