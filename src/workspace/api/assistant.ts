import { isJson } from '../elements/find-elements.ts';
import { SlackError } from '../state/errors.ts';
import type { AssistantThread } from '../state/model.ts';
import { type ApiCall, type ApiMethods, readableChannel } from './api-call.ts';

const MAX_PROMPTS = 4;
const NOTHING: AssistantThread = { status: '', title: null, prompts: [] };

export const assistantMethods: ApiMethods = {
  'assistant.threads.setStatus'(call) {
    const loading = call.args.json('loading_messages');
    if (loading !== undefined && !Array.isArray(loading)) throw new SlackError('invalid_arguments');
    return change(call, call.args.required('thread_ts'), { status: call.args.text('status') ?? '' });
  },

  'assistant.threads.setTitle'(call) {
    return change(call, call.args.required('thread_ts'), { title: call.args.required('title') });
  },

  'assistant.threads.setSuggestedPrompts'(call) {
    const prompts = call.args.json('prompts');
    if (!Array.isArray(prompts) || prompts.length === 0) throw new SlackError('invalid_arguments');
    if (prompts.length > MAX_PROMPTS) throw new SlackError('too_many_prompts');
    return change(call, call.args.text('thread_ts'), { prompts: prompts.map(prompt) });
  },
};

function prompt(value: unknown): AssistantThread['prompts'][number] {
  if (!isJson(value) || typeof value.title !== 'string' || typeof value.message !== 'string') {
    throw new SlackError('invalid_arguments');
  }
  return { title: value.title, message: value.message };
}

function change(call: ApiCall, threadTs: string | null, changed: Partial<AssistantThread>) {
  const channel = readableChannel(call, 'channel_id');
  const key = `${channel.id}:${threadTs ?? ''}`;
  call.state.assistantThreads.set(key, { ...NOTHING, ...call.state.assistantThreads.get(key), ...changed });
  call.state.emit({ type: 'assistant', channel: channel.id, threadTs });
  return {};
}
