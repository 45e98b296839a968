import { SlackError } from '../state/errors.ts';
import { changeMessage, findMessage } from '../state/messages.ts';
import { type ApiMethods, readableChannel } from './api-call.ts';

export const reactionMethods: ApiMethods = {
  'reactions.add'(call) {
    const channel = readableChannel(call);
    const name = call.args.required('name').replaceAll(':', '');
    if (!/^[\w+'-]+$/.test(name)) throw new SlackError('invalid_name');
    const message = findMessage(call.state, channel.id, call.args.required('timestamp'));
    if (!message || message.ephemeralTo !== null) throw new SlackError('message_not_found');
    const bot = call.state.bot.userId;
    const before = message.reactions.find((each) => each.name === name);
    if (before?.users.includes(bot)) throw new SlackError('already_reacted');
    const reaction = { name, users: [...(before?.users ?? []), bot] };
    changeMessage(call.state, message, {
      reactions: [...message.reactions.filter((each) => each.name !== name), reaction],
    });
    return {};
  },
};
