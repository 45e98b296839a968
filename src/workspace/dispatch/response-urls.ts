import { ApiArguments } from '../api/api-call.ts';
import { type MessageContent, messageContent } from '../api/message-content.ts';
import { isJson } from '../elements/find-elements.ts';
import { SlackError } from '../state/errors.ts';
import { addMessage, changeMessage, findMessage, removeMessage } from '../state/messages.ts';
import type { Json, Message, ResponseUrl } from '../state/model.ts';
import type { WorkspaceState } from '../state/state.ts';

/** How long a response URL serves, in milliseconds, and how often. */
const RESPONSE_URL_LIFETIME_MS = 30 * 60 * 1000;
const RESPONSE_URL_USES = 5;

/** A fresh response URL for one interaction. */
export function createResponseUrl(
  state: WorkspaceState,
  input: {
    readonly user: string;
    readonly channel: string;
    readonly message?: Message | null;
  },
): string {
  const entry: ResponseUrl = {
    id: `${state.nextId('R')}-${Math.random().toString(36).slice(2, 12)}`,
    user: input.user,
    channel: input.channel,
    messageTs: input.message?.ts ?? null,
    createdAt: state.now(),
    uses: 0,
  };
  state.responseUrls.set(entry.id, entry);
  return `${state.baseUrl}/response/${entry.id}`;
}

/** Takes a post to a response URL; throws `SlackError` for what Slack answers with a non-2xx. */
export function postToResponseUrl(state: WorkspaceState, id: string, body: unknown): void {
  const entry = state.responseUrls.get(id);
  if (!entry) throw new SlackError('no_such_url');
  if (state.now() - entry.createdAt > RESPONSE_URL_LIFETIME_MS) throw new SlackError('expired_url');
  if (entry.uses >= RESPONSE_URL_USES) throw new SlackError('used_url');
  entry.uses += 1;
  if (!isJson(body)) throw new SlackError('invalid_payload');
  applyReply(state, entry, body);
}

/** Shows an answer to a command or an interaction: ephemeral unless it says `in_channel`. */
export function applyReply(
  state: WorkspaceState,
  place: Pick<ResponseUrl, 'user' | 'channel' | 'messageTs'>,
  body: Json,
): Message | null {
  const original = place.messageTs === null ? null : findMessage(state, place.channel, place.messageTs);
  if (body.delete_original === true) {
    if (original) removeMessage(state, original);
    return null;
  }
  const content: MessageContent = messageContent(new ApiArguments(body));
  if (body.replace_original === true && original) {
    return changeMessage(state, original, { ...content, editedTs: state.nextTs() });
  }
  return addMessage(state, {
    channel: place.channel,
    user: state.bot.userId,
    ...content,
    // An answer to a click in a thread goes to the channel unless it names the thread.
    threadTs: typeof body.thread_ts === 'string' ? body.thread_ts : null,
    ephemeralTo: body.response_type === 'in_channel' ? null : place.user,
  });
}
