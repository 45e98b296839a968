import type { App } from '@slack/bolt';
import { findTitle } from '../catalogue/titles/find-title.ts';
import { type TitleRef, titleLabel } from '../catalogue/titles/title.ts';
import type { Model } from '../platform/model/model.ts';
import { paragraph } from '../platform/slack/blocks.ts';
import { onAction, onCommand, type SlackDeps } from '../platform/slack/listen.ts';
import { openModal } from '../platform/slack/modal.ts';
import { plainDateInZone } from '../platform/text/dates.ts';
import { joinList } from '../platform/text/lists.ts';
import { registerDesk } from './desk/desk-listeners.ts';
import { draftRelease } from './desk/draft-release.ts';
import type { DeskDeps } from './desk/release-deps.ts';
import { releaseById } from './desk/release-store.ts';
import { registerExports } from './exports/export-listeners.ts';
import { releaseForm } from './form/release-form.ts';
import { registerReleaseForms } from './form/release-form-listeners.ts';
import { registerReleaseHints } from './hint/hint-listeners.ts';
import { parseRelease } from './parse-release.ts';
import { registerReleaseReading } from './read/read-release-listeners.ts';
import { OPEN_RELEASE_FORM } from './release-actions.ts';
import { RELEASE_HELP, releaseMessage } from './release-blocks.ts';
import { draftedMessage, releaseOnDesk } from './show-release.ts';

export interface ReleaseDeps extends SlackDeps, DeskDeps {
  /** Exports are kept under it. */
  readonly dataDir: string;
  readonly model: Model;
}

const EMPTY_FORM = {
  titles: [],
  scope: { kind: 'since_last' },
  language: 'en',
  embargo: null,
  withTalks: false,
  problems: [],
} as const;

/** `/release`, its form, the desk and the exports. */
export function registerReleases(app: App, deps: ReleaseDeps): void {
  const db = deps.database.prisma;

  onCommand(app, deps, '/release', async (request) => {
    const today = plainDateInZone(deps.now().toISOString(), deps.timeZone);
    const options = { today, timeZone: deps.timeZone };
    const read = parseRelease(request.text, options);
    // A title may be called by a number alone, as a release is.
    const isTitle = read.kind === 'show' && (await isOnlyTitle(request.text.trim(), read.id));
    const command = isTitle ? parseRelease(`"${read.id}"`, options) : read;
    if (command.kind === 'help') return paragraph(RELEASE_HELP);
    if (command.kind === 'show')
      return releaseMessage(await releaseOnDesk(db, command.id), { withModel: deps.model.name !== null });
    const { known, problems } = await titlesNamed(command.titles);
    const { userId, channelId, requestKey } = request;
    if (command.kind === 'draft' && problems.length === 0) {
      const id = await draftRelease(deps, { ...command, titles: known, by: userId, channelId, requestKey });
      return draftedMessage(deps, id);
    }
    const said = command.kind === 'form' ? command.problems : [];
    await openModal(request, 'Press release', async () =>
      releaseForm({
        ...command,
        titles: known,
        problems: [...problems, ...said],
        channelId,
        timeZone: deps.timeZone,
      }),
    );
    return null;
  });
  onAction(app, deps, OPEN_RELEASE_FORM, async (request) => {
    await openModal(request, 'Press release', async () =>
      releaseForm({ ...EMPTY_FORM, channelId: request.channelId, timeZone: deps.timeZone }),
    );
    return null;
  });
  registerReleaseForms(app, deps);
  registerDesk(app, deps);
  registerExports(app, deps);
  registerReleaseHints(app, deps);
  registerReleaseReading(app, deps);

  async function isOnlyTitle(text: string, id: number): Promise<boolean> {
    if (!/^\d+$/.test(text) || (await releaseById(db, id)) !== null) return false;
    return (await findTitle(db, text)).kind === 'found';
  }

  async function titlesNamed(names: readonly string[]) {
    const known: TitleRef[] = [];
    const problems: string[] = [];
    for (const name of names) {
      const match = await findTitle(db, name);
      if (match.kind === 'found') {
        if (!known.some(({ id }) => id === match.title.id)) known.push(match.title);
        continue;
      }
      const near = (match.kind === 'several' ? match.candidates : match.nearest).slice(0, 4).map(titleLabel);
      const what = match.kind === 'several' ? 'could be several titles' : 'is no title on record';
      const asked = near.length === 0 ? '/title add puts a title on record.' : `${joinList(near, 'en')}?`;
      problems.push(`“${name}” ${what}: ${asked}`);
    }
    return { known, problems };
  }
}
