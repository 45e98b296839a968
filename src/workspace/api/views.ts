import { validateView } from '../blocks/view-rules.ts';
import { SlackError } from '../state/errors.ts';
import type { View } from '../state/model.ts';
import { checkTrigger } from '../state/triggers.ts';
import { openModal, publishHome, pushModal, replaceView } from '../state/views.ts';
import { wireView } from '../state/wire.ts';
import type { ApiCall, ApiMethods } from './api-call.ts';

export const viewMethods: ApiMethods = {
  'views.open'(call) {
    const payload = viewPayload(call, 'modal');
    const trigger = checkTrigger(call.state, call.args.required('trigger_id'));
    const view = openModal(call.state, { user: trigger.user, payload, channel: trigger.channel });
    trigger.used = true;
    return { view: wireView(call.state, view) };
  },

  'views.push'(call) {
    const payload = viewPayload(call, 'modal');
    const trigger = checkTrigger(call.state, call.args.required('trigger_id'));
    if (trigger.viewId === null || !call.state.views.has(trigger.viewId))
      throw new SlackError('invalid_trigger_id');
    const view = pushModal(call.state, { user: trigger.user, payload, channel: trigger.channel });
    trigger.used = true;
    return { view: wireView(call.state, view) };
  },

  'views.update'(call) {
    const view = namedView(call);
    const payload = viewPayload(call, 'modal');
    if (view.type !== 'modal') throw new SlackError('invalid_arguments');
    assertHash(call, view);
    return { view: wireView(call.state, replaceView(call.state, view, payload)) };
  },

  'views.publish'(call) {
    const payload = viewPayload(call, 'home');
    const user = call.args.required('user_id');
    if (!call.state.users.has(user)) throw new SlackError('user_not_found');
    const current = call.state.views.get(call.state.homes.get(user) ?? '');
    if (current) assertHash(call, current);
    return { view: wireView(call.state, publishHome(call.state, { user, payload })) };
  },
};

function namedView(call: ApiCall): View {
  const id = call.args.text('view_id');
  const externalId = call.args.text('external_id');
  if (id === null && externalId === null) throw new SlackError('invalid_arguments');
  const view =
    id !== null
      ? call.state.views.get(id)
      : [...call.state.views.values()].find((each) => each.payload.external_id === externalId);
  if (!view) throw new SlackError('not_found');
  return view;
}

function assertHash(call: ApiCall, view: View): void {
  const hash = call.args.text('hash');
  if (hash !== null && hash !== view.hash) throw new SlackError('hash_conflict');
}

function viewPayload(call: ApiCall, type: View['type']): View['payload'] {
  const checked = validateView(call.args.json('view'), type);
  if (checked.kind === 'valid') return checked.payload;
  throw new SlackError('invalid_arguments', {
    response_metadata: { messages: checked.problems.map((problem) => `[ERROR] ${problem}`) },
  });
}
