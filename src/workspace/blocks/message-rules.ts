import type { Block } from '../state/model.ts';

/** The blocks of a message and everything wrong with them, in Slack's wording. */
export function validateMessageBlocks(value: unknown): {
  readonly blocks: readonly Block[];
  readonly problems: readonly string[];
} {
  if (!Array.isArray(value))
    return { blocks: [], problems: ['must provide an array [json-pointer:/blocks]'] };
  return { blocks: value, problems: [] };
}
