import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { findTitle } from '../catalogue/titles/find-title.ts';
import { type TitleRef, titleLabel } from '../catalogue/titles/title.ts';
import { UserError } from '../platform/errors.ts';
import { type Message, paragraph } from '../platform/slack/blocks.ts';
import { fieldsOf } from '../platform/slack/inputs.ts';
import {
  type ActionRequest,
  onAction,
  onCommand,
  onSubmission,
  type SlackDeps,
} from '../platform/slack/listen.ts';
import { metadataOf, modal, openModal } from '../platform/slack/modal.ts';
import { escapeMrkdwn, mention } from '../platform/slack/mrkdwn.ts';
import { plainDateInZone } from '../platform/text/dates.ts';
import { joinList } from '../platform/text/lists.ts';
import { editSection, mendRelease, overruleWarning, regenerateSection } from './desk/change-release.ts';
import {
  approveRelease,
  markReleased,
  reopenRelease,
  requestChanges,
  requestReview,
  withdrawRelease,
} from './desk/decide-release.ts';
import { draftRelease } from './desk/draft-release.ts';
import type { Release } from './desk/release.ts';
import type { DeskDeps } from './desk/release-deps.ts';
import { releaseById, versionSections } from './desk/release-store.ts';
import { wordDiff } from './desk/word-diff.ts';
import { type ExportFormat, exportRelease, keepExport } from './exports/export-release.ts';
import { plainText } from './exports/plain-text.ts';
import { parseRelease } from './parse-release.ts';
import { RELEASE_ACTIONS, RELEASE_HELP, releaseMessage } from './release-blocks.ts';
import {
  changesModal,
  chooseSectionModal,
  compareModal,
  editSectionModal,
  formatsModal,
  overruleModal,
  RELEASE_FIELDS,
  RELEASE_FORMS,
} from './release-modals.ts';
import type { SectionName } from './written.ts';

export interface ReleaseDeps extends SlackDeps, DeskDeps {
  /** Exports are kept under it. */
  readonly dataDir: string;
}

