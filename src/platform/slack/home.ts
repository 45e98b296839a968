import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { LIMITS } from './limits.ts';
import type { SlackDeps } from './listen.ts';
import { errorCode } from './reply.ts';

interface ActBody {
  readonly type?: string;
  readonly user?: { readonly id?: string };
  readonly view?: { readonly type?: string; readonly private_metadata?: string } | null;
}

/**
 * Publishes a person's App Home when they open it, and again when they did something there: a click on it, or a form
 * that was opened from it. Slack is answered before anything is read.
 */
export function onHome(
  app: App,
  deps: SlackDeps,
  render: (userId: string) => Promise<readonly KnownBlock[]>,
): void {
  const publish = (client: WebClient, userId: string) =>
    deps.inFlight.run(async () => {
      const stopTimer = deps.metrics.requestSeconds.startTimer({ kind: 'home' });
      const blocks = await render(userId);
      await client.views.publish({
        user_id: userId,
        view: { type: 'home', blocks: blocks.slice(0, LIMITS.viewBlocks) },
      });
      stopTimer();
      deps.metrics.requests.inc({ kind: 'home', name: 'publish', outcome: 'done' });
    });

  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await publish(client, event.user);
  });
  // Around every other listener: what they did is done when this goes on.
  app.use(async ({ body, client, next }) => {
    await next();
    const userId = actedFromHome(body as ActBody);
    if (userId === null) return;
    try {
      await publish(client, userId);
    } catch (error) {
      // What they did is done: they must not read that it failed. Opened again, the Home is brought up to date.
      deps.log.warn({ err: errorCode(error) }, 'the App Home was not brought up to date');
    }
  });
}

/** Who did something on their Home; null = it was done elsewhere. A form that was opened there names no channel. */
function actedFromHome({ type, user, view }: ActBody): string | null {
  const userId = user?.id ?? null;
  if (type === 'block_actions') return view?.type === 'home' ? userId : null;
  if (type !== 'view_submission' || !view?.private_metadata?.startsWith('{')) return null;
  const metadata = JSON.parse(view.private_metadata) as { channelId?: string | null };
  return metadata.channelId === null ? userId : null;
}
