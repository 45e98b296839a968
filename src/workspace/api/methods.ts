import type { ApiMethods } from './api-call.ts';
import { assistantMethods } from './assistant.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import { identityMethods } from './identity.ts';
import { reactionMethods } from './reactions.ts';
import { streamMethods } from './streams.ts';
import { userMethods } from './users.ts';
import { viewMethods } from './views.ts';

/** Methods that need no token. */
export const UNAUTHENTICATED_METHODS: ReadonlySet<string> = new Set(['api.test', 'oauth.v2.access']);

/** Every Web API method that the workspace knows. */
export const apiMethods: ApiMethods = {
  ...identityMethods,
  ...chatMethods,
  ...streamMethods,
  ...conversationMethods,
  ...userMethods,
  ...viewMethods,
  ...assistantMethods,
  ...fileMethods,
  ...reactionMethods,
};
