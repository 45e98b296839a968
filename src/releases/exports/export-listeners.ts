import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Message, paragraph } from '../../platform/slack/blocks.ts';
import { channelStanding } from '../../platform/slack/channel-standing.ts';
import { fieldsOf } from '../../platform/slack/inputs.ts';
import { type ActionRequest, onAction, onSubmission, type SlackDeps } from '../../platform/slack/listen.ts';
import { openModal } from '../../platform/slack/modal.ts';
import { errorCode } from '../../platform/slack/reply.ts';
import type { Release } from '../desk/release.ts';
import type { DeskDeps } from '../desk/release-deps.ts';
import { STATE_WORDS } from '../desk/transitions.ts';
import { RELEASE_ACTIONS } from '../release-actions.ts';
import { idsIn, idsOf } from '../release-ids.ts';
import { formatsModal, RELEASE_FIELDS, RELEASE_FORMS } from '../release-modals.ts';
import { releaseOnDesk } from '../show-release.ts';
import { type ExportFormat, exportRelease, keepExport } from './export-release.ts';

/** A release as a file: uploaded where it was asked for, and kept under the data folder. */
export function registerExports(app: App, deps: SlackDeps & DeskDeps & { readonly dataDir: string }): void {
  const db = deps.database.prisma;

  onAction(app, deps, RELEASE_ACTIONS.word, async (request) =>
    sendExport(request, idsIn(request.value).releaseId, 'docx'),
  );

  onAction(app, deps, RELEASE_ACTIONS.more, async (request) => {
    await openModal(request, 'Export', async () =>
      formatsModal({
        release: await releaseOnDesk(db, idsIn(request.value).releaseId),
        channelId: request.channelId,
      }),
    );
    return null;
  });
  onSubmission(app, deps, RELEASE_FORMS.formats, {
    read: async (view) => ({
      input: {
        ...idsOf(view),
        format: (fieldsOf(view).choice(RELEASE_FIELDS.format) ?? 'docx') as ExportFormat,
      },
    }),
    act: async ({ releaseId, format }, request) => sendExport(request, releaseId, format),
  });

  async function sendExport(
    { client, channelId, userId }: Pick<ActionRequest, 'client' | 'channelId' | 'userId'>,
    releaseId: number,
    format: ExportFormat,
  ): Promise<Message | null> {
    const release = await releaseOnDesk(db, releaseId);
    const company = await deps.profile(db);
    const file = await exportRelease(release, format, company.name);
    await keepExport(deps.dataDir, file);
    const inPrivate =
      channelId === null ? null : await whyInPrivate(client, { release, channelId }, deps.now());
    const isPublic = channelId !== null && !isDirect(channelId) && inPrivate === null;
    await client.filesUploadV2({
      channel_id: isPublic ? channelId : await directMessage(client, userId),
      file: file.content,
      filename: file.filename,
      title: file.filename,
      initial_comment: `Release #${release.id}, version ${release.version.number}`,
    });
    return inPrivate === null || isDirect(channelId)
      ? null
      : paragraph(`${inPrivate}: the file is in your messages with me.`);
  }
}

/** Why a file is for the person who asked for it alone; null = everybody in the channel may have it. */
async function whyInPrivate(
  client: WebClient,
  { release, channelId }: { readonly release: Release; readonly channelId: string },
  now: Date,
): Promise<string | null> {
  const { id, state, embargo, staleDealIds } = release;
  if (state !== 'approved' && state !== 'released') return `Release #${id} is ${STATE_WORDS[state]}`;
  if (embargo !== null && new Date(embargo.until) > now) return `Release #${id} is under embargo`;
  if (staleDealIds.length > 0) return `A deal behind release #${id} changed after it was approved`;
  if (isDirect(channelId)) return null;
  try {
    const { isShared, isAppMember } = await channelStanding(client, channelId);
    if (isShared) return 'This channel is shared with another company';
    return isAppMember ? null : 'I am not in this channel';
  } catch (error) {
    if (errorCode(error) === 'channel_not_found') return 'I am not in this channel';
    throw error;
  }
}

function isDirect(channelId: string | null): boolean {
  return channelId === null || channelId.startsWith('D');
}

async function directMessage(client: WebClient, userId: string): Promise<string> {
  const opened = await client.conversations.open({ users: userId });
  return opened.channel?.id ?? userId;
}
