import type { ApiMethods } from './api-call.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { identityMethods } from './identity.ts';
import { userMethods } from './users.ts';
import { viewMethods } from './views.ts';

/** Methods that need no token. */
export const UNAUTHENTICATED_METHODS: ReadonlySet<string> = new Set(['api.test', 'oauth.v2.access']);

/** Every Web API method that the workspace knows. */
export const apiMethods: ApiMethods = {
  ...identityMethods,
  ...chatMethods,
  ...conversationMethods,
  ...userMethods,
  ...viewMethods,
};
