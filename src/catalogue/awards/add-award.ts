import type { Database, Db } from '../../platform/db/database.ts';
import { firstTime } from '../../platform/slack/requests.ts';
import type { TitleRef } from '../titles/title.ts';
import { type AwardInput, type AwardOnRecord, awardKey } from './award.ts';
import {
  type AwardFilter,
  auditAwards,
  deleteAward,
  insertAwards,
  moveAwardRows,
  type NewAward,
  selectAwards,
} from './award-store.ts';

interface Deps {
  readonly database: Database;
  readonly now: () => Date;
}

export interface AddAwardInput {
  readonly title: TitleRef;
  readonly award: AwardInput;
  readonly recordedBy: string;
  /** The same for a request that Slack delivers twice. */
  readonly requestKey: string;
}

export interface AddAwardOutcome {
  readonly kind: 'added' | 'known' | 'repeated';
  readonly award: AwardOnRecord | null;
  /** Other results of the title at the same award: a nomination beside a submission is worth a second look. */
  readonly others: readonly AwardOnRecord[];
}

const ALL_OF_A_TITLE = 1000;

/** Records one result with its audit; the same again changes nothing. Other results of the title stay as they are. */
export async function addAward({ database, now }: Deps, input: AddAwardInput): Promise<AddAwardOutcome> {
  const { title, award, recordedBy: by } = input;
  return database.prisma.$transaction(async (db) => {
    if (!(await firstTime(db, `award:${input.requestKey}`)))
      return { kind: 'repeated', award: null, others: [] };
    const [added] = await saveAwards(db, { awards: [{ ...award, titleId: title.id }], by, at: now() });
    const ofTitle = await findAwards(db, { titleIds: [title.id], keys: [awardKey(award.award)] });
    const recorded = ofTitle.find((one) =>
      added === undefined ? isSameResult(one, award) : one.id === added,
    );
    return {
      kind: added === undefined ? 'known' : 'added',
      award: recorded ?? null,
      others: ofTitle.filter((one) => one.id !== recorded?.id),
    };
  });
}

/** Stores many results in the caller's transaction, with their audit; returns the ids of those that are new. */
export async function saveAwards(
  db: Db,
  { awards, by, at }: { readonly awards: readonly NewAward[]; readonly by: string; readonly at: Date },
): Promise<readonly number[]> {
  const ids = await insertAwards(db, awards, { by, at });
  if (ids.length > 0) await auditAwards(db, 'recorded', await selectAwards(db, { ids }, ids.length), by);
  return ids;
}

/** Every result that fits, in the order of recording. */
export async function findAwards(
  db: Db,
  filter: AwardFilter,
  limit = ALL_OF_A_TITLE,
): Promise<readonly AwardOnRecord[]> {
  return selectAwards(db, filter, limit);
}

/** Takes a result off the record, with its audit; null if it was not there any more. */
export async function removeAward(
  { database }: Pick<Deps, 'database'>,
  { awardId, by }: { readonly awardId: number; readonly by: string },
): Promise<AwardOnRecord | null> {
  return database.prisma.$transaction(async (db) => {
    const [award] = await selectAwards(db, { ids: [awardId] }, 1);
    if (award === undefined || !(await deleteAward(db, awardId))) return null;
    await auditAwards(db, 'withdrawn', [award], by);
    return award;
  });
}

/** Gives the awards of one title to another, in the transaction that makes the two one. */
export async function moveAwards(
  db: Db,
  titles: { readonly from: number; readonly to: number },
): Promise<void> {
  await moveAwardRows(db, titles);
}

function isSameResult(left: AwardInput, right: AwardInput): boolean {
  const same = (one: string | null, other: string | null) =>
    (one ?? '').toLowerCase() === (other ?? '').toLowerCase();
  return (
    left.result === right.result &&
    left.year === right.year &&
    same(left.edition, right.edition) &&
    same(left.category, right.category)
  );
}