/** `/release`, and the buttons and forms of the desk. */
export function registerReleases(app: App, deps: ReleaseDeps): void {
  const db = deps.database.prisma;

  onCommand(app, deps, '/release', async ({ text, userId, channelId, requestKey }) => {
    const today = plainDateInZone(deps.now().toISOString(), deps.timeZone);
    const command = parseRelease(text, { today, timeZone: deps.timeZone });
    switch (command.kind) {
      case 'help':
        return paragraph(RELEASE_HELP);
      case 'unclear':
        throw new UserError('release_unclear', `${command.problem} /release help shows more.`);
      case 'show':
        return releaseMessage(await found(command.id));
      case 'draft': {
        const titles: TitleRef[] = [];
        for (const name of command.titles) titles.push(await titleOf(name));
        const id = await draftRelease(deps, { ...command, titles, by: userId, channelId, requestKey });
        return releaseMessage(await found(id), {
          note: 'The same draft is in your messages with me, where it stays up to date.',
        });
      }
    }
  });

  onAction(app, deps, RELEASE_ACTIONS.review, async ({ value, userId }) => {
    const { asked } = await requestReview(deps, { releaseId: idsIn(value).releaseId, by: userId });
    if (asked.length === 0)
      return paragraph(
        `Waiting for approval. Ask a colleague to type \`/release ${idsIn(value).releaseId}\`.`,
      );
    return paragraph(
      `Asked for approval: ${joinList(
        asked.map((each) => (each.startsWith('C') ? `<#${each}>` : mention(each))),
        'en',
      )}.`,
    );
  });
  const acts = {
    [RELEASE_ACTIONS.approve]: (ids: Ids) => approveRelease(deps, ids),
    [RELEASE_ACTIONS.withdraw]: (ids: Ids) => withdrawRelease(deps, ids),
    [RELEASE_ACTIONS.reopen]: (ids: Ids) => reopenRelease(deps, ids),
    [RELEASE_ACTIONS.release]: (ids: Ids) => markReleased(deps, ids),
  };
  for (const [actionId, act] of Object.entries(acts)) {
    onAction(app, deps, actionId, async ({ value, userId }) => {
      const release = await act({ ...idsIn(value), by: userId });
      return paragraph(`Release #${release.id} is now ${release.state.replace('_', ' ')}.`);
    });
  }
  onAction(app, deps, RELEASE_ACTIONS.mend, async ({ value, userId }) => {
    const { mended } = await mendRelease(deps, { ...idsIn(value), by: userId });
    return paragraph(
      `Written anew from the record: ${
        joinList(
          mended.map((name) => name.replace('_', ' ')),
          'en',
        ) || 'nothing'
      }. The text before stays in its version.`,
    );
  });
  const forms = {
    [RELEASE_ACTIONS.edit]: (release: Release, channelId: string | null) =>
      chooseSectionModal({ release, channelId }, 'choose'),
    [RELEASE_ACTIONS.regenerate]: (release: Release, channelId: string | null) =>
      chooseSectionModal({ release, channelId }, 'regenerate'),
    [RELEASE_ACTIONS.changes]: (release: Release, channelId: string | null) =>
      changesModal({ release, channelId }),
    [RELEASE_ACTIONS.more]: (release: Release, channelId: string | null) =>
      formatsModal({ release, channelId }),
    [RELEASE_ACTIONS.overrule]: (release: Release, channelId: string | null) =>
      overruleModal({ release, channelId }),
  };
  for (const [actionId, form] of Object.entries(forms)) {
    onAction(app, deps, actionId, async (request) => {
      await openModal(request, 'Press release', async () =>
        form(await found(idsIn(request.value).releaseId), request.channelId),
      );
      return null;
    });
  }
  onAction(app, deps, RELEASE_ACTIONS.compare, async (request) => {
    await openModal(request, 'What changed', async () => {
      const release = await found(idsIn(request.value).releaseId);
      const before = await versionSections(db, release.id, release.version.number - 1);
      return compareModal(release, wordDiff(plainText(before ?? []), plainText(release.version.sections)));
    });
    return null;
  });
  onAction(app, deps, RELEASE_ACTIONS.word, async (request) =>
    exportTo(request, idsIn(request.value).releaseId, 'docx'),
  );

  onSubmission(app, deps, RELEASE_FORMS.choose, {
    read: async (view) => {
      const { releaseId } = idsOf(view);
      const section = fieldsOf(view).choice(RELEASE_FIELDS.section) as SectionName | null;
      const channelId = metadataOf(view).channelId;
      const content = editSectionModal(
        { release: await found(releaseId), channelId: typeof channelId === 'string' ? channelId : null },
        section ?? 'headline',
      );
      return { view: modal(content) };
    },
    act: async () => null,
  });
  onSubmission(app, deps, RELEASE_FORMS.edit, {
    read: async (view) => ({
      input: {
        ...idsOf(view),
        section: metadataOf(view).section as SectionName,
        text: fieldsOf(view).text(RELEASE_FIELDS.text) ?? '',
      },
    }),
    act: async (input, { userId }) => saved(await editSection(deps, { ...input, by: userId })),
  });
  onSubmission(app, deps, RELEASE_FORMS.regenerate, {
    read: async (view) => ({
      input: {
        ...idsOf(view),
        section: (fieldsOf(view).choice(RELEASE_FIELDS.section) ?? 'headline') as SectionName,
      },
    }),
    act: async (input, { userId }) => saved(await regenerateSection(deps, { ...input, by: userId })),
  });
  onSubmission(app, deps, RELEASE_FORMS.changes, {
    read: async (view) => ({
      input: { ...idsOf(view), note: fieldsOf(view).text(RELEASE_FIELDS.note) ?? '' },
    }),
    act: async (input, { userId }) => {
      await requestChanges(deps, { ...input, by: userId });
      return paragraph(`Release #${input.releaseId} went back with your note.`);
    },
  });
  onSubmission(app, deps, RELEASE_FORMS.overrule, {
    read: async (view) => ({
      input: {
        ...idsOf(view),
        index: Number(fieldsOf(view).choice(RELEASE_FIELDS.warning)),
        why: fieldsOf(view).text(RELEASE_FIELDS.note) ?? '',
      },
    }),
    act: async (input, { userId }) => saved(await overruleWarning(deps, { ...input, by: userId })),
  });
  onSubmission(app, deps, RELEASE_FORMS.formats, {
    read: async (view) => ({
      input: {
        ...idsOf(view),
        format: (fieldsOf(view).choice(RELEASE_FIELDS.format) ?? 'docx') as ExportFormat,
      },
    }),
    act: async ({ releaseId, format }, request) => exportTo(request, releaseId, format),
  });

  async function found(id: number): Promise<Release> {
    const release = await releaseById(db, id);
    if (release === null) throw new UserError('release_unknown', `There is no release #${id}.`);
    return release;
  }

  async function titleOf(name: string): Promise<TitleRef> {
    const match = await findTitle(db, name);
    if (match.kind === 'found') return match.title;
    const near = match.kind === 'several' ? match.candidates : match.nearest;
    const asked =
      near.length === 0
        ? '/title add puts a title on record.'
        : `Did you mean ${joinList(near.slice(0, 4).map(titleLabel), 'en')}?`;
    throw new UserError(
      'release_title',
      `“${name}” is ${match.kind === 'several' ? 'several titles' : 'no title on record'}. ${asked}`,
    );
  }

  async function exportTo(
    { client, channelId, userId }: Pick<ActionRequest, 'client' | 'channelId' | 'userId'>,
    releaseId: number,
    format: ExportFormat,
  ): Promise<Message | null> {
    const release = await found(releaseId);
    const company = await deps.profile(db);
    const file = await exportRelease(release, format, company.name);
    await keepExport(deps.dataDir, file);
    await upload(client, channelId ?? (await directMessage(client, userId)), file, release);
    return null;
  }
}

interface Ids {
  readonly releaseId: number;
  readonly version: number;
  readonly by: string;
}

async function upload(
  client: WebClient,
  channelId: string,
  file: { readonly filename: string; readonly content: Buffer },
  { id, version }: Release,
) {
  await client.filesUploadV2({
    channel_id: channelId,
    file: file.content,
    filename: file.filename,
    title: file.filename,
    initial_comment: `Release #${id}, version ${version.number}`,
  });
}

async function directMessage(client: WebClient, userId: string): Promise<string> {
  const opened = await client.conversations.open({ users: userId });
  return opened.channel?.id ?? userId;
}

function saved({ id, version }: Release): Message {
  const open = version.warnings.filter(({ overruled }) => overruled === null);
  const found = open
    .map(({ text, message }) => `\n• “${escapeMrkdwn(text)}”: ${escapeMrkdwn(message)}`)
    .join('');
  return paragraph(
    `Release #${id} is at version ${version.number}.${found === '' ? '' : ` Not on record:${found}`}`,
  );
}

function idsIn(value: string): Omit<Ids, 'by'> {
  const [releaseId, version] = value.split(':').map(Number);
  return { releaseId: releaseId ?? 0, version: version ?? 0 };
}

function idsOf(view: { readonly private_metadata: string }): Omit<Ids, 'by'> {
  const { releaseId, version } = metadataOf(view);
  return { releaseId: Number(releaseId), version: Number(version) };
}
