import { SlackError } from '../state/errors.ts';
import type { ApiMethods } from './api-call.ts';

export const identityMethods: ApiMethods = {
  'api.test'({ args }) {
    const error = args.text('error');
    if (error !== null) throw new SlackError(error);
    return { args: {} };
  },

  'auth.test': ({ state }) => ({
    url: `${state.baseUrl}/`,
    team: state.team.name,
    team_id: state.team.id,
    user: state.users.get(state.bot.userId)?.name,
    user_id: state.bot.userId,
    bot_id: state.bot.botId,
    is_enterprise_install: false,
  }),

  'oauth.v2.access'({ state, args, grant }) {
    if (!state.oauthCodes.delete(args.text('code') ?? '')) throw new SlackError('invalid_code');
    const installer = [...state.users.values()].find((user) => user.isAdmin && !user.isBot);
    return {
      app_id: state.appId,
      authed_user: { id: installer?.id ?? state.bot.userId },
      scope: grant.scopes?.join(',') ?? '',
      token_type: 'bot',
      access_token: grant.botToken,
      bot_user_id: state.bot.userId,
      team: { id: state.team.id, name: state.team.name },
      enterprise: null,
      is_enterprise_install: false,
    };
  },
};
