import type { Outcome } from '../dispatch/outcome.ts';
import type { Workspace } from '../workspace.ts';
import type { PageAct } from './page-act.ts';
import type { PageOptions } from './page-options.ts';
import type { ActResult } from './protocol.ts';
import { startOver } from './start-over.ts';

const DONE: ActResult = { error: null };

/** What is done with the workspace alone. Everything else reaches the app, and waits until it is there. */
const WITHOUT_APP: ReadonlySet<PageAct['act']> = new Set([
  'read',
  'keep',
  'set_fault',
  'clear_faults',
  'limit_messages',
  'revoke_token',
  'send_twice',
]);

/** Does what a person did in the page; what they see of it comes by the stream. */
export async function performAct(workspace: Workspace, page: PageOptions, act: PageAct): Promise<ActResult> {
  const { state, faults } = workspace;
  const { user } = act;
  if (!WITHOUT_APP.has(act.act)) await page.appReady?.();
  switch (act.act) {
    case 'say':
      // The message is there at once; whether the app answers its event is seen in the traffic.
      void workspace.say({
        user,
        channel: act.channel,
        text: act.text,
        ...(act.threadTs ? { threadTs: act.threadTs } : {}),
        ...(act.fileIds ? { fileIds: act.fileIds } : {}),
      });
      return DONE;
    case 'command':
      return resultOf(await workspace.command(act));
    case 'click':
      if (act.viewId !== undefined)
        await workspace.keep({ user, viewId: act.viewId, entries: act.entries ?? [] });
      return resultOf(await workspace.click(placedClick(act)));
    case 'suggest': {
      const outcome = await workspace.suggest({ ...placedClick(act), value: act.value });
      return { ...resultOf(outcome), options: outcome.options };
    }
    case 'keep':
      await workspace.keep(act);
      return DONE;
    case 'submit':
      await workspace.keep(act);
      return resultOf(await workspace.submit({ user, viewId: act.viewId }));
    case 'close':
      return resultOf(await workspace.closeView(act));
    case 'global_shortcut':
      return resultOf(await workspace.globalShortcut(act));
    case 'message_shortcut':
      return resultOf(await workspace.messageShortcut(act));
    case 'open_home':
      await workspace.openHome(user, act.tab);
      return DONE;
    case 'read':
      state.readMarks.set(`${user}:${act.channel}`, act.ts);
      state.emit({ type: 'read', user, channel: act.channel });
      return DONE;
    case 'begin':
      return startOver(workspace, page, { empties: false, withSamples: act.withSamples });
    case 'start_over':
      return startOver(workspace, page, { empties: true, withSamples: false });
    case 'set_fault': {
      const { kind, times, method, error } = act.fault;
      faults.set({ kind, times, ...(method ? { method } : {}), ...(error ? { error } : {}) });
      return DONE;
    }
    case 'clear_faults':
      faults.clear();
      return DONE;
    case 'limit_messages':
      faults.limitMessages(act.isOn);
      return DONE;
    case 'revoke_token':
      if (act.isOn) faults.revokeToken();
      else faults.restoreToken();
      return DONE;
    case 'send_twice':
      faults.sendTwice(act.times);
      return DONE;
  }
}

function resultOf({ error, fieldErrors }: Outcome): ActResult {
  return { error, fieldErrors };
}

/** The element of a click, without the fields that were left out. */
function placedClick(act: Extract<PageAct, { act: 'click' | 'suggest' }>) {
  const { user, channel, messageTs, viewId, blockId, actionId, value } = act;
  return {
    user,
    blockId,
    actionId,
    ...(channel ? { channel } : {}),
    ...(messageTs ? { messageTs } : {}),
    ...(viewId ? { viewId } : {}),
    ...(value === undefined ? {} : { value }),
  };
}
