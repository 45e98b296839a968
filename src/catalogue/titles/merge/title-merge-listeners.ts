import type { App } from '@slack/bolt';
import type { Db } from '../../../platform/db/database.ts';
import { UserError } from '../../../platform/errors.ts';
import type { Message } from '../../../platform/slack/blocks.ts';
import { onAction, type SlackDeps } from '../../../platform/slack/listen.ts';
import { below, showTitle, type TitleFacts } from '../command/show-title.ts';
import { findTitle } from '../find-title.ts';
import { type TitleRef, titleLabel } from '../title.ts';
import { confirmMerge, MERGE_TITLES, mergedLine } from './merge-blocks.ts';
import { mergeTitles, planMerge, type TitleMover } from './merge-titles.ts';

export interface MergeDeps extends Pick<SlackDeps, 'database' | 'now' | 'roles'> {
  readonly movers: readonly TitleMover[];
}

/** The button that confirms a merge. */
export function registerTitleMerges(app: App, deps: SlackDeps & MergeDeps, facts: TitleFacts): void {
  onAction(app, deps, MERGE_TITLES, async ({ value, userId, requestKey, replaceOriginal }) => {
    const [from = 0, to = 0] = value.split(':').map(Number);
    const merged = await mergeTitles(deps, { from, to, by: userId, requestKey });
    if (merged === null) return null;
    await replaceOriginal(below(mergedLine(merged), await showTitle(deps.database.prisma, facts, to)));
    return null;
  });
}

/**
 * Answers `/title merge FROM = TO`: what it would do, with the button that does it.
 *
 * @throws UserError when a name is not that of one title, or the two cannot be merged by this person
 */
export async function mergeCommand(
  deps: MergeDeps,
  { from, to, userId }: { readonly from: string; readonly to: string; readonly userId: string },
): Promise<Message> {
  const db = deps.database.prisma;
  const [source, target] = [await meaningsOf(db, from), await meaningsOf(db, to)];
  // Two titles of one name are told apart by the one that the other side names.
  const first = onlyOne(from, source, target);
  const second = onlyOne(to, target, source);
  return confirmMerge(await planMerge(deps, { from: first.id, to: second.id, by: userId }));
}

async function meaningsOf(db: Db, typed: string): Promise<readonly TitleRef[]> {
  const match = await findTitle(db, typed);
  if (match.kind === 'found') return [match.title];
  if (match.kind === 'several') return match.candidates;
  throw unclear(typed, match.nearest);
}

function onlyOne(typed: string, meant: readonly TitleRef[], other: readonly TitleRef[]): TitleRef {
  const [named] = other.length === 1 ? other : [];
  const left = meant.length > 1 ? meant.filter((title) => title.id !== named?.id) : meant;
  const [only, ...more] = left;
  if (only === undefined || more.length > 0) throw unclear(typed, meant);
  return only;
}

function unclear(typed: string, near: readonly TitleRef[]): UserError {
  const labels = near.slice(0, 5).map((title) => `“${titleLabel(title)}”`);
  const hint = labels.length === 0 ? 'Check the name with /title.' : `On record: ${labels.join(', ')}.`;
  return new UserError('title_unclear', `“${typed}” is not one title on record. ${hint}`);
}
