import type { Database, Db } from '../../../platform/db/database.ts';
import { UserError } from '../../../platform/errors.ts';
import { firstTime } from '../../../platform/slack/requests.ts';
import type { Roles } from '../../../platform/slack/roles.ts';
import { findAwards, moveAwards } from '../../awards/add-award.ts';
import { findQuotes, moveQuotes } from '../../awards/add-quote.ts';
import { isFree } from '../edit/edit-title.ts';
import { DETAIL_NAMES, isMissing, type TitleDetails } from '../edit/title-details.ts';
import {
  lockTitles,
  type RecordedTitle,
  recordedTitle,
  type TitleChanges,
  updateTitle,
} from '../edit/title-details-store.ts';
import { auditTitle, namesOfTitle } from '../title-store.ts';
import { markMerged, moveNames } from './title-merge-store.ts';

/** The title `from` becomes part of the title `to`. */
export interface TitleMove {
  readonly from: RecordedTitle;
  readonly to: RecordedTitle;
  readonly by: string;
  readonly at: Date;
}

/**
 * Moves one kind of thing from title to title, in the transaction of the merge. Given by app.ts for what is built on
 * titles, since titles do not know of it.
 */
export interface TitleMover {
  /** What one and several of them are called: "deal", "deals". */
  readonly words: readonly [one: string, many: string];
  count(db: Db, titleId: number): Promise<number>;
  move(db: Db, move: TitleMove): Promise<void>;
}

/** How many of each kind a merge moves; those of which there are none are left out. */
export type MergeCounts = readonly { readonly count: number; readonly words: TitleMover['words'] }[];

export interface MergePlan {
  readonly from: RecordedTitle;
  readonly to: RecordedTitle;
  readonly counts: MergeCounts;
}

interface Deps {
  readonly database: Database;
  readonly now: () => Date;
  readonly roles: Pick<Roles, 'isAdmin'>;
  readonly movers: readonly TitleMover[];
}

interface MergeInput {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

const NAMES: TitleMover = {
  words: ['name', 'names'],
  count: async (db, titleId) => (await namesOfTitle(db, titleId)).length,
  move: (db, { from, to }) => moveNames(db, { from: from.id, to: to.id }),
};
const AWARDS: TitleMover = {
  words: ['award', 'awards'],
  count: async (db, titleId) => (await findAwards(db, { titleIds: [titleId] })).length,
  move: (db, { from, to }) => moveAwards(db, { from: from.id, to: to.id }),
};
const QUOTES: TitleMover = {
  words: ['quote', 'quotes'],
  count: async (db, titleId) => (await findQuotes(db, { titleId })).length,
  move: (db, { from, to }) => moveQuotes(db, { from: from.id, to: to.id }),
};

/**
 * What a merge would do, to be confirmed.
 *
 * @throws UserError when the person may not, the two are one already, or one of them does not stand
 */
export async function planMerge(deps: Deps, input: MergeInput): Promise<MergePlan> {
  const db = deps.database.prisma;
  const titles = await mergeable(db, deps, input);
  return { ...titles, counts: await countsOf(db, deps, input.from) };
}

/**
 * Makes two titles one, in one transaction: names, awards, quotes and whatever the movers know of go to the other
 * title, which also takes the details it lacks. The first keeps what it was and stands for the other from then on.
 *
 * @returns null when the same request was carried out before
 * @throws UserError as `planMerge` does
 */
export async function mergeTitles(
  deps: Deps,
  input: MergeInput & { readonly requestKey: string },
): Promise<MergePlan | null> {
  return deps.database.prisma.$transaction(async (db) => {
    if (!(await firstTime(db, input.requestKey))) return null;
    await lockTitles(db, [input.from, input.to]);
    const { from, to } = await mergeable(db, deps, input);
    const counts = await countsOf(db, deps, from.id);
    const before = {
      ...from,
      names: await namesOfTitle(db, from.id),
      awards: await findAwards(db, { titleIds: [from.id] }),
      quotes: await findQuotes(db, { titleId: from.id }),
    };
    for (const mover of moversOf(deps)) await mover.move(db, { from, to, by: input.by, at: deps.now() });
    await markMerged(db, { from: from.id, to: to.id });
    const filled = await fill(db, from, to);

    const moved = Object.fromEntries(counts.map(({ count, words }) => [words[1], count]));
    const audit = { actor: input.by, action: 'title.merged' } as const;
    await auditTitle(db, { ...audit, titleId: from.id, before, after: { mergedInto: to.id, moved } });
    await auditTitle(db, {
      ...audit,
      titleId: to.id,
      before: to,
      after: { ...filled, merged: from.id, moved },
    });
    return { from, to: { ...to, ...filled }, counts };
  });
}

function moversOf({ movers }: Pick<Deps, 'movers'>): readonly TitleMover[] {
  return [NAMES, ...movers, AWARDS, QUOTES];
}

async function countsOf(db: Db, deps: Pick<Deps, 'movers'>, titleId: number): Promise<MergeCounts> {
  const counts: { count: number; words: TitleMover['words'] }[] = [];
  for (const { words, count } of moversOf(deps)) counts.push({ count: await count(db, titleId), words });
  return counts.filter(({ count }) => count > 0);
}

async function mergeable(
  db: Db,
  { roles }: Pick<Deps, 'roles'>,
  { from, to, by }: MergeInput,
): Promise<{ readonly from: RecordedTitle; readonly to: RecordedTitle }> {
  if (!roles.isAdmin(by)) {
    throw new UserError('not_admin', 'Only an admin can merge titles. Ask one of them to do it.');
  }
  if (from === to) {
    throw new UserError(
      'merge_same',
      'Both names are names of one title already: there is nothing to merge.',
    );
  }
  const [source, target] = [await recordedTitle(db, from), await recordedTitle(db, to)];
  if (source === null || target === null) {
    throw new UserError(
      'title_unknown',
      'One of these titles was merged already, or is not on record any more.',
    );
  }
  return { from: source, to: target };
}

/** The title that stays takes what it lacks, unless its year and kind would then be those of a third title. */
async function fill(db: Db, from: RecordedTitle, to: RecordedTitle): Promise<TitleChanges> {
  const details = DETAIL_NAMES.filter((name) => isMissing(to[name]) && !isMissing(from[name]));
  const lacking: Partial<TitleDetails> = Object.fromEntries(details.map((name) => [name, from[name]]));
  const what = { kind: to.kind ?? from.kind, year: to.year ?? from.year };
  const filled = { ...lacking, ...((await isFree(db, { ...to, ...what })) ? what : {}) };
  if (!(await updateTitle(db, to.id, filled)))
    throw new Error('a title that was free was taken while it was locked');
  return filled;
}
