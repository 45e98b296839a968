import { isJson } from '../elements/find-elements.ts';
import { SlackError } from '../state/errors.ts';
import { expectFile } from '../state/files.ts';
import { addMessage } from '../state/messages.ts';
import type { Json, StoredFile } from '../state/model.ts';
import { wireFile } from '../state/wire.ts';
import { type ApiCall, type ApiMethods, writableChannel } from './api-call.ts';
import { threadOf } from './chat.ts';
import { checkedBlocks } from './message-content.ts';

export const fileMethods: ApiMethods = {
  'files.getUploadURLExternal'({ state, args }) {
    const length = Number(args.required('length'));
    if (!Number.isInteger(length) || length < 1) throw new SlackError('invalid_arguments');
    const file = expectFile(state, { name: args.required('filename'), owner: state.bot.userId });
    return { upload_url: `${state.baseUrl}/upload/${file.id}`, file_id: file.id };
  },

  'files.completeUploadExternal'(call) {
    const wanted = call.args.json('files');
    if (!Array.isArray(wanted) || wanted.length === 0) throw new SlackError('invalid_arguments');
    const uploaded = wanted.map((each) => uploadedFile(call, each));
    const channel = call.args.has('channel_id') ? writableChannel(call, 'channel_id') : null;
    const threadTs = channel === null ? null : threadOf(call, channel);
    const blocks = checkedBlocks(call.args.json('blocks', 'invalid_blocks_format'));
    const files = uploaded.map((file): StoredFile => {
      const complete = { ...file, isComplete: true, channels: channel === null ? [] : [channel.id] };
      call.state.files.set(file.id, complete);
      return complete;
    });
    if (channel !== null) {
      addMessage(call.state, {
        channel: channel.id,
        user: call.state.bot.userId,
        text: call.args.text('initial_comment') ?? '',
        blocks,
        threadTs,
        fileIds: files.map((file) => file.id),
      });
    }
    return { files: files.map((file) => wireFile(call.state, file)) };
  },

  'files.info'(call) {
    return { file: wireFile(call.state, knownFile(call)), comments: [] };
  },

  'files.delete'(call) {
    const file = knownFile(call);
    if (file.owner !== call.state.bot.userId) throw new SlackError('cant_delete_file');
    call.state.files.delete(file.id);
    return {};
  },
};

function knownFile(call: ApiCall): StoredFile {
  const file = call.state.files.get(call.args.required('file'));
  if (!file?.isComplete) throw new SlackError('file_not_found');
  return file;
}

function uploadedFile(call: ApiCall, value: unknown): StoredFile {
  const wanted: Json = isJson(value) ? value : {};
  const file = call.state.files.get(String(wanted.id));
  if (!file || file.isComplete || file.content.length === 0) throw new SlackError('file_not_found');
  return typeof wanted.title === 'string' ? { ...file, title: wanted.title } : file;
}
