import type { Block, Json } from '../state/model.ts';

/** An element that a person can act on, and where it stands. */
export interface PlacedElement {
  readonly block: Block;
  readonly element: Json;
  readonly blockId: string;
  readonly actionId: string;
  /** In an input block: kept for the submission instead of being sent at once. */
  readonly isInput: boolean;
}

/** Every element with an action id, in reading order, inside containers and cards too. */
export function findElements(blocks: readonly Block[]): readonly PlacedElement[] {
  return blocks.flatMap((block) => elementsOf(block));
}

function elementsOf(block: Block): readonly PlacedElement[] {
  if (block.type === 'container') return findElements(asBlocks(block.child_blocks));
  if (block.type === 'carousel') return findElements(asBlocks(block.elements));
  const candidates: unknown[] =
    block.type === 'input'
      ? [block.element]
      : block.type === 'section'
        ? [block.accessory]
        : block.type === 'card'
          ? asList(block.actions)
          : block.type === 'actions' || block.type === 'context_actions'
            ? asList(block.elements)
            : [];
  return candidates.filter(isJson).flatMap((element) => {
    const actionId = element.action_id;
    if (typeof actionId !== 'string') return [];
    return [{ block, element, blockId: block.block_id ?? '', actionId, isInput: block.type === 'input' }];
  });
}

/** True for an object that is no list. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asBlocks(value: unknown): readonly Block[] {
  return asList(value).filter((item): item is Block => isJson(item) && typeof item.type === 'string');
}
