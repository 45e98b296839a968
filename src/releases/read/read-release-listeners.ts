import type { App } from '@slack/bolt';
import { onAction, type SlackDeps } from '../../platform/slack/listen.ts';
import { openModal } from '../../platform/slack/modal.ts';
import { READ_RELEASE } from '../release-actions.ts';
import { releaseOnDesk } from '../show-release.ts';
import { READ_TITLE, readReleaseModal } from './read-release-modal.ts';

/** Reading a release where there is no room for it. */
export function registerReleaseReading(app: App, deps: SlackDeps): void {
  onAction(app, deps, READ_RELEASE, async (request) => {
    await openModal(request, READ_TITLE, async () =>
      readReleaseModal(await releaseOnDesk(deps.database.prisma, Number(request.value))),
    );
    return null;
  });
}
