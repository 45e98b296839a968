import type { Db } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import { findFigures } from '../find-figures.ts';
import type { FigureOnRecord } from '../measurement.ts';
import { figureKey } from '../measurement-key.ts';
import type { RatingDeps } from './rating-news.ts';
import {
  auditFigures,
  changeFigures,
  type FigureChange,
  figuresOfMeasurements,
  lockEntry,
  markUndone,
  type RatingEntryRow,
} from './rating-store.ts';
import { isSame } from './save-figures.ts';

const UNDO_HOURS = 24;

/**
 * Takes back what an entry recorded and puts back what it corrected: own entry, within 24 hours, as long as nobody
 * changed the figures since. Twice is once.
 *
 * @returns what was changed back; empty when it was undone before
 * @throws UserError when there is nothing to undo, or it is not this person's, or too late, or changed since
 */
export async function undoRating(
  { database, now, news }: RatingDeps,
  input: { /** Null = the person's last entry. */ readonly entryId: number | null; readonly by: string },
): Promise<readonly FigureChange[]> {
  return database.prisma.$transaction(async (db) => {
    const changes = await undoEntry(db, { ...input, at: now() });
    if (changes.length > 0)
      await news.changed(
        db,
        changes.map(({ figureId }) => figureId),
      );
    return changes;
  });
}

/**
 * The figures that an entry of this person recorded and that still stand as it left them, for a form that edits it.
 *
 * @throws UserError when it may not be undone, and so not be edited either
 */
export async function figuresOfEntry(
  { database, now }: Pick<RatingDeps, 'database' | 'now'>,
  { entryId, by }: { readonly entryId: number; readonly by: string },
): Promise<readonly FigureOnRecord[]> {
  return database.prisma.$transaction(async (db) => {
    const entry = await ownEntry(db, { entryId, by, at: now() });
    if (entry.undoneAt !== null)
      throw new UserError('undone_before', 'This was undone before. Record it anew.');
    await assertUnchanged(db, backOf(entry));
    return findFigures(db, { ids: entry.changes.map(({ figureId }) => figureId) });
  });
}

/** The same in a transaction that does more, such as recording the entry anew. */
export async function undoEntry(
  db: Db,
  { entryId, by, at }: { readonly entryId: number | null; readonly by: string; readonly at: Date },
): Promise<readonly FigureChange[]> {
  const entry = await ownEntry(db, { entryId, by, at });
  if (entry.undoneAt !== null) return [];
  const back = backOf(entry);
  await assertUnchanged(db, back);
  await changeFigures(db, back, { by, at });
  await auditFigures(db, back, by, at);
  await markUndone(db, entry.id, at);
  return back;
}

function backOf({ changes }: RatingEntryRow): readonly FigureChange[] {
  return changes.map(({ figureId, before, after }) => ({ figureId, before: after, after: before }));
}

async function ownEntry(
  db: Db,
  { entryId, by, at }: { readonly entryId: number | null; readonly by: string; readonly at: Date },
): Promise<RatingEntryRow> {
  const entry = await lockEntry(db, { entryId, by });
  if (entry === null) throw new UserError('nothing_to_undo', 'No figures of yours are on record to undo.');
  if (entry.recordedBy !== by) {
    throw new UserError(
      'undo_not_own',
      'Only the person who recorded these figures can undo them. Record the right figure for the same title, territory and channel: it corrects the one on record.',
    );
  }
  if (at.getTime() - entry.recordedAt.getTime() > UNDO_HOURS * 3_600_000) {
    throw new UserError(
      'undo_too_late',
      `This was recorded more than ${UNDO_HOURS} hours ago and is not undone any more. Record the right figure: it corrects the one on record.`,
    );
  }
  return entry;
}

async function assertUnchanged(db: Db, back: readonly FigureChange[]): Promise<void> {
  const standing = await figuresOfMeasurements(
    db,
    back.flatMap(({ before }) => before?.measurementId ?? []),
  );
  for (const { before } of back) {
    const now = before && standing.get(`${before.measurementId} ${figureKey(before)}`);
    if (before === null || (now && isSame(now, before))) continue;
    throw new UserError(
      'changed_since',
      'A figure of this entry was changed after it was recorded, so it is not undone. Look at /rating list, and record the right figure.',
    );
  }
}
