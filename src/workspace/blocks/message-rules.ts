import type { Block } from '../state/model.ts';
import { checkBlocks } from './block-rules.ts';
import { problem } from './checks.ts';

const MAX_MARKDOWN = 12_000;

/** How often a type may stand in one message. */
const MOST_OF_A_TYPE: Readonly<Record<string, number>> = { table: 1, data_visualization: 2 };

/** The blocks of a message and everything wrong with them, in Slack's wording. */
export function validateMessageBlocks(value: unknown): {
  readonly blocks: readonly Block[];
  readonly problems: readonly string[];
} {
  const { blocks, problems } = checkBlocks(value, { surface: 'message', at: '/blocks' });
  return { blocks, problems: [...problems, ...tooMany(blocks), ...tooMuchMarkdown(blocks)] };
}

function tooMany(blocks: readonly Block[]): readonly string[] {
  return Object.entries(MOST_OF_A_TYPE).flatMap(([type, most]) => {
    const count = blocks.filter((block) => block.type === type).length;
    return count > most ? problem(`only ${most} ${type} block allowed in a message`, '/blocks') : [];
  });
}

function tooMuchMarkdown(blocks: readonly Block[]): readonly string[] {
  const texts = blocks.filter((block) => block.type === 'markdown').map((block) => String(block.text));
  const isTooMuch = [...texts.join('')].length > MAX_MARKDOWN;
  return isTooMuch
    ? problem(`all markdown together must be less than ${MAX_MARKDOWN + 1} characters`, '/blocks')
    : [];
}
