import type { ApiMethods } from './api-call.ts';

export const identityMethods: ApiMethods = {
  'api.test': () => ({ args: {} }),

  'auth.test': ({ state }) => ({
    url: `${state.baseUrl}/`,
    team: state.team.name,
    team_id: state.team.id,
    user: state.users.get(state.bot.userId)?.name,
    user_id: state.bot.userId,
    bot_id: state.bot.botId,
    is_enterprise_install: false,
  }),
};
