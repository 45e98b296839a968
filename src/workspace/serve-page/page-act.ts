import { z } from 'zod';
import type { Entry } from '../elements/element-kinds.ts';

const id = z.string().min(1);
const entry: z.ZodType<Entry> = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.array(z.string()),
  z.record(z.string(), z.unknown()),
]);
const placedEntries = z.array(z.object({ blockId: id, actionId: id, entry })).readonly();
const place = { channel: id.optional(), messageTs: id.optional(), viewId: id.optional() };
const element = { ...place, blockId: id, actionId: id };
const act = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ act: z.literal(name), user: id, ...shape });

/** All that a person may do in the page. */
export const pageAct = z.discriminatedUnion('act', [
  act('say', {
    channel: id,
    text: z.string(),
    threadTs: id.optional(),
    fileIds: z.array(id).optional(),
  }),
  act('command', { channel: id, command: z.string().startsWith('/'), text: z.string() }),
  act('click', { ...element, value: entry.optional(), entries: placedEntries.optional() }),
  act('suggest', { ...element, value: z.string() }),
  act('keep', { viewId: id, entries: placedEntries }),
  act('submit', { viewId: id, entries: placedEntries }),
  act('close', { viewId: id, all: z.boolean() }),
  act('global_shortcut', { callbackId: id }),
  act('message_shortcut', { callbackId: id, channel: id, messageTs: id }),
  act('open_home', { tab: z.enum(['home', 'messages']) }),
  act('read', { channel: id, ts: id }),
  act('begin', { withSamples: z.boolean() }),
  act('start_over', {}),
  act('set_fault', {
    fault: z.object({
      kind: z.enum(['500', '429', 'reset_before', 'reset_after_write', 'slow', 'ok_false']),
      method: id.optional(),
      error: id.optional(),
      times: z.number().int().min(1).max(1000),
    }),
  }),
  act('clear_faults', {}),
  act('limit_messages', { isOn: z.boolean() }),
  act('revoke_token', { isOn: z.boolean() }),
  act('send_twice', { times: z.number().int().min(1).max(100) }),
]);

export type PageAct = z.infer<typeof pageAct>;
