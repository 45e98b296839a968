import type { Database, Db } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import { dealsOfRecording, lastEditedBy, lastRecordingOf, recordingById } from '../deal-store.ts';
import type { RecordedDeal } from '../recorded-deal.ts';
import type { DealNews } from './deal-news.ts';
import { auditDeals, withdrawDeals } from './deal-rows-store.ts';

const UNDO_HOURS = 24;

/** Whether an entry can still be undone by whoever made it. */
export function isUndoable(recordedAt: Date, now: Date): boolean {
  return now.getTime() - recordedAt.getTime() <= UNDO_HOURS * 3_600_000;
}

export interface UndoInput {
  /** Null = the person's last recording. */
  readonly recordingId: number | null;
  readonly by: string;
}

/**
 * Withdraws what a recording stored: own entry, within 24 hours. The rows stay in the database with who withdrew them
 * and when, and every message that told them is mended in place. Twice is once: the second time it says so.
 *
 * @returns the deals that were withdrawn now; empty when they were withdrawn before
 * @throws UserError when there is nothing to undo, or it is not this person's, or it is too late
 */
export async function undoDeals(
  { database, now, news }: { database: Database; now: () => Date; news: DealNews },
  input: UndoInput,
): Promise<readonly RecordedDeal[]> {
  return database.prisma.$transaction(async (db) => {
    const recordingId = input.recordingId ?? (await lastOf(db, input.by));
    const recording = await recordingById(db, recordingId);
    if (recording === null) throw new UserError('nothing_to_undo', 'There is no such entry on record.');
    if (recording.recordedBy !== input.by) {
      throw new UserError(
        'undo_not_own',
        'Only the person who recorded a sale can undo it. Ask them, or use /deal edit with the deal’s number.',
      );
    }
    if (!isUndoable(new Date(recording.recordedAt), now())) {
      throw new UserError(
        'undo_too_late',
        `This was recorded more than ${UNDO_HOURS} hours ago and is not undone any more. Use /deal edit with the deal’s number to correct it.`,
      );
    }
    const standing = await dealsOfRecording(db, recordingId);
    const withdrawn = new Set(
      await withdrawDeals(
        db,
        standing.map((deal) => deal.id),
        input.by,
        now(),
      ),
    );
    const deals = standing.filter((deal) => withdrawn.has(deal.id));
    await auditDeals(
      db,
      input.by,
      'withdrawn',
      deals.map((deal) => ({ id: deal.id, before: deal, after: null })),
    );
    await news.changed(db, [...withdrawn]);
    return deals;
  });
}

async function lastOf(db: Db, by: string): Promise<number> {
  const recording = await lastRecordingOf(db, by);
  if (recording === null) throw new UserError('nothing_to_undo', 'There is nothing of yours to undo.');
  // Undo takes back the last thing a person did; behind an edit stands an entry they do not mean.
  const edited = await lastEditedBy(db, by, recording.recordedAt);
  if (edited !== null) {
    throw new UserError(
      'undo_after_edit',
      `The last thing you did was to change deal #${edited}. /deal edit ${edited} changes it back; an earlier entry is undone by its own Undo button.`,
    );
  }
  return recording.id;
}
