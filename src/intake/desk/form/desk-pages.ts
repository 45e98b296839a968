import type { Proposal, Proposals, TitleGroup } from '../propose/proposal.ts';

/** Rows and figures of one page. */
const MOST_ITEMS = 15;
/** Blocks that they take: a form holds a hundred, some of them around the rows. */
const MOST_BLOCKS = 88;
/** Line, name, nearest titles and the field that asks for one. */
const GROUP_BLOCKS = 4;

export interface Page {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly groups: readonly TitleGroup[];
  readonly items: readonly Proposal[];
}

/** One page of proposals, title by title; the last one where there are fewer. */
export function pageOf(proposals: Proposals, wanted: number): Page {
  const pages = pagesOf(proposals);
  const index = Math.min(Math.max(0, wanted), pages.length - 1);
  const items = pages[index] ?? [];
  return { index, count: pages.length, items, groups: [...new Set(items.map(({ group }) => group))] };
}

/** The page that an item stands on, from 0. */
export function pageWith(proposals: Proposals, id: string): number {
  return Math.max(
    0,
    pagesOf(proposals).findIndex((items) => items.some((item) => item.id === id)),
  );
}

/** A name that no title on record has is asked about; one that was answered can be answered anew. */
export function needsTitle(group: TitleGroup, { items }: Proposals): boolean {
  const isAsked = items.some((item) => item.group === group && !item.isMended);
  return isAsked && (group.meant.kind !== 'known' || group.isChosen);
}

function pagesOf({ groups, items }: Proposals): readonly (readonly Proposal[])[] {
  const pages: Proposal[][] = [[]];
  let blocks = 0;
  for (const item of groups.flatMap((group) => items.filter((each) => each.group === group))) {
    const page = pages.at(-1) ?? [];
    const isFirstOfGroup = !page.some(({ group }) => group === item.group);
    const more = blocksOf(item) + (isFirstOfGroup ? GROUP_BLOCKS : 0);
    if (page.length < MOST_ITEMS && blocks + more <= MOST_BLOCKS) {
      page.push(item);
      blocks += more;
      continue;
    }
    pages.push([item]);
    blocks = blocksOf(item) + GROUP_BLOCKS;
  }
  return pages;
}

/** Its words, its tick, and each field that asks. */
function blocksOf(item: Proposal): number {
  if (!item.isOpen) return 1;
  return 2 + (item.kind === 'deal' ? item.questions.length : 1);
}
