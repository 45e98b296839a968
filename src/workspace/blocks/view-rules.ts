import { isJson } from '../elements/find-elements.ts';
import type { Block, View } from '../state/model.ts';
import { checkBlocks } from './block-rules.ts';
import { anything, flag, problem, shape, text } from './checks.ts';
import { plainText } from './text-rules.ts';

export type CheckedView =
  | { readonly kind: 'valid'; readonly payload: View['payload'] }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

const common = { private_metadata: text(3000, 0), callback_id: text(255, 0), external_id: text(255, 0) };

const frames = {
  modal: shape(
    { type: anything, title: plainText(24), blocks: anything },
    {
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
      ...common,
    },
  ),
  home: shape({ type: anything, blocks: anything }, common),
};

/** A view checked against Slack's rules for its type. */
export function validateView(value: unknown, type: View['type']): CheckedView {
  if (!isJson(value)) return { kind: 'invalid', problems: problem('must provide an object', '/view') };
  if (value.type !== type) return { kind: 'invalid', problems: problem(`must be a ${type}`, '/view/type') };
  const { blocks, problems } = checkBlocks(value.blocks, { surface: type, at: '/view/blocks' });
  const all = [...frames[type](value, '/view'), ...problems, ...missingSubmit(value, blocks)];
  return all.length > 0
    ? { kind: 'invalid', problems: all }
    : { kind: 'valid', payload: { ...value, blocks } };
}

function missingSubmit(view: Readonly<Record<string, unknown>>, blocks: readonly Block[]): readonly string[] {
  const hasInput = blocks.some((block) => block.type === 'input');
  if (view.type !== 'modal' || !hasInput || view.submit) return [];
  return problem('missing required field: submit (the view has input blocks)', '/view');
}
