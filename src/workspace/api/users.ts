import { SlackError } from '../state/errors.ts';
import { wireUser } from '../state/wire.ts';
import { type ApiMethods, page } from './api-call.ts';

export const userMethods: ApiMethods = {
  'users.info'({ state, args }) {
    const user = state.users.get(args.required('user'));
    if (!user) throw new SlackError('user_not_found');
    return { user: wireUser(state.team, user, { withLocale: args.flag('include_locale') }) };
  },

  'users.list'(call) {
    const { state, args } = call;
    const { items, nextCursor } = page(call, [...state.users.values()], { usual: 200, most: 1000 });
    const withLocale = args.flag('include_locale');
    return {
      members: items.map((user) => wireUser(state.team, user, { withLocale })),
      cache_ts: Math.floor(state.now() / 1000),
      response_metadata: { next_cursor: nextCursor },
    };
  },

  'users.lookupByEmail'({ state, args }) {
    const email = args.required('email').toLowerCase();
    const user = [...state.users.values()].find((each) => each.email?.toLowerCase() === email);
    if (!user) throw new SlackError('users_not_found');
    return { user: wireUser(state.team, user) };
  },

  'usergroups.users.list'({ state, args }) {
    const users = state.userGroups.get(args.required('usergroup'));
    if (!users) throw new SlackError('no_such_subteam');
    return { users };
  },
};
