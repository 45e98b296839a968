import type { App } from '@slack/bolt';
import { UserError } from '../../platform/errors.ts';
import { type Message, paragraph } from '../../platform/slack/blocks.ts';
import { channelStanding } from '../../platform/slack/channel-standing.ts';
import {
  onAction,
  onSubmission,
  type SlackDeps,
  type SubmissionRequest,
} from '../../platform/slack/listen.ts';
import { metadataOf, modal, openModal } from '../../platform/slack/modal.ts';
import { errorCode } from '../../platform/slack/reply.ts';
import { joinList } from '../../platform/text/lists.ts';
import { EDIT_PROFILE } from '../settings/settings-blocks.ts';
import { PROFILE_FIELDS, type ProfileFieldName } from './profile-fields.ts';
import { PROFILE_FORM, PROFILE_FORM_TITLE, profileForm, readProfileForm } from './profile-modal.ts';
import { overtakenBy, type ProfileDeps, type ProfileEdit, saveProfile } from './save-profile.ts';

/** The form of the company's profile. */
export function registerProfile(app: App, deps: SlackDeps & ProfileDeps): void {
  const { database, roles } = deps;

  onAction(app, deps, EDIT_PROFILE, async (request) => {
    assertAdmin(request.userId);
    await openModal(request, PROFILE_FORM_TITLE, async () => {
      const { version, ...values } = await deps.profile(database.prisma);
      return profileForm({ values, version, channelId: request.channelId });
    });
    return null;
  });

  onSubmission<ProfileEdit>(app, deps, PROFILE_FORM, {
    async read(view) {
      const read = readProfileForm(view);
      if ('errors' in read) return read;
      const overtaken = await overtakenBy(deps, read.input);
      if (overtaken === null) return read;
      const channelId = metadataOf(view).channelId;
      const { values } = overtaken.merged;
      const { version } = overtaken.now;
      const form = { values, version, overtaken, channelId: channelId ? String(channelId) : null };
      return { view: modal(profileForm(form)) };
    },
    closesAll: true,
    async act(edit, request) {
      assertAdmin(request.userId);
      return saved(await saveProfile(deps, { ...edit, by: request.userId }), edit, request);
    },
  });

  function assertAdmin(userId: string): void {
    if (roles.isAdmin(userId)) return;
    throw new UserError(
      'admins_only',
      'Only admins change the company profile. Ask one of them, or whoever runs Dealwire to add you to DEALWIRE_ADMINS.',
    );
  }
}

async function saved(
  changed: readonly ProfileFieldName[],
  { values: { marketingChannelId } }: ProfileEdit,
  { client }: SubmissionRequest,
): Promise<Message> {
  if (changed.length === 0) return paragraph('The company profile says that already: nothing was changed.');
  const labels = joinList(
    changed.map((name) => PROFILE_FIELDS[name].label),
    'en',
  );
  const isInReleases = changed.some((name) => name !== 'marketingChannel');
  const isNewChannel = changed.includes('marketingChannel') && marketingChannelId !== null;
  const invite = isNewChannel ? await inviteLine(client, marketingChannelId) : null;
  return paragraph(
    [
      `Company profile saved: ${labels}.${isInReleases ? ' Releases drafted from now on say so.' : ''}`,
      ...(invite === null ? [] : [invite]),
    ].join('\n'),
  );
}

/** What has to be done before the channel can hear anything; null = nothing. */
async function inviteLine(client: SubmissionRequest['client'], channelId: string): Promise<string | null> {
  try {
    if ((await channelStanding(client, channelId)).isAppMember) return null;
  } catch (error) {
    if (errorCode(error) !== 'channel_not_found') throw error;
  }
  return `I am not in <#${channelId}> yet: type \`/invite @Dealwire\` there, or marketing hears nothing.`;
}
