import type { Channel, Json, Message, StoredFile, Team, User, View } from './model.ts';
import type { WorkspaceState } from './state.ts';

/** A message as Slack sends it; metadata only when asked for. */
export function wireMessage(
  state: WorkspaceState,
  message: Message,
  options = { withMetadata: false },
): Json {
  const replies = (state.messages.get(message.channel) ?? []).filter(
    (each) => each.threadTs === message.ts && each.ephemeralTo === null && each.ts !== message.ts,
  );
  return {
    type: 'message',
    ...(message.fileIds.length > 0 && !message.byApp ? { subtype: 'file_share' } : {}),
    ...(message.isBroadcast ? { subtype: 'thread_broadcast' } : {}),
    user: message.user,
    ...(message.byApp ? { bot_id: state.bot.botId, app_id: state.appId } : {}),
    team: state.team.id,
    ts: message.ts,
    text: message.text,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(replies.length > 0
      ? { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts }
      : {}),
    ...(message.editedTs ? { edited: { user: message.user, ts: message.editedTs } } : {}),
    ...(message.ephemeralTo ? { is_ephemeral: true } : {}),
    ...(message.fileIds.length > 0 ? { files: wireFiles(state, message.fileIds) } : {}),
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map((each) => ({ ...each, count: each.users.length })) }
      : {}),
    ...(message.streaming ? { streaming_state: message.streaming } : {}),
    ...(options.withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}

function wireFiles(state: WorkspaceState, ids: readonly string[]): readonly Json[] {
  return ids.flatMap((id) => {
    const file = state.files.get(id);
    return file ? [wireFile(state, file)] : [{ id, mode: 'tombstone' }];
  });
}

/** A file as Slack describes it; its content is behind `url_private` and needs the bot's token. */
export function wireFile(state: WorkspaceState, file: StoredFile): Json {
  const address = `${state.baseUrl}/files/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: Math.floor(file.createdAt / 1000),
    name: file.name,
    title: file.title,
    mimetype: file.mimeType,
    filetype: file.name.split('.').at(-1)?.toLowerCase() ?? '',
    user: file.owner,
    size: file.content.length,
    mode: 'hosted',
    url_private: address,
    url_private_download: `${address}?download=1`,
    permalink: address,
    channels: file.channels,
  };
}

/** A channel as `conversations.*` returns it. */
export function wireChannel(state: WorkspaceState, channel: Channel): Json {
  const common = {
    id: channel.id,
    created: Math.floor(channel.createdAt / 1000),
    is_archived: channel.isArchived,
    is_im: channel.kind === 'im',
    is_mpim: false,
    context_team_id: state.team.id,
  };
  if (channel.kind === 'im') {
    return {
      ...common,
      user: channel.members.find((member) => member !== state.bot.userId),
      is_user_deleted: false,
    };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_private: channel.kind === 'private',
    is_general: false,
    is_member: channel.members.includes(state.bot.userId),
    is_shared: channel.isExternallyShared,
    is_ext_shared: channel.isExternallyShared,
    is_org_shared: false,
    num_members: channel.members.length,
  };
}

/** A person as `users.*` returns them. */
export function wireUser(team: Team, user: User, options = { withLocale: false }): Json {
  return {
    id: user.id,
    team_id: team.id,
    name: user.name,
    real_name: user.realName,
    deleted: false,
    tz: user.timeZone,
    tz_label: user.timeZone,
    tz_offset: zoneOffsetSeconds(user.timeZone),
    is_admin: user.isAdmin,
    is_owner: false,
    is_bot: user.isBot,
    is_app_user: false,
    ...(options.withLocale ? { locale: user.locale } : {}),
    profile: {
      real_name: user.realName,
      display_name: user.name,
      ...(user.email ? { email: user.email } : {}),
    },
  };
}

/** A view as `views.*` and interactions carry it. */
export function wireView(state: WorkspaceState, view: View): Json {
  const { payload } = view;
  return {
    id: view.id,
    team_id: state.team.id,
    type: view.type,
    blocks: payload.blocks,
    private_metadata: payload.private_metadata ?? '',
    callback_id: payload.callback_id ?? '',
    state: { values: view.values },
    hash: view.hash,
    ...(view.type === 'modal'
      ? { title: payload.title, submit: payload.submit ?? null, close: payload.close ?? null }
      : {}),
    clear_on_close: payload.clear_on_close ?? false,
    notify_on_close: payload.notify_on_close ?? false,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: state.appId,
    external_id: payload.external_id ?? '',
    app_installed_team_id: state.team.id,
    bot_id: state.bot.botId,
  };
}

function zoneOffsetSeconds(timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts();
  const match = parts.find((part) => part.type === 'timeZoneName')?.value.match(/([+-])(\d{2}):(\d{2})/);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}
