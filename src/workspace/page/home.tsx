import { useEffect } from 'react';
import type { PageView } from '../serve-page/protocol.ts';
import { Blocks } from './blocks/blocks.tsx';
import { PlaceContext } from './blocks/place.ts';
import { useViewPlace } from './modal/use-view-place.ts';
import { useWorkspace } from './store/workspace-context.ts';

/** The app's Home tab: opening it tells the app, which publishes what is seen. */
export function Home({ home }: { readonly home: PageView | null }) {
  const { act, directory } = useWorkspace();
  useEffect(() => {
    void act({ act: 'open_home', tab: 'home' });
  }, [act]);
  return (
    <section className="home" aria-label={`Home of ${directory.app.name}`} tabIndex={0}>
      {home ? (
        <HomeView key={home.id} view={home} />
      ) : (
        <div className="beginning">
          <strong>{directory.app.name}</strong>
          <p>This app has not published a Home for you. Type / in a channel for what it can do.</p>
        </div>
      )}
    </section>
  );
}

function HomeView({ view }: { readonly view: PageView }) {
  const { place } = useViewPlace(view);
  return (
    <div className="home-blocks">
      <PlaceContext value={place}>
        <Blocks blocks={view.payload.blocks} />
      </PlaceContext>
    </div>
  );
}
