import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { DealDeps } from '../deals/record/deal-news.ts';
import { exportSpreadsheets, recordAtOneMoment } from '../intake/spreadsheets/export-spreadsheets.ts';
import { importSpreadsheets } from '../intake/spreadsheets/import-spreadsheets.ts';
import { UserError } from '../platform/errors.ts';
import { type Message, paragraph } from '../platform/slack/blocks.ts';
import { downloadFile, sendFiles } from '../platform/slack/files.ts';
import { onAction, onCommand, onSubmission } from '../platform/slack/listen.ts';
import { openModal } from '../platform/slack/modal.ts';
import { escapeMrkdwn } from '../platform/slack/mrkdwn.ts';
import type { AppHomeDeps } from './app-home/gather-home.ts';
import { HOME_IMPORT } from './app-home/home-blocks.ts';
import { registerAppHome } from './app-home/home-listeners.ts';
import { dealwireHelp, importOutcome, remarkFile } from './dealwire-blocks.ts';
import { IMPORT_FORM, importForm, MOST_BYTES, readImportForm } from './import-form.ts';
import { registerProfile } from './profile/profile-listeners.ts';
import type { ProfileDeps } from './profile/save-profile.ts';
import { gatherSettings, type SettingsDeps } from './settings/gather-settings.ts';
import { settingsMessage } from './settings/settings-blocks.ts';

/** What `/dealwire` and the App Home need. */
export type HomeDeps = DealDeps & ProfileDeps & SettingsDeps & AppHomeDeps;

/** `/dealwire` and the App Home: help, settings, and spreadsheets in and out. */
export function registerDealwire(app: App, deps: HomeDeps): void {
  const { database, now, news, roles } = deps;
  registerProfile(app, deps);
  registerAppHome(app, deps);

  onCommand(app, deps, '/dealwire', async (request) => {
    const { text, userId, channelId, client } = request;
    switch (text.toLowerCase()) {
      case '':
      case 'help':
        return dealwireHelp();
      case 'settings':
        return settingsMessage(await gatherSettings(deps, userId));
      case 'import':
        assertAdmin(userId);
        await openModal(request, 'Import spreadsheets', async () => importForm(channelId));
        return null;
      case 'export':
        assertAdmin(userId);
        return sendExport(client, userId);
      default: {
        const said = `I do not know “${text}”. Type /dealwire help, import, export or settings.`;
        return paragraph(escapeMrkdwn(said));
      }
    }
  });

  onAction(app, deps, HOME_IMPORT, async (request) => {
    assertAdmin(request.userId);
    await openModal(request, 'Import spreadsheets', async () => importForm(request.channelId));
    return null;
  });
  onSubmission(app, deps, IMPORT_FORM, {
    read: async (view) => readImportForm(view),
    async act({ files, announce }, { client, userId }) {
      assertAdmin(userId);
      const sheets = [];
      for (const file of files) {
        sheets.push({ name: file.name, bytes: await downloadFile(client, file, MOST_BYTES) });
      }
      const outcomes = await importSpreadsheets({ database, now, news }, sheets, {
        recordedBy: userId,
        announce,
      });
      const remarks = remarkFile(outcomes);
      if (remarks !== null) {
        const comment = 'Everything to look at in the files you imported.';
        await sendFiles(client, {
          userId,
          comment,
          files: [{ name: 'import-remarks.txt', content: Buffer.from(remarks) }],
        });
      }
      return importOutcome(outcomes);
    },
  });

  async function sendExport(client: WebClient, userId: string): Promise<Message> {
    const files = await recordAtOneMoment(database, async (db) => {
      const whole = [];
      for (const file of exportSpreadsheets(db)) {
        const pieces: Buffer[] = [];
        for await (const { text } of file.pieces()) pieces.push(Buffer.from(text));
        whole.push({ name: file.name, content: Buffer.concat(pieces) });
      }
      return whole;
    });
    const comment = 'The record as spreadsheets. They hold what never leaves sales: keep them to yourselves.';
    await sendFiles(client, { userId, comment, files });
    return paragraph('The four spreadsheets are in your direct messages with me.');
  }

  function assertAdmin(userId: string): void {
    if (roles.isAdmin(userId)) return;
    throw new UserError(
      'admins_only',
      'Only admins bring spreadsheets in or take them out. Ask one of them, or whoever runs Dealwire to add you to DEALWIRE_ADMINS.',
    );
  }
}
