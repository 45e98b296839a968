import type { App } from '@slack/bolt';
import { UserError } from '../../platform/errors.ts';
import { onHome } from '../../platform/slack/home.ts';
import { onAction, type SlackDeps } from '../../platform/slack/listen.ts';
import { openModal } from '../../platform/slack/modal.ts';
import { gatherSettings, type SettingsDeps } from '../settings/gather-settings.ts';
import { SETTINGS_TITLE, settingsModal } from '../settings/settings-blocks.ts';
import { isGapName, maySeeGap } from './gaps/gap.ts';
import { GAP_TITLES, gapModal, SHOW_GAP } from './gaps/gap-blocks.ts';
import { gapRows } from './gaps/gap-store.ts';
import { type AppHomeDeps, gatherHome } from './gather-home.ts';
import { HOME_SETTINGS, homeBlocks } from './home-blocks.ts';

const GAPS_LISTED = 20;

/** The App Home and what is clicked there and nowhere else. */
export function registerAppHome(app: App, deps: SlackDeps & AppHomeDeps & SettingsDeps): void {
  onHome(app, deps, async (userId) => homeBlocks(await gatherHome(deps, userId)));

  onAction(app, deps, HOME_SETTINGS, async (request) => {
    await openModal(request, SETTINGS_TITLE, async () =>
      settingsModal(await gatherSettings(deps, request.userId)),
    );
    return null;
  });
  onAction(app, deps, SHOW_GAP, async (request) => {
    const { value: name, userId } = request;
    if (!isGapName(name)) throw new Error('the button names no gap');
    if (!maySeeGap(name, { isSales: deps.roles.isSales(userId) })) {
      throw new UserError('sales_only', 'Only sales sees which deals lack media or dates.');
    }
    await openModal(request, GAP_TITLES[name], async () => {
      const rows = await gapRows(deps.database.prisma, name, GAPS_LISTED + 1);
      return gapModal(name, rows.slice(0, GAPS_LISTED), rows.length > GAPS_LISTED);
    });
    return null;
  });
}
